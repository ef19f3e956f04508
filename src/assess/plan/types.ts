/** The plan: phases, packets of work in their order, and what each needs to be done without other knowledge. Plain data. */
import type { AdviceKind, Consequence, Effort, Proof, StayOnTf2, Target } from '../../match/finding.js';
import type { Certainty } from '../../usage/usage.js';
import type { EffortRange } from '../effort/types.js';

export const PLAN_VERSION = 1;

/** The phases in their order. */
export const PHASES = [
  'freeze',
  'data',
  'layers',
  'model',
  'weights',
  'loss',
  'optimizer',
  'loop',
  'distribution',
  'export',
  'remove',
] as const;
export type PhaseId = (typeof PHASES)[number];

/** Something to do that is no piece of one file. Texts are full sentences with names in backticks. */
export interface Task {
  id: string;
  text: string;
  /** Commands to run, as they are. */
  commands: string[];
}

export interface Phase {
  id: PhaseId;
  title: string;
  /** What is done here, and when it is finished. */
  text: string;
  tasks: Task[];
  /** Ids of packets, in their order. */
  packets: string[];
  effort: EffortRange;
}

/** What a file is to the program. */
export type ModuleRole = 'entry' | 'test' | 'imported' | 'public' | 'unused';

/** One file that uses TensorFlow or is connected with one that does. */
export interface PlanModule {
  file: string;
  role: ModuleRole;
  /** One sentence: how it is known. */
  why: string;
  imports: string[];
  packets: string[];
}

/** A part of a packet's file. */
export interface PacketPart {
  name: string;
  kind: 'function' | 'class' | 'method' | 'statements' | 'main' | 'cell';
  cell?: number;
  line: number;
  endLine: number;
}

/** A place in the packet's file. */
export interface PlanPlace {
  cell?: number;
  line: number;
}

/** What one expression becomes. Equal ones stand here once, with all their places. */
export interface Mapping {
  rule: string;
  symbol: string;
  title: string;
  places: PlanPlace[];
  certainty: Certainty;
  /** What is wrong today without an error; absent where nothing is. */
  silent?: string;
  /** The rule of the idiom that this is done with; absent where it stands for itself. */
  partOf?: string;
  before: string;
  kind: AdviceKind;
  code: string | null;
  /** Python for other places of the program. */
  at: { setup?: string; init?: string; call?: string; step?: string };
  holes: { name: string; what: string }[];
  helpers: string[];
  note: string | null;
  /** Ids of caveats of the packet. */
  caveats: string[];
  consequence: Consequence;
  effort: Effort;
  stay: StayOnTf2;
  proof: Proof;
}

/** What running a wrong and a right port showed, beside the original. */
export interface CaveatFigure {
  /** How far off the wrong port was, relative to the largest value or 1; null where it was no figure. */
  apart: number | null;
  /** How far off the right one was. */
  difference: number | null;
  /** What the wrong port gave where that is no figure. */
  seen: string | null;
}

/** A semantic difference that concerns the packet. */
export interface PacketCaveat {
  id: string;
  title: string;
  text: string;
  places: PlanPlace[];
  /** What was measured for this target. */
  figures: CaveatFigure[];
}

/** A name of the target that looks right and is gone or going. */
export interface DeadApi {
  name: string;
  /** `gone` or `deprecated`, and since which release. */
  state: 'gone' | 'deprecated' | 'trap';
  since: string;
  instead: string;
  source: string;
}

/** How close the port must come, and where the figure is from. */
export interface Tolerance {
  what: string;
  /** Absolute, where the largest value is at most 1; else relative to it. */
  value: number;
  /** One sentence. */
  from: string;
}

/** How to see that the packet is done. */
export interface PacketCheck {
  /** One sentence. */
  what: string;
  tolerances: Tolerance[];
  /** Python that writes what the original gives; to be run where the original runs. */
  reference: string;
  /** Python of the test of the port. */
  test: string;
  /** What to run at the end. */
  commands: string[];
}

/** One piece of work: a file or a part of it. */
export interface Packet {
  /** The file, and its first part where it is not the whole file: `model.py`, `model.py#DCGAN.train`. */
  id: string;
  /** Its place in the plan, from 1. */
  number: number;
  phase: PhaseId;
  title: string;
  file: string;
  /** Whether it is the whole file. */
  whole: boolean;
  role: ModuleRole;
  parts: PacketPart[];
  characters: { source: number; advice: number };
  effort: EffortRange;
  /** Why it is larger than a packet should be; null where it is not. */
  oversize: string | null;
  /** Packets that must be done before; each has a smaller number. */
  dependsOn: string[];
  /** Packets that import each other in a circle with it, and are done at the same time. */
  together: string[];
  /** What must be true before one begins: full sentences. */
  before: string[];
  /** TensorFlow as this packet uses it. */
  symbols: { symbol: string; places: PlanPlace[] }[];
  mappings: Mapping[];
  caveats: PacketCaveat[];
  imports: string[];
  helpers: string[];
  /** Names that must be there afterwards: definitions of the original. */
  keep: string[];
  avoid: DeadApi[];
  check: PacketCheck;
}

export interface Plan {
  planVersion: typeof PLAN_VERSION;
  tool: {
    name: 'advise';
    version: string;
    catalogVersion: string;
    pins: Record<string, string>;
    asOf: string;
  };
  target: Target;
  /** `asked` by an option, `recommended`, or `best target`: staying is recommended, and this is the best of the others. */
  chosen: 'asked' | 'recommended' | 'best target';
  /** What a packet may be at most, where it can be divided: the middle of its range of minutes, and characters. */
  bounds: { minutes: number; characters: number };
  effort: EffortRange;
  phases: Phase[];
  modules: PlanModule[];
  packets: Packet[];
  /** What to know of the whole: full sentences. */
  notes: string[];
}

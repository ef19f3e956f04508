/**
 * What rule files say of the world around the code: releases, Pythons, graphics processors, packages, dates, files, ways to
 * deploy. Facts in our own words, each with its source. Plain data; judges nothing.
 */
import type { Target } from '../match/finding.js';

/** Where a fact is from. */
export interface Sourced {
  /** An address, `owner/repository#number`, or what was run. */
  source: string;
  /** `ran`: seen here in the real thing; `read`: read in the source; `background`: known, not looked up; `weak`: one blog. */
  sure: 'ran' | 'read' | 'background' | 'weak';
}

/** `2024-05-01`, or `2024-05` where the source gives no day. */
export type IsoDate = string;

/** What a release asks pip for; a package it leaves open in some way. */
export type Requires = Readonly<
  Partial<Record<'numpy' | 'protobuf' | 'h5py' | 'keras' | 'tensorboard', string>>
>;

/** One minor release of TensorFlow. */
export interface ReleaseText extends Sourced {
  is: 'tensorflow release';
  /** `1.15`. */
  version: string;
  released: IsoDate;
  /** All final patch releases that PyPI has, oldest first. */
  patches: readonly string[];
  /** The oldest and the newest Python with wheels. */
  python: readonly [oldest: string, newest: string];
  cuda: string;
  cudnn: string;
  /** The newest generation of GPUs that its wheels have code for: a key of the GPU facts. */
  gpu: string;
  /** Patch release -> what it and those after it require; `''` where the requirement has no bounds that matter. */
  requires: Readonly<Record<string, Requires>>;
  /** What `tf.keras` is. */
  keras: 'none' | 'Keras 2' | 'Keras 3';
}

/** What came of installing one release with nothing else, today. */
export interface FreshText extends Sourced {
  is: 'fresh install';
  /** `2.10.1`. */
  version: string;
  python: string;
  /** What pip chose beside it. */
  got: Readonly<Record<string, string>>;
  /** Why it cannot be imported; absent where it can. */
  error?: string;
  /** What to pin so that it can. */
  pins: readonly string[];
  /** Why it still cannot read a Keras model stored as `.h5`; absent where it can. */
  h5?: string;
}

/** One Python. */
export interface PythonText extends Sourced {
  is: 'python';
  version: string;
  released: IsoDate;
  /** No fixes at all after this. */
  ends: IsoDate;
  /** What pip for this Python lists of TensorFlow, as its error message prints it; absent where nobody asked. */
  listed?: readonly string[];
}

/** One generation of NVIDIA's processors. */
export interface GpuText extends Sourced {
  is: 'gpu';
  /** `ampere`. */
  key: string;
  name: string;
  /** Compute capabilities, `8.0 to 8.7`. */
  capability: string;
  /** What people call them. */
  cards: string;
  /** Older generations have lower numbers. */
  order: number;
}

/** What is left of a package. */
export type PackageStatus = 'alive' | 'keras 2' | 'dormant' | 'moved' | 'ended';

/** A package, or a part of one, and where it went. */
export interface PackageText extends Sourced {
  is: 'package';
  /** As people call it: `TensorFlow Addons`. */
  title: string;
  /** Names on PyPI, normalised. */
  packages: readonly string[];
  /** First names of the symbols that are its: `tfa`, `tf.contrib`. */
  symbols: readonly string[];
  status: PackageStatus;
  /** When it came to that, where the source says. */
  since?: IsoDate;
  /** Full sentences: what happened. */
  text: string;
  /** Where its users went, in a few words a target; absent where nothing took its place. */
  instead: Readonly<Partial<Record<Target | 'tensorflow', string>>>;
}

/** A part of `tf.contrib`: where it went first, and today. */
export interface ContribText extends Sourced {
  is: 'contrib';
  /** `crf` of `tf.contrib.crf`. */
  name: string;
  /** Its home after 2.0, in a few words; null where it was dropped. */
  first: string | null;
  /** The title of the package fact that tells what became of that home; absent where it is TensorFlow itself. */
  home?: string;
  instead: Readonly<Partial<Record<Target | 'tensorflow', string>>>;
}

/** What makes a dated fact a project's own: any of these. */
export interface Concerns {
  /** Packages it declares. */
  packages?: readonly string[];
  /** Symbols it uses, with all below them. */
  symbols?: readonly string[];
  /** Versions: it concerns who is held to one of these releases, or needs one. */
  tensorflow?: string;
  /** Regular expression over the images it starts from. */
  image?: string;
  /** Kinds of files it has. */
  artefacts?: readonly string[];
  /** `gpu`: it asks for a GPU build, a CUDA image or GPU devices. */
  hardware?: 'gpu' | 'tpu';
}

/** Something that happened, or will, on a day. */
export interface DatedText extends Sourced {
  is: 'dated';
  id: string;
  date: IsoDate;
  /** A headline in the present tense, no full stop: `TensorFlow Addons ends`. */
  title: string;
  /** Full sentences: what it means for who depends on it. */
  text: string;
  concerns: Concerns;
}

/** A kind of file that holds a model or data. */
export interface ArtefactText extends Sourced {
  is: 'artefact';
  kind: string;
  title: string;
  /** Full sentences: what it is and what holds for everybody. */
  text: string;
  /** Full sentences: what it means for who goes there. */
  means: Readonly<Record<Target | 'tensorflow', string>>;
  /** Whether `advise weights` reads or maps it. */
  weights: boolean;
}

/** Whether a way leads on. `keeps TensorFlow`: it does, but TensorFlow stays installed. */
export type DeploymentState = 'alive' | 'keeps TensorFlow' | 'dead end' | 'untested';

/** A way to put a model to use, and whether a target still gets there. */
export interface DeploymentText extends Sourced {
  is: 'deployment';
  key: string;
  title: string;
  /** Symbols, packages and files that show that a project deploys this way. */
  seen: { symbols?: readonly string[]; packages?: readonly string[]; artefacts?: readonly string[] };
  ways: Readonly<Record<Target | 'tensorflow', readonly [state: DeploymentState, sentence: string]>>;
}

/** A name of a target that old texts show, and that is gone, going, or does something else than it says. */
export interface DeadApiText extends Sourced {
  is: 'dead api';
  target: Target;
  name: string;
  state: 'gone' | 'deprecated' | 'trap';
  /** The release since which it is so, of the framework itself where no name stands before it. */
  since: string;
  /** What to write, in full sentences or names. */
  instead: string;
  /** Regular expression over symbols of TensorFlow and of the target: whose code it tempts. */
  near: string;
  /** A program and what it raises or warns of; absent where running shows nothing. */
  shows?: { run: string; raises: string } | { run: string; warns: string };
}

/** All facts of the world around. */
export interface Ecosystem {
  releases: ReleaseText[];
  fresh: FreshText[];
  pythons: PythonText[];
  gpus: GpuText[];
  packages: PackageText[];
  contrib: ContribText[];
  dated: DatedText[];
  artefacts: ArtefactText[];
  deployments: DeploymentText[];
  dead: DeadApiText[];
}

export type EcosystemEntry = Ecosystem[keyof Ecosystem][number];

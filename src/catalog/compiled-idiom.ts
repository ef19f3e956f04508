/** An idiom as the CLI loads it: patterns, needs and skeletons taken apart. Plain JSON. */
import type { AdviceKind, Effort, Proof, Target } from '../match/finding.js';
import type { Role } from '../usage/usage.js';

/** What a slot asks of the reader's code. */
export const QUERIES = [
  'names',
  'name',
  'text',
  'textName',
  'items',
  'itemNames',
  'keys',
  'keyNames',
  'values',
  'valueNames',
  'code',
  'lines',
  'inits',
  'advised',
  'function',
  'class',
  'count',
  'constant',
  'uncast',
] as const;
export type QueryName = (typeof QUERIES)[number];

export interface Query {
  what: QueryName;
  part: string;
  /** Of the part's call; `self` is the receiver. */
  param?: string;
}

export interface CompiledSlot {
  /** Asked in this order. */
  queries: Query[];
  /** What stands there where they find nothing; absent: a hole. */
  otherwise?: string;
}

export interface CompiledPart {
  name: string;
  /** Symbols, with `*` for anything. */
  symbols: string[];
  except: string[];
  roles?: Role[];
  has?: string[];
  lacks?: string[];
  /** Parameter and regular expression. */
  is: [param: string, pattern: string][];
  items: [param: string, least: number][];
  text?: string;
  qualified?: string;
  within?: string;
  params?: string;
  inLoop?: boolean;
  pipeline?: boolean;
  inside?: string;
  inClassOf?: string;
  beside?: string[];
  apart?: string[];
  /** Parameter and part. */
  names: [param: string, part: string][];
  api?: 'v1' | 'v2';
  assigned?: boolean;
}

/** One line of a skeleton, without its mark. */
export interface SkeletonLine {
  text: string;
  if?: string;
  unless?: string;
  /** Once for each usage of this part, in the order of the code together with the lines of its kind around it. */
  each?: string;
}

export interface CompiledIdiomVariant {
  if?: string[];
  kind: AdviceKind;
  lines?: SkeletonLine[];
  holes: Record<string, string>;
  fills: Record<string, string>;
  helpers: string[];
  note: string | null;
  /** Those with parts count where one of them was found. */
  caveats: { id: string; if?: string[] }[];
  effort?: Effort;
  /** Target names that the skeleton uses, in full, and the imports they need. */
  symbols: string[];
  imports: string[];
  /** What running the example gave; put in by the build. */
  proof?: Proof;
}

export interface CompiledIdiom {
  id: string;
  title: string;
  text: string;
  silent?: string;
  parts: CompiledPart[];
  /** Each is met by any of its parts. */
  needs: string[][];
  /** None of these parts may be there. */
  without: string[];
  /** Each is met by any of its parts, anywhere in the project. */
  somewhere: string[][];
  /** Nor these, anywhere in the project. */
  nowhere: string[];
  unit: 'file' | 'function' | 'class' | 'each';
  /** Parts, the first that is there is where the finding stands. */
  at: string[];
  explains: string[];
  /** 0 is a whole program. */
  scale: 0 | 1 | 2;
  slots: Record<string, CompiledSlot>;
  advice: Record<Target, CompiledIdiomVariant[]>;
}

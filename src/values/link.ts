/** What every part of evaluation shares: the project's summaries, the facts, and the questions one can ask. */
import type { Canonical } from '../facts/canonical.js';
import type { LinkFacts } from '../facts/types.js';
import type { ModuleTable } from '../names/modules.js';
import type { DefId, NodeId, Summary } from '../summary/summary.js';
import type { Classes } from './classes.js';
import type { Values } from './value.js';

export interface ProjectFile {
  path: string;
  summary: Summary;
}

export interface Link {
  files: readonly ProjectFile[];
  modules: ModuleTable;
  facts: LinkFacts;
  classes: Classes;
  canonical(qualified: string): Canonical;
  /** The facts list exactly this name, its root folded: what a star import of its namespace brings in. */
  isListed(name: string): boolean;
  /** The first segment of a dotted name belongs to TensorFlow or a package around it. */
  isFramework(root: string): boolean;
  /** What the settings say a name of another library or of the project stands for: a name of TensorFlow as imported. */
  wrapped: Wrapped;
}

/** Names that stand for names of TensorFlow. */
export interface Wrapped {
  /** Of another library: `mylib.conv`. */
  external(dotted: string): string | undefined;
  /** What a module of the project exports under a name. */
  exported(file: number, name: string): string | undefined;
}

/** A call whose callee is a function of the project. */
export interface CallSite {
  file: number;
  call: NodeId;
  /** Parameters taken before the first argument: 1 for a bound method. */
  shift: number;
}

export interface Evaluation extends Link {
  node(file: number, node: NodeId): Values;
  def(file: number, def: DefId): Values;
  /** What a call of a project function gives. */
  returns(file: number, fn: number): Values;
  sites(file: number, fn: number): readonly CallSite[];
  /** What the framework passes to a function given to it as a callback, by parameter index. */
  callback(file: number, fn: number, index: number): Values;
  /** Project classes that derive directly from the class. */
  subclasses(file: number, cls: number): readonly { file: number; cls: number }[];
  /** `obj.name = value` where `obj` is an instance of the class, outside its own methods. */
  attributeSets(file: number, cls: number, name: string): readonly { file: number; def: DefId }[];
}

/**
 * How a file is made up, for whoever has to cut a project into pieces of work: its functions, classes and cells, who uses
 * whom, and how the file is started. Plain data; knows nothing of TensorFlow and nothing of advice.
 */

/** A unit of another file or of the same; `unit` is null where the whole file is meant. */
export interface UnitUse {
  file: string;
  unit: string | null;
}

export interface UnitParameter {
  name: string;
  /** As written; null where it has none. */
  default: string | null;
  unpack: '' | '*' | '**';
}

/**
 * A stretch of a file: from its line up to the next unit. `class` is a class without its methods, `statements` what stands
 * between definitions, `main` the statements behind `if __name__ == '__main__'`.
 */
export interface Unit {
  /** Unique in its file: `conv2d`, `DCGAN`, `DCGAN.train`, `(statements)`, `(main)`, `cell 7`. */
  name: string;
  kind: 'function' | 'class' | 'method' | 'statements' | 'main' | 'cell';
  /** For notebooks: the cell, counted over all cells from 1; lines count within it. */
  cell?: number;
  line: number;
  endLine: number;
  characters: number;
  /** Lines where a statement of its body begins, for units that are long; where else it may be divided. */
  breaks?: number[];
  /** Of a function or method, without the receiver; of a class those of its `__init__`. */
  parameters?: UnitParameter[];
  /** Of a class: its bases as written. */
  bases?: string[];
  /** What of the project its code names, sorted. */
  uses: UnitUse[];
}

/** How a file is started. */
export type StartedBy = 'main guard' | 'runs when loaded';

/** One file. */
export interface Outline {
  file: string;
  characters: number;
  /** Files of the project that it imports, sorted. */
  imports: string[];
  startedBy: StartedBy[];
  /** It imports modules by names that are only known when it runs. */
  importsByName: boolean;
  /** In the order of the text; together they are the file. */
  units: Unit[];
}

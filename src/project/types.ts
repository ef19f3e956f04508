/** What `project/` hands to the rest: source files as text, manifests, and the problems met on the way. */

/** Why a file, or a part of it, could not be used. Reported, counted, never fatal. */
export interface Problem {
  /** Path relative to the project root, or as it was given where it lies outside. */
  file: string;
  cell?: number;
  /** 1-based; absent where the whole file is meant. */
  line?: number;
  code:
    | 'unreadable'
    | 'not-text'
    | 'bad-encoding'
    | 'too-large'
    | 'notebook-invalid'
    | 'notebook-empty'
    | 'manifest-invalid'
    | 'syntax-error'
    | 'too-deep'
    | 'symlink-outside'
    | 'symlink-loop'
    | 'internal';
  /** What happened, why, and what to do: one sentence each, names in backticks. */
  message: string;
}

/** A file found by the walk, not yet read. */
export interface FoundFile {
  /** Relative to the project root, `/` between segments. */
  path: string;
  /** Absolute; never shown, never in a report. */
  absolute: string;
  form: 'python' | 'stub' | 'script' | 'notebook';
  /** A copy of somebody else's package inside the tree (`third_party/`, `vendor/`, a vendored distribution). */
  vendored: boolean;
  bytes: number;
}

/** One stretch of Python inside a source file: the whole of a `.py`, or one code cell of a notebook. */
export interface Chunk {
  /** First line of the chunk in `SourceText.text`, 1-based. */
  firstLine: number;
  /** Notebook cell number over all cells from 1; null for an ordinary file. */
  cell: number | null;
}

/** A decoded source file. For notebooks, the Python code cells joined in order by newlines, magics blanked out. */
export interface SourceText {
  text: string;
  /** In order; never empty for a notebook with code cells, exactly one for an ordinary file. */
  chunks: Chunk[];
  /** What a notebook installs by magics and shell lines, and `%tensorflow_version`; absent where there is none. */
  commands?: Command[];
  problems: Problem[];
}

/** A magic or shell line of a notebook that installs something or chooses a version. */
export interface Command {
  /** Over all cells from 1. */
  cell: number;
  /** Within the cell, 1-based. */
  line: number;
  /** Without the `!` or `%`, with its continuation lines: `pip install x`. Of a shell cell, all but its first line. */
  text: string;
}

/** A file that says which packages a project wants. */
export interface Manifest {
  path: string;
  kind:
    | 'requirements'
    | 'constraints'
    | 'setup.py'
    | 'setup.cfg'
    | 'pyproject'
    | 'pipfile'
    | 'lock'
    | 'conda'
    | 'dockerfile'
    | 'ci'
    | 'runtime';
}

/** A manifest with what it says. */
export interface ManifestText extends Manifest {
  text: string;
  /** Not listed by its own name: another manifest names it. */
  named?: true;
}

/** What a stored model or data set is, as far as its name tells. */
export type ArtefactKind =
  | 'checkpoint'
  | 'meta-graph'
  | 'saved-model'
  | 'frozen-graph'
  | 'h5'
  | 'keras'
  | 'tflite'
  | 'tfjs'
  | 'onnx'
  | 'coreml'
  | 'tfrecord'
  | 'numpy'
  | 'events'
  | 'custom-op';

/** A stored model or data seen in the project, or native code that registers operations. */
export interface Artefact {
  /** Relative to the root. A checkpoint without its endings, a SavedModel's folder; with a `/` at its end, many files in it. */
  path: string;
  kind: ArtefactKind;
  /** How many files of that name there are. */
  files: number;
}

/** The result of walking the named paths. Sorted by path. */
export interface Project {
  /** Absolute; never in a report. */
  root: string;
  files: FoundFile[];
  manifests: Manifest[];
  /** Sorted by path, then kind. */
  artefacts: Artefact[];
  problems: Problem[];
}

/** What a project's manifests ask for, as they say it. Judged elsewhere. Plain data. */

/** Where something was said. */
export interface Said {
  /** Relative to the root. */
  file: string;
  /** For notebooks: the cell, as in `Location`. */
  cell?: number;
  line: number;
}

/** One package that a manifest asks for. */
export interface DeclaredPackage extends Said {
  /** Normalised as PEP 503 says: `tensorflow-gpu`. */
  package: string;
  /** The requirement as written, on one line. */
  written: string;
  /** PEP 440 specifiers, `>=2.4,<2.9`; empty where any version will do. Poetry, Conda and Pipfile forms are translated. */
  specifier: string;
  extras: string[];
  /** A PEP 508 marker as written, or null. */
  marker: string | null;
  /**
   * `runtime`: needed to run; `optional`: an extra or group; `constraint`: only a limit; `lock`: what a resolver chose;
   * `image`, `ci`, `notebook`: installed there by a command.
   */
  scope: 'runtime' | 'optional' | 'constraint' | 'lock' | 'image' | 'ci' | 'notebook';
}

/** A Python version that something asks for or uses. */
export interface DeclaredPython extends Said {
  /** PEP 440 specifiers: `>=3.6`, `==3.7.*`. */
  specifier: string;
  from: 'requires-python' | 'classifier' | 'conda' | 'image' | 'ci' | 'runtime file';
}

/** A container image that a Dockerfile or CI file starts from. */
export interface DeclaredImage extends Said {
  image: string;
  /** What its name and tag tell; CUDA also where a Dockerfile installs it on the image. */
  python?: string;
  cuda?: string;
  tensorflow?: string;
}

/** All that the manifests say, sorted by place. */
export interface Declared {
  packages: DeclaredPackage[];
  pythons: DeclaredPython[];
  images: DeclaredImage[];
}

/** What we use of `jsfive`, which ships no types. */
declare module 'jsfive' {
  export class Group {
    readonly keys: string[];
    readonly attrs: Record<string, unknown>;
    get(name: string): Group | Dataset;
  }
  export class Dataset {
    readonly shape: number[];
    readonly dtype: unknown;
  }
  export class File extends Group {
    constructor(bytes: ArrayBuffer, name: string);
  }
}

/** Comments with which a file asks not to be told of something, placed as findings are. Plain data. */

/** One `# advise: ignore` comment. */
export interface Suppression {
  file: string;
  cell?: number;
  /** 1-based; in a notebook, within the cell. */
  line: number;
  column: number;
  /** `block`: the statement below, with all under it; `file`: all of the file or notebook. */
  scope: 'line' | 'block' | 'file';
  /** The lines it is about; of a file, all. */
  from: number;
  to: number;
  /** Rule ids, `*` for any ending; null for every rule. */
  rules: string[] | null;
  reason: string | null;
  /** What is wrong with it, as the end of a sentence; it then hides nothing. */
  flaw: string | null;
}

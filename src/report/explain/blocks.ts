/** What every format of an explanation is made of: titles, sentences, code and labelled lines. Knows no format. */
import type { Prose } from '../prose.js';

/** A labelled sentence, or a few lines of Python under a label. */
export type Item = { label: string; text: Prose } | { label: string; code: string };

export type Block =
  | { is: 'title'; text: Prose }
  | { is: 'heading'; text: Prose }
  | { is: 'words'; text: Prose; faint?: true }
  /** Words of the pasted text. */
  | { is: 'quote'; text: string }
  /** Python, or commands for a shell. */
  | { is: 'code'; code: string; language?: 'sh' }
  | { is: 'items'; items: Item[] };

/** The `# advise: ignore` comments of a file, with lines of cells where it is a notebook. */
import type { Chunk, SourceText } from '../project/types.js';
import { pragmasIn } from '../python/pragmas.js';
import type { Suppression } from './suppression.js';

/** In the order of the file. */
export function suppressionsIn(file: string, { text, chunks }: SourceText): Suppression[] {
  return pragmasIn(text).map((pragma): Suppression => {
    const { firstLine, cell, lastLine } = chunkAt(chunks, pragma.line);
    const within = (line: number) => Math.min(line, lastLine) - firstLine + 1;
    const isWhole = pragma.scope === 'file';
    return {
      ...pragma,
      file,
      ...(cell !== null && { cell }),
      line: within(pragma.line),
      from: isWhole ? 1 : within(pragma.from),
      to: isWhole ? pragma.to : within(pragma.to),
    };
  });
}

function chunkAt(chunks: readonly Chunk[], line: number): Chunk & { lastLine: number } {
  const after = chunks.findIndex(({ firstLine }) => firstLine > line);
  const at = after < 0 ? chunks.length - 1 : after - 1;
  const next = chunks[at + 1];
  return { ...(chunks[at] as Chunk), lastLine: next ? next.firstLine - 1 : Number.POSITIVE_INFINITY };
}

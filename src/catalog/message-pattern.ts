/**
 * The little language of error patterns:
 *
 *     has no attribute {name}      captures a dotted Python name
 *     attribute {name=lr|decay}    captures one of these
 *     not found {*} install        skips some text between
 *
 * All else is literal, a lone brace too. Parses only; `explain/` matches.
 */

export type PatternPiece =
  | { is: 'literal'; text: string }
  | { is: 'name'; capture: string }
  | { is: 'choice'; capture: string; words: string[] }
  | { is: 'gap' };

/** The pieces of a pattern; throws where it is malformed, which a lint turns into a problem. */
export function parsePattern(pattern: string): PatternPiece[] {
  const pieces = pattern
    .split(/(\{(?:\*|\w+(?:=[^{}]+)?)\})/)
    .filter((part) => part.trim() !== '')
    .map(pieceOf);
  const first = pieces[0]?.is;
  if (first !== 'literal' && first !== 'choice') {
    throw new Error(`The pattern \`${pattern}\` has to begin with text or a choice.`);
  }
  return pieces;
}

function pieceOf(part: string): PatternPiece {
  if (part === '{*}') return { is: 'gap' };
  const choice = /^\{(\w+)=([^{}]+)\}$/.exec(part);
  if (choice) {
    // The longest first: `fit_generator` before `fit`.
    const words = choice[2]!.split('|').sort((a, b) => b.length - a.length);
    return { is: 'choice', capture: choice[1]!, words };
  }
  const name = /^\{([a-z]\w*)\}$/.exec(part);
  return name ? { is: 'name', capture: name[1]! } : { is: 'literal', text: part };
}

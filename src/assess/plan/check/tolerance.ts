/**
 * How close a port must come: from what the catalogue's proofs measured for the very advice of the packet. Nothing is invented:
 * where nothing was measured, the limit that the proofs themselves are held to is given, and said to be that.
 */
import type { Mapping, PacketCaveat, Tolerance } from '../types.js';

/** What the proofs of the catalogue are held to: `test/conformance/proof`. */
export const PROOF_LIMIT = 1e-5;

/** The distance between 1 and the next number of float32. */
const FLOAT32_STEP = 1.2e-7;

/** The tolerances of a packet, the one of the forward pass first. */
export function tolerancesOf(mappings: readonly Mapping[], caveats: readonly PacketCaveat[]): Tolerance[] {
  return [forward(mappings), ...warnings(caveats)];
}

function forward(mappings: readonly Mapping[]): Tolerance {
  const measured = mappings.flatMap(({ proof, places, symbol }) =>
    proof.state === 'verified' && proof.compared === undefined && !/summary/i.test(symbol)
      ? [{ symbol, each: proof.maxDifference, count: places.length }]
      : [],
  );
  const what = 'values of the forward pass, with the same weights and inputs';
  const worst = measured.reduce((most, one) => (one.each > most.each ? one : most), {
    symbol: '',
    each: 0,
    count: 0,
  });
  if (measured.length === 0 || worst.each === 0) {
    return {
      what,
      value: PROOF_LIMIT,
      from:
        measured.length === 0
          ? `No place of this packet was compared by value: ${PROOF_LIMIT} is the limit that the proofs of the catalogue are held to.`
          : `The advice gave exactly the same values; ${PROOF_LIMIT} is the limit that the proofs of the catalogue are held to, for what lies between.`,
    };
  }
  const count = measured.reduce((sum, one) => sum + one.count, 0);
  const sum = measured.reduce(
    (total, { each, count: times }) => total + Math.max(each, FLOAT32_STEP) * times,
    0,
  );
  return {
    what,
    value: Number(sum.toPrecision(2)),
    from: `The sum over ${count} measured ${count === 1 ? 'place' : 'places'} of what each was off in the proofs (most: ${figure(worst.each)} for \`${worst.symbol}\`; at least one step of float32).`,
  };
}

/** How a typical mistake looks, so that a failing test tells which it was. */
function warnings(caveats: readonly PacketCaveat[]): Tolerance[] {
  return caveats.flatMap(({ id, title, figures }) => {
    const apart = Math.max(0, ...figures.map((one) => one.apart ?? 0));
    // No seed carries over, so that is no mistake of a port.
    if (apart === 0 || id === 'caveat/seed-not-portable') return [];
    return [
      {
        what: `a mistake, not rounding: \`${id.replace(/^caveat\//, '')}\``,
        value: apart,
        from: `A port that ignores "${title}" was off by ${figure(apart)} of the largest value.`,
      },
    ];
  });
}

/** Two digits: `1.4e-7`, `0.57`. */
export function figure(value: number): string {
  return value !== 0 && Math.abs(value) < 1e-3
    ? value.toExponential(1).replace('e', 'e')
    : String(Number(value.toPrecision(2)));
}

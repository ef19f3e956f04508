/**
 * Makes names of both sides comparable with the project's own table of aliases, so that two public names of one function
 * are equal. Must not know rows or usages.
 */
import { createCanonicalizer } from '../../src/facts/canonical.js';
import { loadLinkFacts } from '../../src/facts/load.js';

/** Gives the function both sides' names go through. */
export function loadCanonical(): (name: string) => string {
  const canonical = createCanonicalizer(loadLinkFacts());
  return (name) => canonical(name).symbol;
}

/** Python versions as services and tools of continuous integration write them. */
import { tidySpecifier } from '../specifier.js';
import { asSpecifier } from './dockerfile.js';

/** `3.7`, `3.x`, `3.12-dev`, `>=3.8`; null for what names no CPython. */
export function pythonSpecifier(written: string): string | null {
  const text = written.trim();
  const version = /^(?:python|cpython|py)?-?v?([23](?:\.\d+){0,2})(?:\.[xX*]|-dev|t)?$/.exec(text)?.[1];
  if (version !== undefined) return asSpecifier(version);
  if (!/^[<>=~^]/.test(text)) return null;
  const { specifier } = tidySpecifier(text.replace(/\s+(?=[<>=~])/g, ','));
  return specifier === '' ? null : specifier;
}

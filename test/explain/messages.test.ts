/**
 * Every known error message is found, as the frameworks really word it and in every shape in which people paste it.
 * `messages.json` is what `test/conformance/errors/reproduce.py` saw; those marked `quoted` could not be raised here.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { explain } from '../../src/explain/explain.js';
import type { ErrorAnswer, Explanation } from '../../src/explain/explanation.js';
import type { Knowledge } from '../../src/explain/knowledge.js';
import { readKnowledge } from './knowledge.js';
import { VARIATIONS } from './variations.js';

interface Message {
  error: string;
  from: 'current' | 'legacy' | 'quoted';
  message: string;
}

const MESSAGES: Message[] = JSON.parse(readFileSync(new URL('./messages.json', import.meta.url), 'utf8'));

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await readKnowledge();
});

const errorsOf = ({ answers }: Explanation): ErrorAnswer[] =>
  answers.filter((answer) => answer.is === 'error');

test('there are 59, each with a message that was seen', () => {
  const known = Object.keys(knowledge.catalog.errors).sort();
  expect(known.length).toBe(59);
  expect([...new Set(MESSAGES.map(({ error }) => error))].sort()).toEqual(known);
});

test('53 were raised by the real frameworks', () => {
  const raised = new Set(MESSAGES.filter(({ from }) => from !== 'quoted').map(({ error }) => error));
  expect(raised.size).toBe(53);
});

describe.each(Object.entries(VARIATIONS))('%s', (_, vary) => {
  test('every message is known by its error', () => {
    const missed = MESSAGES.flatMap(({ error, message }) => {
      const text = vary(message);
      const found = errorsOf(explain(text, knowledge)).map(({ id }) => id);
      return found[0] === `error/${error}` ? [] : [{ error, found, text }];
    });
    expect(missed).toEqual([]);
  });
});

test('every error can be asked for by its id and by its title', () => {
  for (const { id, title } of Object.values(knowledge.catalog.errors)) {
    for (const asked of [`error/${id}`, title]) {
      expect(explain(asked, knowledge).answers[0], asked).toMatchObject({
        is: 'error',
        id: `error/${id}`,
        matched: null,
      });
    }
  }
});

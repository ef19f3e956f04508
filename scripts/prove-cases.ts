/** Prints everything the proof runs as JSON, for test/conformance/test_rows.py. */
import { casesOf } from './prove/cases.js';
import { createGenerations } from './prove/generations.js';
import { compileRules } from './rules.js';

const { catalog, problems, facts } = await compileRules();
if (problems.length > 0) {
  process.stderr.write(problems.map(({ where, message }) => `${where}: ${message}\n`).join(''));
  process.exit(1);
}
process.stdout.write(JSON.stringify(casesOf(catalog, createGenerations(facts))));

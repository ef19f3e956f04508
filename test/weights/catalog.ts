/** The catalogue, straight from the rules. */
import { compileRules } from '../../scripts/rules.js';

export const { catalog } = await compileRules();

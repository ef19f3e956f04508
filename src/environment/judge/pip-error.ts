/** What pip prints today where a declaration of TensorFlow finds no release for a Python that people have. */
import type { Ecosystem } from '../../catalog/ecosystem-text.js';
import type { DeclaredPackage } from '../declared.js';
import { mayHold } from '../marker.js';
import { allows } from './allowed.js';
import { placeOf } from './hazards.js';
import type { PipError } from './judgement.js';

/** Those that are asked about. */
const ASKED = ['3.12', '3.13'];

/** `tensorflow-gpu` has one entry for every newer Python, and it cannot be built. */
const GPU_LISTED = ['2.12.0'];

/** The messages for one declaration; none for a Python that has a release that fits. */
export function pipErrors(found: DeclaredPackage, { pythons }: Ecosystem): PipError[] {
  return pythons.flatMap(({ version, listed }) => {
    if (listed === undefined || !ASKED.includes(version) || !mayHold(found.marker, version)) return [];
    const isGpu = found.package === 'tensorflow-gpu';
    const versions = isGpu ? GPU_LISTED : listed;
    if (versions.some((release) => allows(found.specifier, release))) {
      return isGpu ? [{ python: version, said: placeOf(found), text: BUILD }] : [];
    }
    const wanted = `${found.package}${asPipPrints(found.specifier)}`;
    const text = `ERROR: Could not find a version that satisfies the requirement ${wanted} (from versions: ${versions.join(', ')})\nERROR: No matching distribution found for ${wanted}`;
    return [{ python: version, said: placeOf(found), text }];
  });
}

/** pip sorts the clauses as texts. */
const asPipPrints = (specifier: string) => specifier.split(',').sort().join(',');

const BUILD = [
  'packaging.requirements.InvalidRequirement: Expected semicolon (after name with no version specifier) or end',
  '    python_version>"3.7"',
  '                  ^',
  'error: subprocess-exited-with-error',
  '× Getting requirements to build wheel did not run successfully.',
].join('\n');

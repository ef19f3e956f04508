/**
 * Names that mean something by convention: folders that hold no code of the project, folders that hold somebody
 * else's copy, files that say which packages are wanted, endings that mean Python. Tables only; touches no disk.
 */
import type { FoundFile, Manifest } from './types.js';

/** Never entered, whoever wrote them: version control, caches, installed packages. A named path wins over this. */
const NEVER_ENTERED = new Set([
  '.git',
  '.hg',
  '.svn',
  '.bzr',
  '.jj',
  '.tox',
  '.nox',
  '.eggs',
  '.venv',
  '.direnv',
  '.cache',
  '.mypy_cache',
  '.pytest_cache',
  '.ruff_cache',
  '.hypothesis',
  '.pytype',
  '.ipynb_checkpoints',
  '.idea',
  '.vscode',
  '__pycache__',
  '__pypackages__',
  'node_modules',
  'bower_components',
  'site-packages',
  'dist-packages',
]);

/** Build output by convention, but also plausible names of a package: see `isBuildOutput` in `walk.ts`. */
const BUILD_OUTPUT = new Set(['build', '_build', 'dist', 'buck-out']);

/** Folders whose content was copied from another project. */
const VENDOR_FOLDERS = new Set([
  'third_party',
  'third-party',
  'thirdparty',
  'third_parties',
  '3rdparty',
  '3rd_party',
  'vendor',
  'vendors',
  'vendored',
  '_vendor',
  '_vendored',
  'external',
  'externals',
  'extern',
]);

const PYTHON_ENDINGS: readonly (readonly [string, FoundFile['form']])[] = [
  ['.py', 'python'],
  ['.pyw', 'python'],
  ['.pyi', 'stub'],
  ['.ipynb', 'notebook'],
];

const MANIFEST_NAMES: readonly (readonly [RegExp, Manifest['kind']])[] = [
  [/^setup\.py$/, 'setup.py'],
  [/^setup\.cfg$/, 'setup.cfg'],
  [/^pyproject\.toml$/, 'pyproject'],
  [/^Pipfile$/, 'pipfile'],
  [/^(?:Pipfile|poetry|uv|pdm|conda-lock|pixi|pylock(?:\..+)?)\.(?:lock|ya?ml|toml)$/, 'lock'],
  [/^(?:conda|meta|(?:.+[-_.])?environment(?:[-_.].+)?|conda[-_].+)\.ya?ml$/, 'conda'],
  [/^(?:.*[-_.])?requirements?(?:[-_.].*)?\.(?:txt|in)$/, 'requirements'],
  [/^(?:.*[-_.])?constraints?(?:[-_.].*)?\.txt$/, 'constraints'],
  [
    /^(?:Dockerfile|Containerfile)(?:[-_.](?!.*(?:gif|png|jpe?g|svg|md|rst|dockerignore)$).+)?$|^.+\.[Dd]ockerfile$/,
    'dockerfile',
  ],
  [/^(?:\.travis|\.gitlab-ci|\.?appveyor|azure-pipelines|bitbucket-pipelines|cloudbuild)\.ya?ml$/, 'ci'],
  [/^(?:tox\.ini|Jenkinsfile|noxfile\.py)$/, 'ci'],
  [/^(?:runtime\.txt|\.python-version)$/, 'runtime'],
];

/** Manifests known by the folder they stand in as well. */
const MANIFEST_PATHS: readonly (readonly [RegExp, Manifest['kind']])[] = [
  [/(?:^|\/)requirements\/[^/]+\.(?:txt|in)$/, 'requirements'],
  [/(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/, 'ci'],
  [/(?:^|\/)\.circleci\/config\.ya?ml$/, 'ci'],
];

/** Whether a folder of this name holds nothing the project's authors wrote. */
export function isNeverEntered(name: string): boolean {
  return NEVER_ENTERED.has(name) || name.endsWith('.egg-info') || name.endsWith('.dist-info');
}

/** Whether a folder of this name is what a build leaves behind, unless the folder itself says otherwise. */
export function mayBeBuildOutput(name: string): boolean {
  return BUILD_OUTPUT.has(name);
}

/** Whether a folder of this name holds copies of other projects. */
export function isVendorFolder(name: string): boolean {
  return VENDOR_FOLDERS.has(name.toLowerCase()) || name.endsWith('.egg');
}

/** Which form of Python the name of a file promises; null where it promises none. */
export function formByName(name: string): FoundFile['form'] | null {
  const lower = name.toLowerCase();
  for (const [ending, form] of PYTHON_ENDINGS) {
    if (lower.length > ending.length && lower.endsWith(ending)) return form;
  }
  return null;
}

/** Which manifest a file is, judged by its path (`/` between segments); null for an ordinary file. */
export function manifestKind(path: string): Manifest['kind'] | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return kindIn(MANIFEST_NAMES, name) ?? kindIn(MANIFEST_PATHS, path);
}

function kindIn(
  table: readonly (readonly [RegExp, Manifest['kind']])[],
  text: string,
): Manifest['kind'] | null {
  for (const [pattern, kind] of table) if (pattern.test(text)) return kind;
  return null;
}

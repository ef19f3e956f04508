// Builds the package where it is installed from git (pre-commit does), which knows no `prepack`. Where there is a build, or nothing to build
// with, it does nothing.
const { existsSync } = require('node:fs');
const { spawnSync } = require('node:child_process');

if (!existsSync('dist') && existsSync('node_modules/typescript') && !process.env.CI) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.exitCode = status ?? 1;
}

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds the explorer as it stands now, once for all tests of it. */
export default function setup(): void {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const vite = ['node_modules/vite/bin/vite.js', 'build', '-c', 'web/vite.config.ts', '--logLevel', 'warn'];
  // Not the test runner's mode, with which React would be its slower build for development.
  execFileSync(process.execPath, [...vite, '--outDir', '../dist-test/web'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

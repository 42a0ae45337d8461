import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'chuchu-bench-test-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

interface Ran {
  readonly ok: boolean;
  readonly said: string;
}

/** Runs a program to its end, and lets the test runner go on meanwhile: it gives up workers that are silent for a minute. */
function ran(command: string, args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, env: { ...process.env, NODE_OPTIONS: '' }, maxBuffer: 64 * 1024 * 1024 };
    execFile(command, args, options, (error, stdout, stderr) => {
      resolve({ ok: error === null, said: `${error ?? ''}\n${stdout}${stderr}` });
    });
  });
}

/** What it takes and may not be there: a registry for what it is compared with, Java for the database. */
const installed = await ran('npm', ['--prefix', 'bench', 'ci', '--no-audit', '--no-fund']);
const required = process.env.CI === 'true' || process.env.CI === '1';
if (!installed.ok)
  process.stderr.write(
    `bench: ITS DEPENDENCIES CANNOT BE INSTALLED, its tests are ${required ? 'MISSING, which CI forbids' : 'SKIPPED'}: ${installed.said}\n`,
  );

test.runIf(required)('what the benchmark compares with can be installed', () => {
  expect(installed.ok, installed.said).toBe(true);
});

describe.runIf(installed.ok)('The benchmark', () => {
  test('compiles', async () => {
    for (const project of ['tsconfig.build.json', 'bench']) {
      const { ok, said } = await ran(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project]);
      expect(ok, said).toBe(true);
    }
  });

  test('finds equal answers of all contenders, and writes what it measured', async ({ skip }) => {
    const { ok, said } = await ran(process.execPath, ['bench/dist/bench/run.js', '--quick', '--out', out]);
    // No Java, or no Maven to fetch the server with.
    if (!required && /needs Java|Maven/.test(said) && !existsSync(join(out, 'benchmarks.md'))) {
      process.stderr.write(`bench: NO NEO4J, its test is SKIPPED: ${said}\n`);
      skip();
    }
    expect(said).toContain('all answers are equal');
    expect(ok, said).toBe(true);
    const report = readFileSync(join(out, 'benchmarks.md'), 'utf8');
    expect(report).toContain('This is a quick run');
    for (const plot of report.matchAll(/\]\((benchmarks\/[\w.-]+)\)/g))
      expect(readFileSync(join(out, plot[1] ?? ''), 'utf8')).toContain('</svg>');
  });
});

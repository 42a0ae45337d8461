import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { textOf } from './markdown.js';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly optional?: boolean;
}
const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Entry> };

test('the lockfile has every platform package of the embedded engine, so that npm ci works on each', () => {
  const require = createRequire(import.meta.url);
  const { optionalDependencies } = require('@grafeo-db/js/package.json') as {
    optionalDependencies: Record<string, string>;
  };
  const locked = Object.keys(optionalDependencies).map((name) => [name, packages[`node_modules/${name}`]?.version]);
  expect(locked).toEqual(Object.entries(optionalDependencies));
  for (const name of Object.keys(optionalDependencies)) expect(packages[`node_modules/${name}`]?.optional).toBe(true);
});

test('the lockfile names no registry, so that it works with any', () => {
  const named = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
  expect(named).toEqual([]);
});

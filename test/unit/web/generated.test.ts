import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOT, textOf } from '../docs/markdown.js';

test('web/api/generated is what the schema and web/api/queries make: run npm run generate', () => {
  const printed = execFileSync(process.execPath, ['web/api/generate.mjs', '--print'], { cwd: ROOT, encoding: 'utf8' });
  const files = JSON.parse(printed) as Record<string, string>;
  expect(readdirSync(`${ROOT}web/api/generated`)).toEqual(Object.keys(files));
  for (const [name, text] of Object.entries(files)) expect(textOf(`web/api/generated/${name}`), name).toBe(text);
});

import { expect, test } from 'vitest';
import { codeWords, textOf } from './markdown.js';

test('every library has its line in a decision, with the version that is used', () => {
  const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const lines = textOf('docs/decisions/20261124-libraries.md').split('\n');
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    const line = lines.find((one) => one.startsWith('|') && codeWords(one.split('|')[1] ?? '').includes(name));
    expect(line, `no line on ${name}`).toContain(`\`${name}\``);
    if (!name.startsWith('@types/')) expect(line, name).toContain(version);
  }
});

import { expect, test } from 'vitest';
import { settings } from '../../../src/config.js';
import { sectionOf, tableRows, textOf } from './markdown.js';

const docs = textOf('docs/operations.md');

test('the table of settings has every setting with its default, and no other', () => {
  const documented = tableRows(sectionOf(docs, 'Settings')).map(([name, fallback]) => [name, fallback]);
  const real = Object.entries(settings).map(([name, schema]) => {
    const fallback: unknown = schema.parse(undefined);
    return [`\`${name}\``, fallback === undefined ? 'unset' : `\`${fallback}\``];
  });
  expect(documented).toEqual(real);
});

test('every setting has a meaning', () => {
  for (const [name, , meaning] of tableRows(sectionOf(docs, 'Settings'))) expect(meaning, name).toMatch(/\S.*\.$/);
});

test('every command has its row, and no other', () => {
  const documented = tableRows(sectionOf(docs, 'Commands and exit codes')).flatMap(([name = '']) =>
    [...name.matchAll(/^`(\w+)/g)].map(([, command]) => command),
  );
  const real = [...textOf('src/main.ts').matchAll(/\.command\('(\w+)'\)/g)].map(([, command]) => command);
  expect(real.length).toBeGreaterThan(0);
  expect(documented).toEqual(real);
});

test('the exit codes are those of the command line', () => {
  const documented = tableRows(sectionOf(docs, 'Commands and exit codes')).flatMap(([code = '']) =>
    /^\d$/.test(code) ? [code] : [],
  );
  const help = /const EXIT_CODES = `([^`]*)`/.exec(textOf('src/main.ts'))?.[1] ?? '';
  expect(documented).toEqual([...help.matchAll(/^ {2}(\d) /gm)].map(([, code]) => code));
});

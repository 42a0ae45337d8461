import { expect, test } from 'vitest';
import { settings } from '../../../src/config.js';
import { MAX_COMPARED } from '../../../src/http/answers.js';
import { MAX_NESTING } from '../../../src/http/document-limits.js';
import { MAX_AROUND, MAX_ON_SCREEN } from '../../../src/questions/neighbourhood.js';
import { DEFAULT_PAGE, MAX_PAGE } from '../../../src/questions/paging.js';
import { MAX_HOPS, MAX_PATHS } from '../../../src/questions/paths.js';
import { codeWords, sectionOf, tableRows, textOf } from './markdown.js';

const rows = tableRows(sectionOf(textOf('docs/limits.md'), 'Limits')).filter((row) => row.length === 4);
const numberOf = (cell: string) => Number(cell.replaceAll(',', ''));

/** The settings that say how much may be asked. */
const LIMITS = Object.entries(settings).filter(([name]) => /^MAX_|^(?:OPERATION|REQUEST)_TIMEOUT_MS$/.test(name));

test('the table has every limit that can be set, with its default, and no other', () => {
  const documented = rows.flatMap(([, setting = '', fallback = '']) =>
    codeWords(setting).map((name) => [name, numberOf(fallback)]),
  );
  const real = LIMITS.map(([name, schema]) => [name, schema.parse(undefined)]);
  expect(documented.sort()).toEqual(real.sort());
});

test('those that cannot be set are those of the code', () => {
  const fixed = rows.flatMap(([what, setting, fallback = '']) =>
    setting === 'fixed' ? [[what, numberOf(fallback)]] : [],
  );
  expect(fixed).toEqual([
    ['Brackets inside each other', MAX_NESTING],
    ['Comparisons of fields with one name, by GraphQL', MAX_COMPARED],
    ['A page of a list, if nothing is said', DEFAULT_PAGE],
    ['A page of a list', MAX_PAGE],
    ['Ids in `nodes`', MAX_PAGE],
    ['Entities of one sort in `facets`, and months', MAX_PAGE],
    ['Hops of `paths`', MAX_HOPS],
    ['Paths', MAX_PATHS],
    ['Entities that a `neighborhood` is around', MAX_AROUND],
    ['Entities that it leaves out, because they are on screen', MAX_ON_SCREEN],
  ]);
});

test('what each is refused with is a documented error', () => {
  const documented = [...textOf('docs/errors.md').matchAll(/^## `(.*)`$/gm)].map(([, code]) => code);
  const codes = rows.flatMap(([, , , refused = '']) => codeWords(refused).filter((word) => /^[A-Z_]+$/.test(word)));
  expect(codes.length).toBeGreaterThan(10);
  for (const code of codes) expect(documented).toContain(code);
});

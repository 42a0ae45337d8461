import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { projectFiles, sectionOf, tableRows, textOf } from './docs/markdown.js';

/** Which folder (or single file) of src may import which. `config` and `errors` may be imported by all. */
const WALLS: Readonly<Record<string, readonly string[]>> = {
  main: ['commands'],
  commands: ['http', 'graphql', 'load', 'newspaper', 'engine', 'questions', 'domain'],
  http: ['graphql', 'questions', 'load', 'engine', 'domain'],
  graphql: ['questions', 'domain'],
  questions: ['engine', 'domain'],
  load: ['newspaper', 'engine', 'domain'],
  newspaper: ['domain'],
  engine: ['domain'],
  domain: [],
};
const FOR_ALL = ['config', 'errors', 'version'];

const sources = projectFiles().filter((path) => /^src\/.*\.ts$/.test(path));

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typesOnly: boolean;
}

const STATIC = /^(?:import|export)( type)? (?:[\w*{}\s,]+? from )?'(\.[^']+)'/gm;
const DYNAMIC = /\bimport\(()\s*['"`](\.[^'"`]+)['"`]/g;

const imports: Import[] = sources.flatMap((path) =>
  [STATIC, DYNAMIC].flatMap((form) =>
    [...textOf(path).matchAll(form)].map(([, type = '', written = '']) => ({
      from: path,
      to: normalize(join(dirname(path), written)),
      typesOnly: type !== '',
    })),
  ),
);

/** src/load/load.ts is of load, src/main.ts of main; undefined for what is not in src. */
function folderOf(path: string): string | undefined {
  return /^src\/([\w-]+)(?:\/|\.[jt]s$)/.exec(path)?.[1];
}

test('imports were found', () => {
  expect(imports.length).toBeGreaterThan(sources.length);
});

test('every folder of src is in the table', () => {
  const folders = new Set(sources.map((path) => folderOf(path) ?? path));
  expect([...folders].sort()).toEqual([...Object.keys(WALLS), ...FOR_ALL].sort());
});

test('nothing imports against the table', () => {
  const against = imports.filter(({ from, to }) => {
    const [here, there] = [folderOf(from), folderOf(to)];
    if (here === undefined || there === undefined || here === there || FOR_ALL.includes(there)) return false;
    return !WALLS[here]?.includes(there);
  });
  expect(against).toEqual([]);
});

test('nothing in src imports what is outside of it', () => {
  expect(imports.filter(({ to }) => folderOf(to) === undefined)).toEqual([]);
});

test('of src, web imports only what is pure: domain', () => {
  const against = projectFiles()
    .filter((path) => /^web\/.*\.tsx?$/.test(path))
    .flatMap((path) =>
      [STATIC, DYNAMIC].flatMap((form) =>
        [...textOf(path).matchAll(form)].map(([, , written = '']) => normalize(join(dirname(path), written))),
      ),
    )
    .filter((to) => to.startsWith('src/') && folderOf(to) !== 'domain');
  expect(against).toEqual([]);
});

test('errors imports nothing but types of config, and config nothing but errors', () => {
  const ours = imports.filter(({ from }) => FOR_ALL.includes(folderOf(from) ?? ''));
  const wrong = ours.filter(({ from, to, typesOnly }) =>
    folderOf(from) === 'config' ? folderOf(to) !== 'errors' : folderOf(to) !== 'config' || !typesOnly,
  );
  expect(wrong).toEqual([]);
});

test('the documentation shows this table', () => {
  const rows = tableRows(sectionOf(textOf('docs/architecture.md'), 'Who may import whom'));
  expect(rows).toEqual(
    Object.entries(WALLS).map(([folder, others]) => [folder, others.length === 0 ? 'nothing' : others.join(', ')]),
  );
});

test('no Cypher stands in src: it has its own files', () => {
  const found = sources.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) =>
        /\b(?:MATCH|MERGE|UNWIND|CREATE|DELETE|RETURN)\s*[([{$]/.test(line)
          ? [`${path}:${index + 1}: ${line.trim()}`]
          : [],
      ),
  );
  expect(found).toEqual([]);
});

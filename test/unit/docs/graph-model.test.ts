import { expect, test } from 'vitest';
import { ENTITY_KINDS, ENTITY_LABELS, type EntityKind } from '../../../src/domain/kinds.js';
import { RELATION_TYPE_NAMES, relationTypeInfo } from '../../../src/domain/relation-types.js';
import { uniqueLabels } from '../../../src/engine/indexes.js';
import { STRUCTURE_TYPES } from '../../../src/engine/statements.js';
import { compileCorpus } from '../../../src/load/compile-corpus.js';
import { readFactsFolder } from '../../../src/load/facts-folder.js';
import type { ArticlePart, Properties } from '../../../src/load/graph-parts.js';
import { SEED_FOLDER } from '../../../src/load/load.js';
import { openLedger, relationAfter } from '../../../src/load/write/merge-relations.js';
import { codeWords, sectionOf, tableRows, textOf } from './markdown.js';

const docs = textOf('docs/graph-model.md');
const nodes = new Map(tableRows(sectionOf(docs, 'Nodes')).map(([label = '', rest = '']) => [unquoted(label), rest]));
const links = new Map(
  tableRows(sectionOf(docs, 'Relationships of an article')).map(([type = '', ends = '', rest = '']) => [
    unquoted(type),
    { ends, rest },
  ]),
);
const dates = tableRows(sectionOf(docs, 'Dates')).map(([name = '']) => unquoted(name));

function unquoted(cell: string): string {
  return cell.replaceAll('`', '');
}

/** The properties that a piece of the documentation names; _date_ stands for all of a date. */
function documented(text: string): string[] {
  return [...codeWords(text), ...(text.includes('_date_') ? dates : [])];
}

function names(properties: readonly Properties[]): string[] {
  return [...new Set(properties.flatMap((one) => Object.keys(one)))];
}

const { articles } = compileCorpus(readFactsFolder(SEED_FOLDER));
const all = <Item>(of: (article: ArticlePart) => readonly Item[]) => articles.flatMap(of);

test('the table of relation types is that of the code, ends and words included', () => {
  const ends = (kinds: readonly EntityKind[]) =>
    kinds.length === ENTITY_KINDS.length ? 'any' : kinds.map((kind) => ENTITY_LABELS[kind]).join(', ');
  expect(tableRows(sectionOf(docs, 'Relation types'))).toEqual(
    RELATION_TYPE_NAMES.map((type) => {
      const { source, target, sameKind, en, zh } = relationTypeInfo(type);
      return [`\`${type}\``, ends(source), sameKind ? 'the same kind' : ends(target), en.forward, zh.forward];
    }),
  );
});

test('every label is in the table of nodes, and no other', () => {
  expect([...nodes.keys()].sort()).toEqual([...uniqueLabels, ...Object.values(ENTITY_LABELS)].sort());
});

test('every other relationship type is in the table of relationships, and no other', () => {
  expect([...links.keys()]).toEqual([...STRUCTURE_TYPES, 'NAMES']);
});

test('every property that the seed brings to a node is in its row', () => {
  const rows: [string, readonly Properties[]][] = [
    [
      'Article',
      articles.map(({ properties, hash, relations }) => ({ ...properties, hash, relations: relations.length })),
    ],
    ['Sentence', all(({ sentences }) => sentences).map(({ properties }) => properties)],
    ['Statement', all(({ statements }) => statements).map(({ properties }) => properties)],
    ['Figure', all(({ figures }) => figures).map(({ properties }) => properties)],
    ['Name', all(({ entities }) => entities.flatMap((entity) => entity.names)).map(({ properties }) => properties)],
  ];
  for (const [label, properties] of rows) {
    expect(documented(nodes.get(label) ?? ''), label).toEqual(expect.arrayContaining(names(properties)));
  }
  const ofEvery = documented(nodes.get('Entity') ?? '');
  for (const kind of ENTITY_KINDS) {
    const entities = all(({ entities }) => entities).filter((entity) => entity.kind === kind);
    const own = documented(nodes.get(ENTITY_LABELS[kind]) ?? '');
    expect([...ofEvery, ...own], kind).toEqual(expect.arrayContaining(names(entities.map((one) => one.properties))));
  }
});

test('every property and end that the seed brings to a relationship is in its row', () => {
  for (const { type, from, to, properties } of all((article) => article.links)) {
    const row = links.get(type);
    expect(documented(row?.rest ?? ''), type).toEqual(expect.arrayContaining(Object.keys(properties)));
    const [left = '', right = ''] = row?.ends.split(' → ') ?? [];
    for (const [side, { label, id }] of [
      [left, from],
      [right, to],
    ] as const) {
      const kind = ENTITY_KINDS.find((one) => id.startsWith(`${one.toLowerCase().slice(0, 3)}_`));
      const fits = [label, kind === undefined ? '' : ENTITY_LABELS[kind]];
      expect(
        side.split(', ').some((one) => fits.includes(one)),
        `${type}: ${side} for ${id}`,
      ).toBe(true);
    }
  }
});

test('every property that the seed brings to a relation is documented', () => {
  const ledger = openLedger(articles);
  const properties = articles.flatMap((article) =>
    article.relations.map((part) => relationAfter(part.id, new Set([article.id]), undefined, [part], ledger) ?? {}),
  );
  const introduction = sectionOf(docs, 'Relations').split('\n\n')[0] ?? '';
  expect(documented(introduction)).toEqual(expect.arrayContaining(names(properties)));
});

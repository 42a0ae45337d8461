import { type ArticleId, articleOf, type EntityId, placeOf, type SentenceId, type StatementId } from '../domain/ids.js';
import { ARTICLE_FIELDS, ENTITY_KINDS, type EntityKind } from '../domain/kinds.js';
import { nameKey, pinyinKey } from '../domain/name-key.js';
import { foldText, textKey } from '../domain/text-key.js';
import type { TextHit } from '../engine/graph-engine.js';
import { statement } from '../engine/statements.js';
import { BadCursor, GraphChanged } from '../errors.js';
import type { Asking } from './asking.js';
import { someOf } from './lists.js';
import { type Page, type PageArguments, pageOf, windowOf } from './paging.js';
import { sentenceById } from './sentences.js';
import { statementById } from './statements.js';

export const TEXT_KINDS = ['ARTICLE', 'STATEMENT', 'SENTENCE'] as const;
export type SearchKind = EntityKind | (typeof TEXT_KINDS)[number];
export type MatchedField = 'NAME' | 'ALIAS' | 'PINYIN' | 'INITIALS' | 'TEXT';

/** Something that was found, and why. */
export interface SearchHit {
  readonly id: EntityId | ArticleId | StatementId | SentenceId;
  /** Higher is better; from 0 to 1. */
  readonly score: number;
  readonly matched: MatchedField;
  /** The text that matched. */
  readonly text: string;
  /** Where in it, in UTF-16 code units, end excluded. */
  readonly highlights: readonly Highlight[];
}

interface Highlight {
  readonly start: number;
  readonly end: number;
}

/** Names, statements and sentences looked at for one search; what lies beyond is less like what was asked for. */
const MAX_FOUND = 500;
/** Folded characters; nobody's name is longer, and a database takes its time for a text of a megabyte. */
const MAX_TEXT = 200;

/** A text that is looked for, in the forms that the graph knows. */
interface Wanted {
  /** As a name is folded. */
  readonly name: string;
  /** As a pronunciation is folded. */
  readonly pinyin: string;
  /** Its words, as text is folded; each must be there. */
  readonly terms: readonly string[];
}

/** A hit before anything of it is read but what ranks it. */
interface Ranked {
  readonly id: SearchHit['id'];
  readonly score: number;
  /** What tells equals apart. */
  readonly order: string;
  readonly shown: (asking: Asking) => Promise<SearchHit>;
}

/** Entities by name, alias, beginning, pronunciation and initials; then articles, statements and sentences by their words. The best first. */
export async function search(
  asking: Asking,
  text: string,
  kinds: readonly SearchKind[] | null | undefined,
  page: PageArguments,
): Promise<{ page: Page<SearchHit>; totalCount: () => Promise<number> }> {
  const wanted: Wanted = {
    name: nameKey(text),
    pinyin: pinyinKey(text),
    terms: [...new Set(text.split(/\s+/u).map(textKey))].filter((term) => term !== ''),
  };
  const among = new Set<SearchKind>(someOf('kinds', kinds) ?? [...ENTITY_KINDS, ...TEXT_KINDS]);
  const window = windowOf(`search ${wanted.terms.join(' ')} ${[...among].sort()}`, page);
  if (window.from !== undefined && !/^\d{1,9}$/.test(window.from)) throw new BadCursor('after');
  const hits = text.length > MAX_TEXT * 10 || wanted.name.length > MAX_TEXT ? [] : await hitsOf(asking, wanted, among);
  const start = window.from === undefined ? 0 : Number(window.from) + 1;
  const rows = hits.slice(start, start + window.limit + 1).map((hit, index) => ({ hit, key: String(start + index) }));
  const { members, ...rest } = pageOf(window, rows, ({ hit, key }) => ({ key, member: hit }));
  const shown = members.map(async ({ key, member }) => ({ key, member: await member.shown(asking) }));
  return { page: { ...rest, members: await Promise.all(shown) }, totalCount: async () => hits.length };
}

async function hitsOf(asking: Asking, wanted: Wanted, among: ReadonlySet<SearchKind>): Promise<Ranked[]> {
  const terms = wanted.terms;
  const [entities, statements, sentences] = await Promise.all([
    ENTITY_KINDS.some((kind) => among.has(kind)) ? entitiesNamed(asking, wanted) : [],
    among.has('STATEMENT') ? asking.graph.findText('statements', terms, MAX_FOUND) : [],
    among.has('SENTENCE') || among.has('ARTICLE') ? asking.graph.findText('sentences', terms, MAX_FOUND) : [],
  ]);
  return [
    ...entities.filter(({ kind }) => among.has(kind)),
    ...(among.has('ARTICLE') ? articlesSaying(sentences, terms) : []),
    ...statements.map((hit) => statementHit(hit, terms)),
    ...(among.has('SENTENCE') ? sentences.map((hit) => sentenceHit(hit, terms)) : []),
  ].sort((a, b) => b.score - a.score || (a.order < b.order ? -1 : 1));
}

type NameRow = [
  id: string,
  key: string,
  form: string,
  how: 'NAME' | 'ALIAS' | 'WORD' | 'PINYIN' | 'INITIALS',
  entity: EntityId,
  kind: EntityKind,
  byName: string,
];

/** How good a match of each kind is; a whole name beats the beginning of one, and that a piece from its middle. */
const WEIGHTS = { NAME: 1, ALIAS: 0.95, WORD: 0.95, PINYIN: 0.85, INITIALS: 0.8 } as const;
const WHOLE = 1;
const BEGINNING = 0.7;
const MIDDLE = 0.45;
const APART = 0.4;

interface RankedEntity extends Ranked {
  readonly kind: EntityKind;
}

async function entitiesNamed({ graph }: Asking, wanted: Wanted): Promise<RankedEntity[]> {
  const keys = [...new Set([wanted.name, wanted.pinyin])].filter((key) => key !== '');
  const terms = wanted.terms.map(nameKey).filter((term) => term !== '');
  // A piece from the middle of a pronunciation is noise, and an English word has a name of its own to begin.
  const pieces = terms.some((term) => /\p{Script=Han}/u.test(term)) ? terms : [];
  const [middles, ...beginnings] = await Promise.all([
    graph.findText('names', pieces, MAX_FOUND),
    ...keys.map((key) => graph.run<NameRow>(statement('names-by-prefix'), { key, limit: MAX_FOUND })),
  ]);
  const rows = new Map(beginnings.flat().map((row) => [row[0], row]));
  const others = middles.map(({ id }) => id).filter((id) => !rows.has(id));
  const more = others.length === 0 ? [] : await graph.run<NameRow>(statement('names-by-ids'), { ids: others });
  const best = new Map<EntityId, RankedEntity & { readonly form: string }>();
  for (const row of [...rows.values(), ...more]) {
    const found = rankName(row, keys, pieces);
    const before = best.get(row[4]);
    const better =
      found && (!before || found.score > before.score || (found.score === before.score && found.form < before.form));
    if (better) best.set(row[4], found);
  }
  return [...best.values()];
}

function rankName([, key, form, how, id, kind, byName]: NameRow, keys: readonly string[], terms: readonly string[]) {
  const sought = keys.find((one) => key.startsWith(one)) ?? keys.find((one) => key.includes(one));
  const spoken = how === 'PINYIN' || how === 'INITIALS';
  if (sought === undefined && (spoken || !terms.every((term) => key.includes(term)))) return undefined;
  if (sought !== undefined && spoken && !key.startsWith(sought)) return undefined;
  const length = sought?.length ?? terms.join('').length;
  const fit =
    sought === undefined
      ? APART
      : how === 'WORD' || !key.startsWith(sought)
        ? MIDDLE
        : key === sought
          ? WHOLE
          : BEGINNING;
  // Of two names that begin alike, the one with less left over is meant.
  const rest = fit === WHOLE ? 0 : 0.2 * Math.min(1, length / (how === 'WORD' ? nameKey(form) : key).length);
  const score = rounded(WEIGHTS[how] * (fit + rest));
  const matched = how === 'WORD' ? 'ALIAS' : how;
  const highlights = () =>
    spoken
      ? [{ start: 0, end: form.length }]
      : (sought === undefined ? terms : [sought]).flatMap((term) => placeInName(form, term));
  return {
    id,
    kind,
    form,
    score,
    order: `0 ${byName}`,
    shown: async () => ({ id, score, matched, text: form, highlights: highlights() }),
  } as const;
}

/** Where the key stands in a form, found code unit by code unit because folding may drop some of them. */
function placeInName(form: string, key: string): Highlight[] {
  for (let start = 0; start < form.length; start++) {
    if (nameKey(form.charAt(start)) === '') continue;
    for (let end = start + 1; end <= form.length; end++) {
      const folded = nameKey(form.slice(start, end));
      if (folded === key) return [{ start, end }];
      if (folded.length > key.length) break;
    }
  }
  return [];
}

/** Below every name: a headline, then what somebody said, then any sentence, then an article for what stands in it. */
const TEXT_SCORES = { HEADLINE: 0.3, STATEMENT: 0.2, SENTENCE: 0.1, ARTICLE: 0 } as const;

/** Up to 0.1 more, the more of the text is what was asked for. */
function scoreOf(base: number, { key }: TextHit, terms: readonly string[]): number {
  const said = terms.reduce((sum, term) => sum + term.length * (key.split(term).length - 1), 0);
  return rounded(base + 0.1 * Math.min(1, said / key.length));
}

function statementHit(hit: TextHit, terms: readonly string[]): Ranked {
  const id = hit.id as StatementId;
  const score = scoreOf(TEXT_SCORES.STATEMENT, hit, terms);
  return {
    id,
    score,
    order: `2 ${id}`,
    shown: async (asking) => ({ id, score, ...quoted(terms, await asking.one(statementById, id)) }),
  };
}

function sentenceHit(hit: TextHit, terms: readonly string[]): Ranked {
  const id = hit.id as SentenceId;
  const score = scoreOf(TEXT_SCORES.SENTENCE, hit, terms);
  return {
    id,
    score,
    order: `3 ${placeKey(id)}`,
    shown: async (asking) => ({ id, score, ...quoted(terms, await asking.one(sentenceById, id)) }),
  };
}

/** Each article once, for its headline if that matches, else for the first sentence that does. */
function articlesSaying(hits: readonly TextHit[], terms: readonly string[]): Ranked[] {
  const first = new Map<ArticleId, TextHit>();
  for (const hit of hits) {
    const article = articleOf(hit.id as SentenceId);
    const before = first.get(article);
    if (!before || placeKey(hit.id as SentenceId) < placeKey(before.id as SentenceId)) first.set(article, hit);
  }
  return [...first].map(([id, hit]) => {
    const sentence = hit.id as SentenceId;
    const printedAbove = ['HEADLINE', 'SUBHEAD'].includes(placeOf(sentence).field);
    const score = scoreOf(printedAbove ? TEXT_SCORES.HEADLINE : TEXT_SCORES.ARTICLE, hit, terms);
    return {
      id,
      score,
      order: `1 ${id}`,
      shown: async (asking: Asking) => ({ id, score, ...quoted(terms, await asking.one(sentenceById, sentence)) }),
    };
  });
}

/** Sorts the sentences of an article: headline, subhead, byline, text, each in its order. */
function placeKey(id: SentenceId): string {
  const { field, order } = placeOf(id);
  return `${articleOf(id)} ${ARTICLE_FIELDS.indexOf(field)} ${String(order).padStart(6, '0')}`;
}

/** What is shown of running text, with every place where a term stands. */
function quoted(terms: readonly string[], found: { readonly text: string } | undefined) {
  if (!found) throw new GraphChanged();
  const { key, starts, ends } = foldText(found.text);
  const highlights: Highlight[] = [];
  for (const term of terms) {
    for (let at = key.indexOf(term); at >= 0; at = key.indexOf(term, at + term.length)) {
      highlights.push({ start: starts[at] ?? 0, end: ends[at + term.length - 1] ?? 0 });
    }
  }
  return { matched: 'TEXT', text: found.text, highlights: withoutOverlaps(highlights) } as const;
}

function withoutOverlaps(highlights: readonly Highlight[]): Highlight[] {
  const sorted = [...highlights].sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Highlight[] = [];
  for (const next of sorted) {
    const last = apart.at(-1);
    if (last && next.start < last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    else apart.push(next);
  }
  return apart;
}

function rounded(score: number): number {
  return Number(score.toFixed(4));
}

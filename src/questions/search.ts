import type { ArticleId, EntityId, SentenceId, StatementId } from '../domain/ids.js';
import { ENTITY_KINDS, type EntityKind } from '../domain/kinds.js';
import { nameKey } from '../domain/name-key.js';
import { statement } from '../engine/statements.js';
import { BadCursor } from '../errors.js';
import type { Asking } from './asking.js';
import { someOf } from './lists.js';
import { type Page, type PageArguments, pageOf, windowOf } from './paging.js';

export type SearchKind = EntityKind | 'ARTICLE' | 'STATEMENT' | 'SENTENCE';
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
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}

/** Names looked at for one search; what lies beyond is less like what was asked for. */
const MAX_NAMES = 500;
/** Folded characters; nobody's name is longer, and a database takes its time for a text of a megabyte. */
const MAX_TEXT = 200;

type NameRow = [
  id: string,
  key: string,
  form: string,
  how: Exclude<MatchedField, 'TEXT'>,
  entity: EntityId,
  kind: EntityKind,
  byName: string,
];

/** How good a match of each kind is; a whole name beats the beginning of one, and that a piece from its middle. */
const WEIGHTS = { NAME: 1, ALIAS: 0.95, PINYIN: 0.85, INITIALS: 0.8 } as const;
const WHOLE = 1;
const BEGINNING = 0.7;
const MIDDLE = 0.45;

/** Entities by name, alias, beginning, pronunciation and initials, the best match first. */
export async function search(
  asking: Asking,
  text: string,
  kinds: readonly SearchKind[] | null | undefined,
  page: PageArguments,
): Promise<{ page: Page<SearchHit>; totalCount: () => Promise<number> }> {
  const key = nameKey(text);
  const wanted = new Set<SearchKind>(someOf('kinds', kinds) ?? ENTITY_KINDS);
  const window = windowOf(`search ${key} ${[...wanted].sort()}`, page);
  if (window.from !== undefined && !/^\d{1,9}$/.test(window.from)) throw new BadCursor('after');
  const hits = (await hitsOf(asking, key)).filter(({ kind }) => wanted.has(kind));
  const start = window.from === undefined ? 0 : Number(window.from) + 1;
  const rows = hits.slice(start, start + window.limit + 1).map((hit, index) => ({ hit, index: start + index }));
  return {
    page: pageOf(window, rows, ({ hit, index }) => ({ key: String(index), member: foundOf(hit, key) })),
    totalCount: async () => hits.length,
  };
}

interface RankedHit extends Omit<SearchHit, 'highlights'> {
  readonly id: EntityId;
  readonly matched: NameRow[3];
  readonly kind: EntityKind;
  readonly byName: string;
}

function foundOf({ id, score, matched, text }: RankedHit, key: string): SearchHit {
  return { id, score, matched, text, highlights: highlightsIn(text, key, matched) };
}

async function hitsOf(asking: Asking, key: string): Promise<RankedHit[]> {
  if (key === '' || key.length > MAX_TEXT) return [];
  const { graph } = asking;
  const [beginnings, pieces] = await Promise.all([
    graph.run<NameRow>(statement('names-by-prefix'), { key, limit: MAX_NAMES }),
    graph.findText('names', key, MAX_NAMES),
  ]);
  const known = new Set(beginnings.map(([id]) => id));
  const others = pieces.map(({ id }) => id).filter((id) => !known.has(id));
  const middles = others.length === 0 ? [] : await graph.run<NameRow>(statement('names-by-ids'), { ids: others });
  const best = new Map<EntityId, RankedHit>();
  for (const row of [...beginnings, ...middles]) {
    const hit = rank(key, row);
    if (!hit) continue;
    const before = best.get(hit.id);
    if (!before || hit.score > before.score || (hit.score === before.score && hit.text < before.text))
      best.set(hit.id, hit);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.byName < b.byName ? -1 : 1));
}

function rank(key: string, [, name, form, how, entity, kind, byName]: NameRow): RankedHit | undefined {
  const at = name.indexOf(key);
  // A pronunciation is matched from its beginning: pieces of syllables are noise.
  if (at < 0 || (at > 0 && (how === 'PINYIN' || how === 'INITIALS'))) return undefined;
  const fit = name === key ? WHOLE : at === 0 ? BEGINNING : MIDDLE;
  // Of two names that begin alike, the one with less left over is meant.
  const score = WEIGHTS[how] * (fit + (fit === WHOLE ? 0 : 0.2 * (key.length / name.length)));
  return { id: entity, score: Number(score.toFixed(4)), matched: how, text: form, kind, byName };
}

/** Where the key stands in a form, found code unit by code unit because folding may drop some of them. */
function highlightsIn(form: string, key: string, how: NameRow[3]): { start: number; end: number }[] {
  if (how === 'PINYIN' || how === 'INITIALS') return [{ start: 0, end: form.length }];
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

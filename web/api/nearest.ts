import { QueryError } from './errors.js';
import { type EntityKind, NearestNamesDocument, type SearchKind, ShorterTextsDocument } from './generated/graphql.js';
import { request } from './request.js';

export interface NearName {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
}

const MOST = 5;

/** Names close to a text that matches none: what the service holds for the nearest, else what its beginning matches. */
export async function nearestNames(
  text: string,
  kinds: readonly EntityKind[],
  signal: AbortSignal,
): Promise<readonly NearName[]> {
  const [known, shorter] = await Promise.all([nearestKnown(text, signal), byShorterTexts(text, kinds, signal)]);
  const found = new Map<string, NearName>();
  for (const name of [...known, ...shorter]) {
    if (kinds.includes(name.kind) && !found.has(name.id)) found.set(name.id, name);
  }
  return [...found.values()].slice(0, MOST);
}

async function nearestKnown(name: string, signal: AbortSignal): Promise<readonly NearName[]> {
  try {
    await request(NearestNamesDocument, { name }, { signal });
    return [];
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    const { nearest, candidates } = error.details as Partial<Record<string, readonly NearName[]>>;
    return nearest ?? candidates ?? [];
  }
}

async function byShorterTexts(
  text: string,
  kinds: readonly EntityKind[],
  signal: AbortSignal,
): Promise<readonly NearName[]> {
  const characters = [...text.trim()];
  if (characters.length < 2) return [];
  const upTo = (length: number) => characters.slice(0, Math.max(1, length)).join('');
  const { length } = characters;
  const answer = await request(
    ShorterTextsDocument,
    {
      a: upTo(length - 1),
      b: upTo(Math.ceil(length * 0.75)),
      c: upTo(Math.ceil(length / 2)),
      kinds: kinds as readonly SearchKind[],
      first: MOST,
    },
    { signal },
  );
  return [answer.a, answer.b, answer.c].flatMap((list) =>
    (list?.nodes ?? []).flatMap(({ item }) => ('kind' in item ? [item] : [])),
  );
}

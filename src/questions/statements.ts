import type { ArticleId, EntityId, RelationId, SentenceId, StatementId } from '../domain/ids.js';
import type { Basis, StatementKind } from '../domain/kinds.js';
import { textKey } from '../domain/text-key.js';
import type { Relation, Statement } from '../domain/values.js';
import type { Words } from '../engine/statements.js';
import { statement } from '../engine/statements.js';
import type { Asking, Question } from './asking.js';
import { dayRange } from './dates.js';
import { type Faceted, faceted, facetedOf, facetsOf } from './facets.js';
import { someOf } from './lists.js';
import type { List } from './pages.js';
import { type PageArguments, pageOfWhole, windowOf } from './paging.js';
import { type EntityReference, idsOf, requireArticle } from './references.js';
import { type DateColumns, readDate } from './rows.js';

export interface StatementFilter {
  readonly about?: EntityReference | null | undefined;
  readonly kinds?: readonly StatementKind[] | null | undefined;
  readonly basis?: readonly Basis[] | null | undefined;
  readonly speaker?: EntityReference | null | undefined;
  readonly organization?: EntityReference | null | undefined;
  readonly event?: EntityReference | null | undefined;
  readonly article?: string | null | undefined;
  readonly attributed?: boolean | null | undefined;
  readonly direct?: boolean | null | undefined;
  readonly role?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly text?: string | null | undefined;
}

export type StatementOrder = 'DATE_DESC' | 'DATE_ASC' | 'TEXT_ORDER';
const KEYS = { DATE_DESC: 'byNewest', DATE_ASC: 'byOldest', TEXT_ORDER: 'byText' } as const satisfies Record<
  StatementOrder,
  Words['KEY']
>;

/** What the statements of one entity are to it. */
export type StatementTie = 'MADE' | 'MADE|ON_BEHALF_OF' | 'ABOUT' | 'AT';

/** The statements that match, a page. Read from the one thing that the filter names, if it names one, else from all. */
export async function statements(asking: Asking, filter: StatementFilter, order: StatementOrder, page: PageArguments) {
  const window = windowOf(`statements.${KEYS[order]}`, page);
  const words = { KEY: KEYS[order] };
  const parameters = await parametersOf(asking, filter);
  if (parameters.article !== null) {
    const list: List = { name: 'statements-in', words, parameters };
    return await facetedOf<ArticleId, StatementId>(asking, list, parameters.article, window);
  }
  const anchor = anchorOf(parameters);
  if (anchor) {
    const { at, tie, condition } = anchor;
    const list: List = {
      name: 'statements-of',
      words: { ...words, TYPE: tie },
      parameters: { ...parameters, [condition]: null },
    };
    return await facetedOf<EntityId, StatementId>(asking, list, at, window);
  }
  return await faceted<StatementId>(asking, { name: 'statements', words, parameters }, window);
}

/** Where to begin reading: at the only entity that some condition admits, which then needs no looking at. */
function anchorOf(parameters: Readonly<Record<'speakers' | 'events' | 'about', readonly EntityId[] | null>>) {
  const ties = [
    ['speakers', 'MADE'],
    ['events', 'AT'],
    ['about', 'ABOUT'],
  ] as const;
  for (const [condition, tie] of ties) {
    const [at, ...others] = parameters[condition] ?? [];
    if (at !== undefined && others.length === 0) return { at, tie, condition };
  }
  return undefined;
}

/** The matching statements that an entity made, that are about it, or that were made at it, a page. */
export async function statementsOf(
  asking: Asking,
  id: EntityId,
  tie: StatementTie,
  filter: StatementFilter,
  order: StatementOrder,
  page: PageArguments,
) {
  const window = windowOf(`statements.${KEYS[order]}`, page);
  const list: List = {
    name: 'statements-of',
    words: { TYPE: tie, KEY: KEYS[order] },
    parameters: await parametersOf(asking, filter),
  };
  return await facetedOf<EntityId, StatementId>(asking, list, id, window);
}

/** The matching statements of an article, a page. */
export async function statementsIn(
  asking: Asking,
  id: ArticleId,
  filter: StatementFilter,
  order: StatementOrder,
  page: PageArguments,
) {
  const window = windowOf(`statements.${KEYS[order]}`, page);
  const list: List = {
    name: 'statements-in',
    words: { KEY: KEYS[order] },
    parameters: await parametersOf(asking, filter),
  };
  return await facetedOf<ArticleId, StatementId>(asking, list, id, window);
}

/** The statements that answer one, a page in the order of the text. */
export async function responses(asking: Asking, id: StatementId, page: PageArguments) {
  const list: List = { name: 'responses', parameters: {} };
  return await facetedOf<StatementId, StatementId>(asking, list, id, windowOf('statements.byText', page));
}

/** The statements that a relation tells of, a page in the order of the articles: they are at hand with the relation. */
export function statementsTold(
  asking: Asking,
  { id, statements }: Pick<Relation, 'id' | 'statements'>,
  page: PageArguments,
): Faceted<StatementId> {
  return {
    page: pageOfWhole(statements, 'statements.ofRelation', page),
    totalCount: async () => statements.length,
    facets: facetsOf(asking, { name: 'statements-told', parameters: {} }, id),
  };
}

async function parametersOf(asking: Asking, filter: StatementFilter) {
  const [about, speakers, organizations, events, article] = await Promise.all([
    idsOf(asking, filter.about, undefined, 'WITH_PARTS'),
    idsOf(asking, filter.speaker, ['PERSON', 'ORGANIZATION'], 'ITSELF'),
    idsOf(asking, filter.organization, ['ORGANIZATION'], 'WITH_PARTS'),
    idsOf(asking, filter.event, ['EVENT'], 'ITSELF'),
    requireArticle(asking, filter.article),
  ]);
  return {
    about,
    kinds: someOf('kinds', filter.kinds),
    basis: someOf('basis', filter.basis),
    speakers,
    organizations,
    events,
    article,
    attributed: filter.attributed ?? null,
    direct: filter.direct ?? null,
    role: filter.role ?? null,
    ...dayRange(filter.from, filter.to),
    contains: filter.text == null ? null : textKey(filter.text),
  };
}

type Row = [
  id: StatementId,
  kind: StatementKind,
  kindBasis: Basis,
  text: string,
  direct: boolean,
  cue: string | null,
  role: string | null,
  speakerBasis: Basis | null,
  article: ArticleId,
  date: DateColumns,
  speakers: EntityId[],
  speakingAs: RelationId[],
  onBehalfOf: EntityId[],
  addressees: [EntityId, Basis][],
  addresseeGroups: string[] | null,
  addresseeGroupBases: Basis[] | null,
  about: [EntityId, Basis][],
  events: [EntityId, Basis][],
  respondsTo: [EntityId | StatementId, Basis][],
  cites: [SentenceId, number, number][],
];

/** Each statement: words, speakers, addressees, subjects, event, what it answers, where it stands. */
export const statementById: Question<StatementId, Statement> = {
  name: 'statementById',
  async answer(graph, ids) {
    const rows = await graph.run<Row>(statement('statements-by-ids'), { ids });
    return new Map(rows.map((row) => [row[0], readStatement(row)]));
  },
};

function readStatement(row: Row): Statement {
  const [id, kind, kindBasis, text, direct, cue, role, speakerBasis, article, date] = row;
  const [, , , , , , , , , , speakers, speakingAs, onBehalfOf, ...others] = row;
  const [addressees, groups, groupBases, about, events, respondsTo, cites] = others;
  const [event] = events;
  const [answered] = respondsTo;
  return {
    nodeKind: 'STATEMENT',
    id,
    kind,
    kindBasis,
    text,
    direct,
    cue,
    role,
    speakerBasis,
    article,
    date: readDate(date),
    speakers,
    speakingAs,
    onBehalfOf,
    addressees: [
      ...addressees.map(([entity, basis]) => ({ entity, group: null, basis })),
      ...(groups ?? []).map((group, index) => ({ entity: null, group, basis: groupBases?.[index] ?? 'INFERRED' })),
    ],
    about: about.map(([entity, basis]) => ({ entity, basis })),
    event: event ? { entity: event[0], basis: event[1] } : null,
    respondsTo: answered ? { target: answered[0], basis: answered[1] } : null,
    evidence: cites.map(([sentence, start, end]) => ({ sentence, start, end, basis: 'STATED' })),
  };
}

import type { Citation } from '../domain/evidence.js';
import type { ArticleId, EntityId, SentenceId, StatementId } from '../domain/ids.js';
import type { Basis, StatementKind } from '../domain/kinds.js';
import { textKey } from '../domain/text-key.js';
import type { Relation, Statement, StatementWords } from '../domain/values.js';
import type { GraphReader, Parameters } from '../engine/graph-engine.js';
import type { Words } from '../engine/statements.js';
import { statement } from '../engine/statements.js';
import type { Asking, Bring, Question } from './asking.js';
import { dayRange } from './dates.js';
import { bringEntity, type EntityRow } from './entities.js';
import { type Faceted, faceted, facetedOf, facetsOf } from './facets.js';
import { someOf } from './lists.js';
import type { List } from './pages.js';
import { type PageArguments, pageOfWhole, windowOf } from './paging.js';
import { bringPost } from './people.js';
import { type EntityReference, idsOf, requireArticle } from './references.js';
import type { RelationRow } from './relations.js';
import { type DateColumns, readDate } from './rows.js';
import { bringSentence, type SentenceRow } from './sentences.js';

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

/** How much of each statement comes along with a list; the rest is asked for when it is needed. */
export type StatementRow = NonNullable<Words['ROW']>;

/** Which statements, in which order, which page of them, and how much of each. */
export interface StatementSearch {
  readonly filter: StatementFilter;
  readonly order: StatementOrder;
  readonly page: PageArguments;
  readonly row: StatementRow;
}

/** What the statements of one entity are to it. */
export type StatementTie = 'MADE' | 'MADE|ON_BEHALF_OF' | 'ABOUT' | 'AT';

/** The statements that match, a page. Read from the one thing that the filter names, if it names one, else from all. */
export async function statements(asking: Asking, { filter, order, page, row }: StatementSearch) {
  const window = windowOf(`statements.${KEYS[order]}`, page);
  const words = { KEY: KEYS[order], ROW: row };
  const parameters = await parametersOf(asking, filter);
  if (parameters.article !== null) {
    const list: List = { name: 'statements-in', words, parameters, along: statementAlong };
    return await facetedOf<ArticleId, StatementId>(asking, list, parameters.article, window);
  }
  const anchor = anchorOf(parameters);
  if (anchor) {
    const { at, tie, condition } = anchor;
    const list = listOf(tie, order, row, { ...parameters, [condition]: null });
    return await facetedOf<EntityId, StatementId>(asking, list, at, window);
  }
  return await faceted<StatementId>(asking, { name: 'statements', words, parameters, along: statementAlong }, window);
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
  { filter, order, page, row }: StatementSearch,
) {
  const window = windowOf(`statements.${KEYS[order]}`, page);
  const list = listOf(tie, order, row, await parametersOf(asking, filter));
  return await facetedOf<EntityId, StatementId>(asking, list, id, window);
}

/** Where it is kept how many statements have a tie to an entity. */
const TOTALS = { MADE: 'saidBy', ABOUT: 'saidAbout', AT: 'saidAt' } as const;

function listOf(tie: StatementTie, order: StatementOrder, row: StatementRow, parameters: Parameters): List {
  const list: List = {
    name: 'statements-of',
    words: { TYPE: tie, KEY: KEYS[order], ROW: row },
    parameters,
    along: statementAlong,
  };
  if (tie === 'MADE|ON_BEHALF_OF') return list;
  const isWhole = Object.values(parameters).every((value) => value === null);
  return {
    ...list,
    ...(order === 'DATE_DESC' && { pages: statement('statements-of-newest', { TYPE: tie, ROW: row }) }),
    ...(isWhole && { total: statement('statements-of-total', { TOTAL: TOTALS[tie] }) }),
  };
}

/** The matching statements of an article, a page. */
export async function statementsIn(asking: Asking, id: ArticleId, { filter, order, page, row }: StatementSearch) {
  const window = windowOf(`statements.${KEYS[order]}`, page);
  const list: List = {
    name: 'statements-in',
    words: { KEY: KEYS[order], ROW: row },
    parameters: await parametersOf(asking, filter),
    along: statementAlong,
  };
  return await facetedOf<ArticleId, StatementId>(asking, list, id, window);
}

/** The statements that answer one, a page in the order of the text. */
export async function responses(asking: Asking, id: StatementId, page: PageArguments, row: StatementRow) {
  const list: List = { name: 'responses', words: { ROW: row }, parameters: {}, along: statementAlong };
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

type WordsRow = [kind: StatementKind, text: string, role: string | null, article: ArticleId];
type CitedRow = [[sentence: SentenceId, start: number, end: number], SentenceRow];
type ToldRow = [
  kindBasis: Basis,
  direct: boolean,
  cue: string | null,
  speakerBasis: Basis | null,
  date: DateColumns,
  speakers: EntityRow[],
  posts: [RelationRow, EntityRow][],
  onBehalfOf: EntityId[],
  addressees: [EntityId, Basis][],
  addresseeGroups: string[] | null,
  addresseeGroupBases: Basis[] | null,
  about: [EntityId, Basis][],
  events: [EntityId, Basis][],
  respondsTo: [EntityId | StatementId, Basis][],
];
/** Of cypher/rows: as much as was asked for. */
type Row = [words: WordsRow, cited?: CitedRow[], told?: ToldRow];

/** Keeps what came along with a list of statements. */
function statementAlong(bring: Bring, id: StatementId, row: Row): void {
  const { words, citations, whole } = readStatement(bring, id, row);
  bring(statementWords, id, words);
  if (citations) bring(citationsOfStatement, id, citations);
  if (whole) bring(statementById, id, whole);
}

/** Each statement whole: words, speakers, addressees, subjects, event, what it answers, where it stands. */
export const statementById: Question<StatementId, Statement> = {
  name: 'statementById',
  answer: async (graph, ids, bring) => answersOf(await readWhole(graph, ids, bring), ({ whole }) => whole),
};

/** The words of each statement. */
export const statementWords: Question<StatementId, StatementWords> = {
  name: 'statementWords',
  answer: async (graph, ids, bring) => answersOf(await readWhole(graph, ids, bring), ({ words }) => words),
};

/** Where each statement stands. */
export const citationsOfStatement: Question<StatementId, readonly Citation[]> = {
  name: 'citationsOfStatement',
  answer: async (graph, ids, bring) => answersOf(await readWhole(graph, ids, bring), ({ citations }) => citations),
};

interface Read {
  readonly words: StatementWords;
  readonly citations: readonly Citation[] | undefined;
  readonly whole: Statement | undefined;
}

/** Statements that no list brought are read whole: whoever asks for one thing of them asks for the next. */
async function readWhole(graph: GraphReader, ids: readonly StatementId[], bring: Bring) {
  const rows = await graph.run<[StatementId, Row]>(statement('statements-by-ids'), { ids });
  for (const [id, row] of rows) statementAlong(bring, id, row);
  return rows.map(([id, row]) => readStatement(bring, id, row));
}

function answersOf<Answer>(read: readonly Read[], answerOf: (one: Read) => Answer | undefined) {
  return new Map(
    read.flatMap((one) => {
      const answer = answerOf(one);
      return answer === undefined ? [] : [[one.words.id, answer] as const];
    }),
  );
}

function readStatement(bring: Bring, id: StatementId, [[kind, text, role, article], cited, told]: Row): Read {
  const words: StatementWords = { nodeKind: 'STATEMENT', id, kind, text, role, article };
  const citations = cited?.map(([[sentence, start, end], row]): Citation => {
    bringSentence(bring, row);
    return { sentence, start, end, basis: 'STATED' };
  });
  return { words, citations, whole: told && citations && { ...words, ...readTold(bring, told), evidence: citations } };
}

function readTold(bring: Bring, row: ToldRow): Omit<Statement, keyof StatementWords | 'evidence'> {
  const [kindBasis, direct, cue, speakerBasis, date, speakers, posts, onBehalfOf, ...others] = row;
  const [addressees, groups, groupBases, about, events, respondsTo] = others;
  const [event] = events;
  const [answered] = respondsTo;
  for (const speaker of speakers) bringEntity(bring, speaker);
  return {
    kindBasis,
    direct,
    cue,
    speakerBasis,
    date: readDate(date),
    speakers: speakers.map(([speaker]) => speaker),
    speakingAs: posts.map((post) => bringPost(bring, post)),
    onBehalfOf,
    addressees: [
      ...addressees.map(([entity, basis]) => ({ entity, group: null, basis })),
      ...(groups ?? []).map((group, index) => ({ entity: null, group, basis: groupBases?.[index] ?? 'INFERRED' })),
    ],
    about: about.map(([entity, basis]) => ({ entity, basis })),
    event: event ? { entity: event[0], basis: event[1] } : null,
    respondsTo: answered ? { target: answered[0], basis: answered[1] } : null,
  };
}

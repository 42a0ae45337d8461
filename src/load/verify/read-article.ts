import type { ArticleId, EntityId, FigureId, RelationId, SentenceId, StatementId } from '../../domain/ids.js';
import type { ArticleField, StatementKind } from '../../domain/kinds.js';
import type { GraphReader } from '../../engine/graph-engine.js';
import { statement } from '../../engine/statements.js';
import { groupBy } from '../group-by.js';

/** An article as the graph holds it, with all that hangs on it. */
export interface HeldArticle {
  readonly id: ArticleId;
  readonly fields: Readonly<Record<ArticleField, string>>;
  readonly file: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly hash: string;
  /** The relations that it is said to have brought. */
  readonly relations: readonly RelationId[];
  readonly sentences: readonly HeldSentence[];
  readonly statements: readonly HeldStatement[];
  readonly figures: readonly HeldFigure[];
  readonly mentions: readonly HeldMention[];
  /** Authors, sources and the story that it comments on: the id of each, and what is cited for it. */
  readonly credits: readonly (readonly [whom: string, evidence: readonly string[]])[];
  readonly speaksOf: readonly HeldAttestation[];
}

export interface HeldSentence {
  readonly id: SentenceId;
  readonly article: ArticleId;
  readonly field: ArticleField;
  readonly order: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** A place that a statement or figure cites. */
export interface HeldCitation {
  readonly sentence: SentenceId;
  readonly start: number;
  readonly end: number;
}

export interface HeldStatement {
  readonly id: StatementId;
  readonly article: ArticleId;
  readonly text: string;
  readonly field: ArticleField;
  readonly start: number;
  readonly end: number;
  readonly kind: StatementKind;
  readonly attributed: boolean;
  readonly speakers: readonly string[];
  readonly citations: readonly HeldCitation[];
}

export interface HeldFigure {
  readonly id: FigureId;
  readonly article: ArticleId;
  readonly text: string;
  readonly measures: readonly string[];
  readonly citations: readonly HeldCitation[];
}

export interface HeldMention extends HeldCitation {
  readonly entity: EntityId;
  readonly form: string;
}

/** That the article speaks of an entity: how often it names it, and what it cites for an event or document itself. */
export interface HeldAttestation {
  readonly entity: EntityId;
  readonly mentions: number;
  readonly evidence: readonly string[] | undefined;
  readonly groups: readonly string[];
}

type EvidenceRow = [string, string[] | null];
type Row = [
  ...[headline: string | null, subhead: string | null, byline: string | null, text: string],
  ...[file: string, firstLine: number, lastLine: number, hash: string, relations: RelationId[] | null],
  sentences: [SentenceId, ArticleId, ArticleField, number, string, number, number, number, number][],
  statements: [StatementId, ArticleId, string, ArticleField, number, number, StatementKind, boolean][],
  figures: [FigureId, ArticleId, string][],
  ...[cites: [string, SentenceId, number, number][], made: [string, string][], measures: [string, string][]],
  mentions: [SentenceId, EntityId, string, number, number][],
  ...[authors: EvidenceRow[], sources: EvidenceRow[], commentsOn: EvidenceRow[]],
  speaksOf: [EntityId, number, string[] | null, string[] | null][],
];

/** Reads an article and all that hangs on it, in an order of its own; undefined where there is none of that id. */
export async function readArticle(graph: GraphReader, id: ArticleId): Promise<HeldArticle | undefined> {
  const [row] = await graph.run<Row>(statement('verify/article'), { article: id });
  if (!row) return undefined;
  const [headline, subhead, byline, body, file, firstLine, lastLine, hash, relations, ...parts] = row;
  const [sentences, statements, figures, cites, made, measures, mentions, authors, sources, commentsOn, speaksOf] =
    parts;
  const citations = groupBy(inOrder(cites), ([claim]) => claim);
  const speakers = groupBy(inOrder(made), ([claim]) => claim);
  const measured = groupBy(inOrder(measures), ([claim]) => claim);
  const citationsOf = (claim: string): HeldCitation[] =>
    (citations.get(claim) ?? []).map(([, sentence, start, end]) => ({ sentence, start, end }));
  return {
    ...{ id, file, firstLine, lastLine, hash, relations: relations ?? [] },
    fields: { HEADLINE: headline ?? '', SUBHEAD: subhead ?? '', BYLINE: byline ?? '', TEXT: body },
    sentences: sentences
      .map(([id, article, field, order, text, start, end, first, last]) => ({
        ...{ id, article, field, order, text, start, end },
        ...{ firstLine: first, lastLine: last },
      }))
      .sort((a, b) => a.start - b.start),
    statements: inOrder(statements).map(([id, article, text, field, start, end, kind, attributed]) => ({
      ...{ id, article, text, field, start, end, kind, attributed },
      speakers: (speakers.get(id) ?? []).map(([, speaker]) => speaker),
      citations: citationsOf(id),
    })),
    figures: inOrder(figures).map(([id, article, text]) => ({
      ...{ id, article, text },
      measures: (measured.get(id) ?? []).map(([, entity]) => entity),
      citations: citationsOf(id),
    })),
    mentions: inOrder(mentions).map(([sentence, entity, form, start, end]) => ({ sentence, entity, form, start, end })),
    credits: inOrder([...authors, ...sources, ...commentsOn]).map(([whom, evidence]) => [whom, evidence ?? []]),
    speaksOf: inOrder(speaksOf).map(([entity, mentioned, evidence, groups]) => ({
      ...{ entity, mentions: mentioned, groups: groups ?? [] },
      evidence: evidence ?? undefined,
    })),
  };
}

/** The engines collect in whatever order; what is reported must not depend on that. */
function inOrder<Row>(rows: readonly Row[]): Row[] {
  return rows
    .map((row) => ({ row, text: JSON.stringify(row) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ row }) => row);
}

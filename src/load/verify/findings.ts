import type { ArticleId, RelationId, SentenceId, StatementId } from '../../domain/ids.js';
import type { HeldArticle, HeldSentence } from './read-article.js';
import type { HeldRelation } from './read-relations.js';

/** Something in the graph that is not proved by the articles. */
export interface Problem {
  /** The id of the node or relation. */
  readonly id: string;
  readonly problem: string;
}

/** What was read of the graph so far, and what is wrong with it. */
export interface Findings {
  readonly problems: Problem[];
  readonly articles: Map<ArticleId, HeldArticle>;
  readonly sentences: Map<SentenceId, HeldSentence>;
  /** Who made each statement. */
  readonly speakers: Map<StatementId, ReadonlySet<string>>;
  readonly relations: Map<RelationId, HeldRelation>;
  /** How many of each were checked. */
  readonly counted: {
    entities: number;
    figures: number;
    mentions: number;
    authorsAndSources: number;
    citations: number;
  };
}

export function openFindings(): Findings {
  return {
    problems: [],
    articles: new Map(),
    sentences: new Map(),
    speakers: new Map(),
    relations: new Map(),
    counted: { entities: 0, figures: 0, mentions: 0, authorsAndSources: 0, citations: 0 },
  };
}

export function report({ problems }: Findings, id: string, problem: string): void {
  problems.push({ id, problem });
}

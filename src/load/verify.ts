import { basisOf, type Citation, decodeCitation } from '../domain/evidence.js';
import {
  type ArticleId,
  articleOf,
  type EntityId,
  type FigureId,
  type RelationId,
  relationId,
  type SentenceId,
  type StatementId,
} from '../domain/ids.js';
import { ARTICLE_FIELDS, type ArticleField, type EntityKind, type Modality } from '../domain/kinds.js';
import { type RelationType, relationTypeInfo } from '../domain/relation-types.js';
import type { GraphReader } from '../engine/graph-engine.js';
import { statement } from '../engine/statements.js';
import { splitLines } from '../newspaper/page.js';
import type { CorpusPlan } from './compile-corpus.js';

/** Something in the graph that is not proved by the articles. */
export interface Problem {
  /** The id of the node or relation. */
  readonly id: string;
  readonly problem: string;
}

export interface Verification {
  /** How many of each were checked. */
  readonly checked: {
    readonly articles: number;
    readonly sentences: number;
    readonly entities: number;
    readonly relations: number;
    readonly statements: number;
    readonly figures: number;
    readonly mentions: number;
    readonly authorsAndSources: number;
    readonly citations: number;
  };
  readonly problems: readonly Problem[];
}

type SentenceRow = [SentenceId, ArticleId, ArticleField, number, string, number, number, number, number];
type StatementRow = [StatementId, ArticleId, string, ArticleField, number, number, string, boolean];
type FigureRow = [FigureId, ArticleId, string];
type CiteRow = [string, SentenceId, number, number];
type MentionRow = [SentenceId, EntityId, string, number, number];
type EvidenceRow = [string, string[] | null];

type ArticleRow = [
  ...[headline: string | null, subhead: string | null, byline: string | null, text: string],
  ...[file: string, firstLine: number, lastLine: number, hash: string, relations: RelationId[] | null],
  ...[sentences: SentenceRow[], statements: StatementRow[], figures: FigureRow[], cites: CiteRow[]],
  ...[made: [string, string][], measures: [string, string][], mentions: MentionRow[]],
  ...[authors: EvidenceRow[], sources: EvidenceRow[], commentsOn: EvidenceRow[]],
  speaksOf: [EntityId, number, string[] | null, string[] | null][],
];

type RelationRow = [
  ...[
    id: RelationId,
    key: string,
    type: RelationType,
    source: EntityId,
    sourceKind: EntityKind,
    target: EntityId,
    targetKind: EntityKind,
  ],
  ...[
    title: string | null,
    role: string | null,
    detail: string | null,
    modality: Modality,
    dateText: string | null,
    date: string | null,
  ],
  ...[basis: string, evidence: string[] | null, evidenceCount: number | null, statements: StatementId[] | null],
];

interface KnownSentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Relations read at a time. */
const BATCH = 1000;

/**
 * Proves that every relation, statement, figure, author, source and mention cites words that stand in its article at
 * the offsets and page lines given, that nothing is stray or double, and that the graph has what the facts have.
 */
export async function verifyGraph(graph: GraphReader, plan: CorpusPlan): Promise<Verification> {
  const check = new GraphCheck();
  const loaded = new Map(await graph.run<[ArticleId, string]>(statement('load/loaded-articles'), {}));
  for (const id of loaded.keys()) {
    const [row] = await graph.run<ArticleRow>(statement('verify/article'), { article: id });
    if (row) check.article(id, row, plan.pages);
  }
  for (let after = ''; ; ) {
    const rows = await graph.run<RelationRow>(statement('verify/relations'), { after, limit: BATCH });
    for (const row of rows) check.relation(row);
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) break;
    after = last[1];
  }
  check.bookkeeping();
  for (const [id, problem] of await graph.run<[string, string]>(statement('verify/strays'), {}))
    check.report(id, problem);
  await check.totals(graph);
  check.againstFacts(plan, loaded);
  return check.result();
}

class GraphCheck {
  readonly #problems: Problem[] = [];
  readonly #sentences = new Map<SentenceId, KnownSentence>();
  readonly #statements = new Set<StatementId>();
  readonly #relations = new Map<RelationId, ReadonlySet<ArticleId>>();
  readonly #bookkept = new Map<ArticleId, readonly RelationId[]>();
  readonly #counted = { articles: 0, figures: 0, mentions: 0, authorsAndSources: 0, citations: 0, entities: 0 };

  report(id: string, problem: string): void {
    this.#problems.push({ id, problem });
  }

  article(id: ArticleId, row: ArticleRow, pages: ReadonlyMap<string, string>): void {
    const [headline, subhead, byline, text, file, firstLine, lastLine, , relations] = row;
    const [
      ,
      ,
      ,
      ,
      ,
      ,
      ,
      ,
      ,
      sentences,
      statements,
      figures,
      cites,
      made,
      measures,
      mentions,
      authors,
      sources,
      commentsOn,
      speaksOf,
    ] = row;
    this.#counted.articles++;
    this.#bookkept.set(id, relations ?? []);
    const fields: Record<ArticleField, string> = {
      HEADLINE: headline ?? '',
      SUBHEAD: subhead ?? '',
      BYLINE: byline ?? '',
      TEXT: text,
    };
    this.#sentencesOf(id, fields, sentences, pages.get(file), [firstLine, lastLine]);
    const cited = new Map<string, CiteRow[]>();
    for (const cite of cites) cited.set(cite[0], [...(cited.get(cite[0]) ?? []), cite]);
    const speakers = new Set(made.map(([claim]) => claim));
    for (const [statementId, article, words, field, start, end, kind, attributed] of statements) {
      this.#statements.add(statementId);
      if (article !== id) this.report(statementId, `is said to stand in ${article}, and hangs on ${id}`);
      if (fields[field]?.slice(start, end) !== words)
        this.report(statementId, `its words do not stand in the article’s ${field} at ${start}–${end}`);
      if (attributed !== speakers.has(statementId))
        this.report(statementId, attributed ? 'has no speaker' : 'has a speaker that it should not have');
      if (kind === 'ASSERTION' && speakers.has(statementId)) this.report(statementId, 'is an assertion with a speaker');
      this.#claim(statementId, cited.get(statementId));
    }
    const measured = new Set(measures.map(([claim]) => claim));
    for (const [figureId, article, words] of figures) {
      this.#counted.figures++;
      if (article !== id) this.report(figureId, `is said to stand in ${article}, and hangs on ${id}`);
      if (!Object.values(fields).some((field) => field.includes(words)))
        this.report(figureId, 'its words do not stand in the article');
      if (!measured.has(figureId)) this.report(figureId, 'measures nothing');
      this.#claim(figureId, cited.get(figureId));
    }
    for (const [sentence, entity, form, start, end] of mentions) {
      this.#counted.mentions++;
      if (this.#words({ sentence, start, end }) !== form)
        this.report(entity, `is not named “${form}” at ${sentence}:${start}–${end}`);
    }
    const counts = new Map<EntityId, number>();
    for (const [, entity] of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
    for (const [entity, mentioned, evidence, groups] of speaksOf) {
      if ((counts.get(entity) ?? 0) !== mentioned)
        this.report(entity, `is named ${counts.get(entity) ?? 0} times in ${id}, not ${mentioned} times`);
      counts.delete(entity);
      if (evidence) this.#evidence(entity, evidence, id);
      for (const group of groups ?? [])
        this.#evidence(entity, (JSON.parse(group) as { evidence: string[] }).evidence, id);
    }
    for (const entity of counts.keys()) this.report(entity, `is named in ${id}, which is not said to speak of it`);
    for (const [whom, evidence] of [...authors, ...sources, ...commentsOn]) {
      this.#counted.authorsAndSources++;
      this.#evidence(whom, evidence ?? [], id);
    }
  }

  relation(row: RelationRow): void {
    const [
      id,
      ,
      type,
      source,
      sourceKind,
      target,
      targetKind,
      title,
      role,
      detail,
      modality,
      dateText,
      date,
      basis,
      evidence,
      count,
      statements,
    ] = row;
    if (this.#relations.has(id)) this.report(id, 'stands in the graph twice');
    const citations = this.#evidence(id, evidence ?? []);
    this.#relations.set(id, new Set(citations.map(({ sentence }) => articleOf(sentence))));
    const info = relationTypeInfo(type);
    if (
      !info.source.includes(sourceKind) ||
      !info.target.includes(targetKind) ||
      (info.sameKind && sourceKind !== targetKind)
    ) {
      this.report(id, `${type} does not lead from ${sourceKind} to ${targetKind}`);
    }
    const key = {
      type,
      source,
      target,
      title: title ?? undefined,
      role: role ?? undefined,
      detail: detail ?? undefined,
      modality,
    };
    if (relationId({ ...key, date: date ?? dateText ?? undefined }) !== id && relationId(key) !== id) {
      this.report(id, 'its id is not that of its type, ends and details');
    }
    if (citations.length > 0 && basisOf(citations) !== basis)
      this.report(id, `is called ${basis}, its evidence says ${basisOf(citations)}`);
    if ((evidence?.length ?? 0) !== count)
      this.report(id, `is said to have ${count} pieces of evidence, and has ${evidence?.length ?? 0}`);
    if (type === 'SPOKE_ABOUT' && (statements?.length ?? 0) === 0) this.report(id, 'tells of no statement');
    for (const said of statements ?? [])
      if (!this.#statements.has(said)) this.report(id, `tells of a statement that is not there: ${said}`);
  }

  /** What each article is said to have brought must be what cites it. */
  bookkeeping(): void {
    const expected = new Map<ArticleId, Set<RelationId>>();
    for (const [relation, articles] of this.#relations) {
      for (const article of articles) expected.set(article, (expected.get(article) ?? new Set()).add(relation));
    }
    for (const [article, relations] of this.#bookkept) {
      const cited = expected.get(article) ?? new Set();
      for (const relation of relations)
        if (!cited.delete(relation))
          this.report(article, `is said to have brought ${relation}, which does not cite it`);
      for (const relation of cited)
        this.report(article, `is cited by ${relation}, which it is not said to have brought`);
    }
  }

  async totals(graph: GraphReader): Promise<void> {
    const [row] = await graph.run<number[]>(statement('verify/totals'), {});
    const names = ['entities', 'sentences', 'statements', 'figures', 'articles', 'names', 'relations'];
    for (const [index, name] of names.entries()) {
      const [all, different] = [row?.[index * 2] ?? 0, row?.[index * 2 + 1] ?? 0];
      if (all !== different) this.report(name, `there are ${all} ${name} with only ${different} different ids`);
      if (name === 'entities') this.#counted.entities = all;
    }
    const seen = {
      relations: this.#relations.size,
      statements: this.#statements.size,
      sentences: this.#sentences.size,
    };
    for (const [name, number] of Object.entries(seen)) {
      const all = row?.[names.indexOf(name) * 2] ?? 0;
      if (all !== number)
        this.report(name, `there are ${all} ${name}, and only ${number} hang together with an article`);
    }
  }

  againstFacts(plan: CorpusPlan, loaded: ReadonlyMap<ArticleId, string>): void {
    const planned = new Map(plan.articles.map((article) => [article.id, article]));
    for (const { id, file, hash } of planned.values()) {
      const held = loaded.get(id);
      if (held === undefined) this.report(id, `facts/${file} is not loaded`);
      else if (held !== hash) this.report(id, `facts/${file} has changed since it was loaded`);
    }
    for (const id of loaded.keys()) if (!planned.has(id)) this.report(id, 'there are no facts for this article');
    const count = (of: (article: CorpusPlan['articles'][number]) => readonly { readonly id: string }[]) =>
      new Set(plan.articles.flatMap((article) => of(article).map(({ id }) => id))).size;
    const sides: [string, number, number][] = [
      ['relations', this.#relations.size, count(({ relations }) => relations)],
      ['statements', this.#statements.size, count(({ statements }) => statements)],
      ['figures', this.#counted.figures, count(({ figures }) => figures)],
      ['sentences', this.#sentences.size, count(({ sentences }) => sentences)],
      ['entities', this.#counted.entities, count(({ entities }) => entities)],
    ];
    for (const [name, graph, facts] of sides)
      if (graph !== facts) this.report(name, `the graph has ${graph} ${name}, the facts have ${facts}`);
  }

  result(): Verification {
    const checked = {
      ...this.#counted,
      sentences: this.#sentences.size,
      relations: this.#relations.size,
      statements: this.#statements.size,
    };
    return { checked, problems: this.#problems };
  }

  #sentencesOf(
    id: ArticleId,
    fields: Record<ArticleField, string>,
    sentences: readonly SentenceRow[],
    page: string | undefined,
    [firstLine, lastLine]: readonly [number, number],
  ): void {
    const lines = page === undefined ? undefined : splitLines(page).map(({ text }) => squeeze(text));
    const covered = new Map<ArticleField, number>();
    for (const [sentence, article, field, , text, start, end, first, last] of [...sentences].sort(
      (a, b) => a[5] - b[5],
    )) {
      this.#sentences.set(sentence, { text, start, end });
      if (article !== id) this.report(sentence, `is said to stand in ${article}, and hangs on ${id}`);
      if (fields[field]?.slice(start, end) !== text)
        this.report(sentence, `its words do not stand in the article’s ${field} at ${start}–${end}`);
      if (fields[field]?.slice(covered.get(field) ?? 0, start).trim() !== '')
        this.report(sentence, `does not follow the sentence before it in ${field}`);
      covered.set(field, end);
      if (first < firstLine || last > lastLine || first > last)
        this.report(sentence, `its lines ${first}–${last} are not of the article’s ${firstLine}–${lastLine}`);
      // Words that were printed elsewhere on these lines (a byline within the text) may stand between.
      const printed = lines?.slice(first - 1, last).join('');
      if (printed !== undefined && !standsIn(squeeze(text), printed))
        this.report(sentence, `its words do not stand on lines ${first}–${last} of the page`);
    }
    for (const field of ARTICLE_FIELDS) {
      if (fields[field].slice(covered.get(field) ?? 0).trim() !== '')
        this.report(id, `the end of its ${field} belongs to no sentence`);
    }
    if (page === undefined) this.report(id, 'its page is not among the pages');
  }

  #claim(id: string, cites: readonly CiteRow[] | undefined): void {
    if (!cites) {
      this.report(id, 'cites no sentence');
      return;
    }
    for (const [, sentence, start, end] of cites) this.#cited(id, { sentence, start, end });
  }

  #evidence(id: string, evidence: readonly string[], article?: ArticleId): Citation[] {
    if (evidence.length === 0) this.report(id, 'cites no sentence');
    if (new Set(evidence).size !== evidence.length) this.report(id, 'cites the same words twice');
    return evidence.flatMap((text) => {
      try {
        const citation = decodeCitation(text);
        if (article !== undefined && articleOf(citation.sentence) !== article)
          this.report(id, `cites ${text}, which is not of ${article}`);
        this.#cited(id, citation);
        return [citation];
      } catch {
        this.report(id, `cites something that is no citation: ${text}`);
        return [];
      }
    });
  }

  #cited(id: string, { sentence, start, end }: Omit<Citation, 'basis'>): void {
    this.#counted.citations++;
    if (!this.#sentences.has(sentence)) this.report(id, `cites a sentence that is not there: ${sentence}`);
    else if (!this.#words({ sentence, start, end }))
      this.report(id, `cites ${start}–${end}, which is not within ${sentence}`);
  }

  /** The words of a sentence between two offsets of its field; undefined where they are not in it. */
  #words({ sentence, start, end }: Omit<Citation, 'basis'>): string | undefined {
    const known = this.#sentences.get(sentence);
    if (!known || start >= end || start < known.start || end > known.end) return undefined;
    return known.text.slice(start - known.start, end - known.start);
  }
}

function squeeze(text: string): string {
  return text.replace(/[\s\u200b\ufeff]/gu, '');
}

/** Whether all code units of `words` stand in `printed` in this order, in at most two pieces. */
function standsIn(words: string, printed: string): boolean {
  if (printed.includes(words)) return true;
  for (let cut = words.length - 1; cut > 0; cut--) {
    const at = printed.indexOf(words.slice(0, cut));
    if (at >= 0 && printed.indexOf(words.slice(cut), at + cut) >= 0) return true;
  }
  return false;
}

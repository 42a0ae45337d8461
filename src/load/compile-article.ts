import { createHash } from 'node:crypto';
import { type Citation, encodeCitation } from '../domain/evidence.js';
import {
  type EntityId,
  type FigureId,
  figureId,
  relationId,
  type SentenceId,
  type StatementId,
  statementId,
} from '../domain/ids.js';
import { ARTICLE_FIELDS, type Basis, type EntityKind } from '../domain/kinds.js';
import { toPlainUnits } from '../domain/quantity.js';
import { relationTypeInfo } from '../domain/relation-types.js';
import { newestFirstKey, oldestFirstKey, pageSortKey, textSortKey } from '../domain/sort-keys.js';
import type { ArticleText } from './article-text.js';
import { compact, dateMistake, dateProperties } from './dates.js';
import type { EntityRegistry, FactEntity } from './entity-registry.js';
import type { FactPath, FactsFile } from './facts-folder.js';
import type { ArticleFile, FactDate, FactQuote } from './facts-schema.js';
import type {
  ArticlePart,
  EntityRow,
  LinkEnd,
  LinkRow,
  LinkType,
  NodeRow,
  Properties,
  RelationPart,
} from './graph-parts.js';
import { type QuoteFinder, quoteFinder } from './locate.js';
import { findMentions } from './mentions.js';

/** What an article is compiled with. */
export interface CompileContext {
  readonly registry: EntityRegistry;
  /** The row of an entity, its date of the earliest article that gives one. */
  readonly rowOf: (entity: FactEntity) => EntityRow;
  /** The date of an event or document, of the earliest article that gives one. */
  readonly dateOf: (id: EntityId) => FactDate | undefined;
  /** The text of the article of a facts file, by the file's name without .yaml. */
  readonly articleOf: (slug: string) => ArticleText | undefined;
  readonly report: (path: FactPath, message: string) => void;
}

/** Turns the facts of one article into rows for the graph, every quote found at its place; reports each that is wrong. */
export function compileArticle(
  source: FactsFile<ArticleFile>,
  text: ArticleText,
  context: CompileContext,
): ArticlePart {
  return new ArticleCompiler(source, text, context).compile();
}

const SPEAKER_KINDS: readonly EntityKind[] = ['PERSON', 'ORGANIZATION'];

class ArticleCompiler {
  readonly #facts: ArticleFile;
  readonly #file: string;
  readonly #text: ArticleText;
  readonly #context: CompileContext;
  readonly #quotes: QuoteFinder;
  readonly #pageKey: string;
  readonly #entities = new Map<EntityId, FactEntity>();
  readonly #relations = new Map<string, RelationPart>();
  readonly #links: LinkRow[] = [];
  /** What the article says of an event or document itself. */
  readonly #attested = new Map<EntityId, Properties>();

  constructor(source: FactsFile<ArticleFile>, text: ArticleText, context: CompileContext) {
    this.#facts = source.content;
    this.#file = source.file;
    this.#text = text;
    this.#context = context;
    this.#quotes = quoteFinder(text);
    this.#pageKey = pageSortKey(source.content.article.page, text.firstLine);
  }

  compile(): ArticlePart {
    this.#authors();
    this.#sources();
    this.#comment();
    this.#attest();
    this.#posts();
    this.#relationFacts();
    const statements = this.#statements();
    const figures = this.#figures();
    const sentences = this.#sentences();
    this.#mentions();
    const entities = [...this.#entities.values()].map(this.#context.rowOf).sort((a, b) => (a.id < b.id ? -1 : 1));
    const part = {
      properties: this.#properties(),
      sentences,
      statements,
      figures,
      links: this.#links,
      entities,
      relations: [...this.#relations.values()],
    };
    const hash = createHash('sha256').update(JSON.stringify(part)).digest('hex').slice(0, 16);
    return { id: this.#text.id, file: this.#file, hash, ...part };
  }

  #properties(): Properties {
    const { article } = this.#facts;
    const { fields, firstLine, lastLine } = this.#text;
    const { dateFirst } = dateProperties(article.publishedOn);
    const day = typeof dateFirst === 'string' ? dateFirst : undefined;
    this.#checkDate(article.publishedOn, ['article', 'publishedOn']);
    const title = fields.HEADLINE ?? article.title;
    if (title === undefined) this.#context.report(['article'], 'an article without a headline needs a title of ours');
    return compact({
      kind: article.kind,
      headline: fields.HEADLINE,
      subhead: fields.SUBHEAD,
      byline: fields.BYLINE,
      title: title ?? '',
      text: fields.TEXT ?? '',
      publication: article.publication,
      page: article.pageNumber,
      url: article.url,
      file: article.page,
      firstLine,
      lastLine,
      ...dateProperties(article.publishedOn),
      byPage: this.#pageKey,
      byNewest: newestFirstKey(day, this.#pageKey),
      byOldest: oldestFirstKey(day, this.#pageKey),
    });
  }

  #sentences(): NodeRow<SentenceId>[] {
    return this.#text.sentences.map(({ id, ...sentence }) => {
      this.#link('HAS_SENTENCE', this.#self, { label: 'Sentence', id }, {});
      const byText = textSortKey(this.#pageKey, this.#position(sentence.field, sentence.start), id);
      return { id, properties: { ...sentence, article: this.#text.id, byText } };
    });
  }

  #authors(): void {
    for (const [index, author] of this.#facts.authors.entries()) {
      const path = ['authors', index];
      const person = this.#resolve(author.person, [...path, 'person'], ['PERSON']);
      const citations = this.#cite(author.quote, 'STATED', [...path, 'quote']);
      if (!person || !citations) continue;
      this.#link('WROTE', entity(person.id), this.#self, {
        role: author.role,
        order: index + 1,
        evidence: encode(citations),
      });
    }
  }

  #sources(): void {
    for (const [index, source] of this.#facts.sources.entries()) {
      const path = ['sources', index];
      const body = this.#resolve(source.organization, [...path, 'organization'], ['ORGANIZATION']);
      const citations = this.#cite(source.quote, 'STATED', [...path, 'quote']);
      this.#checkDate(source.date, [...path, 'date']);
      if (!body || !citations) continue;
      const properties = {
        cue: source.cue,
        order: index + 1,
        evidence: encode(citations),
        ...dateProperties(source.date),
      };
      this.#link('SOURCED_FROM', this.#self, entity(body.id), properties);
    }
  }

  #comment(): void {
    const comment = this.#facts.commentsOn;
    if (!comment) return;
    const story = this.#context.articleOf(comment.article);
    if (!story)
      this.#context.report(
        ['commentsOn', 'article'],
        `there is no facts file ${comment.article}.yaml that could be read`,
      );
    const citations = this.#cite(comment.quote, 'STATED', ['commentsOn', 'quote']);
    if (story && citations)
      this.#link('COMMENTS_ON', this.#self, { label: 'Article', id: story.id }, { evidence: encode(citations) });
  }

  /** Events and documents: that they happened or exist. */
  #attest(): void {
    for (const [index, fact] of this.#facts.events.entries()) {
      const path = ['events', index];
      const event = this.#resolve(fact.event, [...path, 'event'], ['EVENT']);
      const citations = this.#cite(fact.quote, 'STATED', [...path, 'quote']);
      this.#checkDate(fact.date, [...path, 'date']);
      const groups = fact.participantGroups.map((group, position) => {
        const evidence = this.#cite(group.quote, 'STATED', [...path, 'participantGroups', position, 'quote']) ?? [];
        return JSON.stringify({ text: group.text, evidence: encode(evidence) });
      });
      if (event && citations) this.#attestOnce(event, path, { evidence: encode(citations), groups });
    }
    for (const [index, fact] of this.#facts.documents.entries()) {
      const path = ['documents', index];
      const document = this.#resolve(fact.document, [...path, 'document'], ['DOCUMENT']);
      const citations = this.#cite(fact.quote, 'STATED', [...path, 'quote']);
      this.#checkDate(fact.date, [...path, 'date']);
      if (document && citations) this.#attestOnce(document, path, { evidence: encode(citations) });
    }
  }

  #attestOnce(of: FactEntity, path: FactPath, properties: Properties): void {
    if (this.#attested.has(of.id)) this.#context.report(path, `${of.key} stands here twice; join the two`);
    this.#attested.set(of.id, properties);
  }

  #posts(): void {
    for (const [index, post] of this.#facts.posts.entries()) {
      const path = ['posts', index];
      const person = this.#resolve(post.person, [...path, 'person'], ['PERSON']);
      const organization = this.#resolve(post.organization, [...path, 'organization'], ['ORGANIZATION']);
      const citations = this.#cite(post.quote, post.basis, [...path, 'quote']);
      if (!person || !organization || !citations) continue;
      const key = {
        type: 'HOLDS_POST',
        source: person.id,
        target: organization.id,
        title: post.title,
        modality: 'ACTUAL',
      } as const;
      this.#relation(path, {
        ...key,
        id: relationId(key),
        postKind: post.kind,
        order: post.order,
        citations,
        statements: [],
        date: {},
      });
    }
  }

  #relationFacts(): void {
    for (const [index, fact] of this.#facts.relations.entries()) {
      const path = ['relations', index];
      const { source: from, target: to, sameKind, derived } = relationTypeInfo(fact.type);
      if (derived)
        this.#context.report([...path, 'type'], `${fact.type} is worked out from the statements; leave it out`);
      if (fact.type === 'HOLDS_POST')
        this.#context.report([...path, 'type'], 'HOLDS_POST stands under posts, with its title and kind');
      const source = this.#resolve(fact.from, [...path, 'from'], from);
      const target = this.#resolve(fact.to, [...path, 'to'], sameKind && source ? [source.kind] : to);
      const citations = this.#cite(fact.quote, fact.basis, [...path, 'quote']);
      this.#checkDate(fact.date, [...path, 'date']);
      if (!source || !target || !citations) continue;
      if (source.id === target.id) this.#context.report(path, `${fact.type} leads from ${source.key} to itself`);
      const { role, detail, modality, order } = fact;
      const key = { type: fact.type, source: source.id, target: target.id, role, detail, modality };
      const id = relationId({ ...key, date: fact.date?.iso ?? fact.date?.text });
      this.#relation(path, { ...key, id, order, citations, statements: [], date: dateProperties(fact.date) });
    }
  }

  #relation(path: FactPath, part: RelationPart): void {
    if (this.#relations.has(part.id)) {
      this.#context.report(path, 'this relation stands here twice; give one of them all quotes, as a list');
      return;
    }
    this.#relations.set(part.id, part);
  }

  #statements(): NodeRow<StatementId>[] {
    const rows: NodeRow<StatementId>[] = [];
    const keys = new Set<string>();
    for (const [index, fact] of this.#facts.statements.entries()) {
      const path = ['statements', index];
      if (keys.has(fact.key)) this.#context.report([...path, 'key'], `the key “${fact.key}” stands here twice`);
      keys.add(fact.key);
      const row = this.#statement(fact, path);
      if (row) rows.push(row);
    }
    return rows;
  }

  #statement(fact: ArticleFile['statements'][number], path: FactPath): NodeRow<StatementId> | undefined {
    const id = statementId(this.#text.id, fact.key);
    const self: LinkEnd = { label: 'Statement', id };
    const place = this.#quotes.find(fact.text);
    if (typeof place === 'string') {
      this.#context.report([...path, 'text'], place);
      return undefined;
    }
    const further = fact.quote === undefined ? [] : (this.#cite(fact.quote, 'STATED', [...path, 'quote']) ?? []);
    const citations: Citation[] = [
      ...place.sentences.map((sentence) => ({
        sentence: sentence.id,
        start: Math.max(place.start, sentence.start),
        end: Math.min(place.end, sentence.end),
        basis: 'STATED' as const,
      })),
      ...further,
    ];
    for (const [order, { sentence, start, end }] of citations.entries()) {
      this.#link('CITES', self, { label: 'Sentence', id: sentence }, { start, end, order: order + 1 });
    }

    const speakers = this.#resolveAll(fact.speakers, [...path, 'speakers'], SPEAKER_KINDS);
    const speakerBasis = speakers.length > 0 ? (fact.speakerBasis ?? 'STATED') : undefined;
    if (speakers.length === 0 && fact.speakerBasis)
      this.#context.report([...path, 'speakerBasis'], 'there is a basis and no speaker');
    if (fact.kind === 'ASSERTION' && fact.speakers.length > 0) {
      this.#context.report([...path, 'speakers'], 'an ASSERTION is the paper’s own and has no speaker');
    }
    for (const [order, speaker] of speakers.entries())
      this.#link('MADE', entity(speaker.id), self, { order: order + 1 });
    this.#speakingAs(fact, path, self, speakers);
    for (const body of this.#resolveAll(fact.onBehalfOf, [...path, 'onBehalfOf'], ['ORGANIZATION'])) {
      this.#link('ON_BEHALF_OF', self, entity(body.id), {});
    }
    const seen = new Set<EntityId>();
    for (const [position, about] of fact.about.entries()) {
      const subject = this.#resolve(about.entity, [...path, 'about', position, 'entity']);
      if (!subject) continue;
      if (seen.has(subject.id)) this.#context.report([...path, 'about', position], `${subject.key} stands here twice`);
      seen.add(subject.id);
      this.#link('ABOUT', self, entity(subject.id), { basis: about.basis, order: position + 1 });
      for (const speaker of speakers)
        this.#spokeAbout(speaker, subject, id, citations, joint(speakerBasis, about.basis));
    }
    const event = fact.event && this.#resolve(fact.event.entity, [...path, 'event', 'entity'], ['EVENT']);
    if (event && fact.event) this.#link('AT', self, entity(event.id), { basis: fact.event.basis });
    this.#respondsTo(fact, path, self);
    this.#checkDate(fact.date, [...path, 'date']);

    const date = this.#statementDate(fact, event?.id);
    const day = typeof date.dateFirst === 'string' ? date.dateFirst : undefined;
    const byText = textSortKey(this.#pageKey, this.#position(place.field, place.start), id);
    const { kind, kindBasis, direct, cue, role } = fact;
    const properties = compact({
      text: (this.#text.fields[place.field] ?? '').slice(place.start, place.end),
      field: place.field,
      start: place.start,
      end: place.end,
      kind,
      kindBasis,
      direct,
      cue,
      role,
      speakerBasis,
      attributed: speakers.length > 0,
      article: this.#text.id,
      ...date,
      byText,
      byNewest: newestFirstKey(day, byText),
      byOldest: oldestFirstKey(day, byText),
    });
    this.#link('HAS_STATEMENT', this.#self, self, {});
    return { id, properties };
  }

  #speakingAs(
    fact: ArticleFile['statements'][number],
    path: FactPath,
    self: LinkEnd,
    speakers: readonly FactEntity[],
  ): void {
    for (const [position, post] of fact.speakingAs.entries()) {
      const at = [...path, 'speakingAs', position];
      const person = post.person === undefined ? speakers[0] : this.#resolve(post.person, at, ['PERSON']);
      const body = this.#resolve(post.organization, at, ['ORGANIZATION']);
      if (!person || !body) {
        if (body) this.#context.report(at, 'there is a post and no speaker who could hold it');
        continue;
      }
      const relation = relationId({
        type: 'HOLDS_POST',
        source: person.id,
        target: body.id,
        title: post.title,
        modality: 'ACTUAL',
      });
      if (!this.#relations.has(relation)) {
        this.#context.report(at, `${person.key} holds no post “${post.title}” at ${body.key} under posts`);
      } else if (!speakers.some((speaker) => speaker.id === person.id)) {
        this.#context.report(at, `${person.key} is not among the speakers`);
      } else this.#link('SPEAKING_AS', self, entity(body.id), { relation, order: position + 1 });
    }
  }

  #respondsTo({ respondsTo }: ArticleFile['statements'][number], path: FactPath, self: LinkEnd): void {
    if (!respondsTo) return;
    const at = [...path, 'respondsTo'];
    if ((respondsTo.statement === undefined) === (respondsTo.event === undefined)) {
      this.#context.report(at, 'name either a statement or an event');
      return;
    }
    if (respondsTo.event !== undefined) {
      const event = this.#resolve(respondsTo.event, [...at, 'event'], ['EVENT']);
      if (event) this.#link('RESPONDS_TO', self, entity(event.id), { basis: respondsTo.basis });
    } else if (respondsTo.statement !== undefined) {
      const { statement } = respondsTo;
      const id = statementId(this.#text.id, statement);
      if (!this.#facts.statements.some((other) => other.key === statement) || id === self.id) {
        this.#context.report(
          [...at, 'statement'],
          `there is no other statement with the key “${statement}” in this file`,
        );
      } else this.#link('RESPONDS_TO', self, { label: 'Statement', id }, { basis: respondsTo.basis });
    }
  }

  #spokeAbout(
    speaker: FactEntity,
    subject: FactEntity,
    statement: StatementId,
    cited: readonly Citation[],
    basis: Basis,
  ): void {
    const key = { type: 'SPOKE_ABOUT', source: speaker.id, target: subject.id, modality: 'ACTUAL' } as const;
    const id = relationId(key);
    const before = this.#relations.get(id);
    this.#relations.set(id, {
      ...key,
      id,
      citations: [...(before?.citations ?? []), ...cited.map((citation) => ({ ...citation, basis }))],
      statements: [...(before?.statements ?? []), statement],
      date: {},
    });
  }

  /** Printed beside the words; else the event's, else the article's, both inferred. */
  #statementDate(fact: ArticleFile['statements'][number], event: EntityId | undefined): Properties {
    if (fact.date) return dateProperties(fact.date);
    const other = (event === undefined ? undefined : this.#context.dateOf(event)) ?? this.#facts.article.publishedOn;
    return other === undefined ? {} : dateProperties({ ...other, basis: 'INFERRED' });
  }

  #figures(): NodeRow<FigureId>[] {
    const rows: NodeRow<FigureId>[] = [];
    const keys = new Set<string>();
    for (const [index, fact] of this.#facts.figures.entries()) {
      const path = ['figures', index];
      if (keys.has(fact.key)) this.#context.report([...path, 'key'], `the key “${fact.key}” stands here twice`);
      keys.add(fact.key);
      const { metric, value, low, high, unit, qualifier, scope, modality } = fact;
      if (value === undefined && low === undefined && high === undefined)
        this.#context.report(path, 'give a value, or low and high');
      const id = figureId(this.#text.id, fact.key);
      const self: LinkEnd = { label: 'Figure', id };
      const citations = this.#cite(fact.quote, 'STATED', [...path, 'quote']);
      this.#checkDate(fact.period, [...path, 'period']);
      const measured = this.#resolveAll(fact.measures, [...path, 'measures'], undefined);
      const [first] = citations ?? [];
      if (!citations || !first) continue;
      for (const [order, { sentence, start, end }] of citations.entries()) {
        this.#link('CITES', self, { label: 'Sentence', id: sentence }, { start, end, order: order + 1 });
      }
      for (const [order, of] of measured.entries()) this.#link('MEASURES', self, entity(of.id), { order: order + 1 });
      const plain = value === undefined ? undefined : toPlainUnits(value, unit);
      const field = this.#text.sentences.find((sentence) => sentence.id === first.sentence)?.field ?? 'TEXT';
      const properties = compact({
        metric,
        value,
        low,
        high,
        unit,
        baseValue: plain?.value,
        baseUnit: plain?.unit,
        qualifier,
        scope,
        modality,
        text: (this.#text.fields[field] ?? '').slice(first.start, first.end),
        article: this.#text.id,
        ...dateProperties(fact.period),
        byText: textSortKey(this.#pageKey, this.#position(field, first.start), id),
      });
      this.#link('HAS_FIGURE', this.#self, self, {});
      rows.push({ id, properties });
    }
    return rows;
  }

  #mentions(): void {
    const forms = [...this.#entities.values()].flatMap(({ id, name, aliases }) =>
      [name, ...aliases].map((form) => ({ form, entity: id })),
    );
    for (const [index, { form, entity: reference }] of this.#facts.forms.entries()) {
      const path = ['forms', index];
      const found = this.#resolve(reference, [...path, 'entity']);
      if (!this.#text.sentences.some((sentence) => sentence.text.includes(form))) {
        this.#context.report([...path, 'form'], `“${form}” does not stand in the article`);
      }
      if (found) forms.push({ form, entity: found.id });
    }
    const mentions = findMentions(this.#text.sentences, forms);
    const counts = new Map<EntityId, number>();
    for (const { sentence, entity: id, form, start, end } of mentions) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
      const byText = textSortKey(this.#pageKey, this.#position(sentence.field, start), id);
      this.#link('MENTIONS', { label: 'Sentence', id: sentence.id }, entity(id), { form, start, end, byText });
    }
    for (const id of this.#entities.keys()) {
      this.#link('SPEAKS_OF', this.#self, entity(id), { mentions: counts.get(id) ?? 0, ...this.#attested.get(id) });
    }
  }

  get #self(): LinkEnd {
    return { label: 'Article', id: this.#text.id };
  }

  #link(type: LinkType, from: LinkEnd, to: LinkEnd, properties: Properties): void {
    this.#links.push({ type, from, to, properties });
  }

  /** Where a code unit of a field comes in the article as it is read: headline, subhead, byline, text. */
  #position(field: (typeof ARTICLE_FIELDS)[number], offset: number): number {
    let before = 0;
    for (const earlier of ARTICLE_FIELDS) {
      if (earlier === field) break;
      before += this.#text.fields[earlier]?.length ?? 0;
    }
    return before + offset;
  }

  #resolve(reference: string, path: FactPath, kinds?: readonly EntityKind[]): FactEntity | undefined {
    const found = this.#context.registry.resolve(reference, kinds);
    if (typeof found === 'string') {
      this.#context.report(path, found);
      return undefined;
    }
    this.#entities.set(found.id, found);
    return found;
  }

  #resolveAll(references: readonly string[], path: FactPath, kinds: readonly EntityKind[] | undefined): FactEntity[] {
    return references.flatMap((reference, index) => this.#resolve(reference, [...path, index], kinds) ?? []);
  }

  #cite(quote: FactQuote, basis: Basis, path: FactPath): Citation[] | undefined {
    const found = this.#quotes.cite(quote, basis);
    if (typeof found !== 'string') return found;
    this.#context.report(path, found);
    return undefined;
  }

  #checkDate(date: FactDate | undefined, path: FactPath): void {
    const mistake = date && dateMistake(date);
    if (mistake) this.#context.report(path, mistake);
  }
}

function entity(id: EntityId): LinkEnd {
  return { label: 'Entity', id };
}

function encode(citations: readonly Citation[]): string[] {
  return citations.map(encodeCitation);
}

function joint(...bases: readonly (Basis | undefined)[]): Basis {
  return bases.every((basis) => basis === 'STATED') ? 'STATED' : 'INFERRED';
}

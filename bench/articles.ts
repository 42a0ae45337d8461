import { createHash } from 'node:crypto';
import { type Citation, encodeCitation } from '../src/domain/evidence.js';
import {
  articleId,
  type EntityId,
  figureId,
  relationId,
  type SentenceId,
  sentenceId,
  statementId,
} from '../src/domain/ids.js';
import type { ArticleField, Basis, StatementKind } from '../src/domain/kinds.js';
import { toPlainUnits } from '../src/domain/quantity.js';
import { newestFirstKey, oldestFirstKey, pageSortKey, textSortKey } from '../src/domain/sort-keys.js';
import { textKey } from '../src/domain/text-key.js';
import { distinct } from '../src/load/compile/citations.js';
import { dateProperties } from '../src/load/compile/dates.js';
import { entityRows } from '../src/load/compile/entity-rows.js';
import type { FactEntity } from '../src/load/compile/fact-entities.js';
import { withListPlaces } from '../src/load/compile/list-places.js';
import {
  type ArticlePart,
  compact,
  entityEnd,
  type LinkEnd,
  type LinkType,
  type NodeRow,
  type Properties,
  type RelationPart,
} from '../src/load/graph-parts.js';
import { type Random, seeded, zipf } from './random.js';
import * as words from './words.js';
import { dayDate, type World } from './world.js';

/** What of a sentence is the name of somebody or something. */
type Piece = string | { readonly of: FactEntity; readonly form: string };

interface Sentence {
  readonly id: SentenceId;
  readonly start: number;
  readonly end: number;
  /** Where each piece of it begins. */
  readonly starts: readonly number[];
}

const SHARE_OF_LARGEST = 0.04;
const SHARE_OF_LARGE = 0.01;
/** Kinds of statements, as often as they stand here. */
const KINDS: readonly StatementKind[] = [
  ...Array<StatementKind>(8).fill('REMARK'),
  ...Array<StatementKind>(4).fill('RESPONSE'),
  ...Array<StatementKind>(3).fill('SUGGESTION'),
  ...Array<StatementKind>(2).fill('COMMITMENT'),
  ...Array<StatementKind>(2).fill('ASSERTION'),
  'DIALOGUE',
];

/**
 * The articles of a world, as compiling a folder of pages and facts would give them: the same rows with the same
 * properties, sort keys and links, made by the loader's own functions where there are any. Topic 0 is what 4 % of all
 * statements are about, topic 1 what 1 % are.
 */
export function* makeArticles(world: World, seed: number): Generator<ArticlePart> {
  const random = seeded(seed + 1);
  const draw = {
    topic: zipf(world.topics.length - 2, random),
    person: zipf(world.people.length, random),
    event: zipf(world.events.length, random),
  };
  const rowOf = entityRows((id) => datesById.get(id));
  const datesById = new Map([...world.dates].map(([one, date]) => [one.id, date] as const));
  const introduced = new Map<number, FactEntity[]>();
  for (const one of world.entities) {
    const article = world.introducedBy(one);
    introduced.set(article, [...(introduced.get(article) ?? []), one]);
  }
  const topic = () => {
    const drawn = random.next();
    if (drawn < SHARE_OF_LARGEST) return world.topics[0] as FactEntity;
    if (drawn < SHARE_OF_LARGEST + SHARE_OF_LARGE) return world.topics[1] as FactEntity;
    return world.topics[2 + draw.topic()] as FactEntity;
  };
  for (let index = 0; index < world.size.articles; index++) {
    yield makeArticle({
      world,
      random,
      index,
      rowOf,
      topic,
      person: () => world.people[draw.person()] as FactEntity,
      event: () => world.events[draw.event()] as FactEntity,
      introduced: introduced.get(index) ?? [],
    });
  }
}

interface Making {
  readonly world: World;
  readonly random: Random;
  readonly index: number;
  readonly rowOf: ReturnType<typeof entityRows>;
  readonly topic: () => FactEntity;
  readonly person: () => FactEntity;
  readonly event: () => FactEntity;
  readonly introduced: readonly FactEntity[];
}

function makeArticle(making: Making): ArticlePart {
  const { world, random, index, introduced, topic, person, rowOf } = making;
  const { ties, posts } = world;
  const file = `page-${String(Math.floor(index / 5)).padStart(6, '0')}.txt`;
  const firstLine = 1 + (index % 5) * 60;
  const id = articleId(file, firstLine);
  const pageKey = pageSortKey(file, firstLine);
  const self: LinkEnd = { label: 'Article', id };
  // One of fifty newspapers did not print its day where we saw it.
  const published = random.chance(0.02) ? undefined : dayDate(world.dayOf(index), 'STATED');

  const links: ArticlePart['links'][number][] = [];
  const link = (type: LinkType, from: LinkEnd, to: LinkEnd, properties: Properties = {}) =>
    void links.push({ type, from, to, properties });
  const entities = new Set<FactEntity>();
  const mentions = new Map<EntityId, number>();
  const evidenceOf = new Map<EntityId, Set<SentenceId>>();
  const proves = (one: FactEntity, sentence: SentenceId) => {
    entities.add(one);
    evidenceOf.set(one.id, (evidenceOf.get(one.id) ?? new Set()).add(sentence));
  };
  const relations = new Map<string, RelationPart>();
  const relate = (
    part: Omit<RelationPart, 'id' | 'date' | 'statements' | 'modality'> & { statements?: RelationPart['statements'] },
    ends: readonly FactEntity[],
  ) => {
    const key = { ...part, modality: 'ACTUAL' } as const;
    const relation = relationId(key);
    const before = relations.get(relation);
    relations.set(relation, {
      ...key,
      id: relation,
      date: {},
      citations: distinct([...(before?.citations ?? []), ...part.citations]),
      statements: [...(before?.statements ?? []), ...(part.statements ?? [])],
    });
    for (const end of ends) for (const { sentence } of part.citations) proves(end, sentence);
    return relation;
  };

  const fields: Record<'HEADLINE' | 'BYLINE' | 'TEXT', string> = { HEADLINE: '', BYLINE: '', TEXT: '' };
  const offsets = { HEADLINE: 0, BYLINE: 0, TEXT: 0 };
  const sentences: NodeRow<SentenceId>[] = [];
  const orders = { HEADLINE: 0, BYLINE: 0, TEXT: 0 };
  /** Adds a sentence to a field, and joins it to whom it names. */
  const say = (field: keyof typeof fields, pieces: readonly Piece[]): Sentence => {
    const start = fields[field].length;
    const order = ++orders[field];
    const sentence = sentenceId(id, field as ArticleField, order);
    const starts: number[] = [];
    const named: { of: FactEntity; form: string; start: number }[] = [];
    for (const piece of pieces) {
      const at = fields[field].length;
      starts.push(at);
      fields[field] += typeof piece === 'string' ? piece : piece.form;
      if (typeof piece !== 'string') named.push({ ...piece, start: at });
    }
    const end = fields[field].length;
    const text = fields[field].slice(start, end);
    const line = firstLine + sentences.length * 2;
    sentences.push({
      id: sentence,
      properties: {
        field,
        order,
        paragraph: 1 + Math.floor((order - 1) / 4),
        text,
        start,
        end,
        firstLine: line,
        lastLine: line + 1,
        article: id,
        key: textKey(text),
        byText: textSortKey(pageKey, offsets[field] + start, sentence),
      },
    });
    link('HAS_SENTENCE', self, { label: 'Sentence', id: sentence });
    for (const { of, form, start: from } of named) {
      mentions.set(of.id, (mentions.get(of.id) ?? 0) + 1);
      proves(of, sentence);
      link('MENTIONS', { label: 'Sentence', id: sentence }, entityEnd(of.id), {
        form,
        start: from,
        end: from + form.length,
        byText: textSortKey(pageKey, offsets[field] + from, of.id),
      });
    }
    return { id: sentence, start, end, starts };
  };
  const named = (one: FactEntity): Piece => ({ of: one, form: one.name });
  const cited = ({ id: sentence, start, end }: Sentence, basis: Basis = 'STATED'): Citation => ({
    sentence,
    start,
    end,
    basis,
  });
  const entityOf = (one: FactEntity) => {
    entities.add(one);
    return entityEnd(one.id);
  };

  const subject = topic();
  say('HEADLINE', [words.clause(random), ' ', named(subject)]);
  offsets.BYLINE = fields.HEADLINE.length;
  const reporter = person();
  const byline = say('BYLINE', ['本报记者 ', named(reporter)]);
  offsets.TEXT = offsets.BYLINE + fields.BYLINE.length;
  link('WROTE', entityOf(reporter), self, { role: 'REPORTER', order: 1, evidence: [encodeCitation(cited(byline))] });

  // What is new, and how it hangs together.
  const attested = new Map<EntityId, Properties>();
  const known = new Set<FactEntity>();
  const event = random.chance(0.35) ? (introduced.find(({ kind }) => kind === 'EVENT') ?? making.event()) : undefined;
  for (const one of new Set([...introduced, ...(event ? [event] : [])])) {
    const own = ties.get(one) ?? [];
    const sentence = say('TEXT', [
      named(one),
      ...own.flatMap(({ type, target }, nth): Piece[] => [
        nth === 0 ? '，' : '、',
        TIE_WORDS[type] ?? '与',
        named(target),
      ]),
      `，${words.ending(random)}。`,
    ]);
    for (const { type, target } of own) {
      relate({ type, source: one.id, target: target.id, citations: [cited(sentence)] }, [one, target]);
    }
    if (one.kind === 'EVENT') attested.set(one.id, { evidence: [encodeCitation(cited(sentence))], groups: [] });
    if (one.kind === 'DOCUMENT') attested.set(one.id, { evidence: [encodeCitation(cited(sentence))] });
  }
  /** Says who somebody is, once an article. */
  const introduce = (one: FactEntity) => {
    if (known.has(one)) return;
    known.add(one);
    for (const [nth, { body, title, kind }] of (posts.get(one) ?? []).entries()) {
      const sentence = say('TEXT', [named(one), '任', named(body), `${title}。`]);
      const part = {
        type: 'HOLDS_POST',
        source: one.id,
        target: body.id,
        title,
        postKind: kind,
        order: nth + 1,
      } as const;
      relate({ ...part, citations: [cited(sentence)] }, [one, body]);
    }
  };
  for (const one of introduced) if (one.kind === 'PERSON') introduce(one);

  const statements: NodeRow<ReturnType<typeof statementId>>[] = [];
  const { articles, statements: wanted } = world.size;
  const count = Math.floor(((index + 1) * wanted) / articles) - Math.floor((index * wanted) / articles);
  let before: { readonly link: LinkEnd } | undefined;
  for (let nth = 0; nth < count; nth++) {
    const kind = random.pick(KINDS);
    const speaker = kind === 'ASSERTION' || random.chance(0.05) ? undefined : person();
    // An article speaks again and again of what it is about.
    const about = [random.chance(0.3) ? subject : topic(), ...(random.chance(0.3) ? [topic()] : [])];
    const subjects = [...new Set(about)];
    if (speaker) introduce(speaker);
    const [post] = speaker ? (posts.get(speaker) ?? []) : [];
    const opening = random.chance(0.4) ? `${words.link(random)}，` : '';
    const cue = words.cue(random);
    const spoken: Piece[] = [
      `${opening}要${words.clause(random)}，围绕`,
      ...subjects.flatMap((one, at): Piece[] => (at === 0 ? [named(one)] : ['和', named(one)])),
      `${words.clause(random)}，${words.ending(random)}。`,
    ];
    const role = post && `${post.body.name}${post.title}`;
    const sentence = say('TEXT', [
      '“',
      ...spoken,
      '”',
      ...(speaker ? [...(post ? [named(post.body), post.title] : []), named(speaker), cue] : ['现场人员', cue]),
      '。',
    ]);
    const start = sentence.starts[1] ?? sentence.start;
    const end = sentence.starts[spoken.length + 1] ?? sentence.end;
    const text = fields.TEXT.slice(start, end);
    const statement = statementId(id, `s${nth}`);
    const claim: LinkEnd = { label: 'Statement', id: statement };
    const citations: Citation[] = [{ sentence: sentence.id, start, end, basis: 'STATED' }];
    if (speaker && random.chance(0.1))
      citations.push(cited(say('TEXT', [named(speaker), `${words.ending(random)}。`])));
    for (const [at, citation] of citations.entries()) {
      link(
        'CITES',
        claim,
        { label: 'Sentence', id: citation.sentence },
        { start: citation.start, end: citation.end, order: at + 1 },
      );
    }
    const prove = (one: FactEntity) => {
      for (const { sentence: proof } of citations) proves(one, proof);
      return entityEnd(one.id);
    };
    const isAt = event !== undefined && random.chance(0.7);
    if (speaker) {
      link('MADE', prove(speaker), claim, { order: 1 });
      if (post) {
        const { body, title } = post;
        const key = { type: 'HOLDS_POST', source: speaker.id, target: body.id, title, modality: 'ACTUAL' } as const;
        link('SPEAKING_AS', claim, prove(body), { relation: relationId(key), order: 1 });
        if (random.chance(0.05)) link('ON_BEHALF_OF', claim, prove(body));
      }
      if (event && isAt) {
        const part = { type: 'TOOK_PART_IN', source: speaker.id, target: event.id, role: '发言' } as const;
        relate({ ...part, citations: [cited(sentence)] }, [speaker, event]);
      }
    }
    for (const [at, one] of subjects.entries()) {
      const basis: Basis = at === 0 ? 'STATED' : 'INFERRED';
      link('ABOUT', claim, prove(one), { basis, order: at + 1 });
      if (!speaker) continue;
      const part = { type: 'SPOKE_ABOUT', source: speaker.id, target: one.id, statements: [statement] } as const;
      relate({ ...part, citations: citations.map((citation) => ({ ...citation, basis })) }, [speaker, one]);
    }
    if (event && isAt) link('AT', claim, prove(event), { basis: 'STATED' });
    if (kind === 'RESPONSE' && event && isAt) link('RESPONDS_TO', claim, entityEnd(event.id), { basis: 'STATED' });
    else if (kind === 'RESPONSE' && before) link('RESPONDS_TO', claim, before.link, { basis: 'INFERRED' });
    if (kind === 'DIALOGUE' && speaker) link('ADDRESSED_TO', claim, prove(reporter), { basis: 'INFERRED', order: 1 });
    before = { link: claim };
    const date = (event && isAt ? world.dates.get(event) : undefined) ?? published;
    const byText = textSortKey(pageKey, offsets.TEXT + start, statement);
    statements.push({
      id: statement,
      properties: compact({
        text,
        key: textKey(text),
        field: 'TEXT',
        start,
        end,
        kind,
        kindBasis: random.chance(0.6) ? 'STATED' : 'INFERRED',
        direct: true,
        cue,
        role,
        speakerBasis: speaker ? 'STATED' : undefined,
        attributed: speaker !== undefined,
        article: id,
        ...dateProperties(date && { ...date, basis: 'INFERRED' }),
        byText,
        byNewest: newestFirstKey(date?.iso, byText),
        byOldest: oldestFirstKey(date?.iso, byText),
      }),
    });
  }

  const figures = [makeFigure()];
  function makeFigure(): ArticlePart['figures'][number] {
    const value = 1 + random.below(900);
    const sentence = say('TEXT', [named(subject), `企业达到${value}余家，${words.ending(random)}。`]);
    const figure = figureId(id, 'f0');
    const claim: LinkEnd = { label: 'Figure', id: figure };
    const plain = toPlainUnits(value, '家');
    link(
      'CITES',
      claim,
      { label: 'Sentence', id: sentence.id },
      { start: sentence.start, end: sentence.end, order: 1 },
    );
    link('MEASURES', claim, entityOf(subject), { order: 1 });
    link('HAS_FIGURE', self, claim);
    const properties = compact({
      metric: '企业数',
      value,
      unit: '家',
      baseValue: plain?.value,
      baseUnit: plain?.unit,
      qualifier: '余',
      modality: 'ACTUAL',
      text: fields.TEXT.slice(sentence.start, sentence.end),
      article: id,
      byText: textSortKey(pageKey, offsets.TEXT + sentence.end, figure),
    });
    return { id: figure, properties };
  }

  for (const { id: statement } of statements) link('HAS_STATEMENT', self, { label: 'Statement', id: statement });
  for (const one of entities) {
    const numbers = { mentions: mentions.get(one.id) ?? 0, sentences: evidenceOf.get(one.id)?.size ?? 0 };
    link('SPEAKS_OF', self, entityEnd(one.id), { ...numbers, ...attested.get(one.id) });
  }
  const day = published?.iso;
  const content = {
    properties: compact({
      kind: 'STORY',
      headline: fields.HEADLINE,
      byline: fields.BYLINE,
      title: fields.HEADLINE,
      text: fields.TEXT,
      key: [fields.HEADLINE, '', fields.TEXT].map(textKey).join('\n'),
      file,
      firstLine,
      lastLine: firstLine + sentences.length * 2,
      ...dateProperties(published),
      newsDay: day,
      byPage: pageKey,
      byNewest: newestFirstKey(day, pageKey),
      byOldest: oldestFirstKey(day, pageKey),
    }),
    sentences,
    statements,
    figures,
    links: withListPlaces(links, statements),
    entities: [...entities].map(rowOf).sort((a, b) => (a.id < b.id ? -1 : 1)),
    relations: [...relations.values()],
  };
  // All of it follows from these.
  const made = [world.seed, world.size, index];
  const hash = createHash('sha256').update(JSON.stringify(made)).digest('hex').slice(0, 16);
  return { id, file: `${id}.yaml`, hash, ...content };
}

/** How a sentence says it. */
const TIE_WORDS: Partial<Record<RelationPart['type'], string>> = {
  PART_OF: '隶属于',
  LOCATED_IN: '位于',
  GOVERNS: '管辖',
  OPERATES_IN: '从事',
  WORKS_WITH: '合作方为',
  ORGANIZED: '组织',
  ISSUED: '印发',
  ABOUT: '关于',
  RUNS: '开展',
  TARGETS: '面向',
};

import { type Citation, decodeCitation } from '../domain/evidence.js';
import { relationLabel } from '../domain/relation-label.js';
import { RELATION_TYPE_NAMES } from '../domain/relation-types.js';
import type { CorpusPlan } from './compile-corpus.js';
import type { ArticlePart, LinkRow, LinkType, NodeRow, Properties, RelationPart } from './graph-parts.js';

/**
 * All facts of a corpus as sentences with their quotes, in Markdown: what an editor reads beside the page. An inferred
 * fact is marked （推断）, a planned one （计划）; the numbers are lines of the page file.
 */
export function factSheet(plan: CorpusPlan): string {
  const names = new Map<string, string>();
  for (const entity of plan.articles.flatMap((article) => article.entities))
    names.set(entity.id, text(entity.properties.name));
  return [
    '# What the facts say\n',
    'Generated from the facts by `chuchu facts`; do not edit. Each line is a fact, then the words that it cites, then the',
    'lines of the page file that they stand on. （推断） marks what was inferred, （计划） what is planned.\n',
    ...plan.articles.map((article) => articleSheet(article, names)),
  ].join('\n');
}

function articleSheet(article: ArticlePart, names: ReadonlyMap<string, string>): string {
  const { properties } = article;
  const nameOf = (id: string) => names.get(id) ?? id;
  const quote = quoter(article);
  const lines: string[] = [
    `## ${text(properties.title)}\n`,
    `${text(properties.file)}, lines ${String(properties.firstLine)}–${String(properties.lastLine)}, facts in ${article.file}\n`,
  ];
  const section = (title: string, facts: readonly string[]) => {
    if (facts.length > 0) lines.push(`### ${title}\n`, ...facts.map((fact) => `- ${fact}`), '');
  };
  section('Who wrote it, who told the reporter', credits(article, nameOf, quote));
  section('Events and documents', attested(article, nameOf, quote));
  section(
    'Relations',
    [...article.relations]
      .filter(({ type }) => type !== 'SPOKE_ABOUT')
      .sort((a, b) => RELATION_TYPE_NAMES.indexOf(a.type) - RELATION_TYPE_NAMES.indexOf(b.type))
      .map((relation) => relationLine(relation, nameOf, quote)),
  );
  section(
    'Statements',
    article.statements.map((statement) => statementLine(statement, article, nameOf, quote)),
  );
  section(
    'Figures',
    article.figures.map((figure) => figureLine(figure, article, nameOf, quote)),
  );
  return lines.join('\n');
}

type Quote = (citations: readonly Pick<Citation, 'sentence' | 'start' | 'end'>[]) => string;

/** Quotes words by their citation, with the lines of the page that their sentence stands on. */
function quoter(article: ArticlePart): Quote {
  const sentences = new Map<string, Properties>(article.sentences.map(({ id, properties }) => [id, properties]));
  return (citations) =>
    citations
      .map(({ sentence, start, end }) => {
        const properties = sentences.get(sentence) ?? {};
        const offset = Number(properties.start);
        return `「${text(properties.text).slice(start - offset, end - offset)}」 ${lineRange(properties)}`;
      })
      .join('； ');
}

function lineRange({ firstLine, lastLine }: Properties): string {
  return firstLine === lastLine ? String(firstLine) : `${String(firstLine)}–${String(lastLine)}`;
}

function credits(article: ArticlePart, nameOf: (id: string) => string, quote: Quote): string[] {
  return [
    ...linksOf(article, 'WROTE').map(
      ({ from, properties }) => `${nameOf(from.id)} (${text(properties.role)}) ${quote(citationsOf(properties))}`,
    ),
    ...linksOf(article, 'SOURCED_FROM').map(
      ({ to, properties }) =>
        `${text(properties.cue)}: ${nameOf(to.id)}${date(properties)} ${quote(citationsOf(properties))}`,
    ),
    ...linksOf(article, 'COMMENTS_ON').map(
      ({ properties }) => `comments on another article ${quote(citationsOf(properties))}`,
    ),
  ];
}

function attested(article: ArticlePart, nameOf: (id: string) => string, quote: Quote): string[] {
  const entities = new Map<string, Properties>(article.entities.map(({ id, properties }) => [id, properties]));
  return linksOf(article, 'SPEAKS_OF')
    .filter(({ properties }) => properties.evidence !== undefined)
    .flatMap(({ to, properties }) => [
      `${nameOf(to.id)}${date(entities.get(to.id) ?? {})} ${quote(citationsOf(properties))}`,
      ...strings(properties.groups).map((stored) => {
        const group = JSON.parse(stored) as { text: string; evidence: string[] };
        return `${nameOf(to.id)}：${group.text} ${quote(group.evidence.map(decodeCitation))}`;
      }),
    ]);
}

function relationLine(relation: RelationPart, nameOf: (id: string) => string, quote: Quote): string {
  const label = relationLabel(
    { ...relation, title: relation.title ?? null, role: relation.role ?? null, detail: relation.detail ?? null },
    'ZH',
    false,
  );
  const inferred = relation.citations.every(({ basis }) => basis === 'INFERRED') ? '（推断）' : '';
  const planned = relation.modality === 'PLANNED' ? '（计划）' : '';
  const order = relation.order === undefined ? '' : `（第${relation.order}）`;
  return `${nameOf(relation.source)} — ${label} — ${nameOf(relation.target)}${order}${date(relation.date)}${planned}${inferred} ${quote(relation.citations)}`;
}

function statementLine(
  { id, properties }: NodeRow,
  article: ArticlePart,
  nameOf: (id: string) => string,
  quote: Quote,
): string {
  const of = (type: LinkType) =>
    article.links.filter((link) => link.type === type && (link.from.id === id || link.to.id === id));
  const speakers = of('MADE').map(({ from }) => nameOf(from.id));
  const speaker =
    speakers.length > 0 ? `${speakers.join('、')}${properties.speakerBasis === 'INFERRED' ? '（推断）' : ''}` : '';
  const who = [
    speaker,
    properties.role === undefined ? '' : `（${text(properties.role)}）`,
    text(properties.cue ?? ''),
  ].join('');
  const kind = `${text(properties.kind)}${properties.kindBasis === 'INFERRED' ? '（推断）' : ''}`;
  const parts = [
    `**${kind}** ${who === '' ? '' : `${who}：`}“${text(properties.text)}” ${lineRange(sentenceOf(id, article))}`,
    labelled('to', [
      ...of('ADDRESSED_TO').map(
        ({ to, properties: link }) => `${nameOf(to.id)}${link.basis === 'INFERRED' ? '（推断）' : ''}`,
      ),
      ...strings(properties.addresseeGroups).map(
        (group, index) => `${group}${strings(properties.addresseeGroupBases)[index] === 'INFERRED' ? '（推断）' : ''}`,
      ),
    ]),
    labelled(
      'about',
      of('ABOUT').map(({ to, properties: link }) => `${nameOf(to.id)}${link.basis === 'INFERRED' ? '（推断）' : ''}`),
    ),
    labelled(
      'at',
      of('AT').map(({ to, properties: link }) => `${nameOf(to.id)}${link.basis === 'INFERRED' ? '（推断）' : ''}`),
    ),
    labelled(
      'answers',
      of('RESPONDS_TO')
        .filter(({ from }) => from.id === id)
        .map(
          ({ to, properties: link }) =>
            `${answered(to.id, article, nameOf)}${link.basis === 'INFERRED' ? '（推断）' : ''}`,
        ),
    ),
    labelled(
      'for',
      of('ON_BEHALF_OF').map(({ to }) => nameOf(to.id)),
    ),
  ];
  const cited = of('CITES').map(({ to, properties: link }) => ({
    sentence: to.id as Citation['sentence'],
    start: Number(link.start),
    end: Number(link.end),
  }));
  const further = cited.filter(({ start, end }) => start < Number(properties.start) || end > Number(properties.end));
  if (further.length > 0) parts.push(`see ${quote(further)}`);
  return parts.filter((part) => part !== '').join('; ');
}

function answered(id: string, article: ArticlePart, nameOf: (id: string) => string): string {
  const statement = article.statements.find((candidate) => candidate.id === id);
  return statement ? `“${text(statement.properties.text)}”` : nameOf(id);
}

function figureLine(
  { id, properties }: NodeRow,
  article: ArticlePart,
  nameOf: (id: string) => string,
  quote: Quote,
): string {
  const of = (type: LinkType) => article.links.filter((link) => link.type === type && link.from.id === id);
  const value =
    properties.value === undefined
      ? `${String(properties.low ?? '')}—${String(properties.high ?? '')}`
      : String(properties.value);
  const measured = of('MEASURES')
    .map(({ to }) => nameOf(to.id))
    .join('、');
  const cited = of('CITES').map(({ to, properties: link }) => ({
    sentence: to.id as Citation['sentence'],
    start: Number(link.start),
    end: Number(link.end),
  }));
  const qualifier = properties.qualifier === undefined ? '' : `（${text(properties.qualifier)}）`;
  const planned = properties.modality === 'PLANNED' ? '（计划）' : '';
  const scope = properties.scope === undefined ? '' : `, counted: ${text(properties.scope)}`;
  return `${measured} — ${text(properties.metric)}: ${value} ${text(properties.unit)}${qualifier}${date(properties)}${planned}${scope} ${quote(cited)}`;
}

function linksOf(article: ArticlePart, type: LinkType): LinkRow[] {
  return article.links.filter((link) => link.type === type);
}

function sentenceOf(claim: string, article: ArticlePart): Properties {
  const cite = article.links.find((link) => link.type === 'CITES' && link.from.id === claim);
  return article.sentences.find(({ id }) => id === cite?.to.id)?.properties ?? {};
}

function citationsOf({ evidence }: Properties): Citation[] {
  return strings(evidence).map(decodeCitation);
}

function date({ dateText, date: iso, dateEnd, time, dateBasis }: Properties): string {
  if (dateText === undefined) return '';
  const worked =
    iso === undefined
      ? ''
      : ` = ${text(iso)}${dateEnd === undefined ? '' : `/${text(dateEnd)}`}${time === undefined ? '' : ` ${text(time)}`}`;
  return `（${text(dateText)}${worked}${dateBasis === 'INFERRED' ? '，推断' : ''}）`;
}

function labelled(label: string, values: readonly string[]): string {
  return values.length === 0 ? '' : `${label} ${values.join('、')}`;
}

function strings(value: Properties[string] | undefined): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function text(value: Properties[string] | undefined): string {
  return typeof value === 'string' ? value : '';
}

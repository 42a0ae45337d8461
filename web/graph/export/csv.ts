import { type CitationLanguage, type CitationStyle, type CitedArticle, cite } from '../citation.js';
import type { Basis, EdgeDate, Modality, RelationType } from '../model.js';

/** A relation with its evidence, the best first: any query that selects these fields fits. */
export interface Fact {
  readonly id: string;
  readonly source: { readonly id: string; readonly name: string };
  readonly target: { readonly id: string; readonly name: string };
  readonly type: RelationType;
  readonly label: string;
  readonly basis: Basis;
  readonly modality: Modality;
  readonly date?: EdgeDate | null;
  readonly evidenceCount: number;
  readonly evidence: readonly FactEvidence[];
}

export interface FactEvidence {
  readonly text: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly sentence: { readonly id: string };
  readonly article: CitedArticle & { readonly id: string; readonly file: string };
}

/** What people read comes first, in their language; then the same as the service says it, and ids. */
export const CSV_COLUMNS = [
  'source',
  'relation',
  'target',
  'date',
  'basis',
  'state',
  'evidence_count',
  'evidence',
  'article',
  'publication',
  'published_on',
  'page',
  'file',
  'lines',
  'link',
  'citation',
  'faded',
  'relation_id',
  'source_id',
  'target_id',
  'type',
  'basis_code',
  'modality_code',
  'date_iso',
  'date_iso_end',
  'date_as_printed',
  'article_ids',
  'sentence_ids',
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

/** How values read in the language of the page. */
export interface CsvWords {
  readonly basis: Readonly<Record<Basis, string>>;
  readonly modality: Readonly<Record<Modality, string>>;
  readonly date: (date: EdgeDate) => string;
  readonly faded: (faded: boolean) => string;
}

export interface CsvOptions {
  readonly accessed: Date;
  readonly style?: CitationStyle;
  readonly language?: CitationLanguage;
  /** Headings in place of the names of the columns. */
  readonly headings?: Readonly<Partial<Record<CsvColumn, string>>>;
  readonly words?: CsvWords;
  /** The address of a sentence in its article. */
  readonly linkOf?: (article: string, sentence: string) => string;
  /** Ids of the relations that filters fade. */
  readonly faded?: ReadonlySet<string>;
}

/** One line a fact, with all of its evidence. RFC 4180; begins with the mark by which Excel knows UTF-8. */
export function factsToCsv(facts: Iterable<Fact>, options: CsvOptions): string {
  const lines = [CSV_COLUMNS.map((column) => cell(options.headings?.[column] ?? column))];
  for (const fact of facts) {
    const values = rowOf(fact, options);
    lines.push(CSV_COLUMNS.map((column) => cell(values[column])));
  }
  return `\uFEFF${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}

const CODES: CsvWords = {
  basis: { STATED: 'STATED', INFERRED: 'INFERRED' },
  modality: { ACTUAL: 'ACTUAL', PLANNED: 'PLANNED' },
  date: ({ iso, text }) => iso ?? text,
  faded: String,
};

function rowOf(fact: Fact, options: CsvOptions): Record<CsvColumn, string> {
  const { style = 'gbt', accessed, language, words = CODES, linkOf, faded } = options;
  const { evidence, date } = fact;
  const each = (value: (piece: FactEvidence) => string) => numbered(evidence.map(value));
  const shared = (value: (piece: FactEvidence) => string) => {
    const values = evidence.map(value);
    return new Set(values).size === 1 ? (values[0] ?? '') : numbered(values);
  };
  const listed = (value: (piece: FactEvidence) => string) => evidence.map(value).join('\n');
  return {
    source: fact.source.name,
    relation: fact.label,
    target: fact.target.name,
    date: date ? words.date(date) : '',
    basis: words.basis[fact.basis],
    state: words.modality[fact.modality],
    evidence_count: String(fact.evidenceCount),
    evidence: each(({ text }) => text),
    article: shared(({ article }) => article.title),
    publication: shared(({ article }) => article.publication ?? ''),
    published_on: shared(({ article }) => article.publishedOn?.iso ?? ''),
    page: shared(({ article }) => article.page ?? ''),
    file: shared(({ article }) => article.file),
    lines: each(({ firstLine, lastLine }) => (firstLine === lastLine ? `${firstLine}` : `${firstLine}–${lastLine}`)),
    link: linkOf ? listed(({ article, sentence }) => linkOf(article.id, sentence.id)) : '',
    citation: shared(({ article }) => cite(article, style, accessed, language)),
    faded: words.faded(faded?.has(fact.id) === true),
    relation_id: fact.id,
    source_id: fact.source.id,
    target_id: fact.target.id,
    type: fact.type,
    basis_code: fact.basis,
    modality_code: fact.modality,
    date_iso: date?.iso ?? '',
    date_iso_end: date?.isoEnd ?? '',
    date_as_printed: date?.text ?? '',
    article_ids: listed(({ article }) => article.id),
    sentence_ids: listed(({ sentence }) => sentence.id),
  };
}

/** Several values in one cell, each in a line of its own, in the order of the evidence. */
function numbered(values: readonly string[]): string {
  return values.length < 2 ? (values[0] ?? '') : values.map((value, index) => `[${index + 1}] ${value}`).join('\n');
}

/** Spreadsheets run what begins like a formula, also in full width: an apostrophe makes it text. */
function cell(value: string): string {
  const safe = /^[\s]*[=+\-@＝＋－＠\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

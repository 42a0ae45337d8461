import { type CitationLanguage, type CitationStyle, type CitedArticle, cite } from '../citation.js';
import type { Basis, EdgeDate, Modality, RelationType } from '../model.js';

/** A relation with its evidence, the best first: any query that selects these fields fits. */
export interface Fact {
  readonly source: { readonly name: string };
  readonly target: { readonly name: string };
  readonly type: RelationType;
  readonly label: string;
  readonly basis: Basis;
  readonly modality: Modality;
  readonly date?: EdgeDate | null;
  readonly evidenceCount: number;
  readonly evidence: readonly { readonly text: string; readonly article: CitedArticle }[];
}

export const CSV_COLUMNS = [
  'source',
  'relation',
  'target',
  'type',
  'basis',
  'modality',
  'date',
  'date_end',
  'date_as_printed',
  'evidence_count',
  'evidence',
  'article',
  'publication',
  'published_on',
  'page',
  'citation',
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

export interface CsvOptions {
  readonly accessed: Date;
  readonly style?: CitationStyle;
  readonly language?: CitationLanguage;
  /** Headings in place of the names of the columns. */
  readonly headings?: Readonly<Record<CsvColumn, string>>;
}

/** One line a fact, with its first piece of evidence. RFC 4180; begins with the mark by which Excel knows UTF-8. */
export function factsToCsv(facts: Iterable<Fact>, options: CsvOptions): string {
  const lines = [CSV_COLUMNS.map((column) => cell(options.headings?.[column] ?? column))];
  for (const fact of facts) {
    const values = rowOf(fact, options);
    lines.push(CSV_COLUMNS.map((column) => cell(values[column])));
  }
  return `\uFEFF${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}

function rowOf(fact: Fact, { style = 'gbt', accessed, language }: CsvOptions): Record<CsvColumn, string> {
  const [first] = fact.evidence;
  const article = first?.article;
  return {
    source: fact.source.name,
    relation: fact.label,
    target: fact.target.name,
    type: fact.type,
    basis: fact.basis,
    modality: fact.modality,
    date: fact.date?.iso ?? '',
    date_end: fact.date?.isoEnd ?? '',
    date_as_printed: fact.date?.text ?? '',
    evidence_count: String(fact.evidenceCount),
    evidence: first?.text ?? '',
    article: article?.title ?? '',
    publication: article?.publication ?? '',
    published_on: article?.publishedOn?.iso ?? '',
    page: article?.page ?? '',
    citation: article ? cite(article, style, accessed, language) : '',
  };
}

/** Spreadsheets run what begins like a formula, also in full width: an apostrophe makes it text. */
function cell(value: string): string {
  const safe = /^[\s]*[=+\-@＝＋－＠\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

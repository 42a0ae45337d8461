/** An article as a citation needs it: any query that selects these fields fits. */
export interface CitedArticle {
  readonly title: string;
  /** Null where the title is a description of ours. */
  readonly headline?: string | null;
  readonly authors: readonly { readonly person: { readonly name: string } }[];
  readonly publication?: string | null;
  readonly publishedOn?: { readonly iso?: string | null; readonly basis?: 'STATED' | 'INFERRED' } | null;
  readonly page?: string | null;
  readonly url?: string | null;
}

export const CITATION_STYLES = ['gbt', 'apa', 'plain'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];
export type CitationLanguage = 'zh' | 'en';

/** What is not known is left out. `accessed` is the reader's day. */
export function cite(
  article: CitedArticle,
  style: CitationStyle,
  accessed: Date,
  language: CitationLanguage = 'zh',
): string {
  if (style === 'gbt') return gbt(article, accessed);
  return style === 'apa' ? apa(article, accessed) : plain(article, accessed, language);
}

/** GB/T 7714: three authors at most, an inferred date in brackets, the day of access in brackets. */
function gbt(article: CitedArticle, accessed: Date): string {
  const names = namesOf(article);
  const authors = names.length > 3 ? `${names.slice(0, 3).join(', ')}, 等` : names.join(', ');
  const iso = article.publishedOn?.iso ?? '';
  const date = article.publishedOn?.basis === 'INFERRED' && iso !== '' ? `[${iso}]` : iso;
  const page = article.page ? `(${article.page})` : '';
  const paper = [article.publication ?? '', date].filter(Boolean).join(', ');
  const medium = article.url ? '[N/OL]' : '[N]';
  const source = `${paper}${page}[${isoDay(accessed)}].`;
  return [authors && `${authors}.`, `${article.title}${medium}.`, source, article.url && `${article.url}.`]
    .filter(Boolean)
    .join(' ');
}

/** APA, seventh edition. A description stands in brackets in place of a headline. */
function apa(article: CitedArticle, accessed: Date): string {
  const names = namesOf(article);
  const last = names.at(-1) ?? '';
  const authors = names.length < 2 ? last : `${names.slice(0, -1).join(', ')}, & ${last}`;
  const date = `(${apaDate(article.publishedOn?.iso)}).`;
  const title = article.headline === null ? `[${article.title}].` : `${article.title}.`;
  const paper = [article.publication, article.page].filter(Boolean).join(', ');
  const retrieved = `Retrieved ${englishDay(accessed)}${article.url ? `, from ${article.url}` : '.'}`;
  const beginning = authors === '' ? [title, date] : [closed(authors), date, title];
  return [...beginning, paper && `${paper}.`, retrieved].filter(Boolean).join(' ');
}

function plain(article: CitedArticle, accessed: Date, language: CitationLanguage): string {
  const names = namesOf(article);
  const iso = article.publishedOn?.iso;
  if (language === 'en') {
    const parts = [
      `“${article.title}”`,
      names.join(', '),
      article.publication,
      iso && apaDay(iso),
      article.page && `p. ${article.page}`,
    ];
    return `${parts.filter(Boolean).join(', ')} (accessed ${englishDay(accessed)})`;
  }
  const parts = [
    `《${article.title}》`,
    names.join('、'),
    article.publication && `《${article.publication}》`,
    iso && chineseDay(iso),
    article.page && `第${article.page}版`,
  ];
  return `${parts.filter(Boolean).join('，')}（${chineseDay(isoDay(accessed))}查阅）`;
}

function namesOf(article: CitedArticle): string[] {
  return [...new Set(article.authors.map(({ person }) => person.name))];
}

function closed(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

/** The reader's own day. */
export function isoDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function apaDate(iso: string | null | undefined): string {
  if (!iso) return 'n.d.';
  const [year = '', month, day] = iso.split('-');
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1] ?? '';
  return day === undefined ? `${year}, ${name}` : `${year}, ${name} ${Number(day)}`;
}

function apaDay(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1] ?? '';
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`;
}

function englishDay(date: Date): string {
  return apaDay(isoDay(date));
}

function chineseDay(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`;
}

import type { SentenceId } from '../../domain/ids.js';
import { newestFirstKey, oldestFirstKey, textSortKey } from '../../domain/sort-keys.js';
import { textKey } from '../../domain/text-key.js';
import { compact, type NodeRow, type Properties } from '../graph-parts.js';
import { addLink, type Compilation, checkDay, positionOf } from './compilation.js';
import { dateProperties, dayOf } from './dates.js';
import { newsDay } from './spoken-of.js';

/** The article itself. */
export function articleProperties(compilation: Compilation): Properties {
  const { facts, text, pageKey, report } = compilation;
  const { article } = facts;
  const { fields, firstLine, lastLine } = text;
  // It is printed at the head of the page, not in the article.
  checkDay(compilation, article.publishedOn, ['article', 'publishedOn']);
  if (article.headline === undefined && article.title === undefined) {
    report(['article'], 'an article without a headline needs a title of ours: article.title');
  } else if (article.headline !== undefined && article.title !== undefined) {
    report(['article', 'title'], 'the headline is the title; leave this out');
  }
  const day = dayOf(article.publishedOn);
  return compact({
    kind: article.kind,
    headline: fields.HEADLINE,
    subhead: fields.SUBHEAD,
    byline: fields.BYLINE,
    title: fields.HEADLINE ?? article.title,
    text: fields.TEXT,
    key: [fields.HEADLINE, fields.SUBHEAD, fields.TEXT].map((field) => textKey(field ?? '')).join('\n'),
    publication: article.publication,
    page: article.pageNumber,
    url: article.url,
    file: article.page,
    firstLine,
    lastLine,
    ...dateProperties(article.publishedOn),
    newsDay: newsDay(compilation),
    byPage: pageKey,
    byNewest: newestFirstKey(day, pageKey),
    byOldest: oldestFirstKey(day, pageKey),
  });
}

/** Its sentences. */
export function compileSentences(compilation: Compilation): NodeRow<SentenceId>[] {
  const { text, pageKey, self } = compilation;
  return text.sentences.map(({ id, ...sentence }) => {
    addLink(compilation, 'HAS_SENTENCE', self, { label: 'Sentence', id });
    const byText = textSortKey(pageKey, positionOf(text, sentence.field, sentence.start), id);
    return { id, properties: { ...sentence, article: text.id, key: textKey(sentence.text), byText } };
  });
}

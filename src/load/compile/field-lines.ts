import type { ArticleField } from '../../domain/kinds.js';
import type { SharedLines } from '../../newspaper/repair.js';
import type { ArticleFile } from '../facts/article-file.js';
import type { FactPath } from '../facts/facts-file.js';
import type { LineRange } from '../facts/shapes.js';

/** The lines that a facts file gives for a field of an article, and where. */
interface FieldLines {
  readonly field: ArticleField;
  readonly range: LineRange;
  readonly path: FactPath;
  /** Given where byline and text share lines. */
  readonly shared?: SharedLines;
}

/** The fields that an article has, in reading order. */
export function fieldsOf({ headline, subhead, byline, text }: ArticleFile['article']): FieldLines[] {
  const fields: FieldLines[] = [];
  if (headline !== undefined) fields.push({ field: 'HEADLINE', range: headline, path: ['article', 'headline'] });
  if (subhead !== undefined) fields.push({ field: 'SUBHEAD', range: subhead, path: ['article', 'subhead'] });
  const body = { field: 'TEXT', range: text, path: ['article', 'text'] } as const;
  if (typeof byline === 'object' && 'lines' in byline) {
    const path = ['article', 'byline', 'lines'];
    fields.push({ field: 'BYLINE', range: byline.lines, path, shared: { only: byline.text } });
    return [...fields, { ...body, shared: { without: byline.text } }];
  }
  if (byline !== undefined) fields.push({ field: 'BYLINE', range: byline, path: ['article', 'byline'] });
  return [...fields, body];
}

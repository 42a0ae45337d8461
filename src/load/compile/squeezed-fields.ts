import { ARTICLE_FIELDS, type ArticleField } from '../../domain/kinds.js';
import type { ArticleText } from './article-text.js';
import { nearestWords } from './nearest-words.js';

/** A field's text without white space, and where each code unit of it stands in the field. */
export interface Squeezed {
  readonly field: ArticleField;
  readonly text: string;
  readonly positions: readonly number[];
}

/** The fields that an article has, as words are looked for in them. */
export function squeezedFields({ fields }: ArticleText): Squeezed[] {
  return ARTICLE_FIELDS.flatMap((field) => {
    const text = fields[field];
    return text === undefined ? [] : [{ field, ...squeeze(text) }];
  });
}

/** A text without white space. */
export function squeeze(text: string): Omit<Squeezed, 'field'> {
  const positions: number[] = [];
  let out = '';
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index);
    if (/\s/.test(unit)) continue;
    positions.push(index);
    out += unit;
  }
  return { text: out, positions };
}

/** The end of a sentence on words that stand nowhere: what they most likely mean. */
export function nearestIn(fields: readonly Squeezed[], words: string): string {
  const near = nearestWords(
    fields.map(({ text }) => text),
    words,
  );
  return near === '' ? '' : `; the nearest is “${near}”`;
}

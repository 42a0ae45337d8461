import { z } from 'zod';
import { ARTICLE_FIELDS, BASES, DATE_PRECISIONS, MODALITIES } from '../../domain/kinds.js';

/*
 * What the facts files are put together from. The descriptions are what an editor's text editor shows; `error` is what
 * a wrong value "must be".
 */

export const text = z.string().trim().min(1);

export const basis = z
  .enum(BASES)
  .default('STATED')
  .describe('STATED: the text says so. INFERRED: it was worked out from the text.');

export const modality = z
  .enum(MODALITIES)
  .default('ACTUAL')
  .describe('PLANNED for what is only to be: 将, 未来, 力争, 计划, 支持…建设.');

export const reference = text.describe(
  'An entity: its key, its name, or an alias that only it has. KIND:name where several kinds have one of that name.',
);

export const words = z
  .union(
    [
      text,
      z.strictObject({
        text: text.describe('The words, as they stand in the article (white space does not count).'),
        field: z.enum(ARTICLE_FIELDS).optional().describe('Where they stand, when they stand in several fields.'),
        nth: z
          .number()
          .int()
          .min(1)
          .optional()
          .describe('Which occurrence in that field (TEXT if none is given), from 1.'),
      }),
    ],
    { error: 'must be words of the article, or { text: words, nth: 2 } where they stand in it several times' },
  )
  .meta({ id: 'words', description: 'Words that stand inside one sentence of the article.' });

export const quote = z
  .union([words, z.array(words).min(1)], { error: 'must be words of the article, or a list of such words' })
  .meta({ id: 'quote', description: 'The words that support this fact; a list where it needs several sentences.' });

export const date = z
  .strictObject({
    text: text.describe('As printed: 6月9日上午.'),
    iso: text
      .optional()
      .describe('What it was worked out to be: YYYY, YYYY-MM or YYYY-MM-DD; of a period, its first day or month.'),
    isoEnd: text.optional().describe('The last day or month of a period.'),
    time: text.optional().describe('A clock time: HH:MM.'),
    precision: z.enum(DATE_PRECISIONS).describe('How exact it is; PERIOD needs isoEnd, TIME needs time.'),
    basis: z.enum(BASES).describe('INFERRED where any part of iso is not printed (a year, for example).'),
  })
  .meta({ id: 'date', description: 'A date as printed, and the day or period it was worked out to be.' });

const LINES = 'must be a line (12), lines ("12-40"), or a list of these';
const someLines = z.union([z.number().int().min(1), z.string().regex(/^\d+-\d+$/, LINES)], { error: LINES });

export const lines = z.union([...someLines.options, z.array(someLines).min(1)], { error: LINES }).meta({
  id: 'lines',
  description: 'Lines of the page file, from 1: 12, "12-40", or a list of these in reading order.',
});

export type FactDate = z.infer<typeof date>;
export type FactWords = z.infer<typeof words>;
export type FactQuote = z.infer<typeof quote>;
export type LineRange = z.infer<typeof lines>;

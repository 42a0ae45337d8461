import { z } from 'zod';
import {
  ARTICLE_FIELDS,
  ARTICLE_KINDS,
  AUTHOR_ROLES,
  BASES,
  DATE_PRECISIONS,
  INDUSTRY_KINDS,
  INITIATIVE_KINDS,
  MODALITIES,
  ORGANIZATION_SECTORS,
  PLACE_LEVELS,
  POST_KINDS,
  STATEMENT_KINDS,
} from '../domain/kinds.js';
import { RELATION_TYPE_NAMES } from '../domain/relation-types.js';

/*
 * The shape of the files under seed/facts/: `entities/*.yaml` introduce what can be looked up by name,
 * every other file says what one article says. Every fact carries the words that support it.
 */

const text = z.string().trim().min(1);
const basis = z.enum(BASES).default('STATED');
const modality = z.enum(MODALITIES).default('ACTUAL');
const reference = text.describe('An entity: its key, its name, or an alias that only it has.');

const place = z
  .union([
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
  ])
  .describe('Words that stand inside one sentence of the article.');
const quote = z
  .union([place, z.array(place).min(1)])
  .describe('The words that support this fact; a list where it needs several sentences.');

const date = z
  .strictObject({
    text: text.describe('As printed: 6月9日上午.'),
    iso: text
      .optional()
      .describe('What it was worked out to be: YYYY, YYYY-MM or YYYY-MM-DD; of a period, its first day or month.'),
    isoEnd: text.optional().describe('The last day or month of a period.'),
    time: text.optional().describe('A clock time: HH:MM.'),
    precision: z.enum(DATE_PRECISIONS),
    basis: z.enum(BASES).describe('INFERRED where any part of iso is not printed (a year, for example).'),
  })
  .describe('A date as printed, and the day or period it was worked out to be.');

const named = {
  key: text.describe('The identity. Written once, never changed afterwards.'),
  name: text.describe('The fullest form that the text supports.'),
  aliases: z.array(text).default([]).describe('Every other form that the text uses.'),
  editorialAliases: z.array(text).default([]).describe('Forms that an editor adds: English, common abbreviations.'),
  summary: text.optional(),
};

/** `entities/*.yaml` */
export const entitiesFile = z.strictObject({
  people: z
    .array(
      z.strictObject({
        ...named,
        named: z.boolean().default(true).describe('False for someone spoken of without a name.'),
        surname: text.optional().describe('Where it is not the first character.'),
      }),
    )
    .default([]),
  organizations: z.array(z.strictObject({ ...named, sector: z.enum(ORGANIZATION_SECTORS) })).default([]),
  industries: z.array(z.strictObject({ ...named, kind: z.enum(INDUSTRY_KINDS) })).default([]),
  places: z
    .array(
      z.strictObject({
        ...named,
        level: z.enum(PLACE_LEVELS),
        code: z
          .string()
          .regex(/^\d{6}(\d{3})?$/)
          .optional()
          .describe('GB/T 2260: six digits, nine for a town.'),
      }),
    )
    .default([]),
  initiatives: z.array(z.strictObject({ ...named, kind: z.enum(INITIATIVE_KINDS), modality })).default([]),
  topics: z.array(z.strictObject({ ...named })).default([]),
  events: z.array(z.strictObject({ ...named, modality })).default([]),
  documents: z.array(z.strictObject({ ...named, shortTitle: text.optional() })).default([]),
});

const lines = z
  .union([
    z.number().int().min(1),
    z.string().regex(/^\d+-\d+$/),
    z.array(z.union([z.number().int().min(1), z.string().regex(/^\d+-\d+$/)])).min(1),
  ])
  .describe('Lines of the page file, from 1: 12, "12-40", or a list of these in reading order.');

const relationDetails = {
  basis,
  modality,
  role: text.optional(),
  detail: text
    .optional()
    .describe('What the type alone does not say: as what it was rated, on what they work together.'),
  order: z.number().int().min(1).optional().describe('Place in a printed list, from 1.'),
  date: date.optional(),
  quote,
};

const postReference = z.strictObject({ person: reference.optional(), organization: reference, title: text });

/** Every other file: one article. */
export const articleFile = z.strictObject({
  article: z.strictObject({
    page: text.describe('The file under pages/.'),
    kind: z.enum(ARTICLE_KINDS),
    headline: lines.optional(),
    subhead: lines.optional().describe('Also a line printed above the headline.'),
    byline: z
      .union([
        lines,
        z.strictObject({ lines, text: text.describe('The byline, where it shares its lines with the text.') }),
      ])
      .optional(),
    text: lines.describe('The lines of the body; a byline that stands in them is left out of the text.'),
    title: text.optional().describe('A description of ours, only where no headline is printed.'),
    publication: text.optional(),
    pageNumber: text.optional(),
    url: text.optional(),
    publishedOn: date.optional(),
  }),
  authors: z.array(z.strictObject({ person: reference, role: z.enum(AUTHOR_ROLES), quote })).default([]),
  sources: z
    .array(
      z.strictObject({
        organization: reference,
        cue: text.describe('How the reporter learned it: 从…获悉.'),
        date: date.optional(),
        quote,
      }),
    )
    .default([])
    .describe('Whom the reporter learned it from, which is not the issuer of anything.'),
  commentsOn: z
    .strictObject({ article: text.describe('The facts file of the story, without .yaml.'), quote })
    .optional(),
  forms: z
    .array(z.strictObject({ form: text, entity: reference }))
    .default([])
    .describe('Words that mean an entity in this article only (我市, 该局): they become mentions, not aliases.'),
  events: z
    .array(
      z.strictObject({
        event: reference,
        date: date.optional(),
        quote,
        participantGroups: z.array(z.strictObject({ text, quote })).default([]),
      }),
    )
    .default([])
    .describe('That an event happened (or is planned), when, and which groups were present.'),
  documents: z
    .array(z.strictObject({ document: reference, date: date.optional(), quote }))
    .default([])
    .describe('That a document exists, and its date.'),
  posts: z
    .array(
      z.strictObject({
        person: reference,
        organization: reference,
        title: text,
        kind: z.enum(POST_KINDS),
        basis,
        order: z.number().int().min(1).optional(),
        quote,
      }),
    )
    .default([])
    .describe('HOLDS_POST relations.'),
  relations: z
    .array(
      z.strictObject({
        type: z.enum(RELATION_TYPE_NAMES),
        from: reference,
        to: reference,
        ...relationDetails,
      }),
    )
    .default([]),
  statements: z
    .array(
      z.strictObject({
        key: text.describe('Unique in this file; the identity of the statement.'),
        text: place.describe('The exact words, without the outer quotation marks.'),
        kind: z.enum(STATEMENT_KINDS),
        kindBasis: basis,
        direct: z.boolean().describe('In quotation marks; false for reported speech and assertions.'),
        speakers: z.array(reference).default([]).describe('People or bodies; empty where the text names nobody.'),
        speakerBasis: z
          .enum(BASES)
          .optional()
          .describe('Absent where nobody is named; STATED if left out with speakers.'),
        role: text.optional().describe('How the text introduces the speaker.'),
        speakingAs: z.array(postReference).default([]).describe('Posts of the speakers that the introduction names.'),
        cue: text.optional().describe('The verb phrase: 在作协商回应时表示.'),
        onBehalfOf: z.array(reference).default([]),
        about: z.array(z.strictObject({ entity: reference, basis: z.enum(BASES) })).default([]),
        event: z.strictObject({ entity: reference, basis: z.enum(BASES) }).optional(),
        respondsTo: z
          .strictObject({
            statement: text.optional().describe('The key of a statement of this file.'),
            event: reference.optional(),
            basis: z.enum(BASES),
          })
          .optional(),
        date: date.optional().describe('Only where it is printed beside the words.'),
        quote: quote
          .optional()
          .describe('Further words that support it (the introduction, where it stands in another sentence).'),
      }),
    )
    .default([]),
  figures: z
    .array(
      z.strictObject({
        key: text.describe('Unique in this file; the identity of the figure.'),
        metric: text.describe("The editor's noun: 年产量."),
        value: z.number().optional(),
        low: z.number().optional(),
        high: z.number().optional(),
        unit: text.describe('As printed: 万吨.'),
        qualifier: text.optional().describe('余, 左右, 至少, 达, as printed.'),
        scope: text.optional().describe('Exactly what is counted, in the words of the text.'),
        modality,
        period: date.optional(),
        measures: z.array(reference).min(1),
        quote,
      }),
    )
    .default([]),
});

export type EntitiesFile = z.infer<typeof entitiesFile>;
export type ArticleFile = z.infer<typeof articleFile>;
export type FactDate = z.infer<typeof date>;
export type FactQuote = z.infer<typeof quote>;

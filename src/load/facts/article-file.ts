import { z } from 'zod';
import { ARTICLE_KINDS, AUTHOR_ROLES } from '../../domain/kinds.js';
import { figureFact, statementFact } from './claim-facts.js';
import { postFact, relationFact } from './relation-facts.js';
import { date, lines, quote, reference, text } from './shapes.js';

const byline = z
  .union(
    [lines, z.strictObject({ lines, text: text.describe('The byline, where it shares its lines with the text.') })],
    {
      error: 'must be lines of the page, or { lines: 12, text: 本报讯（记者 甲） } where these lines hold text as well',
    },
  )
  .describe('Where the authors are printed.');

const head = z.strictObject({
  page: text.describe('The file under pages/.'),
  kind: z.enum(ARTICLE_KINDS).describe('What sort of article it is.'),
  headline: lines.optional(),
  subhead: lines.optional().describe('Also a line printed above the headline.'),
  byline: byline.optional(),
  text: lines.describe('The lines of the body; a byline that stands in them is left out of the text.'),
  title: text.optional().describe('A description of ours, only where no headline is printed.'),
  publication: text.optional().describe('The newspaper: 聊城日报.'),
  pageNumber: text.optional().describe('As the newspaper counts its pages: A2.'),
  url: text.optional().describe('Where the article can be read.'),
  publishedOn: date.optional(),
});

const author = z.strictObject({
  person: reference,
  role: z.enum(AUTHOR_ROLES).describe('As printed; PHOTOGRAPHER only where the credit says so.'),
  quote,
});
const source = z.strictObject({
  organization: reference,
  cue: text.describe('How the reporter learned it: 从…获悉.'),
  date: date.optional(),
  quote,
});
const participantGroup = z.strictObject({
  text: text.describe('The group, in the words of the text: 企业代表.'),
  quote,
});
const event = z.strictObject({
  event: reference,
  date: date.optional(),
  quote,
  participantGroups: z.array(participantGroup).default([]).describe('Those present as a group, without names.'),
});

/** The shape of every other file under facts/: what one article says, each fact with the words that support it. */
export const articleFile = z
  .strictObject({
    article: head.describe('Where the article stands on its page.'),
    authors: z.array(author).default([]).describe('Who wrote it, in the printed order.'),
    sources: z
      .array(source)
      .default([])
      .describe('Whom the reporter learned it from, which is not the issuer of anything.'),
    commentsOn: z
      .strictObject({ article: text.describe('The facts file of the story, without .yaml.'), quote })
      .optional()
      .describe("For an editor's note: the story that it is about."),
    forms: z
      .array(z.strictObject({ form: text.describe('The words: 我市.'), entity: reference }))
      .default([])
      .describe('Words that mean an entity in this article only (我市, 该局): they become mentions, not aliases.'),
    events: z
      .array(event)
      .default([])
      .describe('That an event happened (or is planned), when, and which groups were present.'),
    documents: z
      .array(z.strictObject({ document: reference, date: date.optional(), quote }))
      .default([])
      .describe('That a document exists, and its date.'),
    posts: z.array(postFact).default([]).describe('Who holds which post: HOLDS_POST relations.'),
    relations: z.array(relationFact).default([]).describe('All other relations between entities.'),
    statements: z.array(statementFact).default([]).describe('What someone said, and what the paper itself asserts.'),
    figures: z.array(figureFact).default([]).describe('Numbers that are reported.'),
  })
  .describe('What one article says. Every file in facts/ has this shape, but for those in facts/entities/.');

export type ArticleFile = z.infer<typeof articleFile>;

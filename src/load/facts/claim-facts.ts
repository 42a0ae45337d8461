import { z } from 'zod';
import { BASES, STATEMENT_KINDS } from '../../domain/kinds.js';
import { basis, date, modality, quote, reference, text, words } from './shapes.js';

const told = z.enum(BASES).describe('STATED where the text says so.');

const post = z.strictObject({
  person: reference.optional().describe('Whose post it is; may be left out where there is one speaker.'),
  organization: reference,
  title: text.describe('As it stands under posts.'),
});

export const statementFact = z.strictObject({
  key: text.describe('Unique in this file; the identity of the statement.'),
  text: words.describe('The exact words, without the outer quotation marks; they may run over several sentences.'),
  kind: z
    .enum(STATEMENT_KINDS)
    .describe('What the words are for. ASSERTION is the paper in its own voice and has no speaker.'),
  kindBasis: basis,
  direct: z.boolean().describe('In quotation marks; false for reported speech and assertions.'),
  speakers: z.array(reference).default([]).describe('People or bodies; empty where the text names nobody.'),
  speakerBasis: z.enum(BASES).optional().describe('Absent where nobody is named; STATED if left out with speakers.'),
  role: text.optional().describe('How the text introduces the speaker.'),
  speakingAs: z.array(post).default([]).describe('Posts of the speakers that the introduction names.'),
  cue: text.optional().describe('The verb phrase: 在作协商回应时表示.'),
  onBehalfOf: z.array(reference).default([]).describe('The bodies that the speaker spoke for.'),
  addressedTo: z
    .array(
      z.strictObject({
        entity: reference.optional().describe('A person or body.'),
        group: text.optional().describe('Words of the article for people who are no entity: 前台人员.'),
        basis: z
          .enum(BASES)
          .describe('STATED where words name the addressee (向…求助), INFERRED from 大娘 or the turn.'),
      }),
    )
    .default([])
    .describe('To whom the words were said; empty where the text does not show it.'),
  about: z
    .array(z.strictObject({ entity: reference, basis: told }))
    .default([])
    .describe('What the words are about.'),
  event: z.strictObject({ entity: reference, basis: told }).optional().describe('At which event it was said.'),
  respondsTo: z
    .strictObject({
      statement: text.optional().describe('The key of a statement of this file.'),
      event: reference.optional(),
      basis: told,
    })
    .optional()
    .describe('What it answers: either a statement or an event.'),
  date: date.optional().describe('Only where it is printed beside the words.'),
  quote: quote
    .optional()
    .describe('Further words that support it (the introduction, where it stands in another sentence).'),
});

export const figureFact = z.strictObject({
  key: text.describe('Unique in this file; the identity of the figure.'),
  metric: text.describe("The editor's noun: 年产量."),
  value: z.number().optional().describe('The number, in the printed unit: 500.'),
  low: z.number().optional().describe('The lower end of a range.'),
  high: z.number().optional().describe('The upper end of a range.'),
  unit: text.describe('As printed: 万吨.'),
  qualifier: text.optional().describe('余, 左右, 至少, 达, as printed.'),
  scope: text.optional().describe('Exactly what is counted, in the words of the text.'),
  modality,
  period: date.optional(),
  measures: z.array(reference).min(1).describe('What the figure is of.'),
  quote,
});

export type StatementFact = z.infer<typeof statementFact>;
export type FigureFact = z.infer<typeof figureFact>;

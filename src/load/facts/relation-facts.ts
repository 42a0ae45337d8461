import { z } from 'zod';
import { POST_KINDS } from '../../domain/kinds.js';
import { RELATION_TYPE_NAMES, type RelationType, relationTypeInfo } from '../../domain/relation-types.js';
import { basis, date, modality, quote, reference, text } from './shapes.js';

const order = z.number().int().min(1).optional().describe('Place in a printed list, from 1.');

export const postFact = z.strictObject({
  person: reference,
  organization: reference,
  title: text.describe('As printed, without the body: 副局长.'),
  kind: z
    .enum(POST_KINDS)
    .describe('OFFICE: leads or runs something. MEMBER: sits in a body (政协委员). STAFF: works there.'),
  basis,
  order,
  quote,
});

/** The types that stand under `relations`: posts have a place of their own, derived ones are worked out. */
const written = RELATION_TYPE_NAMES.filter((type) => type !== 'HOLDS_POST' && !relationTypeInfo(type).derived);

export const relationFact = z.strictObject({
  // Every type passes the check of the shape, so that the loader can say where the others belong.
  type: z
    .enum(RELATION_TYPE_NAMES)
    .meta({ enum: written, description: `What holds between the two.\n${written.map(explain).join('\n')}` }),
  from: reference,
  to: reference,
  basis,
  modality,
  role: text.optional().describe('As what it takes part: 发言, 代表企业.'),
  detail: text
    .optional()
    .describe('What the type alone does not say: as what it was rated, on what they work together.'),
  order,
  date: date.optional(),
  quote,
});

function explain(type: RelationType): string {
  const { source, target, sameKind, en } = relationTypeInfo(type);
  const to = sameKind ? 'the same kind' : target.join(', ');
  return `${type}: ${en.forward} (${source.join(', ')} → ${to})`;
}

export type PostFact = z.infer<typeof postFact>;
export type RelationFact = z.infer<typeof relationFact>;

import { z } from 'zod';
import { INDUSTRY_KINDS, INITIATIVE_KINDS, ORGANIZATION_SECTORS, PLACE_LEVELS } from '../../domain/kinds.js';
import { modality, text } from './shapes.js';

const named = {
  key: text.describe('The identity. Written once, never changed afterwards.'),
  name: text.describe('The fullest form that the text supports.'),
  aliases: z.array(text).default([]).describe('Every other form that the text uses; where it stands, it is a mention.'),
  editorialAliases: z
    .array(text)
    .default([])
    .describe('Forms that an editor adds: English, common abbreviations. They can be searched for; no mentions.'),
  summary: text.optional().describe('A sentence of ours on what it is.'),
};

const person = z.strictObject({
  ...named,
  named: z.boolean().default(true).describe('False for someone spoken of without a name.'),
});
const organization = z.strictObject({
  ...named,
  sector: z
    .enum(ORGANIZATION_SECTORS)
    .describe('Who holds an OFFICE in a PARTY, GOVERNMENT or CONSULTATIVE body is an official.'),
});
const industry = z.strictObject({
  ...named,
  kind: z.enum(INDUSTRY_KINDS).describe('What it is; a branch of an industry is an industry that is PART_OF it.'),
});
const place = z.strictObject({
  ...named,
  level: z.enum(PLACE_LEVELS).describe('SITE for what is no administrative area: a hall, a zone.'),
  code: z
    .string()
    .regex(/^\d{6}(\d{3})?$/, 'must be six digits, nine for a town')
    .optional()
    .describe('GB/T 2260: six digits, nine for a town.'),
});
const initiative = z.strictObject({
  ...named,
  kind: z.enum(INITIATIVE_KINDS).describe('What sort of undertaking it is.'),
  modality,
});
const document = z.strictObject({
  ...named,
  shortTitle: text.optional().describe('As the text shortens it: 若干措施.'),
});

/** The shape of `entities/*.yaml`: what can be looked up by name. */
export const entitiesFile = z
  .strictObject({
    people: z.array(person).default([]).describe('Persons.'),
    organizations: z.array(organization).default([]).describe('Bodies and their units, companies, schools.'),
    industries: z.array(industry).default([]).describe('Industries with their clusters, branches and products.'),
    places: z
      .array(place)
      .default([])
      .describe('Areas and sites. What is a body as well (a development zone) is two entities.'),
    initiatives: z.array(initiative).default([]).describe('Platforms, programmes, measures and campaigns.'),
    topics: z
      .array(z.strictObject(named))
      .default([])
      .describe('What a reader would look under: few, and made by editors.'),
    events: z
      .array(z.strictObject({ ...named, modality }))
      .default([])
      .describe('Meetings, visits and whatever else happened; the articles say when.'),
    documents: z.array(document).default([]).describe('Plans, reports, regulations; the articles say when.'),
  })
  .describe('What can be looked up by name. Every file in facts/entities/ has this shape.');

export type EntitiesFile = z.infer<typeof entitiesFile>;

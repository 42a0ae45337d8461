import { builder } from './builder.js';
import {
  ArticleKindEnum,
  BasisEnum,
  EntityKindEnum,
  IndustryKindEnum,
  InitiativeKindEnum,
  ModalityEnum,
  OrganizationSectorEnum,
  PlaceLevelEnum,
  PostKindEnum,
  StatementKindEnum,
} from './enums.js';
import { RelationTypeEnum } from './relation-type.js';

const NamedReferenceInput = builder.inputType('NamedRef', {
  description: 'A name and what bears it.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'A name or any alias, folded.' }),
    kind: t.field({ type: EntityKindEnum, required: true, description: 'What bears it.' }),
  }),
});

export const EntityReferenceInput = builder.inputType('EntityRef', {
  description: 'Exactly one. Where an argument admits only certain kinds, only those are candidates.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'The id of an entity.' }),
    name: t.string({ description: 'A name or any alias, folded (width, case, traditional to simplified).' }),
    named: t.field({ type: NamedReferenceInput, description: 'A name together with the kind of its bearer.' }),
  }),
});

const NAME = 'A name or any alias, folded.';
const NAME_CONTAINS = 'A part of a name or alias, folded.';

export const EntityFilterInput = builder.inputType('EntityFilter', {
  description: 'Which entities. Keys are joined by AND.',
  fields: (t) => ({
    name: t.string({ description: NAME }),
    nameContains: t.string({ description: NAME_CONTAINS }),
  }),
});

const SpokeFilterInput = builder.inputType('SpokeFilter', {
  description: "Which statements count. `basis` is the kind's basis: [STATED] leaves out what was inferred.",
  fields: (t) => ({
    about: t.field({ type: EntityReferenceInput, description: 'About this, or a part of it at any depth.' }),
    kinds: t.field({ type: [StatementKindEnum], description: 'Of any of these kinds.' }),
    basis: t.field({ type: [BasisEnum], description: "The kind's basis is any of these." }),
    at: t.field({ type: EntityReferenceInput, description: 'Made at this event.' }),
    from: t.field({ type: 'Date', description: 'On this day or later.' }),
    to: t.field({ type: 'Date', description: 'On this day or earlier.' }),
  }),
});

export const PersonFilterInput = builder.inputType('PersonFilter', {
  description: 'Which people. Keys are joined by AND; a list means any of.',
  fields: (t) => ({
    name: t.string({ description: NAME }),
    nameContains: t.string({ description: NAME_CONTAINS }),
    named: t.boolean({ description: 'False: someone spoken of without a name.' }),
    official: t.boolean({ description: 'Holds an OFFICE in a party, government or consultative body.' }),
    organization: t.field({
      type: EntityReferenceInput,
      description: 'Holds a post there, or in a part of it at any depth.',
    }),
    title: t.string({ description: 'Holds a post of exactly this title (局长 does not find 副局长).' }),
    postKinds: t.field({ type: [PostKindEnum], description: 'Holds a post of any of these kinds.' }),
    spoke: t.field({ type: SpokeFilterInput, description: 'Made a statement of this sort.' }),
    tookPartIn: t.field({ type: EntityReferenceInput, description: 'Took part in this event.' }),
    comesFrom: t.field({
      type: EntityReferenceInput,
      description: 'Comes from this place, or a part of it at any depth.',
    }),
  }),
});

export const OrganizationFilterInput = builder.inputType('OrganizationFilter', {
  description: 'Which organizations. Keys are joined by AND; a list means any of.',
  fields: (t) => ({
    name: t.string({ description: NAME }),
    nameContains: t.string({ description: NAME_CONTAINS }),
    sectors: t.field({ type: [OrganizationSectorEnum], description: 'Of any of these sectors.' }),
    partOf: t.field({ type: EntityReferenceInput, description: 'Part of this body at any depth.' }),
    industry: t.field({ type: EntityReferenceInput, description: 'In this industry, or a part of it at any depth.' }),
    place: t.field({ type: EntityReferenceInput, description: 'In this place, or a part of it at any depth.' }),
  }),
});

export const IndustryFilterInput = builder.inputType('IndustryFilter', {
  description: 'Which industries. Keys are joined by AND; a list means any of.',
  fields: (t) => ({
    name: t.string({ description: NAME }),
    nameContains: t.string({ description: NAME_CONTAINS }),
    kinds: t.field({ type: [IndustryKindEnum], description: 'Of any of these kinds.' }),
    partOf: t.field({ type: EntityReferenceInput, description: 'A branch of this industry at any depth.' }),
    place: t.field({
      type: EntityReferenceInput,
      description: 'That this place, or a part of it at any depth, specializes in, or that is located there.',
    }),
  }),
});

export const PlaceFilterInput = builder.inputType('PlaceFilter', {
  description: 'Which places. Keys are joined by AND; a list means any of.',
  fields: (t) => ({
    name: t.string({ description: NAME }),
    nameContains: t.string({ description: NAME_CONTAINS }),
    levels: t.field({ type: [PlaceLevelEnum], description: 'Of any of these levels.' }),
    partOf: t.field({ type: EntityReferenceInput, description: 'In this place at any depth.' }),
    industry: t.field({
      type: EntityReferenceInput,
      description: 'That specialize in this industry, or in a branch of it at any depth, or where it is located.',
    }),
  }),
});

export const InitiativeFilterInput = builder.inputType('InitiativeFilter', {
  description: 'Which initiatives. Keys are joined by AND; a list means any of.',
  fields: (t) => ({
    name: t.string({ description: NAME }),
    nameContains: t.string({ description: NAME_CONTAINS }),
    kinds: t.field({ type: [InitiativeKindEnum], description: 'Of any of these kinds.' }),
    runBy: t.field({ type: EntityReferenceInput, description: 'Run by this body, place, document or initiative.' }),
    partOf: t.field({ type: EntityReferenceInput, description: 'A part of this initiative at any depth.' }),
    setOutIn: t.field({ type: EntityReferenceInput, description: 'Set out in this document.' }),
    about: t.field({
      type: EntityReferenceInput,
      description: 'About this, or a part of it at any depth: it is its subject, its target, or set out in it.',
    }),
    modality: t.field({ type: [ModalityEnum], description: 'Its modality is any of these.' }),
  }),
});

export const EventFilterInput = builder.inputType('EventFilter', {
  description: 'Which events. Keys are joined by AND.',
  fields: (t) => ({
    name: t.string({ description: NAME }),
    nameContains: t.string({ description: NAME_CONTAINS }),
    organizer: t.field({ type: EntityReferenceInput, description: 'Organized by.' }),
    participant: t.field({ type: EntityReferenceInput, description: 'This person or body took part.' }),
    place: t.field({
      type: EntityReferenceInput,
      description: 'In this place, or a part of it at any depth, or at a body that is located there.',
    }),
    about: t.field({ type: EntityReferenceInput, description: 'About this, or a part of it at any depth.' }),
    from: t.field({ type: 'Date', description: 'On this day or later.' }),
    to: t.field({ type: 'Date', description: 'On this day or earlier.' }),
  }),
});

export const DocumentFilterInput = builder.inputType('DocumentFilter', {
  description: 'Which documents. Keys are joined by AND.',
  fields: (t) => ({
    name: t.string({ description: NAME }),
    nameContains: t.string({ description: NAME_CONTAINS }),
    about: t.field({ type: EntityReferenceInput, description: 'About this, or a part of it at any depth.' }),
    producedBy: t.field({ type: EntityReferenceInput, description: 'Produced by.' }),
    issuedBy: t.field({ type: EntityReferenceInput, description: 'Issued by, where the text names the issuer.' }),
    from: t.field({ type: 'Date', description: 'On this day or later.' }),
    to: t.field({ type: 'Date', description: 'On this day or earlier.' }),
  }),
});

export const StatementFilterInput = builder.inputType('StatementFilter', {
  description:
    'Which statements. `organization`: spoke for it, or is introduced by a post there. `attributed: false`: spoken by someone the text does not name; assertions are neither.',
  fields: (t) => ({
    about: t.field({ type: EntityReferenceInput, description: 'About this, or a part of it at any depth.' }),
    kinds: t.field({ type: [StatementKindEnum], description: 'Of any of these kinds.' }),
    basis: t.field({ type: [BasisEnum], description: "The kind's basis is any of these." }),
    speaker: t.field({ type: EntityReferenceInput, description: 'Made by this person or body.' }),
    organization: t.field({
      type: EntityReferenceInput,
      description: 'Made by this body, for it, or by someone introduced by a post there or in a part of it.',
    }),
    event: t.field({ type: EntityReferenceInput, description: 'Made at this event.' }),
    article: t.id({ description: 'Stands in this article. An id that no article has is an error.' }),
    attributed: t.boolean({ description: 'Whether the text names who spoke. Assertions are neither.' }),
    direct: t.boolean({ description: 'Whether it stands in quotation marks.' }),
    role: t.string({ description: 'A part of how the speaker is introduced.' }),
    from: t.field({ type: 'Date', description: 'On this day or later.' }),
    to: t.field({ type: 'Date', description: 'On this day or earlier.' }),
    text: t.string({
      description:
        'A part of the words, folded (width, case, traditional to simplified; quotation marks and spaces do not count).',
    }),
  }),
});

export const ArticleFilterInput = builder.inputType('ArticleFilter', {
  description: 'Which articles. Keys are joined by AND; a list means any of.',
  fields: (t) => ({
    mentions: t.field({ type: EntityReferenceInput, description: 'Speaks of this entity.' }),
    author: t.field({ type: EntityReferenceInput, description: 'Written by this person.' }),
    source: t.field({ type: EntityReferenceInput, description: 'The reporter learned it from this body.' }),
    kinds: t.field({ type: [ArticleKindEnum], description: 'Of any of these kinds.' }),
    text: t.string({
      description:
        'A part of its text, headline or subhead, folded (width, case, traditional to simplified; quotation marks and spaces do not count).',
    }),
    from: t.field({
      type: 'Date',
      description: 'Published on this day or later. An article whose day of publication is not known is in no range.',
    }),
    to: t.field({ type: 'Date', description: 'Published on this day or earlier.' }),
  }),
});

export const RelationFilterInput = builder.inputType('RelationFilter', {
  description: 'Which relations. Keys are joined by AND; a list means any of.',
  fields: (t) => ({
    types: t.field({ type: [RelationTypeEnum], description: 'Of any of these types.' }),
    source: t.field({ type: EntityReferenceInput, description: 'Starts at this entity.' }),
    target: t.field({ type: EntityReferenceInput, description: 'Ends at this entity.' }),
    touches: t.field({ type: EntityReferenceInput, description: 'Starts or ends at this entity.' }),
    basis: t.field({ type: [BasisEnum], description: 'Its basis is any of these.' }),
    modality: t.field({ type: [ModalityEnum], description: 'Its modality is any of these.' }),
    article: t.id({ description: 'This article is among its evidence. An id that no article has is an error.' }),
    from: t.field({ type: 'Date', description: 'Dated on this day or later.' }),
    to: t.field({ type: 'Date', description: 'Dated on this day or earlier.' }),
  }),
});

export const FigureFilterInput = builder.inputType('FigureFilter', {
  description: 'Which figures. Keys are joined by AND; a list means any of.',
  fields: (t) => ({
    measures: t.field({
      type: EntityReferenceInput,
      description: 'Measures this entity itself; what measures its parts is measured of them.',
    }),
    metric: t.string({ description: "Of exactly this metric, the editor's noun." }),
    unit: t.string({ description: 'In exactly this unit, as printed.' }),
    modality: t.field({ type: [ModalityEnum], description: 'Its modality is any of these.' }),
    article: t.id({ description: 'Stands in this article. An id that no article has is an error.' }),
  }),
});

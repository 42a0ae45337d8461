import {
  ARTICLE_FIELDS,
  ARTICLE_KINDS,
  AUTHOR_ROLES,
  BASES,
  DATE_PRECISIONS,
  ENTITY_KINDS,
  INDUSTRY_KINDS,
  INITIATIVE_KINDS,
  LANGUAGES,
  MODALITIES,
  ORGANIZATION_SECTORS,
  PLACE_LEVELS,
  POST_KINDS,
  STATEMENT_KINDS,
} from '../domain/kinds.js';
import { RELATION_TYPE_NAMES } from '../domain/relation-types.js';
import { builder } from './builder.js';

/** The closed sets of the domain, as the API shows them. */
export const EntityKindEnum = builder.enumType('EntityKind', {
  description: 'What an entity is.',
  values: ENTITY_KINDS,
});
export const BasisEnum = builder.enumType('Basis', {
  description: 'STATED: the text says so. INFERRED: worked out from it by a rule that can be named.',
  values: BASES,
});
export const ModalityEnum = builder.enumType('Modality', {
  description: 'PLANNED: 将, 计划, 力争, 支持…建设; not yet a fact.',
  values: MODALITIES,
});
export const StatementKindEnum = builder.enumType('StatementKind', {
  description:
    'What the words are for. ASSERTION is the paper speaking in its own voice (a problem, an assessment); it has no speaker.',
  values: STATEMENT_KINDS,
});
export const OrganizationSectorEnum = builder.enumType('OrganizationSector', {
  description: 'What a body belongs to.',
  values: ORGANIZATION_SECTORS,
});
export const PostKindEnum = builder.enumType('PostKind', {
  description: 'OFFICE: leads or runs something. MEMBER: sits in a body (政协委员). STAFF: works there.',
  values: POST_KINDS,
});
export const IndustryKindEnum = builder.enumType('IndustryKind', {
  description: 'A whole sector, a cluster of firms in one place, a product, or a technology.',
  values: INDUSTRY_KINDS,
});
export const InitiativeKindEnum = builder.enumType('InitiativeKind', {
  description: 'What kind of undertaking an initiative is.',
  values: INITIATIVE_KINDS,
});
export const PlaceLevelEnum = builder.enumType('PlaceLevel', {
  description: 'The administrative level of a place; SITE for what is none.',
  values: PLACE_LEVELS,
});
export const ArticleFieldEnum = builder.enumType('ArticleField', {
  description: 'The strings of an article in which words can stand.',
  values: ARTICLE_FIELDS,
});
export const ArticleKindEnum = builder.enumType('ArticleKind', {
  description: 'What an article is.',
  values: ARTICLE_KINDS,
});
export const AuthorRoleEnum = builder.enumType('AuthorRole', {
  description: 'As printed; PHOTOGRAPHER only where the credit says so.',
  values: AUTHOR_ROLES,
});
export const DatePrecisionEnum = builder.enumType('DatePrecision', {
  description: 'How much of a date is known.',
  values: DATE_PRECISIONS,
});
export const LanguageEnum = builder.enumType('Language', {
  description: 'The language of words that are ours, not the newspaper’s.',
  values: LANGUAGES,
});
export const RelationTypeEnum = builder.enumType('RelationType', {
  description: 'The table of relation types of the graph model; see the field relationTypes for their words and ends.',
  values: RELATION_TYPE_NAMES,
});
export const DirectionEnum = builder.enumType('Direction', {
  description: 'OUT: the relation starts here. IN: it ends here.',
  values: ['OUT', 'IN'] as const,
});
export const StatementOrderEnum = builder.enumType('StatementOrder', {
  description: 'By date, what has no date last; or as they stand on the page.',
  values: ['DATE_DESC', 'DATE_ASC', 'TEXT_ORDER'] as const,
});
export const ArticleOrderEnum = builder.enumType('ArticleOrder', {
  description: 'By date, what has no date last; or by page file and line.',
  values: ['DATE_DESC', 'DATE_ASC', 'PAGE_ORDER'] as const,
});
export const SearchKindEnum = builder.enumType('SearchKind', {
  description: 'What can be found.',
  values: [...ENTITY_KINDS, 'ARTICLE', 'STATEMENT', 'SENTENCE'] as const,
});
export const MatchedFieldEnum = builder.enumType('MatchedField', {
  description: 'Where the text matched: the name, an alias, the pronunciation, its initials, or running text.',
  values: ['NAME', 'ALIAS', 'PINYIN', 'INITIALS', 'TEXT'] as const,
});

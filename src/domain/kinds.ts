/** The closed sets of the graph model. Order is the order in which a reader meets them. */

export const ENTITY_KINDS = [
  'PERSON',
  'ORGANIZATION',
  'INDUSTRY',
  'PLACE',
  'INITIATIVE',
  'TOPIC',
  'EVENT',
  'DOCUMENT',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** The label that a node of each kind carries beside :Entity. */
export const ENTITY_LABELS = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  INDUSTRY: 'Industry',
  PLACE: 'Place',
  INITIATIVE: 'Initiative',
  TOPIC: 'Topic',
  EVENT: 'Event',
  DOCUMENT: 'Document',
} as const satisfies Record<EntityKind, string>;

/** STATED: the text says so. INFERRED: worked out from it by a rule that can be named. */
export const BASES = ['STATED', 'INFERRED'] as const;
export type Basis = (typeof BASES)[number];

/** PLANNED: 将, 计划, 力争, 支持…建设; not yet a fact. */
export const MODALITIES = ['ACTUAL', 'PLANNED'] as const;
export type Modality = (typeof MODALITIES)[number];

/** What words are for. ASSERTION is the paper in its own voice and has no speaker. */
export const STATEMENT_KINDS = ['SUGGESTION', 'RESPONSE', 'COMMITMENT', 'REMARK', 'DIALOGUE', 'ASSERTION'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

export const ORGANIZATION_SECTORS = [
  'PARTY',
  'GOVERNMENT',
  'CONSULTATIVE',
  'PUBLIC_INSTITUTION',
  'COMPANY',
  'ASSOCIATION',
  'SCHOOL',
  'MEDIA',
  'OTHER',
] as const;
export type OrganizationSector = (typeof ORGANIZATION_SECTORS)[number];

/** Bodies whose office holders are officials. */
export const OFFICIAL_SECTORS: readonly OrganizationSector[] = ['PARTY', 'GOVERNMENT', 'CONSULTATIVE'];

/** OFFICE: leads or runs something. MEMBER: sits in a body (政协委员). STAFF: works there. */
export const POST_KINDS = ['OFFICE', 'MEMBER', 'STAFF'] as const;
export type PostKind = (typeof POST_KINDS)[number];

export const INDUSTRY_KINDS = ['SECTOR', 'CLUSTER', 'PRODUCT', 'TECHNOLOGY'] as const;
export type IndustryKind = (typeof INDUSTRY_KINDS)[number];

export const INITIATIVE_KINDS = ['PLATFORM', 'PROGRAMME', 'MEASURE', 'CAMPAIGN'] as const;
export type InitiativeKind = (typeof INITIATIVE_KINDS)[number];

export const PLACE_LEVELS = ['PROVINCE', 'CITY', 'COUNTY', 'TOWN', 'VILLAGE', 'SITE'] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

/** The strings of an article in which facts can stand. */
export const ARTICLE_FIELDS = ['HEADLINE', 'SUBHEAD', 'BYLINE', 'TEXT'] as const;
export type ArticleField = (typeof ARTICLE_FIELDS)[number];

export const ARTICLE_KINDS = ['STORY', 'PHOTO_CAPTION', 'EDITOR_NOTE'] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/** As printed; PHOTOGRAPHER only where the credit says so. */
export const AUTHOR_ROLES = ['REPORTER', 'CORRESPONDENT', 'INTERN', 'PHOTOGRAPHER', 'AUTHOR'] as const;
export type AuthorRole = (typeof AUTHOR_ROLES)[number];

export const DATE_PRECISIONS = ['YEAR', 'MONTH', 'DAY', 'TIME', 'PERIOD', 'UNKNOWN'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

export const LANGUAGES = ['ZH', 'EN'] as const;
export type Language = (typeof LANGUAGES)[number];

import type {
  ArticleField,
  ArticleKind,
  AuthorRole,
  Basis,
  DatePrecision,
  EntityKind,
  IndustryKind,
  InitiativeKind,
  Language,
  Modality,
  OrganizationSector,
  PlaceLevel,
  PostKind,
  StatementKind,
} from '../domain/kinds.js';
import type { ArticleOrder } from '../questions/articles.js';
import type { EntityOrder } from '../questions/entity-lists.js';
import type { MatchedField, SearchKind } from '../questions/search.js';
import type { StatementOrder } from '../questions/statements.js';
import { builder } from './builder.js';
import { described } from './described.js';

const ENTITY_KIND_MEANINGS = {
  PERSON: 'Someone, with or without a name.',
  ORGANIZATION: 'A body: party, government, firm, association, school, or a unit of one.',
  INDUSTRY: 'A sector of the economy, a branch or cluster of one, a product or a technology.',
  PLACE: 'An administrative area, or a site.',
  INITIATIVE: 'An undertaking: a platform, programme, measure or campaign.',
  TOPIC: 'What a reader would look under; made by editors.',
  EVENT: 'Something that happened, or is planned.',
  DOCUMENT: 'A document that the text speaks of.',
} as const satisfies Record<EntityKind, string>;

export const EntityKindEnum = builder.enumType('EntityKind', {
  description: 'What an entity is.',
  values: described<EntityKind>(ENTITY_KIND_MEANINGS),
});
export const SearchKindEnum = builder.enumType('SearchKind', {
  description: 'What can be found.',
  values: described<SearchKind>({
    ...ENTITY_KIND_MEANINGS,
    ARTICLE: 'A story, caption or note.',
    STATEMENT: 'Somebody said this, or the paper asserts it.',
    SENTENCE: 'A sentence of an article.',
  }),
});
export const BasisEnum = builder.enumType('Basis', {
  description: 'STATED: the text says so. INFERRED: worked out from it by a rule that can be named.',
  values: described<Basis>({
    STATED: 'The text says so.',
    INFERRED: 'Worked out from the text by a rule that can be named.',
  }),
});
export const ModalityEnum = builder.enumType('Modality', {
  description: 'PLANNED: 将, 计划, 力争, 支持…建设; not yet a fact.',
  values: described<Modality>({
    ACTUAL: 'It is so, or was.',
    PLANNED: 'Not yet a fact: 将, 计划, 力争, 支持…建设.',
  }),
});
export const StatementKindEnum = builder.enumType('StatementKind', {
  description:
    'What the words are for. ASSERTION is the paper speaking in its own voice (a problem, an assessment); it has no speaker.',
  values: described<StatementKind>({
    SUGGESTION: 'What others should do: 建议, 应该.',
    RESPONSE: 'An answer that was asked for: 回应, 答复, 解答; also a promise given as an answer.',
    COMMITMENT: 'A promise by someone with the power to keep it: 我们将.',
    REMARK: 'An observation or a judgement.',
    DIALOGUE: 'A part of a conversation that is told.',
    ASSERTION: 'The paper in its own voice; it has no speaker.',
  }),
});
export const OrganizationSectorEnum = builder.enumType('OrganizationSector', {
  description: 'What a body belongs to.',
  values: described<OrganizationSector>({
    PARTY: 'A body of a political party: 市委.',
    GOVERNMENT: 'A government or one of its departments: 市政府, 市商务局.',
    CONSULTATIVE: 'A consultative conference or one of its committees: 市政协.',
    PUBLIC_INSTITUTION: 'A public institution that is no department: 事业单位.',
    COMPANY: 'A firm.',
    ASSOCIATION: 'A federation, chamber or association: 市工商联.',
    SCHOOL: 'A school or university, or a part of one.',
    MEDIA: 'A newspaper, station or agency.',
    OTHER: 'None of these.',
  }),
});
export const PostKindEnum = builder.enumType('PostKind', {
  description: 'OFFICE: leads or runs something. MEMBER: sits in a body (政协委员). STAFF: works there.',
  values: described<PostKind>({
    OFFICE: 'Leads or runs something: 副局长, 董事长.',
    MEMBER: 'Sits in a body: 政协委员.',
    STAFF: 'Works there: 帮办服务专员.',
  }),
});
export const IndustryKindEnum = builder.enumType('IndustryKind', {
  description: 'A whole sector, a cluster of firms in one place, a product, or a technology.',
  values: described<IndustryKind>({
    SECTOR: 'A sector or a branch of one: 轴承产业.',
    CLUSTER: 'Firms of one trade in one place: 产业集群.',
    PRODUCT: 'What is made: 保持器.',
    TECHNOLOGY: 'How it is made: 云计算.',
  }),
});
export const InitiativeKindEnum = builder.enumType('InitiativeKind', {
  description: 'What kind of undertaking an initiative is.',
  values: described<InitiativeKind>({
    PLATFORM: 'Something that is built to be used by others: 平台.',
    PROGRAMME: 'An undertaking of several parts.',
    MEASURE: 'One thing that is done.',
    CAMPAIGN: 'An effort for a time: 活动, 行动.',
  }),
});
export const PlaceLevelEnum = builder.enumType('PlaceLevel', {
  description: 'The administrative level of a place; SITE for what is none.',
  values: described<PlaceLevel>({
    PROVINCE: 'A province, autonomous region or municipality: 省.',
    CITY: 'A prefecture-level city: 地级市.',
    COUNTY: 'A county, district or county-level city: 县, 区, 县级市.',
    TOWN: 'A town, township or street: 镇, 乡, 街道.',
    VILLAGE: 'A village or neighbourhood: 村, 社区.',
    SITE: 'No administrative area: a hall, a park, a development zone.',
  }),
});
export const ArticleFieldEnum = builder.enumType('ArticleField', {
  description: 'The strings of an article in which words can stand.',
  values: described<ArticleField>({
    HEADLINE: 'The headline.',
    SUBHEAD: 'The line under the headline, or one printed above it.',
    BYLINE: 'Who wrote it, as printed.',
    TEXT: 'The repaired text, after the byline.',
  }),
});
export const ArticleKindEnum = builder.enumType('ArticleKind', {
  description: 'What an article is.',
  values: described<ArticleKind>({
    STORY: 'A report.',
    PHOTO_CAPTION: 'The words under a photograph.',
    EDITOR_NOTE: "An editor's note: 编后.",
  }),
});
export const AuthorRoleEnum = builder.enumType('AuthorRole', {
  description: 'As printed; PHOTOGRAPHER only where the credit says so.',
  values: described<AuthorRole>({
    REPORTER: '记者.',
    CORRESPONDENT: '通讯员.',
    INTERN: '实习生, 实习记者.',
    PHOTOGRAPHER: '摄影, 摄.',
    AUTHOR: 'Named without any of these.',
  }),
});
export const DatePrecisionEnum = builder.enumType('DatePrecision', {
  description: 'How much of a date is known.',
  values: described<DatePrecision>({
    YEAR: 'The year: 去年.',
    MONTH: 'The month.',
    DAY: 'The day: 6月9日上午.',
    TIME: 'The day and the time: 10点50分.',
    PERIOD: 'From when to when: 今年4月至5月.',
    UNKNOWN: 'Only the words are: 近期.',
  }),
});
export const LanguageEnum = builder.enumType('Language', {
  description: 'The language of words that are ours, not the newspaper’s.',
  values: described<Language>({ ZH: 'Chinese.', EN: 'English.' }),
});
export const DirectionEnum = builder.enumType('Direction', {
  description: 'OUT: the relation starts here. IN: it ends here.',
  values: described<'OUT' | 'IN'>({ OUT: 'The relation starts here.', IN: 'The relation ends here.' }),
});
export const EntityOrderEnum = builder.enumType('EntityOrder', {
  description:
    'By name; by how many sentences are evidence; or by when they were last spoken of. Cursors of the last two hold while the graph stays as it is: entities move when articles are added.',
  values: described<EntityOrder>({
    NAME: 'By pronunciation, then name.',
    EVIDENCE_DESC:
      'Those with the most evidence first: the number of sentences that name it, attest it, or are cited by its relations, statements and figures.',
    RECENT_DESC:
      'The most recently spoken of first: by the day on which the last article that speaks of it was published; where that is not known, by the latest day on which that article says that something happened. Without any such day: last.',
  }),
});
export const StatementOrderEnum = builder.enumType('StatementOrder', {
  description: 'By date, what has no date last; or as they stand on the page.',
  values: described<StatementOrder>({
    DATE_DESC: 'The newest first; what has no date comes last.',
    DATE_ASC: 'The oldest first; what has no date comes last.',
    TEXT_ORDER: 'By article, then by place in it.',
  }),
});
export const ArticleOrderEnum = builder.enumType('ArticleOrder', {
  description: 'By date, what has no date last; or by page file and line.',
  values: described<ArticleOrder>({
    DATE_DESC: 'The newest first; what has no date comes last.',
    DATE_ASC: 'The oldest first; what has no date comes last.',
    PAGE_ORDER: 'By page file and line: as a reader meets them.',
  }),
});
export const MatchedFieldEnum = builder.enumType('MatchedField', {
  description: 'Where the text matched: the name, an alias, the pronunciation, its initials, or running text.',
  values: described<MatchedField>({
    NAME: 'In the name.',
    ALIAS: 'In another form of the name.',
    PINYIN: 'In how a form of the name is pronounced.',
    INITIALS: 'In the first letters of how it is pronounced.',
    TEXT: 'In running text.',
  }),
});

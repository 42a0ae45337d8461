import type {
  Article,
  ArticleSource,
  Author,
  Document,
  Entity,
  Event,
  Figure,
  Industry,
  Initiative,
  Mention,
  Organization,
  ParticipantGroup,
  Person,
  Place,
  Relation,
  Sentence,
  StatementWords,
  Topic,
} from '../domain/values.js';
import type { SearchHit } from '../questions/search.js';
import type { Evidence } from '../questions/sentences.js';
import type { Dated } from '../questions/timeline.js';
import { builder } from './builder.js';

/*
 * The names of the types that others refer to, with their lists. What a type has is in the file of its name, so that
 * types can refer to each other without their files doing so.
 */

export const EntityRef = builder.interfaceRef<Entity>('Entity');
export const PersonRef = builder.objectRef<Person>('Person');
export const OrganizationRef = builder.objectRef<Organization>('Organization');
export const IndustryRef = builder.objectRef<Industry>('Industry');
export const PlaceRef = builder.objectRef<Place>('Place');
export const InitiativeRef = builder.objectRef<Initiative>('Initiative');
export const TopicRef = builder.objectRef<Topic>('Topic');
export const EventRef = builder.objectRef<Event>('Event');
export const DocumentRef = builder.objectRef<Document>('Document');
export const ArticleRef = builder.objectRef<Article>('Article');
export const SentenceRef = builder.objectRef<Sentence>('Sentence');
export const StatementRef = builder.objectRef<StatementWords>('Statement');
export const FigureRef = builder.objectRef<Figure>('Figure');
export const RelationRef = builder.objectRef<Relation>('Relation');
export const MentionRef = builder.objectRef<Mention>('Mention');
export const EvidenceRef = builder.objectRef<Evidence>('Evidence');
export const PostRef = builder.objectRef<Relation>('Post');
export const AuthorRef = builder.objectRef<Author>('Author');
export const ArticleSourceRef = builder.objectRef<ArticleSource>('ArticleSource');
export const ParticipationRef = builder.objectRef<Relation>('Participation');
export const ParticipantGroupRef = builder.objectRef<ParticipantGroup>('ParticipantGroup');
export const TimelineItemRef = builder.objectRef<Dated>('TimelineItem');
export const SearchHitRef = builder.objectRef<SearchHit>('SearchHit');

const named = (name: string, of: string) =>
  [
    { name: `${name}Connection`, description: `A page of a list of ${of}.` },
    { name: `${name}Edge`, description: `A member of a list of ${of}, with its cursor.` },
  ] as const;

const [entities, entityEdge] = named('Entity', 'entities of any kind');
export const EntityEdge = builder.edgeObject({ type: EntityRef, ...entityEdge });
export const EntityConnection = builder.connectionObject({ type: EntityRef, ...entities }, EntityEdge);

const [people, personEdge] = named('Person', 'people');
export const PersonEdge = builder.edgeObject({ type: PersonRef, ...personEdge });
export const PersonConnection = builder.connectionObject({ type: PersonRef, ...people }, PersonEdge);

const [organizations, organizationEdge] = named('Organization', 'organizations');
export const OrganizationEdge = builder.edgeObject({ type: OrganizationRef, ...organizationEdge });
export const OrganizationConnection = builder.connectionObject(
  { type: OrganizationRef, ...organizations },
  OrganizationEdge,
);

const [industries, industryEdge] = named('Industry', 'industries');
export const IndustryEdge = builder.edgeObject({ type: IndustryRef, ...industryEdge });
export const IndustryConnection = builder.connectionObject({ type: IndustryRef, ...industries }, IndustryEdge);

const [places, placeEdge] = named('Place', 'places');
export const PlaceEdge = builder.edgeObject({ type: PlaceRef, ...placeEdge });
export const PlaceConnection = builder.connectionObject({ type: PlaceRef, ...places }, PlaceEdge);

const [initiatives, initiativeEdge] = named('Initiative', 'initiatives');
export const InitiativeEdge = builder.edgeObject({ type: InitiativeRef, ...initiativeEdge });
export const InitiativeConnection = builder.connectionObject({ type: InitiativeRef, ...initiatives }, InitiativeEdge);

const [topics, topicEdge] = named('Topic', 'topics');
export const TopicEdge = builder.edgeObject({ type: TopicRef, ...topicEdge });
export const TopicConnection = builder.connectionObject({ type: TopicRef, ...topics }, TopicEdge);

const [events, eventEdge] = named('Event', 'events');
export const EventEdge = builder.edgeObject({ type: EventRef, ...eventEdge });
export const EventConnection = builder.connectionObject({ type: EventRef, ...events }, EventEdge);

const [documents, documentEdge] = named('Document', 'documents');
export const DocumentEdge = builder.edgeObject({ type: DocumentRef, ...documentEdge });
export const DocumentConnection = builder.connectionObject({ type: DocumentRef, ...documents }, DocumentEdge);

const [articles, articleEdge] = named('Article', 'articles');
export const ArticleEdge = builder.edgeObject({ type: ArticleRef, ...articleEdge });
export const ArticleConnection = builder.connectionObject({ type: ArticleRef, ...articles }, ArticleEdge);

const [sentences, sentenceEdge] = named('Sentence', 'sentences');
export const SentenceEdge = builder.edgeObject({ type: SentenceRef, ...sentenceEdge });
export const SentenceConnection = builder.connectionObject({ type: SentenceRef, ...sentences }, SentenceEdge);

const [statements, statementEdge] = named('Statement', 'statements');
export const StatementEdge = builder.edgeObject({ type: StatementRef, ...statementEdge });
export const StatementConnection = builder.connectionObject({ type: StatementRef, ...statements }, StatementEdge);

const [figures, figureEdge] = named('Figure', 'figures');
export const FigureEdge = builder.edgeObject({ type: FigureRef, ...figureEdge });
export const FigureConnection = builder.connectionObject({ type: FigureRef, ...figures }, FigureEdge);

const [relations, relationEdge] = named('Relation', 'relations');
export const RelationEdge = builder.edgeObject({ type: RelationRef, ...relationEdge });
export const RelationConnection = builder.connectionObject({ type: RelationRef, ...relations }, RelationEdge);

const [mentions, mentionEdge] = named('Mention', 'mentions');
export const MentionEdge = builder.edgeObject({ type: MentionRef, ...mentionEdge });
export const MentionConnection = builder.connectionObject({ type: MentionRef, ...mentions }, MentionEdge);

const [participations, participationEdge] = named('Participation', 'participants');
export const ParticipationEdge = builder.edgeObject({ type: ParticipationRef, ...participationEdge });
export const ParticipationConnection = builder.connectionObject(
  { type: ParticipationRef, ...participations },
  ParticipationEdge,
);

const [hits, hitEdge] = named('Search', 'search results');
export const SearchEdge = builder.edgeObject({ type: SearchHitRef, ...hitEdge });
export const SearchConnection = builder.connectionObject({ type: SearchHitRef, ...hits }, SearchEdge);

const [dated, datedEdge] = named('Timeline', 'what is dated');
export const TimelineEdge = builder.edgeObject({ type: TimelineItemRef, ...datedEdge });
export const TimelineConnection = builder.connectionObject({ type: TimelineItemRef, ...dated }, TimelineEdge);

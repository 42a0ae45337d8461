import { getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { buildSchema } from '../../src/graphql/schema.js';
import type { ListQuery } from './pages.js';

const MENTION = 'form start sentence { id }';
const of = (kind: string, letter: string, list: string): ListQuery => ({
  query: `entity(ref: { named: { name: "总${letter}", kind: ${kind.toUpperCase()} } }) { ... on ${kind} { ${list}(<page>) <members> } }`,
});
const inNote = (list: string): ListQuery => ({
  query: `articles(filter: { kinds: [EDITOR_NOTE] }) { nodes { ${list}(<page>) <members> } }`,
});
const ROOTS = [
  ...['people', 'organizations', 'industries', 'places', 'initiatives', 'topics', 'events', 'documents'],
  ...['statements', 'figures', 'articles', 'relations'],
];

/** Every list of the schema that is read both ways, in the corpus of facts/growing.ts, by the field that has it. */
export const EVERY_LIST: Readonly<Record<string, ListQuery>> = {
  ...Object.fromEntries(ROOTS.map((list) => [`Query.${list}`, { query: `${list}(<page>) <members>` }])),
  'Query.articles': { query: 'articles(orderBy: PAGE_ORDER, <page>) <members>' },
  'Query.statements': { query: 'statements(orderBy: DATE_ASC, <page>) <members>' },
  'Entity.relations': of('Organization', '企', 'relations'),
  'Entity.mentions': { ...of('Topic', '题', 'mentions'), node: MENTION },
  'Entity.statementsAbout': of('Topic', '题', 'statementsAbout'),
  'Entity.articles': of('Topic', '题', 'articles'),
  'Person.statements': of('Person', '员', 'statements'),
  'Person.articlesWritten': of('Person', '员', 'articlesWritten'),
  'Organization.units': of('Organization', '企', 'units'),
  'Organization.people': of('Organization', '企', 'people'),
  'Organization.initiatives': of('Organization', '企', 'initiatives'),
  'Organization.statements': of('Organization', '企', 'statements'),
  'Organization.figures': of('Organization', '企', 'figures'),
  'Industry.parts': of('Industry', '业', 'parts'),
  'Industry.places': of('Industry', '业', 'places'),
  'Industry.organizations': of('Industry', '业', 'organizations'),
  'Industry.figures': of('Industry', '业', 'figures'),
  'Place.parts': of('Place', '镇', 'parts'),
  'Place.industries': of('Place', '镇', 'industries'),
  'Initiative.parts': of('Initiative', '措', 'parts'),
  'Initiative.figures': of('Initiative', '措', 'figures'),
  'Event.participants': { ...of('Event', '会', 'participants'), node: 'relation { id }' },
  'Event.statements': of('Event', '会', 'statements'),
  'Document.setsOut': of('Document', '文', 'setsOut'),
  'Statement.responses': {
    query: 'statements(filter: { text: "谁来？" }) { nodes { responses(<page>) <members> } }',
  },
  'Relation.statements': {
    query: `relations(filter: { types: [SPOKE_ABOUT], source: { name: "总员" }, target: { name: "总题" } }) {
      nodes { statements(<page>) <members> } }`,
  },
  'Article.sentences': inNote('sentences'),
  'Article.mentions': { ...inNote('mentions'), node: MENTION },
  'Article.entities': inNote('entities'),
  'Article.statements': inNote('statements'),
  'Article.relations': inNote('relations'),
  'Article.figures': inNote('figures'),
};

/** Lists that are read from their beginning only; each has tests of its own. */
const FORWARDS = ['SearchConnection', 'TimelineConnection'];

/** The fields of the schema that are lists with pages to be read both ways; those of an interface once. */
export function listFields(): string[] {
  return Object.values(buildSchema().getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const inherited = new Set(type.getInterfaces().flatMap((one) => Object.keys(one.getFields())));
    return Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name.endsWith('Connection') && !inherited.has(field.name))
      .filter((field) => !FORWARDS.includes(getNamedType(field.type).name))
      .map((field) => `${type.name}.${field.name}`);
  });
}

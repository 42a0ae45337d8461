import { ENTITY_LABELS } from '../domain/kinds.js';

/** Labels whose nodes are told apart by `id`. */
export const uniqueLabels = ['Entity', 'Article', 'Sentence', 'Statement', 'Figure', 'Name', 'Corpus'] as const;

/** What long lists of one entity are sorted by: relationships. Only Neo4j has indexes of these. */
export const indexedRelationships: readonly { readonly type: string; readonly property: string }[] = [
  'MADE',
  'ABOUT',
  'AT',
].map((type) => ({ type, property: 'newestOf' }));

/** What lists are sorted by, and what names are looked up by. */
export const indexedProperties: readonly { readonly label: string; readonly property: string }[] = [
  { label: 'Name', property: 'key' },
  ...Object.values(ENTITY_LABELS).flatMap((label) =>
    ['byName', 'byEvidence', 'byRecent'].map((property) => ({ label, property })),
  ),
  ...['byNewest', 'byOldest', 'byText'].map((property) => ({ label: 'Statement', property })),
  { label: 'Figure', property: 'byText' },
  ...['byNewest', 'byOldest', 'byPage'].map((property) => ({ label: 'Article', property })),
];

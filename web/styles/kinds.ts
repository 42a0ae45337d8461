import type { EntityKind } from '../api/generated/graphql.js';

/** What has a mark of its own: entities, and the articles that they stand in. */
export type MarkedKind = EntityKind | 'ARTICLE';

/** In the order in which a reader meets them. */
export const ENTITY_KINDS = [
  'PERSON',
  'ORGANIZATION',
  'INDUSTRY',
  'PLACE',
  'INITIATIVE',
  'TOPIC',
  'EVENT',
  'DOCUMENT',
] as const satisfies readonly EntityKind[];

/** The colour of each kind's circle; tokens.css has the same. Never for text: it would be too weak. */
export const KIND_COLOURS: Readonly<Record<MarkedKind, { readonly light: string; readonly dark: string }>> = {
  PERSON: { light: '#028AE5', dark: '#22BAFC' },
  ORGANIZATION: { light: '#AC2000', dark: '#D65300' },
  INDUSTRY: { light: '#3F7258', dark: '#25866B' },
  PLACE: { light: '#7D1C96', dark: '#8A63A3' },
  INITIATIVE: { light: '#A19122', dark: '#FEE671' },
  TOPIC: { light: '#EA5C8B', dark: '#E88EA6' },
  EVENT: { light: '#2E46E6', dark: '#667AFF' },
  DOCUMENT: { light: '#996E3D', dark: '#B2A46B' },
  ARTICLE: { light: '#333434', dark: '#E5EEF6' },
};

/** What is drawn on the circle: white on the light theme, ink on the dark one. */
export const GLYPH_COLOURS = { light: '#FFFFFF', dark: '#12161C' } as const;

/** Paths in a box of 24 whose circle is the whole box; to be filled by the even-odd rule. */
export const GLYPHS: Readonly<Record<MarkedKind, string>> = {
  PERSON: 'M12 5.4a3.3 3.3 0 1 1 0 6.6a3.3 3.3 0 0 1 0-6.6zM5.8 18.2c0-3.3 2.7-5 6.2-5s6.2 1.7 6.2 5z',
  ORGANIZATION:
    'M12 4.6l7.2 3.7v1.3H4.8V8.3zM6.4 10.6h2v5h-2zM11 10.6h2v5h-2zM15.6 10.6h2v5h-2zM4.8 16.6h14.4v1.9H4.8z',
  INDUSTRY:
    'M10.6 6.8L10.8 4.9L13.2 4.9L13.4 6.8L14.7 7.3L16.2 6.1L17.9 7.8L16.7 9.3L17.2 10.6L19.1 10.8L19.1 13.2L17.2 13.4L16.7 14.7L17.9 16.2L16.2 17.9L14.7 16.7L13.4 17.2L13.2 19.1L10.8 19.1L10.6 17.2L9.3 16.7L7.8 17.9L6.1 16.2L7.3 14.7L6.8 13.4L4.9 13.2L4.9 10.8L6.8 10.6L7.3 9.3L6.1 7.8L7.8 6.1L9.3 7.3zM12 9.6a2.4 2.4 0 1 0 0 4.8a2.4 2.4 0 0 0 0-4.8z',
  PLACE:
    'M12 4.4a5.2 5.2 0 0 0-5.2 5.2c0 3.8 5.2 9.8 5.2 9.8s5.2-6 5.2-9.8A5.2 5.2 0 0 0 12 4.4zM12 7.6a2 2 0 1 1 0 4a2 2 0 0 1 0-4z',
  INITIATIVE: 'M7.2 4.8h1.7v14.4H7.2zM9.8 5.4h8.2l-2.3 3.3l2.3 3.3H9.8z',
  TOPIC:
    'M9.1 5h1.8l-.5 3.5h3.1L14 5h1.8l-.5 3.5h3v1.8h-3.2l-.4 3h3v1.8h-3.3l-.5 3.9h-1.8l.5-3.9H9.5L9 19H7.2l.5-3.9h-3v-1.8h3.2l.4-3h-3V8.5h3.3zM10.1 10.3l-.4 3h3.2l.4-3z',
  EVENT: 'M5.8 6.4h2.3V4.8h1.7v1.6h4.4V4.8h1.7v1.6h2.3v12.4H5.8zM7.5 10.1v7h9v-7zM9 11.6h2.6v2.6H9z',
  DOCUMENT:
    'M8 5h9.3A1.9 1.9 0 0 1 19.2 6.9v2h-3v7.3a2.6 2.6 0 0 1-2.6 2.6H6.8a2.2 2.2 0 0 1-2.2-2.2v-1.3h2V6.4A1.4 1.4 0 0 1 8 5zM8.6 8.2h5.4v1.5H8.6zM8.6 11.4h5.4v1.5H8.6z',
  ARTICLE: 'M7.2 4.6h6.2l3.6 3.6v11.2H7.2zM9 9.8h6v1.5H9zM9 12.6h6v1.5H9zM9 15.4h3.8v1.5H9z',
};

import type { TextHit } from './graph-engine.js';

/**
 * What both engines' text search has in common: nothing is found for blank text, and a single character is looked for
 * in the texts themselves, because it stands in no pair of characters and so in no index.
 */
export async function findText(
  text: string,
  search: (unit: 'CHARACTER' | 'PHRASE') => Promise<[id: string, score: number][]>,
): Promise<TextHit[]> {
  if (text.trim() === '') return [];
  const rows = await search([...text].length === 1 ? 'CHARACTER' : 'PHRASE');
  return rows.map(([id, score]) => ({ id, score }));
}

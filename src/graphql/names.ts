import type { Language } from '../domain/kinds.js';
import type { Entity } from '../domain/values.js';

/** What an entity is called in a sentence: a document in title marks, and in an English one by its first alias in Latin letters, if it has one. */
export function nameIn({ name, aliases, kind }: Entity, language: Language): string {
  if (language === 'ZH') return kind === 'DOCUMENT' ? `《${name.replace(/^《|》$/g, '')}》` : name;
  return aliases.find((alias) => /^[\p{Script=Latin}\p{P}\p{N}\s]+$/u.test(alias)) ?? name;
}

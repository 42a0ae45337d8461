import type { Language } from '../domain/kinds.js';
import type { Entity } from '../domain/values.js';

/** What an entity is called in a sentence: in an English one by its first alias in Latin letters, if it has one. */
export function nameIn({ name, aliases }: Entity, language: Language): string {
  if (language === 'ZH') return name;
  return aliases.find((alias) => /^[\p{Script=Latin}\p{P}\p{N}\s]+$/u.test(alias)) ?? name;
}

import type { Language } from './kinds.js';
import { type RelationType, relationTypeInfo } from './relation-types.js';
import type { Relation } from './values.js';

/** How a type reads from its source, or in reverse. */
export function typeLabel(type: RelationType, language: Language, reverse: boolean): string {
  const { zh, en } = relationTypeInfo(type);
  return (language === 'ZH' ? zh : en)[reverse ? 'reverse' : 'forward'];
}

/** How a relation reads: with its title, role or detail where it has one (担任副局长). */
export function relationLabel(
  relation: Pick<Relation, 'type' | 'title' | 'role' | 'detail'>,
  language: Language,
  reverse: boolean,
): string {
  const { type, title } = relation;
  if (type === 'HOLDS_POST' && title !== null) {
    if (language === 'ZH') return reverse ? `${title}是` : `担任${title}`;
    return reverse ? `has as ${title}` : `is ${title} of`;
  }
  const addition = relation.role ?? relation.detail;
  const words = typeLabel(type, language, reverse);
  if (addition === null) return words;
  return language === 'ZH' ? `${words}（${addition}）` : `${words} (${addition})`;
}

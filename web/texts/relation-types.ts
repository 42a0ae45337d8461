import { type RelationType, relationTypeInfo } from '../../src/domain/relation-types.js';
import type { UiLanguage } from '../app/language.js';

/** How a type of relation reads, from its source or in reverse: the service's own table. */
export function relationTypeLabel(type: RelationType, language: UiLanguage, reverse = false): string {
  return relationTypeInfo(type)[language][reverse ? 'reverse' : 'forward'];
}

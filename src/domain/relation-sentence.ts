import type { Language } from './kinds.js';
import { relationLabel } from './relation-label.js';
import type { Relation } from './values.js';

/** A relation as a sentence without its full stop, from its source: 王凌峰任聊城市商务局副局长. */
export function relationSentence(
  relation: Pick<Relation, 'type' | 'title' | 'role' | 'detail' | 'modality'>,
  source: string,
  target: string,
  language: Language,
): string {
  const planned = relation.modality === 'PLANNED';
  if (language === 'ZH') {
    const words =
      relation.type === 'HOLDS_POST' && relation.title !== null
        ? `${source}任${target}${relation.title}`
        : `${source}${relationLabel(relation, language, false)}${target}`;
    return planned ? `${words}（计划）` : words;
  }
  const words = `${source} ${relationLabel(relation, language, false)} ${target}`;
  return planned ? `${words} (planned)` : words;
}

/** The sentences of a chain as one. */
export function chainSentence(sentences: readonly string[], language: Language): string {
  return language === 'ZH' ? `${sentences.join('；')}。` : `${sentences.join('; ')}.`;
}

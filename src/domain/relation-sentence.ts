import type { Language } from './kinds.js';
import { relationLabel, typeLabel } from './relation-label.js';
import type { RelationType } from './relation-types.js';
import type { Relation } from './values.js';

/** Chinese words before and after the target, where the label of the type between the two would be no sentence. */
const AROUND_TARGET: { readonly [Type in RelationType]?: readonly [before: string, after: string] } = {
  FAMILY_OF: ['是', '的家人'],
  PART_OF: ['属于', ''],
  WORKS_WITH: ['与', '合作'],
  ADVISES: ['向', '建言'],
  DOWNSTREAM_OF: ['是', '的下游'],
  REPORTED_TO: ['向', '报备'],
};

/** A relation as a sentence without its full stop, from its source: 王凌峰任聊城市商务局副局长. */
export function relationSentence(
  relation: Pick<Relation, 'type' | 'title' | 'role' | 'detail' | 'modality'>,
  source: string,
  target: string,
  language: Language,
): string {
  const { type, title, role, detail, modality } = relation;
  const additions = [role, detail, modality === 'PLANNED' ? plannedWord(language) : null].filter((one) => one !== null);
  if (language === 'EN') {
    const words = type === 'HOLDS_POST' ? relationLabel(relation, language, false) : typeLabel(type, language, false);
    const added = additions.length > 0 ? ` (${additions.join('; ')})` : '';
    return `${source} ${words} ${target}${added}`;
  }
  const [before, after] = AROUND_TARGET[type] ?? [typeLabel(type, language, false), ''];
  const words =
    type === 'HOLDS_POST' && title !== null ? `${source}任${target}${title}` : `${source}${before}${target}${after}`;
  return additions.length > 0 ? `${words}（${additions.join('；')}）` : words;
}

/** The sentences of a chain as one. */
export function chainSentence(sentences: readonly string[], language: Language): string {
  return language === 'ZH' ? `${sentences.join('；')}。` : `${sentences.join('; ')}.`;
}

/** A line with what marks it, where it tells of something that is not a fact yet. */
export function withModality(line: string, modality: Relation['modality'], language: Language): string {
  if (modality === 'ACTUAL') return line;
  return language === 'ZH' ? `${line}（${plannedWord(language)}）` : `${line} (${plannedWord(language)})`;
}

function plannedWord(language: Language): string {
  return language === 'ZH' ? '计划' : 'planned';
}

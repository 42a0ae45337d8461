import type { EntityId } from '../../domain/ids.js';
import type { ArticleSentence } from './article-text.js';

/** Words that mean an entity. */
export interface Form {
  readonly form: string;
  readonly entity: EntityId;
}

/** A place where a sentence names an entity. Offsets are UTF-16 code units in the field's string, end excluded. */
export interface FoundMention extends Form {
  readonly sentence: ArticleSentence;
  readonly start: number;
  readonly end: number;
}

/**
 * Every occurrence of the forms in the sentences, the longest form first where several begin at one place; forms do not
 * overlap. A form that two entities share marks neither.
 */
export function findMentions(sentences: readonly ArticleSentence[], forms: readonly Form[]): FoundMention[] {
  const owners = new Map<string, Set<EntityId>>();
  for (const { form, entity } of forms) owners.set(form, (owners.get(form) ?? new Set()).add(entity));
  const byFirst = new Map<string, string[]>();
  for (const form of [...owners.keys()].sort((a, b) => b.length - a.length)) {
    byFirst.set(form.charAt(0), [...(byFirst.get(form.charAt(0)) ?? []), form]);
  }
  const found: FoundMention[] = [];
  for (const sentence of sentences) {
    let index = 0;
    while (index < sentence.text.length) {
      const candidates = byFirst.get(sentence.text.charAt(index));
      const form = candidates?.find((candidate) => sentence.text.startsWith(candidate, index));
      const [entity, ...others] = form === undefined ? [] : (owners.get(form) ?? []);
      if (form !== undefined && entity !== undefined && others.length === 0) {
        const start = sentence.start + index;
        found.push({ sentence, entity, form, start, end: start + form.length });
      }
      index += form?.length ?? 1;
    }
  }
  return found;
}

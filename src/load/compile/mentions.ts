import type { EntityId } from '../../domain/ids.js';
import { textSortKey } from '../../domain/sort-keys.js';
import { entityEnd, type Properties } from '../graph-parts.js';
import { addLink, type Compilation, positionOf, resolve } from './compilation.js';
import { type Form, findMentions } from './find-mentions.js';
import { sentencesByEntity } from './spoken-of.js';

/**
 * Joins the sentences to the entities that they name, and the article to each that it speaks of. Comes last: an entity
 * is looked for where any fact of the article refers to it.
 */
export function compileMentions(compilation: Compilation, attested: ReadonlyMap<EntityId, Properties>): void {
  const { text, pageKey, entities, self } = compilation;
  const own = ownForms(compilation);
  const named = [...entities.values()].flatMap(({ id, name, aliases }) =>
    [name, ...aliases].filter((form) => !own.has(form)).map((form) => ({ form, entity: id })),
  );
  const counts = new Map<EntityId, number>();
  for (const { sentence, entity, form, start, end } of findMentions(text.sentences, [...named, ...own.values()])) {
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
    const byText = textSortKey(pageKey, positionOf(text, sentence.field, start), entity);
    const place = { form, start, end, byText };
    addLink(compilation, 'MENTIONS', { label: 'Sentence', id: sentence.id }, entityEnd(entity), place);
  }
  const sentences = sentencesByEntity(compilation, attested);
  for (const id of entities.keys()) {
    const numbers = { mentions: counts.get(id) ?? 0, sentences: sentences.get(id)?.size ?? 0 };
    addLink(compilation, 'SPEAKS_OF', self, entityEnd(id), { ...numbers, ...attested.get(id) });
  }
}

/** The words that mean an entity in this article only. They win over names and aliases that are written alike. */
function ownForms(compilation: Compilation): ReadonlyMap<string, Form> {
  const { facts, text, quotes, report } = compilation;
  const forms = new Map<string, Form>();
  for (const [index, { form, entity: reference }] of facts.forms.entries()) {
    const path = ['forms', index];
    const entity = resolve(compilation, reference, [...path, 'entity']);
    if (quotes && !text.sentences.some((sentence) => sentence.text.includes(form))) {
      report([...path, 'form'], `“${form}” does not stand in the article`);
    }
    if (forms.has(form)) report([...path, 'form'], `“${form}” stands under forms twice`);
    if (entity) forms.set(form, { form, entity: entity.id });
  }
  return forms;
}

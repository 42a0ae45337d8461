import { decodeCitation } from '../../domain/evidence.js';
import type { EntityId, SentenceId } from '../../domain/ids.js';
import type { LinkEnd, Properties } from '../graph-parts.js';
import type { Compilation } from './compilation.js';
import { dayOf } from './dates.js';

/**
 * The sentences of an article that are evidence of each entity: that name it, attest it, or are cited by a relation,
 * statement or figure of it, or for it as author or source. To be called when all of these are there.
 */
export function sentencesByEntity(
  { links, relations }: Compilation,
  attested: ReadonlyMap<EntityId, Properties>,
): ReadonlyMap<EntityId, ReadonlySet<SentenceId>> {
  const sentences = new Map<EntityId, Set<SentenceId>>();
  const add = (entity: EntityId, some: Iterable<SentenceId>) => {
    const known = sentences.get(entity) ?? new Set();
    for (const sentence of some) known.add(sentence);
    sentences.set(entity, known);
  };
  const cited = new Map<string, SentenceId[]>();
  for (const { type, from, to } of links) {
    if (type === 'CITES') cited.set(from.id, [...(cited.get(from.id) ?? []), to.id as SentenceId]);
  }
  for (const { from, to, properties } of links) {
    const [entity, other] = from.label === 'Entity' ? [from, to] : [to, from];
    if (entity.label === 'Entity') add(entity.id as EntityId, sentencesOf(other, properties, cited));
  }
  for (const { source, target, citations } of relations.values()) {
    for (const end of [source, target])
      add(
        end,
        citations.map(({ sentence }) => sentence),
      );
  }
  for (const [entity, { evidence }] of attested) add(entity, citedIn(evidence));
  return sentences;
}

/** The sentences that prove what joins an entity to this. */
function sentencesOf(
  { label, id }: LinkEnd,
  { evidence }: Properties,
  cited: ReadonlyMap<string, readonly SentenceId[]>,
): readonly SentenceId[] {
  if (label === 'Sentence') return [id as SentenceId];
  return label === 'Article' ? citedIn(evidence) : (cited.get(id) ?? []);
}

function citedIn(evidence: Properties[string] | undefined): SentenceId[] {
  return ((evidence ?? []) as readonly string[]).map((citation) => decodeCitation(citation).sentence);
}

/**
 * The day as of which an article tells: of its publication; where that is not known, the latest on which it says that
 * something happened. What is only planned does not count.
 */
export function newsDay({ facts, corpus }: Compilation): string | undefined {
  const published = dayOf(facts.article.publishedOn);
  if (published !== undefined) return published;
  const isPlanned = (reference: string) => {
    const event = corpus.registry.resolve(reference, ['EVENT']);
    return typeof event !== 'string' && event.modality === 'PLANNED';
  };
  const dates = [
    ...facts.events.filter(({ event }) => !isPlanned(event)).map(({ date }) => date),
    ...facts.relations.filter(({ modality }) => modality === 'ACTUAL').map(({ date }) => date),
    ...facts.figures.filter(({ modality }) => modality === 'ACTUAL').map(({ period }) => period),
    ...[...facts.documents, ...facts.sources, ...facts.statements].map(({ date }) => date),
  ];
  return dates
    .map(dayOf)
    .reduce((latest, day) => (day !== undefined && day > (latest ?? '') ? day : latest), undefined);
}

import type { Citation } from '../../domain/evidence.js';
import type { EntityId, StatementId } from '../../domain/ids.js';
import type { StatementFact } from '../facts/claim-facts.js';
import type { FactPath } from '../facts/facts-file.js';
import { entityEnd } from '../graph-parts.js';
import { addLink, type Compilation, resolve } from './compilation.js';
import { addSpokeAbout } from './relations.js';
import type { Speakers } from './speakers.js';

/** A statement whose words and speakers are known. */
interface Said extends Speakers {
  readonly id: StatementId;
  readonly citations: readonly Citation[];
}

/** Joins a statement, and whoever made it, to what it is about. */
export function linkSubjects(compilation: Compilation, fact: StatementFact, path: FactPath, said: Said): void {
  const seen = new Set<EntityId>();
  for (const [index, about] of fact.about.entries()) {
    const at = [...path, 'about', index];
    const subject = resolve(compilation, about.entity, [...at, 'entity']);
    if (!subject) continue;
    if (seen.has(subject.id)) compilation.report(at, `${subject.key} stands in this list twice`);
    seen.add(subject.id);
    const { basis } = about;
    const properties = { basis, order: index + 1 };
    addLink(compilation, 'ABOUT', { label: 'Statement', id: said.id }, entityEnd(subject.id), properties);
    // It is stated that someone spoke about something where both are: who spoke, and what about.
    const both = basis === 'STATED' && said.basis === 'STATED' ? 'STATED' : 'INFERRED';
    const citations = said.citations.map((citation) => ({ ...citation, basis: both }) as const);
    for (const speaker of said.speakers) {
      // Who speaks about itself has no relation by that.
      if (speaker.id !== subject.id) addSpokeAbout(compilation, speaker, subject, said.id, citations);
    }
  }
}

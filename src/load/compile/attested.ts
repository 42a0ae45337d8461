import { encodeCitation } from '../../domain/evidence.js';
import type { EntityId } from '../../domain/ids.js';
import type { FactPath } from '../facts/facts-file.js';
import type { FactDate, FactQuote } from '../facts/shapes.js';
import type { Properties } from '../graph-parts.js';
import { cite } from './citations.js';
import { type Compilation, checkDate, checkPrinted, resolve } from './compilation.js';

/** What the article says of each event and document itself: that it happened or exists. */
export function compileAttested(compilation: Compilation): ReadonlyMap<EntityId, Properties> {
  const attested = new Map<EntityId, Properties>();
  const lines = new Map<EntityId, number>();
  const { facts, report, lineOf } = compilation;

  const attest = (kind: 'EVENT' | 'DOCUMENT', fact: Attestation, path: FactPath, properties: Properties = {}) => {
    const name = kind === 'EVENT' ? 'event' : 'document';
    const found = resolve(compilation, fact.reference, [...path, name], [kind]);
    const citations = cite(compilation, fact.quote, 'STATED', [...path, 'quote']);
    checkDate(compilation, fact.date, [...path, 'date']);
    if (!found) return;
    const before = lines.get(found.id);
    if (before !== undefined) report(path, `${found.key} stands on line ${before} already; join the two`);
    lines.set(found.id, lineOf(path));
    if (citations) attested.set(found.id, { evidence: citations.map(encodeCitation), ...properties });
  };

  for (const [index, { event, participantGroups, ...fact }] of facts.events.entries()) {
    const path = ['events', index];
    const groups = participantGroups.map(({ text, quote }, position) => {
      const at = [...path, 'participantGroups', position];
      checkPrinted(compilation, text, [...at, 'text']);
      const citations = cite(compilation, quote, 'STATED', [...at, 'quote']) ?? [];
      return JSON.stringify({ text, evidence: citations.map(encodeCitation) });
    });
    attest('EVENT', { reference: event, ...fact }, path, { groups });
  }
  for (const [index, { document, ...fact }] of facts.documents.entries()) {
    attest('DOCUMENT', { reference: document, ...fact }, ['documents', index]);
  }
  return attested;
}

interface Attestation {
  readonly reference: string;
  readonly quote: FactQuote;
  readonly date?: FactDate | undefined;
}

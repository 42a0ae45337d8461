import { statementId } from '../../domain/ids.js';
import type { StatementFact } from '../facts/claim-facts.js';
import type { FactPath } from '../facts/facts-file.js';
import { nearestOf } from '../facts/nearest.js';
import { entityEnd, type LinkEnd } from '../graph-parts.js';
import { addLink, type Compilation, resolve } from './compilation.js';

/** Joins a statement to what it answers: an event, or another statement of the article. */
export function linkReply(compilation: Compilation, fact: StatementFact, path: FactPath, self: LinkEnd): void {
  const { facts, text, report } = compilation;
  if (!fact.respondsTo) return;
  const at = [...path, 'respondsTo'];
  const { statement, event, basis } = fact.respondsTo;
  if ((statement === undefined) === (event === undefined)) report(at, 'name either a statement or an event');
  if (event !== undefined) {
    const found = resolve(compilation, event, [...at, 'event'], ['EVENT']);
    if (found) addLink(compilation, 'RESPONDS_TO', self, entityEnd(found.id), { basis });
  }
  if (statement !== undefined) {
    const others = facts.statements.map(({ key }) => key).filter((key) => key !== fact.key);
    if (!others.includes(statement)) {
      const near = nearestOf(statement, others);
      report([...at, 'statement'], `no other statement of this file has the key “${statement}”${near}`);
    }
    const target = { label: 'Statement', id: statementId(text.id, statement) } as const;
    addLink(compilation, 'RESPONDS_TO', self, target, { basis });
  }
}

import type { EntityId } from '../../domain/ids.js';
import type { StatementFact } from '../facts/claim-facts.js';
import type { FactPath } from '../facts/facts-file.js';
import { entityEnd, type LinkEnd, type Properties } from '../graph-parts.js';
import { addLink, type Compilation, checkPrinted, resolve } from './compilation.js';
import type { FactEntity } from './fact-entities.js';
import { SPEAKER_KINDS } from './speakers.js';

type Addressee = StatementFact['addressedTo'][number];

/** Joins a statement to the people and bodies to whom it was said; the groups among them are properties of it. */
export function linkAddressees(
  compilation: Compilation,
  fact: StatementFact,
  path: FactPath,
  self: LinkEnd,
  speakers: readonly FactEntity[],
): Properties {
  const { report } = compilation;
  const at = [...path, 'addressedTo'];
  if (fact.addressedTo.length > 0 && fact.kind === 'ASSERTION') {
    report(at, 'an ASSERTION is the paper’s own and is said to nobody');
  }
  const seen = new Set<EntityId | string>();
  const groups: Addressee[] = [];
  for (const [index, addressee] of fact.addressedTo.entries()) {
    const { entity, group, basis } = addressee;
    const here = [...at, index];
    const once = (key: EntityId | string, name: string) => {
      if (seen.has(key)) report(here, `${name} stands in this list twice`);
      seen.add(key);
    };
    if ((entity === undefined) === (group === undefined)) report(here, 'name either an entity or a group');
    const found = entity === undefined ? undefined : resolve(compilation, entity, [...here, 'entity'], SPEAKER_KINDS);
    if (found) {
      if (speakers.includes(found)) report(here, `${found.key} is among the speakers`);
      once(found.id, found.key);
      addLink(compilation, 'ADDRESSED_TO', self, entityEnd(found.id), { basis, order: index + 1 });
    }
    if (group !== undefined) {
      checkPrinted(compilation, group, [...here, 'group']);
      once(group, group);
      groups.push(addressee);
    }
  }
  if (groups.length === 0) return {};
  return {
    addresseeGroups: groups.map(({ group }) => group ?? ''),
    addresseeGroupBases: groups.map(({ basis }) => basis),
  };
}

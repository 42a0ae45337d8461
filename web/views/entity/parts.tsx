import { EntityPartsDocument } from '../../api/generated/graphql.js';
import { usePages } from '../../api/use-pages.js';
import { EntityLink } from '../../app/entity-link.js';
import { useWords } from '../../app/language.js';
import { Partial, Region } from '../../app/states.js';
import { BasisMark, ModalityMark } from '../evidence/index.js';
import { EvidenceLink } from './evidence-link.js';
import { entityWords } from './words.js';

const STEP = 20;
/** Deeper parts are on their own pages. */
const LEVELS = 3;

/** What is part of something, in the order that it is printed, with the parts of the parts. */
export function Parts({ id, level = 1 }: { readonly id: string; readonly level?: number }) {
  const words = useWords(entityWords);
  const found = usePages(EntityPartsDocument, { id, first: STEP }, ({ relations }) => relations);
  return (
    <Region of={found.query} what={words.partsWhat} cancelKey={found.cancelKey}>
      {() => (
        <>
          <ol className="parts">
            {found.nodes.map(({ source, ...relation }) => {
              const count = source.neighborCounts
                .filter(({ relationType, direction }) => relationType === 'PART_OF' && direction === 'IN')
                .reduce((sum, one) => sum + one.count, 0);
              return (
                <li key={relation.id}>
                  <div className="part">
                    <span className="row-words">
                      <EntityLink entity={source} />
                      {count > 0 && <small>{words.partsOf(count)}</small>}
                      {relation.basis === 'INFERRED' && <BasisMark basis="INFERRED" />}
                      <ModalityMark modality={relation.modality} />
                    </span>
                    <EvidenceLink fact={relation.id} count={relation.evidenceCount} of={source.name} />
                  </div>
                  {count > 0 && level < LEVELS && <Parts id={source.id} level={level + 1} />}
                </li>
              );
            })}
          </ol>
          {found.totalCount > STEP && (
            <Partial
              shown={found.nodes.length}
              total={found.totalCount}
              order={words.partsOrder}
              step={STEP}
              onMore={found.more}
              busy={found.busy}
            />
          )}
        </>
      )}
    </Region>
  );
}

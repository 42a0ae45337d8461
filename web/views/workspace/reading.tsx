import { Link } from 'wouter';
import { EntityName } from '../../app/entity-link.js';
import { useTexts, useWords } from '../../app/language.js';
import { links } from '../../app/links.js';
import { Evidence } from '../evidence/index.js';
import { hiddenSign } from './counts.js';
import { WORDS } from './words.js';
import type { Work } from './work.js';

/** What the newspaper says of what is selected. */
export function Reading({ work }: { readonly work: Work }) {
  const { selection } = work.state;
  const words = useWords(WORDS);
  const last = selection.nodes.at(-1);
  if (selection.edge !== null) return <Evidence key={selection.edge} id={selection.edge} heading={2} />;
  if (last === undefined) return <p className="ws-none">{words.nothingSelected}</p>;
  return <EntityRelations key={last} id={last} work={work} />;
}

function EntityRelations({ id, work }: { readonly id: string; readonly work: Work }) {
  const { store, state, derived } = work;
  const words = useWords(WORDS);
  const texts = useTexts();
  const node = state.nodes.get(id);
  if (!node) return null;
  const edges = (derived.edgesOf.get(id) ?? []).flatMap((edge) => state.edges.get(edge) ?? []);
  const hidden = derived.hidden(id);
  return (
    <div className="ws-entity">
      <h2>
        <span className="entity">
          <EntityName entity={node} />
        </span>
      </h2>
      <p className="actions">
        <Link href={links.entity(id)} className="button small as-link">
          {words.openPage}
        </Link>
        {hidden > 0 && (
          <button
            type="button"
            className="button small"
            onClick={({ currentTarget }) => {
              const { left, bottom } = currentTarget.getBoundingClientRect();
              work.openExpansion([id], { x: left, y: bottom });
            }}
          >
            {words.expand} {hiddenSign(derived, [{ id }])}
            {texts.number(hidden)}
          </button>
        )}
      </p>
      {edges.length === 0 ? (
        <p className="ws-note">{words.noRelations}</p>
      ) : (
        <ul className="ws-entity-relations" aria-label={words.relationsOf(node.name)}>
          {edges.map((edge) => {
            const out = edge.source === id;
            const other = state.nodes.get(out ? edge.target : edge.source);
            return (
              other && (
                <li key={edge.id}>
                  <button
                    type="button"
                    className="ws-cell-button"
                    onClick={() => store.select({ nodes: [], edge: edge.id })}
                  >
                    <span aria-hidden="true">{out ? words.out : words.in}</span>
                    <span>
                      <span className="ws-label">{edge.label}</span> <span lang="zh-CN">{other.name}</span>{' '}
                      {edge.basis === 'INFERRED' && <span className="inferred">{texts.basis.INFERRED}</span>}{' '}
                      {edge.modality === 'PLANNED' && <span className="inferred">{texts.modality.PLANNED}</span>}
                    </span>
                    <span className="ws-number">{texts.evidence(edge.evidenceCount)}</span>
                  </button>
                </li>
              )
            );
          })}
        </ul>
      )}
    </div>
  );
}

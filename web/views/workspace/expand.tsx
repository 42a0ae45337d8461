import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { CountNeighborsDocument } from '../../api/generated/graphql.js';
import { useAsk } from '../../api/use-ask.js';
import { KindGlyph } from '../../app/kind-glyph.js';
import { useLanguage, useTexts, useWords } from '../../app/language.js';
import type { EntityKind, RelationType } from '../../graph/model.js';
import { relationTypeLabel } from '../../texts/relation-types.js';
import { countRows, hiddenOf } from './counts.js';
import { WORDS } from './words.js';
import type { Expansion, Work } from './work.js';

const FIRST = 20;
/** More than so many at once are asked about first. */
const GUARD = 50;
const MOST = 100;

/** What an expansion would bring, counted before anything is added. */
export function ExpandPopover({ work, expansion }: { readonly work: Work; readonly expansion: Expansion }) {
  const { store, closeExpansion } = work;
  const words = useWords(WORDS);
  const texts = useTexts();
  const [language] = useLanguage();
  const [asked, setAsked] = useState<{ first: number; types?: RelationType[]; kinds?: EntityKind[] } | null>(null);
  const ref = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const { ids, at } = expansion;
  const from = useRef<Element | null>(null);

  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    from.current = document.activeElement;
    box.showPopover();
    if (at && innerWidth >= 700) {
      box.style.left = `${Math.max(8, Math.min(at.x + 16, innerWidth - box.offsetWidth - 8))}px`;
      box.style.top = `${Math.max(8, Math.min(at.y + 8, innerHeight - box.offsetHeight - 8))}px`;
      box.dataset.placed = 'true';
    }
    box.querySelector<HTMLElement>('button.primary, button')?.focus();
  }, [at]);
  useEffect(() => {
    const box = ref.current;
    const onToggle = (event: Event) => {
      if (!('newState' in event) || event.newState !== 'closed') return;
      closeExpansion();
      const back = from.current;
      if (back instanceof HTMLElement && back.isConnected && !box?.matches(':popover-open')) back.focus();
    };
    box?.addEventListener('toggle', onToggle);
    return () => box?.removeEventListener('toggle', onToggle);
  }, [closeExpansion]);

  const nodes = ids.flatMap((id) => store.getSnapshot().nodes.get(id) ?? []);
  const [only] = nodes;
  const rows = countRows(work.state, work.derived, nodes);
  // Groups count a neighbour once for each way it is joined; the service knows better.
  const counted = useAsk(CountNeighborsDocument, { ids, exclude: [...work.state.nodes.keys()].slice(0, 5000) });
  const hidden = counted.data?.neighborhood?.totalCount ?? hiddenOf(work.derived, nodes);
  const all = hidden + neighboursOf(work, ids);
  const close = () => ref.current?.hidePopover();
  const expand = (wish: { first: number; types?: RelationType[]; kinds?: EntityKind[] }, sure = false) => {
    if (wish.first > GUARD && !sure) {
      setAsked(wish);
      return;
    }
    work.expand({ ids, ...wish });
    close();
  };
  return (
    <div className="ws-expand" popover="auto" role="dialog" aria-labelledby={titleId} ref={ref}>
      <h2 id={titleId}>{nodes.length === 1 ? words.expandOf(only?.name ?? '') : words.expandMany(nodes.length)}</h2>
      {asked ? (
        <>
          <p role="alert">{words.guard(asked.first)}</p>
          <p className="actions">
            <button type="button" className="button primary" onClick={() => expand({ ...asked, first: FIRST }, true)}>
              {words.guardNo}
            </button>
            <button type="button" className="button" onClick={() => expand(asked, true)}>
              {words.guardYes(asked.first)}
            </button>
          </p>
        </>
      ) : hidden === 0 ? (
        <>
          <p>{rows.length === 0 ? words.noNeighbours : words.allHere(neighboursOf(work, ids))}</p>
          <p className="actions">
            <button type="button" className="button" onClick={close}>
              {texts.shell.close}
            </button>
          </p>
        </>
      ) : (
        <>
          <p>{words.neighbours(all, hidden)}</p>
          <p className="actions">
            <button type="button" className="button primary" onClick={() => expand({ first: Math.min(FIRST, hidden) })}>
              {hidden <= FIRST ? words.addAll(hidden) : words.addFirst(FIRST)}
            </button>
            {hidden > FIRST && (
              <button type="button" className="button" onClick={() => expand({ first: Math.min(MOST, hidden) })}>
                {words.addAll(Math.min(MOST, hidden))}
              </button>
            )}
            <span className="ws-note">{words.addOrder}</span>
          </p>
          {hidden > MOST && <p className="ws-note">{words.mostAtOnce}</p>}
          <ul className="ws-count-rows">
            {rows.map(({ type, kind, directions, total, hidden: rest }) => {
              const label = directions.map((way) => relationTypeLabel(type, language, way === 'IN')).join(' / ');
              return (
                <li key={`${type} ${kind}`}>
                  <KindGlyph kind={kind} />
                  <span>
                    {label} · {texts.kinds[kind]}
                  </span>
                  <span className="ws-number">{rest === 0 ? words.rowHere : words.rowCount(rest, total)}</span>
                  {rest > 0 && (
                    <button
                      type="button"
                      className="button small"
                      aria-label={`${words.addThese} ${texts.number(Math.min(FIRST, rest))}: ${label} ${texts.kinds[kind]}`}
                      onClick={() => expand({ first: FIRST, types: [type], kinds: [kind] })}
                    >
                      {words.addThese} {texts.number(Math.min(FIRST, rest))}
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}

function neighboursOf(work: Work, ids: readonly string[]): number {
  const met = new Set(ids.flatMap((id) => [...work.derived.neighbours(id)]));
  for (const id of ids) met.delete(id);
  return met.size;
}

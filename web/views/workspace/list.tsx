import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { ForEars } from '../../app/for-ears.js';
import { KindGlyph } from '../../app/kind-glyph.js';
import { useTexts, useWords } from '../../app/language.js';
import { hiddenSign } from './counts.js';
import { listedNodes, ROWS_STEP, SORTS, type Sort, type TreeRow, treeRows } from './rows.js';
import { WORDS } from './words.js';
import type { Work } from './work.js';

/**
 * Every entity of the graph, and below each its relations: what the canvas shows, for keys and ears. What has the focus
 * is selected, here and on the canvas.
 */
export function List(props: {
  readonly work: Work;
  /** Of all in the corpus. */
  readonly total: number | undefined;
  /** Enter, or a press on a relation: to the sentence. */
  readonly onOpen: () => void;
  readonly onChooseRelation: () => void;
}) {
  const { work, total, onOpen, onChooseRelation } = props;
  const { store, state, derived, pathEnd } = work;
  const words = useWords(WORDS);
  const [text, setText] = useState('');
  const [sort, setSort] = useState<Sort>('evidence');
  const [limit, setLimit] = useState(ROWS_STEP);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string | null>(null);
  const treeRef = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const { selection } = state;

  const nodes = useMemo(() => listedNodes(state, derived, sort, text), [state, derived, sort, text]);
  const listed = useMemo(() => nodes.slice(0, limit), [nodes, limit]);
  const rows = useMemo(() => treeRows(state, derived, listed, open), [state, derived, listed, open]);
  const keys = useMemo(() => new Map(rows.map((row, index) => [row.key, index])), [rows]);

  // What is selected elsewhere is where one is here.
  useEffect(() => {
    const { edge, nodes: chosen } = selection;
    const last = chosen.at(-1);
    if (last !== undefined) setActive((before) => (before === last ? before : last));
    else if (edge !== null) {
      const source = state.edges.get(edge)?.source;
      setActive((before) => {
        if (before?.endsWith(` ${edge}`) || source === undefined) return before;
        setOpen((all) => new Set(all).add(source));
        return `${source} ${edge}`;
      });
    }
  }, [selection, state.edges]);

  // Where the active one is gone, the one that took its place.
  const lastIndex = useRef(0);
  const activeIndex = keys.get(active ?? '') ?? Math.min(lastIndex.current, Math.max(0, rows.length - 1));
  lastIndex.current = activeIndex;
  const activeKey = rows[activeIndex]?.key;
  useEffect(() => {
    const row = treeRef.current?.querySelector<HTMLElement>('[tabindex="0"]');
    if (activeKey !== undefined && row && !treeRef.current?.contains(document.activeElement)) scrollIntoList(row);
  }, [activeKey]);

  // Who dismissed the row that had the focus goes on from the next.
  const inside = useRef(false);
  useEffect(() => {
    if (!inside.current || document.activeElement !== document.body) return;
    const row = rows[lastIndex.current];
    if (!row || keys.has(active ?? '')) return;
    setActive(row.key);
    store.select('node' in row ? { nodes: [row.node.id], edge: null } : { nodes: [], edge: row.edge.id });
    treeRef.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [rows, keys, active, store]);

  const select = (row: TreeRow, add: boolean) => {
    setActive(row.key);
    if (!('node' in row)) store.select({ nodes: [], edge: row.edge.id });
    else if (add) {
      const rest = selection.nodes.filter((id) => id !== row.node.id);
      store.select({ nodes: rest.length < selection.nodes.length ? rest : [...rest, row.node.id], edge: null });
    } else store.select({ nodes: [row.node.id], edge: null });
  };
  const go = (index: number) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, index))];
    if (!row) return;
    select(row, false);
    focusSoon(row.key);
  };
  const focusSoon = (key: string) => {
    // After what is open has changed, the row may not be there before the next picture.
    requestAnimationFrame(() => {
      const index = [...(treeRef.current?.querySelectorAll<HTMLElement>('[role=treeitem]') ?? [])].find(
        (element) => element.dataset.key === key,
      );
      index?.focus();
    });
  };
  const setOpenOf = (id: string, isOpen: boolean) => {
    const next = new Set(open);
    if (isOpen) next.add(id);
    else next.delete(id);
    setOpen(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[activeIndex];
    if (!row) return;
    if (event.key === 'ArrowDown') go(activeIndex + 1);
    else if (event.key === 'ArrowUp') go(activeIndex - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(rows.length - 1);
    else if (event.key === ' ') select(row, true);
    else if (event.key === 'Enter') {
      select(row, false);
      onOpen();
    } else if (event.key === 'ArrowRight' && 'node' in row) {
      if (row.relations === 0) return;
      if (row.open) go(activeIndex + 1);
      else setOpenOf(row.node.id, true);
    } else if (event.key === 'ArrowRight' && 'edge' in row) {
      // Along the relation, to who is at its other end.
      setText('');
      store.select({ nodes: [row.other.id], edge: null });
      setActive(row.other.id);
      focusSoon(row.other.id);
    } else if (event.key === 'ArrowLeft' && 'node' in row) {
      if (!row.open) return;
      setOpenOf(row.node.id, false);
    } else if (event.key === 'ArrowLeft' && 'edge' in row) go(keys.get(row.parent) ?? 0);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onClick = (row: TreeRow, event: MouseEvent<HTMLElement>) => {
    const { target } = event;
    const part = target instanceof Element ? target.closest<HTMLElement>('[data-part]')?.dataset.part : undefined;
    if ('node' in row && part === 'twist') {
      setActive(row.key);
      setOpenOf(row.node.id, !row.open);
      return;
    }
    select(row, part === 'box' || event.shiftKey || event.ctrlKey || event.metaKey);
    if ('edge' in row) onChooseRelation();
    else work.canvas.current?.reveal([row.node.id]);
  };

  return (
    <section className="ws-list" aria-label={words.list}>
      <div className="ws-list-head">
        <label className="field">
          <ForEars>{words.filter}</ForEars>
          <input
            type="search"
            placeholder={words.filter}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <label className="ws-sort">
          <ForEars>{words.sort}</ForEars>
          <select value={sort} onChange={({ target }) => setSort(target.value as Sort)}>
            {SORTS.map((one) => (
              <option key={one} value={one}>
                {words.sorts[one]}
              </option>
            ))}
          </select>
        </label>
        <p className="ws-counts" role="status">
          {total !== undefined && <span>{words.shown(state.nodes.size, total)}</span>}
          <span>{words.shownRelations(state.edges.size)}</span>
          {text.trim() !== '' && <span>{words.listed(nodes.length, state.nodes.size)}</span>}
          {derived.fadedNodes.size > 0 && <span>{words.fadedCount(derived.fadedNodes.size)}</span>}
        </p>
        <p className="for-ears" id={helpId}>
          {words.treeHelp}
        </p>
      </div>
      {rows.length === 0 ? (
        <p className="ws-none">{text.trim() === '' ? words.emptyList : words.noMatch(text.trim())}</p>
      ) : (
        <div
          className="ws-tree"
          role="tree"
          aria-label={words.entities}
          aria-multiselectable="true"
          aria-describedby={helpId}
          ref={treeRef}
          onKeyDown={onKeyDown}
          onFocus={() => {
            inside.current = true;
          }}
          onBlur={({ relatedTarget, currentTarget }) => {
            // What is taken away gives its focus to nothing.
            if (relatedTarget !== null) inside.current = currentTarget.contains(relatedTarget);
          }}
        >
          {rows.map((row, index) => (
            <Row
              key={row.key}
              row={row}
              work={work}
              current={index === activeIndex}
              isEnd={'node' in row && pathEnd === row.node.id}
              onClick={onClick}
            />
          ))}
        </div>
      )}
      {nodes.length > limit && (
        <p className="partial">
          <span>{words.listed(limit, nodes.length)}</span>
          <button type="button" className="button small" onClick={() => setLimit(limit + ROWS_STEP)}>
            {words.moreRows}
          </button>
        </p>
      )}
    </section>
  );
}

function Row(props: {
  readonly row: TreeRow;
  readonly work: Work;
  /** The one that Tab comes to. */
  readonly current: boolean;
  readonly isEnd: boolean;
  readonly onClick: (row: TreeRow, event: MouseEvent<HTMLElement>) => void;
}) {
  const { row, work, current, isEnd, onClick } = props;
  const { state, derived } = work;
  const words = useWords(WORDS);
  const texts = useTexts();
  const tabIndex = current ? 0 : -1;
  if ('edge' in row) {
    const { edge, other, out } = row;
    const selected = state.selection.edge === edge.id;
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys
      <div
        role="treeitem"
        aria-level={2}
        aria-selected={selected}
        tabIndex={tabIndex}
        data-key={row.key}
        data-faded={derived.fadedEdges.has(edge.id)}
        className="ws-row ws-relation"
        onClick={(event) => onClick(row, event)}
      >
        <span aria-hidden="true">{out ? words.out : words.in}</span>
        <span className="ws-relation-text">
          <span className="ws-label">{edge.label}</span> <span lang="zh-CN">{other.name}</span>
        </span>
        {edge.basis === 'INFERRED' && <span className="inferred">{texts.basis.INFERRED}</span>}
        {edge.modality === 'PLANNED' && <span className="inferred">{texts.modality.PLANNED}</span>}
        <span className="ws-number">
          <ForEars>{words.evidenceCount(edge.evidenceCount)}</ForEars>
          <span aria-hidden="true">{texts.number(edge.evidenceCount)}</span>
        </span>
      </div>
    );
  }
  const { node, relations, open } = row;
  const selected = state.selection.nodes.includes(node.id);
  const hidden = derived.hidden(node.id);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys
    <div
      role="treeitem"
      aria-level={1}
      aria-selected={selected}
      {...(relations > 0 && { 'aria-expanded': open })}
      tabIndex={tabIndex}
      data-key={row.key}
      data-faded={derived.fadedNodes.has(node.id)}
      className="ws-row"
      onClick={(event) => onClick(row, event)}
    >
      <span className="ws-twist" data-part="twist" aria-hidden="true">
        {relations > 0 ? (open ? '▾' : '▸') : ''}
      </span>
      <span className="ws-box" data-part="box" data-on={selected} aria-hidden="true" />
      <KindGlyph kind={node.kind} />
      <span className="entity-name" lang="zh-CN">
        {node.name}
      </span>
      <ForEars>, {texts.kinds[node.kind]},</ForEars>
      {isEnd && <span className="inferred">{words.pathEnd}</span>}
      {node.pinned && <span className="inferred">{words.pinned}</span>}
      {hidden > 0 && (
        <span className="ws-badge">
          <ForEars>{words.hidden(hidden, derived.hiddenAtMost(node.id))},</ForEars>
          <span aria-hidden="true">
            {hiddenSign(derived, [node])}
            {texts.number(hidden)}
          </span>
        </span>
      )}
      <span className="ws-number">
        <ForEars>{words.evidenceCount(derived.evidence.get(node.id) ?? 0)}</ForEars>
        <span aria-hidden="true">{texts.number(derived.evidence.get(node.id) ?? 0)}</span>
      </span>
    </div>
  );
}

/** Within the list alone: the page stays where it is. */
function scrollIntoList(row: HTMLElement): void {
  const box = row.closest<HTMLElement>('.ws-list');
  if (!box || box.scrollHeight <= box.clientHeight) return;
  const [top, bottom] = [row.offsetTop - box.offsetTop, row.offsetTop - box.offsetTop + row.offsetHeight];
  if (top < box.scrollTop + 100) box.scrollTop = top - 100;
  else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight + 8;
}

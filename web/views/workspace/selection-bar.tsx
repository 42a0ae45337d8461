import { Link } from 'wouter';
import { useTexts, useWords } from '../../app/language.js';
import { links } from '../../app/links.js';
import { hiddenSign } from './counts.js';
import { WORDS } from './words.js';
import type { Work } from './work.js';

/** What can be done with what is selected. */
export function SelectionBar(props: {
  readonly work: Work;
  /** Where the evidence is not beside the graph: brings it. */
  readonly onRead?: (() => void) | undefined;
}) {
  const { work, onRead } = props;
  const { state, derived, pathEnd } = work;
  const words = useWords(WORDS);
  const texts = useTexts();
  const { nodes: ids, edge } = state.selection;
  const chosen = ids.flatMap((id) => state.nodes.get(id) ?? []);
  const [one, other] = chosen;
  const last = chosen.at(-1);
  const read = onRead && (
    <button type="button" className="button small primary" onClick={onRead}>
      {words.evidence}
    </button>
  );
  const relation = edge === null ? undefined : state.edges.get(edge);
  if (relation) {
    const [source, target] = [state.nodes.get(relation.source), state.nodes.get(relation.target)];
    return (
      <div className="ws-bar" role="toolbar" aria-label={words.relationSelected}>
        <span className="ws-bar-title ws-bar-relation">
          <span lang="zh-CN">{source?.name}</span> <span className="ws-label">{relation.label} →</span>{' '}
          <span lang="zh-CN">{target?.name}</span>
        </span>
        {read}
      </div>
    );
  }
  if (!last || !one) {
    return (
      <div className="ws-bar ws-bar-none">
        <span>{words.nothingSelected}</span>
        {state.nodes.size > 0 && (
          <button
            type="button"
            className="button small"
            onClick={() => work.store.select({ nodes: [...state.nodes.keys()], edge: null })}
          >
            {words.selectAll}
          </button>
        )}
      </div>
    );
  }
  const hidden = chosen.reduce((sum, { id }) => sum + derived.hidden(id), 0);
  return (
    <div className="ws-bar" role="toolbar" aria-label={words.selected(chosen.length)}>
      <span className="ws-bar-title" lang={chosen.length === 1 ? 'zh-CN' : undefined}>
        {chosen.length === 1 ? last.name : words.selected(chosen.length)}
      </span>
      {read}
      <button
        type="button"
        className="button small"
        aria-keyshortcuts="E"
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect();
          work.openExpansion(ids, { x: left - 16, y: bottom });
        }}
      >
        {words.expand} {hidden > 0 && `${hiddenSign(derived, chosen)}${texts.number(hidden)}`}
      </button>
      <button type="button" className="button small" aria-keyshortcuts="Delete" onClick={() => work.remove(ids)}>
        {words.remove}
      </button>
      <button type="button" className="button small" onClick={() => work.keepOnly(ids)}>
        {words.keepOnly}
      </button>
      <button type="button" className="button small" aria-keyshortcuts="F" onClick={() => work.togglePin(ids)}>
        {chosen.every(({ pinned }) => pinned) ? words.unpin : words.pin}
      </button>
      {chosen.length === 2 && other ? (
        <>
          <button type="button" className="button small" onClick={() => work.findShared(one.id, other.id)}>
            {words.shared}
          </button>
          <button type="button" className="button small" onClick={() => work.findPaths(one.id, other.id)}>
            {words.findPath}
          </button>
        </>
      ) : (
        <button
          type="button"
          className="button small"
          aria-keyshortcuts="P"
          aria-pressed={pathEnd === last.id}
          onClick={() => work.pickEnd(last.id)}
        >
          {words.pickEnd}
        </button>
      )}
      {chosen.length === 1 && (
        <Link href={links.entity(last.id)} className="button small as-link">
          {words.openPage}
        </Link>
      )}
    </div>
  );
}

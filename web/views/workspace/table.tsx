import { type ReactNode, useState } from 'react';
import { ForEars } from '../../app/for-ears.js';
import { KindGlyph } from '../../app/kind-glyph.js';
import { useLanguage, useTexts, useWords } from '../../app/language.js';
import type { GraphEdge, GraphNode } from '../../graph/model.js';
import { isoLabel } from '../../texts/dates.js';
import { hiddenSign } from './counts.js';
import { byName, ROWS_STEP } from './rows.js';
import { WORDS } from './words.js';
import type { Work } from './work.js';

/** The graph as two tables, of entities and of relations. */
export function Table({ work, onOpen }: { readonly work: Work; readonly onOpen: () => void }) {
  return (
    <div className="ws-tables">
      <EntityTable work={work} onOpen={onOpen} />
      <RelationTable work={work} onOpen={onOpen} />
    </div>
  );
}

interface Column<Item> {
  readonly id: string;
  readonly title: string;
  readonly compare: (a: Item, b: Item) => number;
  readonly cell: (item: Item) => ReactNode;
  readonly number?: boolean;
  /** A name, which can need several lines. */
  readonly wide?: boolean;
}

function EntityTable({ work, onOpen }: { readonly work: Work; readonly onOpen: () => void }) {
  const { store, state, derived } = work;
  const words = useWords(WORDS);
  const texts = useTexts();
  const { column } = words;
  const evidence = ({ id }: GraphNode) => derived.evidence.get(id) ?? 0;
  const relations = ({ id }: GraphNode) => derived.edgesOf.get(id)?.length ?? 0;
  const hidden = ({ id }: GraphNode) => derived.hidden(id);
  const columns: readonly Column<GraphNode>[] = [
    {
      id: 'name',
      wide: true,
      title: column.name,
      compare: byName,
      cell: (node) => (
        <button
          type="button"
          className="ws-cell-button"
          onClick={() => {
            store.select({ nodes: [node.id], edge: null });
            onOpen();
          }}
        >
          <KindGlyph kind={node.kind} />
          <span lang="zh-CN">{node.name}</span>
        </button>
      ),
    },
    {
      id: 'kind',
      title: column.kind,
      compare: (a, b) => a.kind.localeCompare(b.kind),
      cell: ({ kind }) => texts.kinds[kind],
    },
    {
      id: 'evidence',
      title: column.evidence,
      number: true,
      compare: (a, b) => evidence(a) - evidence(b),
      cell: (node) => texts.number(evidence(node)),
    },
    {
      id: 'relations',
      title: column.relations,
      number: true,
      compare: (a, b) => relations(a) - relations(b),
      cell: (node) => texts.number(relations(node)),
    },
    {
      id: 'hidden',
      title: column.hidden,
      number: true,
      compare: (a, b) => hidden(a) - hidden(b),
      cell: (node) =>
        hidden(node) > 0 && (
          <button
            type="button"
            className="ws-cell-button"
            aria-label={`${words.expandOf(node.name)}, ${words.hidden(hidden(node), derived.hiddenAtMost(node.id))}`}
            onClick={({ currentTarget }) => {
              const { left, bottom } = currentTarget.getBoundingClientRect();
              work.openExpansion([node.id], { x: left, y: bottom });
            }}
          >
            {hiddenSign(derived, [node])}
            {texts.number(hidden(node))}
          </button>
        ),
    },
    {
      id: 'pinned',
      title: column.pinned,
      compare: (a, b) => Number(a.pinned) - Number(b.pinned),
      cell: (node) => (
        <input
          type="checkbox"
          aria-label={`${words.pin}: ${node.name}`}
          checked={node.pinned}
          onChange={() => work.togglePin([node.id])}
        />
      ),
    },
  ];
  return (
    <SortedTable
      title={words.entities}
      items={[...state.nodes.values()]}
      columns={columns}
      first="evidence"
      keyOf={({ id }) => id}
      faded={({ id }) => derived.fadedNodes.has(id)}
      selected={({ id }) => state.selection.nodes.includes(id)}
      select={(node) => (
        <input
          type="checkbox"
          aria-label={`${column.select}: ${node.name}`}
          checked={state.selection.nodes.includes(node.id)}
          onChange={({ target }) => {
            const rest = state.selection.nodes.filter((id) => id !== node.id);
            store.select({ nodes: target.checked ? [...rest, node.id] : rest, edge: null });
          }}
        />
      )}
    />
  );
}

function RelationTable({ work, onOpen }: { readonly work: Work; readonly onOpen: () => void }) {
  const { store, state, derived } = work;
  const words = useWords(WORDS);
  const texts = useTexts();
  const [language] = useLanguage();
  const { column } = words;
  const end = (id: string) => state.nodes.get(id);
  const named = (id: string) => {
    const node = end(id);
    return node ? (
      <span className="entity">
        <KindGlyph kind={node.kind} />
        <span lang="zh-CN">{node.name}</span>
      </span>
    ) : null;
  };
  const byEnd = (which: 'source' | 'target') => (a: GraphEdge, b: GraphEdge) => {
    const [one, other] = [end(a[which]), end(b[which])];
    return one && other ? byName(one, other) : 0;
  };
  const columns: readonly Column<GraphEdge>[] = [
    { id: 'source', wide: true, title: column.source, compare: byEnd('source'), cell: ({ source }) => named(source) },
    {
      id: 'relation',
      wide: true,
      title: column.relation,
      compare: (a, b) => a.type.localeCompare(b.type) || a.label.localeCompare(b.label),
      cell: (edge) => (
        <button
          type="button"
          className="ws-cell-button link"
          aria-label={`${end(edge.source)?.name} ${edge.label} ${end(edge.target)?.name}`}
          onClick={() => {
            store.select({ nodes: [], edge: edge.id });
            onOpen();
          }}
        >
          {edge.label}
        </button>
      ),
    },
    { id: 'target', wide: true, title: column.target, compare: byEnd('target'), cell: ({ target }) => named(target) },
    {
      id: 'date',
      title: column.date,
      compare: (a, b) => (a.date?.iso ?? '9').localeCompare(b.date?.iso ?? '9'),
      cell: ({ date }) => (date?.iso ? isoLabel(date.iso, language) : <span lang="zh-CN">{date?.text ?? ''}</span>),
    },
    {
      id: 'basis',
      title: column.basis,
      compare: (a, b) => a.basis.localeCompare(b.basis),
      cell: ({ basis }) => texts.basis[basis],
    },
    {
      id: 'modality',
      title: column.modality,
      compare: (a, b) => a.modality.localeCompare(b.modality),
      cell: ({ modality }) => texts.modality[modality],
    },
    {
      id: 'evidence',
      title: column.evidence,
      number: true,
      compare: (a, b) => a.evidenceCount - b.evidenceCount,
      cell: ({ evidenceCount }) => texts.number(evidenceCount),
    },
  ];
  return (
    <SortedTable
      title={words.relations}
      items={[...state.edges.values()]}
      columns={columns}
      first="evidence"
      keyOf={({ id }) => id}
      faded={({ id }) => derived.fadedEdges.has(id)}
      selected={({ id }) => state.selection.edge === id}
    />
  );
}

function SortedTable<Item>(props: {
  readonly title: string;
  readonly items: readonly Item[];
  readonly columns: readonly Column<Item>[];
  /** By which it is sorted at first, the most first. */
  readonly first: string;
  readonly keyOf: (item: Item) => string;
  readonly faded: (item: Item) => boolean;
  readonly selected: (item: Item) => boolean;
  readonly select?: (item: Item) => ReactNode;
}) {
  const { title, items, columns, keyOf, faded, selected, select } = props;
  const words = useWords(WORDS);
  const [sort, setSort] = useState({ by: props.first, down: true });
  const [limit, setLimit] = useState(ROWS_STEP);
  const by = columns.find(({ id }) => id === sort.by);
  const sorted = by ? [...items].sort((a, b) => (sort.down ? by.compare(b, a) : by.compare(a, b))) : items;
  return (
    <>
      <table className="ws-table">
        <caption>
          {title} {items.length}
        </caption>
        <thead>
          <tr>
            {select && (
              <td>
                <ForEars>{words.column.select}</ForEars>
              </td>
            )}
            {columns.map(({ id, title: heading, number }) => (
              <th
                key={id}
                scope="col"
                data-number={number}
                aria-sort={sort.by === id ? (sort.down ? 'descending' : 'ascending') : 'none'}
              >
                <button
                  type="button"
                  onClick={() => setSort({ by: id, down: sort.by === id ? !sort.down : number === true })}
                >
                  {heading}
                  <span aria-hidden="true">{sort.by === id ? (sort.down ? ' ↓' : ' ↑') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, limit).map((item) => (
            <tr key={keyOf(item)} data-faded={faded(item)} data-selected={selected(item)}>
              {select && <td>{select(item)}</td>}
              {columns.map(({ id, cell, number, wide }) => (
                <td key={id} data-number={number} className={wide ? 'ws-wide' : undefined}>
                  {cell(item)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {items.length > limit && (
        <p className="partial">
          <span>{words.listed(limit, items.length)}</span>
          <button type="button" className="button small" onClick={() => setLimit(limit + ROWS_STEP)}>
            {words.moreRows}
          </button>
        </p>
      )}
    </>
  );
}

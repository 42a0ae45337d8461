import { useSyncExternalStore } from 'react';
import { inBoth, useTexts, useWords } from '../app/language.js';
import { DASH, HOLLOW_SIDE, hollowWidth } from '../graph/look.js';
import { type Count, ENTITY_KINDS, type EntityKind, type GraphStore } from '../graph/model.js';
import { GLYPHS } from '../styles/kinds.js';
import './canvas.css';

const WORDS = inBoth({
  zh: {
    legend: '图例',
    kinds: '种类',
    lines: '线条',
    size: '圆越大，原文越多',
    width: '线越粗，原文越多',
    inferred: '推断',
    planned: '计划中',
    arrow: '箭头指向关系的对象',
    badge: '还有邻居没显示（≤ 是至多）',
    pinned: '已固定',
    selected: '已选',
    part: (shown: string, total: string) => `${shown} / ${total}`,
  },
  en: {
    legend: 'Legend',
    kinds: 'Kinds',
    lines: 'Lines',
    size: 'larger: more evidence',
    width: 'thicker: more evidence',
    inferred: 'inferred',
    planned: 'planned',
    arrow: 'the arrow points at the target',
    badge: 'neighbours not shown (≤ at most)',
    pinned: 'pinned',
    selected: 'selected',
    part: (shown: string, total: string) => `${shown} of ${total}`,
  },
});

/** What each mark on the canvas means, with how many of it there are. A kind that is pressed off fades. */
export function Legend({ store }: { readonly store: GraphStore }) {
  const state = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const { kinds, basis, modality } = store.getDerived();
  const texts = useTexts();
  const words = useWords(WORDS);
  const present = ENTITY_KINDS.filter((kind) => kinds.has(kind));
  const count = ({ shown, total }: Count = { shown: 0, total: 0 }) =>
    shown === total ? texts.number(total) : words.part(texts.number(shown), texts.number(total));

  function toggle(kind: EntityKind): void {
    const on = state.filters.kinds ?? ENTITY_KINDS;
    const next = on.includes(kind)
      ? on.filter((other) => other !== kind)
      : ENTITY_KINDS.filter((other) => other === kind || on.includes(other));
    store.run({ type: 'setFilters', filters: { kinds: next.length === ENTITY_KINDS.length ? null : next } });
  }

  if (present.length === 0) return null;
  return (
    <section className="legend" aria-label={words.legend}>
      <ul aria-label={words.kinds}>
        {present.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              aria-pressed={state.filters.kinds?.includes(kind) ?? true}
              onClick={() => toggle(kind)}
            >
              <KindMark kind={kind} />
              {texts.kinds[kind]} <span className="legend-count">{count(kinds.get(kind))}</span>
            </button>
          </li>
        ))}
      </ul>
      <ul aria-label={words.lines}>
        <li>
          <Circles /> {words.size}
        </li>
        <li>
          <Line widths={[1, 4]} /> {words.width}
        </li>
        <li>
          <ArrowMark /> {words.arrow}
        </li>
        <li>
          <Line dashed widths={[2]} /> {words.inferred}
          <span className="legend-count">{count(basis.get('INFERRED'))}</span>
        </li>
        <li>
          <Line hollow widths={[2]} /> {words.planned}
          <span className="legend-count">{count(modality.get('PLANNED'))}</span>
        </li>
        <li>
          <BadgeMark /> {words.badge}
        </li>
        <li>
          <PinMark /> {words.pinned}
        </li>
        <li>
          <RingMark /> {words.selected}
        </li>
      </ul>
    </section>
  );
}

/** The circle and glyph of a kind, in the colours of the theme. */
export function KindMark({ kind, size = 18 }: { readonly kind: EntityKind | 'ARTICLE'; readonly size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 24 24">
      <circle cx="12" cy="12" r="12" fill={`var(--kind-${kind.toLowerCase()})`} />
      <path d={GLYPHS[kind]} fill="var(--glyph)" fillRule="evenodd" />
    </svg>
  );
}

function Circles() {
  return (
    <svg aria-hidden="true" width="28" height="16" viewBox="0 0 28 16">
      <circle cx="5" cy="8" r="4" fill="var(--ink-3)" />
      <circle cx="19" cy="8" r="7.5" fill="var(--ink-3)" />
    </svg>
  );
}

function ArrowMark() {
  return (
    <svg aria-hidden="true" width="28" height="16" viewBox="0 0 28 16">
      <line x1="0" x2="20" y1="8" y2="8" stroke="var(--edge)" strokeWidth={2} />
      <path d="M28 8 L18 3 V13 Z" fill="var(--edge)" />
    </svg>
  );
}

interface LineProps {
  readonly widths: readonly number[];
  readonly dashed?: boolean;
  readonly hollow?: boolean;
}

function Line({ widths, dashed = false, hollow = false }: LineProps) {
  const step = 28 / widths.length;
  return (
    <svg aria-hidden="true" width="28" height="16" viewBox="0 0 28 16">
      {widths.map((width, index) => {
        const [from, to] = [index * step, (index + 1) * step];
        const half = hollowWidth(width) / 2 - HOLLOW_SIDE / 2;
        const lines = hollow ? [8 - half, 8 + half] : [8];
        return lines.map((y) => (
          <line
            key={`${from} ${y}`}
            x1={from}
            x2={to}
            y1={y}
            y2={y}
            stroke="var(--edge)"
            strokeWidth={hollow ? HOLLOW_SIDE : width}
            strokeDasharray={dashed ? DASH.join(' ') : undefined}
          />
        ));
      })}
    </svg>
  );
}

function BadgeMark() {
  return (
    <svg aria-hidden="true" width="28" height="18" viewBox="0 0 28 18">
      <rect x="0.5" y="1.5" width="27" height="15" rx="7.5" fill="var(--page)" stroke="var(--edge)" />
      <text x="14" y="13" textAnchor="middle" fontSize="12" fontWeight="600" fill="var(--ink)">
        +7
      </text>
    </svg>
  );
}

function PinMark() {
  return (
    <svg aria-hidden="true" width="12" height="16" viewBox="0 0 12 16">
      <circle cx="6" cy="5" r="4" fill="var(--ink)" />
      <rect x="5.25" y="9" width="1.5" height="5" fill="var(--ink)" />
    </svg>
  );
}

function RingMark() {
  return (
    <svg aria-hidden="true" width="18" height="18" viewBox="0 0 18 18">
      <circle cx="9" cy="9" r="4" fill="var(--ink-3)" />
      <circle cx="9" cy="9" r="7.5" fill="none" stroke="var(--accent)" strokeWidth="3" />
    </svg>
  );
}

import type { ReactNode } from 'react';
import { KindGlyph } from '../../app/kind-glyph.js';
import { useLanguage, useTexts, useWords } from '../../app/language.js';
import { hasFilters } from '../../graph/filters.js';
import {
  BASES,
  type Count,
  ENTITY_KINDS,
  type Filters as FilterValues,
  MODALITIES,
  NO_FILTERS,
} from '../../graph/model.js';
import { isoLabel } from '../../texts/dates.js';
import { relationTypeLabel } from '../../texts/relation-types.js';
import { monthsOf } from './months.js';
import { WORDS } from './words.js';
import type { Work } from './work.js';

/** What is not asked for fades; nothing is hidden. */
export function Filters({ work }: { readonly work: Work }) {
  const { store, state, derived } = work;
  const { filters } = state;
  const words = useWords(WORDS);
  const texts = useTexts();
  const [language] = useLanguage();
  const set = (next: Partial<FilterValues>) => store.run({ type: 'setFilters', filters: next });
  const types = [...derived.types.keys()].sort(
    (a, b) => (derived.types.get(b)?.total ?? 0) - (derived.types.get(a)?.total ?? 0),
  );
  const on = hasFilters(filters);
  return (
    <details className="ws-filters">
      <summary>{on ? words.filtersOn : words.filters}</summary>
      <Toggles
        title={words.kinds}
        all={ENTITY_KINDS.filter((kind) => derived.kinds.has(kind))}
        chosen={filters.kinds}
        counts={derived.kinds}
        onChange={(kinds) => set({ kinds })}
        label={(kind) => (
          <>
            <KindGlyph kind={kind} size={14} /> {texts.kinds[kind]}
          </>
        )}
      />
      <Toggles
        title={words.types}
        all={types}
        chosen={filters.types}
        counts={derived.types}
        onChange={(chosen) => set({ types: chosen })}
        label={(type) => relationTypeLabel(type, language)}
      />
      <Toggles
        title={words.basis}
        all={BASES}
        chosen={filters.basis}
        counts={derived.basis}
        onChange={(basis) => set({ basis })}
        label={(basis) => texts.basis[basis]}
      />
      <Toggles
        title={words.modality}
        all={MODALITIES}
        chosen={filters.modality}
        counts={derived.modality}
        onChange={(modality) => set({ modality })}
        label={(modality) => texts.modality[modality]}
      />
      <Dates work={work} />
      {on && (
        <button type="button" className="button small" onClick={() => set(NO_FILTERS)}>
          {words.clearFilters}
        </button>
      )}
    </details>
  );
}

function Toggles<Value extends string>(props: {
  readonly title: string;
  readonly all: readonly Value[];
  readonly chosen: readonly Value[] | null;
  readonly counts: ReadonlyMap<Value, Count>;
  readonly onChange: (chosen: Value[] | null) => void;
  readonly label: (value: Value) => ReactNode;
}) {
  const { title, all, chosen, counts, onChange, label } = props;
  const texts = useTexts();
  if (all.length === 0) return null;
  const toggle = (value: Value) => {
    const before = chosen ?? all;
    const next = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
    onChange(all.every((one) => next.includes(one)) ? null : next);
  };
  return (
    <fieldset>
      <legend>{title}</legend>
      {all.map((value) => {
        const { shown, total } = counts.get(value) ?? { shown: 0, total: 0 };
        return (
          <label key={value} className="check">
            <input type="checkbox" checked={chosen?.includes(value) ?? true} onChange={() => toggle(value)} />
            <span className="ws-check-label">{label(value)}</span>
            <span className="ws-number">
              {shown === total ? texts.number(total) : `${texts.number(shown)} / ${texts.number(total)}`}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

function Dates({ work }: { readonly work: Work }) {
  const { store, state } = work;
  const { from, to } = state.filters;
  const words = useWords(WORDS);
  const [language] = useLanguage();
  const { months, undated } = monthsOf(state);
  const set = (next: { from: string | null; to: string | null }) => store.run({ type: 'setFilters', filters: next });
  const [first, last] = [months[0]?.month, months.at(-1)?.month];
  const limited = from !== null || to !== null;
  if (first === undefined || last === undefined) {
    return state.edges.size === 0 && !limited ? null : (
      <fieldset>
        <legend>{words.dates}</legend>
        <p className="ws-note">{words.noDates}</p>
        {limited && (
          <button type="button" className="button small" onClick={() => set({ from: null, to: null })}>
            {words.clearFilters}
          </button>
        )}
      </fieldset>
    );
  }
  const at = (month: string | null, otherwise: number) => {
    const index = months.findIndex((one) => one.month === month);
    return index < 0 ? otherwise : index;
  };
  const [low, high] = [at(from, 0), at(to, months.length - 1)];
  const most = Math.max(...months.map(({ count }) => count));
  return (
    <fieldset>
      <legend>{words.dates}</legend>
      <label className="check">
        <input
          type="checkbox"
          checked={limited}
          onChange={({ target }) => set(target.checked ? { from: first, to: last } : { from: null, to: null })}
        />
        <span className="ws-check-label">{words.limitDates}</span>
      </label>
      <div className="ws-bars" aria-hidden="true">
        {months.map(({ month, count }, index) => (
          <span
            key={month}
            data-in={limited && index >= low && index <= high}
            style={{ height: `${Math.max(12, (count / most) * 100)}%` }}
          />
        ))}
      </div>
      {(
        [
          ['from', words.from, low],
          ['to', words.to, high],
        ] as const
      ).map(([which, label, value]) => {
        const month = months[value]?.month ?? first;
        return (
          <label key={which} className="ws-range">
            <span>{label}</span>
            <input
              type="range"
              min={0}
              max={months.length - 1}
              value={value}
              disabled={months.length < 2}
              aria-valuetext={isoLabel(month, language)}
              onChange={({ target }) => {
                const index = Number(target.value);
                const chosen = months[index]?.month ?? first;
                const [a, b] = which === 'from' ? [index, Math.max(index, high)] : [Math.min(index, low), index];
                set({ from: months[a]?.month ?? chosen, to: months[b]?.month ?? chosen });
              }}
            />
            <output>{isoLabel(month, language)}</output>
          </label>
        );
      })}
      {undated > 0 && <p className="ws-note">{words.undated(undated)}</p>}
    </fieldset>
  );
}

import { type ReactNode, useState } from 'react';
import { SaidCountsDocument } from '../../api/generated/graphql.js';
import { askKey, useAsk } from '../../api/use-ask.js';
import { EntityName, type NamedEntity } from '../../app/entity-link.js';
import { EntityPicker } from '../../app/entity-picker.js';
import { ForEars } from '../../app/for-ears.js';
import { useLanguage, useTexts, useWords } from '../../app/language.js';
import { Region } from '../../app/states.js';
import { useMedia } from '../../app/use-media.js';
import { useParams } from '../../app/use-params.js';
import { isoLabel } from '../../texts/dates.js';
import { BasisMark } from '../evidence/index.js';
import { narrowed, type SaidFilters, statementFilter, toggledKinds } from './filters.js';
import { saidWords } from './words.js';

/** What the statements can be narrowed by, each value with how many there are. */
export function Facets({
  filters,
  speaker,
  found,
}: {
  readonly filters: SaidFilters;
  readonly speaker: NamedEntity | undefined;
  /** How many statements fit; undefined while that is not known. */
  readonly found: number | undefined;
}) {
  const words = useWords(saidWords);
  const { statementKinds } = useTexts();
  const [language] = useLanguage();
  const { change } = useParams();
  const roomy = useMedia('(min-width: 700px)');
  const [open, setOpen] = useState<boolean>();
  const variables = {
    ofKinds: statementFilter(filters, 'kinds'),
    stated: { ...statementFilter(filters, 'basis'), basis: ['STATED' as const] },
    inferred: { ...statementFilter(filters, 'basis'), basis: ['INFERRED' as const] },
    ofBodies: statementFilter(filters, 'body'),
    ofMonths: statementFilter(filters, 'month'),
  };
  const answer = useAsk(SaidCountsDocument, variables, { keep: true });
  const set = (changes: Readonly<Record<string, string | undefined>>) => change({ ...changes, fact: undefined });
  return (
    <details
      className="facets"
      open={open ?? roomy}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open === roomy ? undefined : currentTarget.open)}
    >
      <summary>
        {words.filters}
        {found !== undefined && (
          <>
            {' '}
            <span className="facets-found">{words.caption(found)}</span>
          </>
        )}
      </summary>
      <Region of={answer} what={words.countsWhat} cancelKey={askKey(SaidCountsDocument, variables)}>
        {({ kinds, stated, inferred, bodies, months }) => (
          <>
            <FacetRow label={words.kind}>
              {(kinds?.facets.kinds ?? []).map(({ kind, count }) => (
                <Value
                  key={kind}
                  on={filters.kinds.includes(kind)}
                  count={count}
                  onPress={() => set({ kind: toggledKinds(filters.kinds, kind) })}
                >
                  {statementKinds[kind]}
                </Value>
              ))}
            </FacetRow>
            <FacetRow label={words.basis}>
              {(
                [
                  ['STATED', stated?.totalCount ?? 0],
                  ['INFERRED', inferred?.totalCount ?? 0],
                ] as const
              ).map(([basis, count]) => (
                <Value
                  key={basis}
                  on={filters.basis === basis}
                  count={count}
                  onPress={() => set({ basis: filters.basis === basis ? undefined : basis })}
                >
                  <BasisMark basis={basis} />
                </Value>
              ))}
            </FacetRow>
            {(bodies?.facets.organizations ?? []).length > 0 && (
              <FacetRow label={words.body}>
                {(bodies?.facets.organizations ?? []).map(({ entity, count }) => (
                  <Value
                    key={entity.id}
                    on={filters.body === entity.id}
                    count={count}
                    onPress={() => set({ body: filters.body === entity.id ? undefined : entity.id })}
                  >
                    <EntityName entity={entity} />
                  </Value>
                ))}
              </FacetRow>
            )}
            {(months?.facets.months ?? []).length > 0 && (
              <FacetRow label={words.month}>
                {(months?.facets.months ?? []).map(({ month, count }) => (
                  <Value
                    key={month}
                    on={filters.month === month}
                    count={count}
                    onPress={() => set({ month: filters.month === month ? undefined : month })}
                  >
                    {isoLabel(month, language)}
                  </Value>
                ))}
                {(months?.facets.undated ?? 0) > 0 && (
                  <span className="why">{words.undated(months?.facets.undated ?? 0)}</span>
                )}
              </FacetRow>
            )}
          </>
        )}
      </Region>
      <FacetRow label={words.speaker}>
        <EntityPicker
          key={filters.speaker}
          label={words.speaker}
          placeholder={words.anySpeaker}
          suggest="people"
          kinds={['PERSON', 'ORGANIZATION']}
          value={speaker}
          onChange={(next) => {
            if (next?.id !== filters.speaker) set({ speaker: next?.id });
          }}
        />
        {narrowed(filters) && (
          <button
            type="button"
            className="button small"
            onClick={() =>
              set({ kind: undefined, basis: undefined, body: undefined, month: undefined, speaker: undefined })
            }
          >
            {words.clear}
          </button>
        )}
      </FacetRow>
    </details>
  );
}

function FacetRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons of one sort are no form
    <div className="facet" role="group" aria-label={label}>
      <span className="facet-name" aria-hidden="true">
        {label}
      </span>
      <div className="facet-values">{children}</div>
    </div>
  );
}

function Value(props: {
  readonly on: boolean;
  readonly count: number;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  const { number } = useTexts();
  return (
    <button type="button" className="facet-value" aria-pressed={props.on} onClick={props.onPress}>
      {props.children}
      <ForEars> </ForEars>
      <span className="count">{number(props.count)}</span>
    </button>
  );
}

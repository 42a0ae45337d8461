import { type MouseEvent, useLayoutEffect, useRef } from 'react';
import { Link } from 'wouter';
import { EntityNamesDocument, SaidExamplesDocument, WhoSaidWhatDocument } from '../../api/generated/graphql.js';
import { asked } from '../../api/query-text.js';
import { askKey, useAsk } from '../../api/use-ask.js';
import { usePages } from '../../api/use-pages.js';
import { EntityName, type NamedEntity } from '../../app/entity-link.js';
import { EntityPicker } from '../../app/entity-picker.js';
import { useTexts, useWords } from '../../app/language.js';
import { links } from '../../app/links.js';
import { Empty, Partial, Region } from '../../app/states.js';
import { useTitle } from '../../app/title.js';
import { useMedia } from '../../app/use-media.js';
import { useParams } from '../../app/use-params.js';
import { FactPanel, QueryButton, WIDE } from '../evidence/index.js';
import { Facets } from './facets.js';
import { FactArticle } from './fact-article.js';
import { filtersOf, narrowed, type SaidFilters, statementFilter } from './filters.js';
import { SaidTable } from './said-table.js';
import { SaidTimeline } from './said-timeline.js';
import { saidWords } from './words.js';
import './said.css';

const STEP = 20;

/** Who said what about a topic, or at an event. The address holds all of it. */
export function Said() {
  const words = useWords(saidWords);
  const { params, change } = useParams();
  const asked = filtersOf(params);
  const chosen = asked.topic ?? asked.event;
  const names = useNames([chosen, asked.speaker, asked.body]);
  const filters = { ...asked, speaker: names.unlessUnknown(asked.speaker), body: names.unlessUnknown(asked.body) };
  const entity = chosen === undefined ? undefined : names.of(chosen);
  const speaker = filters.speaker === undefined ? undefined : names.of(filters.speaker);
  const title = titleOf(filters, entity, speaker, words);
  useTitle(title);
  const choose = (next: NamedEntity | undefined) => {
    if (next === undefined || next.id === chosen) return;
    const event = next.kind === 'EVENT';
    change({ topic: event ? undefined : next.id, event: event ? next.id : undefined, ...NO_FACETS });
  };
  const gone = chosen !== undefined && names.known && entity === undefined;
  return (
    <div className="page said">
      <h1 tabIndex={-1}>{title}</h1>
      <div className="said-choice">
        <span aria-hidden="true">{words.choose}</span>
        <EntityPicker
          key={chosen}
          label={words.choose}
          placeholder={words.placeholder}
          suggest="topics"
          kinds={['TOPIC', 'EVENT', 'INDUSTRY', 'INITIATIVE']}
          value={entity}
          onChange={choose}
        />
      </div>
      {gone && (
        <Empty title={words.gone}>
          <p>{words.goneWhy}</p>
        </Empty>
      )}
      {(gone || (chosen === undefined && filters.speaker === undefined)) && <Examples />}
      {!gone && (chosen !== undefined || filters.speaker !== undefined) && (
        <Statements filters={filters} speaker={speaker} about={chosen} />
      )}
    </div>
  );
}

const NO_FACETS = {
  kind: undefined,
  basis: undefined,
  body: undefined,
  month: undefined,
  speaker: undefined,
  fact: undefined,
};

function titleOf(
  filters: SaidFilters,
  entity: NamedEntity | undefined,
  speaker: NamedEntity | undefined,
  words: (typeof saidWords)['zh'],
): string {
  if (entity) return filters.event === undefined ? words.aboutTitle(entity.name) : words.atTitle(entity.name);
  return speaker ? words.byTitle(speaker.name) : words.title;
}

/** The names of what the address has only ids of. */
function useNames(wanted: readonly (string | undefined)[]) {
  const ids = wanted.flatMap((id) => id ?? []);
  const answer = useAsk(EntityNamesDocument, { ids }, { enabled: ids.length > 0, keep: true });
  const named = (answer.data?.nodes ?? []).flatMap((node) => (node !== null && 'kind' in node ? [node] : []));
  const known = answer.data !== undefined && !answer.isPlaceholderData;
  const of = (id: string): NamedEntity | undefined => named.find((one) => one.id === id);
  return {
    known,
    of,
    unlessUnknown: (id: string | undefined) => (id !== undefined && known && !of(id) ? undefined : id),
  };
}

function Statements(props: {
  readonly filters: SaidFilters;
  readonly speaker: NamedEntity | undefined;
  readonly about: string | undefined;
}) {
  const { filters, speaker, about } = props;
  const words = useWords(saidWords);
  const { params, address, change } = useParams();
  const wide = useMedia(WIDE);
  const listRef = useRef<HTMLHeadingElement>(null);
  const variables = { filter: statementFilter(filters), first: STEP };
  const found = usePages(WhoSaidWhatDocument, variables, ({ statements }) => statements, { keep: true });
  const timeline = params.get('view') === 'timeline';
  const fact = params.get('fact') ?? undefined;
  const shown = wide ? fact : undefined;
  const speakers = new Set(found.nodes.flatMap((statement) => statement.speakers.map(({ id }) => id)));
  const hold = useHeldRow(shown);
  const open = { shown, address: (id: string) => address({ fact: id }), wide };
  return (
    <div className="with-panel" data-open={shown !== undefined}>
      <div
        className="said-main"
        onMouseDownCapture={(event) => {
          // The focus stays where the first has brought it.
          if (secondOfTwo(event)) event.preventDefault();
        }}
        onClickCapture={(event) => {
          if (secondOfTwo(event)) event.preventDefault();
          else hold((event.target as Element).closest('tr, .said-card'));
        }}
      >
        <button type="button" className="button small skip-filters" onClick={() => listRef.current?.focus()}>
          {words.skipFilters}
        </button>
        <Facets filters={filters} speaker={speaker} found={found.query.data && found.totalCount} />
        <div className="said-bar">
          {/* biome-ignore lint/a11y/useSemanticElements: two links are no form */}
          <div className="switch" role="group" aria-label={words.view}>
            <Link href={address({ view: undefined })} aria-current={timeline ? undefined : 'true'} replace>
              {words.table}
            </Link>
            <Link href={address({ view: 'timeline' })} aria-current={timeline ? 'true' : undefined} replace>
              {words.timeline}
            </Link>
          </div>
          <Link href={links.graph([...(about === undefined ? [] : [about]), ...speakers])} className="button small">
            {words.asGraph}
          </Link>
          <QueryButton request={asked(WhoSaidWhatDocument, variables)} label={words.copyQuery} />
        </div>
        <h2 ref={listRef} tabIndex={-1} className="for-ears">
          {words.caption(found.totalCount)}
        </h2>
        <Region of={found.query} what={words.what} cancelKey={found.cancelKey}>
          {() =>
            found.totalCount === 0 ? (
              <Empty title={words.none}>
                {narrowed(filters) ? (
                  <p>{words.noneFiltered}</p>
                ) : (
                  <>
                    <p>{words.noneAt}</p>
                    <Examples />
                  </>
                )}
              </Empty>
            ) : (
              <>
                {timeline ? (
                  <SaidTimeline statements={found.nodes} open={open} />
                ) : (
                  <SaidTable statements={found.nodes} total={found.totalCount} open={open} />
                )}
                <Partial
                  shown={found.nodes.length}
                  total={found.totalCount}
                  order={words.order}
                  step={STEP}
                  onMore={found.more}
                  busy={found.busy}
                />
              </>
            )
          }
        </Region>
      </div>
      {shown !== undefined && (
        <FactPanel
          id={shown}
          onClose={() => {
            hold(document.querySelector('.said-main [data-open=true]'));
            change({ fact: undefined });
          }}
        >
          <FactArticle fact={shown} />
        </FactPanel>
      )}
    </div>
  );
}

/** Whether a click is the second of a double click on a link: the first has opened it. */
function secondOfTwo({ detail, target }: MouseEvent): boolean {
  return detail > 1 && (target as Element).closest('a') !== null;
}

/**
 * Beside the panel the rows are taller. The one that is held when it opens or closes stays where it is; else the one
 * that was opened is brought into sight.
 */
function useHeldRow(shown: string | undefined): (row: Element | null) => void {
  const held = useRef<{ readonly row: Element; readonly top: number }>(undefined);
  const before = useRef(shown);
  useLayoutEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    const { row, top } = held.current ?? {};
    held.current = undefined;
    if (row?.isConnected && top !== undefined) {
      scrollBy({ top: row.getBoundingClientRect().top - top, behavior: 'instant' });
    } else if (shown !== undefined) {
      document.querySelector('.said-main [data-open=true]')?.scrollIntoView({ block: 'nearest' });
    }
  }, [shown]);
  return (row) => {
    held.current = row ? { row, top: row.getBoundingClientRect().top } : undefined;
  };
}

/** Topics and events about which something was said. */
function Examples() {
  const words = useWords(saidWords);
  const { kinds } = useTexts();
  const answer = useAsk(SaidExamplesDocument, {});
  return (
    <Region of={answer} what={words.examplesWhat} cancelKey={askKey(SaidExamplesDocument, {})}>
      {({ topics, events }) => (
        <div className="empty">
          <p>{words.startWhy}</p>
          {(
            [
              ['TOPIC', topics?.nodes ?? []],
              ['EVENT', events?.nodes ?? []],
            ] as const
          ).map(([kind, list]) => (
            <section key={kind} aria-label={kinds[kind]}>
              <ul className="chips">
                {list
                  .filter(({ said }) => (said?.totalCount ?? 0) > 0)
                  .map((entity) => (
                    <li key={entity.id}>
                      <Link
                        href={links.said(kind === 'EVENT' ? { event: entity.id } : { topic: entity.id })}
                        className="entity chip"
                      >
                        <EntityName entity={entity} />
                        <small>{words.saidCount(entity.said?.totalCount ?? 0)}</small>
                      </Link>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </Region>
  );
}

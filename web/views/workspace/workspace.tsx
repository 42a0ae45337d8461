import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Link } from 'wouter';
import { StatsDocument, SuggestPeopleDocument, SuggestTopicsDocument } from '../../api/generated/graphql.js';
import { useAsk } from '../../api/use-ask.js';
import { EntityName } from '../../app/entity-link.js';
import { EntityPicker } from '../../app/entity-picker.js';
import { useWords } from '../../app/language.js';
import { links } from '../../app/links.js';
import { useReducedMotion } from '../../app/reduced-motion.js';
import { useShortcuts } from '../../app/shortcuts.js';
import { Empty, Failed, Loading, Region } from '../../app/states.js';
import { useShownTheme } from '../../app/theme.js';
import { useTitle } from '../../app/title.js';
import { useMedia } from '../../app/use-media.js';
import { GraphCanvas, type Menu } from '../../canvas/GraphCanvas.js';
import { Legend } from '../../canvas/Legend.js';
import { ExpandPopover } from './expand.js';
import { Filters } from './filters.js';
import { List } from './list.js';
import { Reading } from './reading.js';
import { SelectionBar } from './selection-bar.js';
import { type Session, useSession } from './session.js';
import { Table } from './table.js';
import { ShareDialog, TakeDialog } from './take.js';
import { WORDS } from './words.js';
import { AT_ONCE, useWork, type Work } from './work.js';
import './workspace.css';

const PARTS = ['list', 'graph', 'evidence'] as const;
type Part = (typeof PARTS)[number];

/** The graph to work on: its list, its picture, and what the newspaper says. */
export function Workspace() {
  const words = useWords(WORDS);
  useTitle(words.title);
  const session = useSession();
  if (session.broken) {
    return (
      <div className="page">
        <h1 tabIndex={-1}>{words.broken}</h1>
        <Empty title={words.brokenWhy(session.broken.parameter)}>
          <p className="actions">
            <button type="button" className="button" onClick={session.startAnew}>
              {words.startAnew}
            </button>
          </p>
        </Empty>
      </div>
    );
  }
  return (
    <div className="ws">
      <h1 className="for-ears" tabIndex={-1}>
        {words.title}
      </h1>
      {session.loading ? (
        <div className="page">
          <Region of={session.answer} what={words.what} cancelKey={session.answerKey}>
            {() => null}
          </Region>
        </div>
      ) : (
        <Room session={session} />
      )}
    </div>
  );
}

function Room({ session }: { readonly session: Session }) {
  const work = useWork(session.store);
  const words = useWords(WORDS);
  const wide = useMedia('(min-width: 1100px)');
  const narrow = useMedia('(max-width: 699px)');
  const [part, setPart] = useState<Part>('list');
  const [sheet, setSheet] = useState(false);
  const [dialog, setDialog] = useState<'share' | 'take' | null>(null);
  const [middle, setMiddle] = useState<'graph' | 'table'>('graph');
  const readingRef = useRef<HTMLElement>(null);
  const stats = useAsk(StatsDocument, {});
  const total = stats.data?.stats?.entities.reduce((sum, { count }) => sum + count, 0);
  const { state, store } = work;

  const { lonely, begun } = session;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each link
  useEffect(() => {
    if (lonely.length === 0) return;
    begun();
    work.begin(lonely);
  }, [lonely]);

  const read = () => {
    if (narrow) setPart('evidence');
    else if (!wide) setSheet(true);
    // It may only be coming.
    requestAnimationFrame(() => readingRef.current?.focus());
  };
  const chooseRelation = () => {
    if (narrow) setPart('evidence');
    else if (!wide) setSheet(true);
  };
  const backToList = () => {
    setSheet(false);
    if (narrow) setPart('list');
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.ws-tree [tabindex="0"]')?.focus());
  };

  const { nodes: chosen } = state.selection;
  const anchor = () => {
    const last = chosen.at(-1);
    const at = last === undefined ? undefined : work.canvas.current?.positionOf(last);
    const box = document.querySelector('.ws-canvas')?.getBoundingClientRect();
    return at && box ? { x: box.x + at.x, y: box.y + at.y } : null;
  };
  const dismiss = () => work.remove(chosen);
  const keys = {
    e: () => work.openExpansion(chosen, anchor()),
    p: () => {
      const last = chosen.at(-1);
      if (last !== undefined) work.pickEnd(last);
    },
    f: () => work.togglePin(chosen),
    Delete: dismiss,
    Backspace: dismiss,
    z: ({ shiftKey }: KeyboardEvent) => (shiftKey ? work.redo() : work.undo()),
    y: work.redo,
    'Mod+z': work.undo,
    'Mod+Shift+z': work.redo,
    'Mod+y': work.redo,
  };
  useShortcuts(work.expansion === null ? keys : {});

  const list = (
    <div className="ws-left" key="list">
      <List work={work} total={total} onOpen={read} onChooseRelation={chooseRelation} />
      <Filters work={work} />
    </div>
  );
  const picture = (
    <section className="ws-middle" aria-label={words.graph} key="middle">
      <div className="ws-middle-tools">
        {/* biome-ignore lint/a11y/useSemanticElements: two buttons are no form */}
        <div className="ws-switch" role="group" aria-label={words.view}>
          {(['graph', 'table'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={middle === one} onClick={() => setMiddle(one)}>
              {words[one]}
            </button>
          ))}
        </div>
        {middle === 'graph' && <CanvasTools work={work} />}
      </div>
      {middle === 'table' ? (
        <Table work={work} onOpen={chooseRelation} />
      ) : (
        <Canvas work={work} onOpenEdge={chooseRelation} />
      )}
      {middle === 'graph' && state.nodes.size > 0 && (
        <details className="ws-legend" open={!narrow}>
          <summary>{words.legend}</summary>
          <Legend store={store} />
        </details>
      )}
    </section>
  );
  const reading = (
    <aside
      className="ws-right"
      key="evidence"
      aria-label={words.evidence}
      ref={readingRef}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || (event.target as Element).closest('dialog')) return;
        event.stopPropagation();
        backToList();
      }}
    >
      {!wide && !narrow && (
        <p className="ws-sheet-close">
          <button type="button" className="button small" onClick={backToList}>
            {words.closeEvidence}
          </button>
        </p>
      )}
      <Reading work={work} />
    </aside>
  );
  const started = state.nodes.size > 0;
  return (
    <>
      <TopBar work={work} onShare={() => setDialog('share')} onTake={() => setDialog('take')}>
        <Notices session={session} work={work} />
      </TopBar>
      {work.jobs.job?.error && (
        <div className="ws-failed">
          <Failed what={work.jobs.job.what} error={work.jobs.job.error} onRetry={work.jobs.retry} />
          <button type="button" className="button small" onClick={work.jobs.cancel}>
            {words.dismissNotice}
          </button>
        </div>
      )}
      {session.labels.error && (
        <div className="ws-failed">
          <Failed what={words.membersWhat} error={session.labels.error} onRetry={() => void session.labels.refetch()} />
        </div>
      )}
      {!started && <Start work={work} />}
      {started && <SelectionBar work={work} onRead={wide ? undefined : read} />}
      {started &&
        (narrow ? (
          <Tabs part={part} onPart={setPart}>
            {part === 'list' ? list : part === 'graph' ? picture : reading}
          </Tabs>
        ) : (
          <div className="ws-room" data-sheet={!wide && sheet} data-middle={middle}>
            {list}
            {picture}
            {(wide || sheet) && reading}
          </div>
        ))}
      {work.expansion && <ExpandPopover key={work.expansion.ids.join(' ')} work={work} expansion={work.expansion} />}
      {dialog === 'share' && <ShareDialog work={work} onClose={() => setDialog(null)} />}
      {dialog === 'take' && <TakeDialog work={work} onClose={() => setDialog(null)} />}
    </>
  );
}

function TopBar(props: {
  readonly work: Work;
  readonly onShare: () => void;
  readonly onTake: () => void;
  readonly children: ReactNode;
}) {
  const { work, onShare, onTake } = props;
  const { state } = work;
  const words = useWords(WORDS);
  const [round, setRound] = useState(0);
  return (
    <div className="ws-top">
      <div className="ws-add">
        <EntityPicker
          key={round}
          label={words.add}
          placeholder={words.addPlaceholder}
          suggest="people"
          value={undefined}
          onChange={(entity) => {
            if (!entity) return;
            work.add(entity);
            setRound(round + 1);
          }}
        />
      </div>
      {props.children}
      <div className="ws-top-tools" role="toolbar" aria-label={words.title}>
        <button
          type="button"
          className="button small"
          aria-keyshortcuts="Z"
          aria-disabled={!state.canUndo}
          onClick={() => work.undo()}
        >
          ↶ {words.undo}
        </button>
        <button
          type="button"
          className="button small"
          aria-keyshortcuts="Shift+Z"
          aria-disabled={!state.canRedo}
          onClick={() => work.redo()}
        >
          ↷ {words.redo}
        </button>
        <button type="button" className="button small" onClick={onShare}>
          {words.share}
        </button>
        <button
          type="button"
          className="button small"
          aria-disabled={state.nodes.size === 0}
          onClick={() => state.nodes.size > 0 && onTake()}
        >
          {words.take}
        </button>
        <button
          type="button"
          className="button small"
          aria-disabled={state.nodes.size === 0}
          onClick={() => work.store.run({ type: 'clear' })}
        >
          {words.clear}
        </button>
      </div>
    </div>
  );
}

/** What just happened, what goes on, and what failed. */
function Notices({ session, work }: { readonly session: Session; readonly work: Work }) {
  const { jobs, message, state, store } = work;
  const words = useWords(WORDS);
  const offer = jobs.job === null ? message?.offer : undefined;
  return (
    <div className="ws-notices">
      {jobs.job?.error === null && <Loading what={jobs.job.what} onCancel={jobs.cancel} />}
      <p role="status" className="ws-message">
        {message?.text}
        {message?.ends && <Link href={links.path(...message.ends)}>{words.readPaths}</Link>}
      </p>
      {offer?.ids.every((id) => state.nodes.has(id)) && (
        <button
          type="button"
          className="button small"
          onClick={() => work.expand({ ids: offer.ids, first: Math.min(AT_ONCE, offer.count) })}
        >
          {offer.count <= AT_ONCE ? words.addNeighbours(offer.count) : words.addFirstNeighbours(AT_ONCE)}
        </button>
      )}
      {state.paths.length > 0 && (
        <button type="button" className="button small" onClick={() => store.run({ type: 'clearPaths' })}>
          {words.clearPaths}
        </button>
      )}
      {session.unknown.length > 0 && <p className="ws-message">{words.unknown(session.unknown.length)}</p>}
      {session.ignored.length > 0 && <p className="ws-message">{words.ignored(session.ignored)}</p>}
      {session.tooLong && <p className="ws-message">{words.tooLong}</p>}
    </div>
  );
}

/** Never a hairball: one name first. */
function Start({ work }: { readonly work: Work }) {
  const words = useWords(WORDS);
  const people = useAsk(SuggestPeopleDocument, { first: 2 });
  const topics = useAsk(SuggestTopicsDocument, { first: 1 });
  const examples = [...(people.data?.list?.nodes ?? []), ...(topics.data?.list?.nodes ?? [])];
  useEffect(() => {
    // Who undid so far may want to do it again: the keys for that are no text.
    if (!work.store.getSnapshot().canRedo) document.querySelector<HTMLInputElement>('.ws-add input')?.focus();
  }, [work.store]);
  return (
    <div className="page ws-start">
      <h2>{words.start}</h2>
      <p>{words.startWhy}</p>
      <p className="chips">
        {examples.map((entity) => (
          <button key={entity.id} type="button" className="entity chip" onClick={() => work.add(entity)}>
            <EntityName entity={entity} />
          </button>
        ))}
      </p>
    </div>
  );
}

function Canvas({ work, onOpenEdge }: { readonly work: Work; readonly onOpenEdge: () => void }) {
  const theme = useShownTheme();
  const reducedMotion = useReducedMotion();
  const at = (id: string) => {
    const place = work.canvas.current?.positionOf(id);
    const box = document.querySelector('.ws-canvas')?.getBoundingClientRect();
    return place && box ? { x: box.x + place.x, y: box.y + place.y } : null;
  };
  const onMenu = ({ node, x, y }: Menu) => {
    if (node === null) return;
    work.store.select({ nodes: [node], edge: null });
    work.openExpansion([node], { x, y });
  };
  return (
    <div className="ws-canvas">
      <GraphCanvas
        store={work.store}
        ref={work.canvas}
        theme={theme}
        reducedMotion={reducedMotion}
        onExpand={(id) => work.openExpansion([id], at(id))}
        onOpen={(opened) => 'edge' in opened && onOpenEdge()}
        onMenu={onMenu}
      />
    </div>
  );
}

function CanvasTools({ work: { canvas } }: { readonly work: Work }) {
  const words = useWords(WORDS);
  const tools = [
    { label: words.fit, sign: '⤢', act: () => canvas.current?.fit() },
    { label: words.zoomOut, sign: '−', act: () => canvas.current?.zoomOut() },
    { label: words.zoomIn, sign: '+', act: () => canvas.current?.zoomIn() },
  ];
  return (
    <>
      {tools.map(({ label, sign, act }) => (
        <button key={label} type="button" className="icon-button" aria-label={label} title={label} onClick={act}>
          {sign}
        </button>
      ))}
    </>
  );
}

function Tabs(props: { readonly part: Part; readonly onPart: (part: Part) => void; readonly children: ReactNode }) {
  const { part, onPart, children } = props;
  const words = useWords(WORDS);
  const id = useId();
  const move = (step: number) => {
    const next = PARTS[(PARTS.indexOf(part) + step + PARTS.length) % PARTS.length] ?? 'list';
    onPart(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <>
      <div
        className="ws-tabs"
        role="tablist"
        aria-label={words.parts}
        onKeyDown={({ key }) => {
          if (key === 'ArrowRight') move(1);
          if (key === 'ArrowLeft') move(-1);
        }}
      >
        {PARTS.map((one) => (
          <button
            key={one}
            id={`${id}-${one}`}
            type="button"
            role="tab"
            aria-selected={part === one}
            aria-controls={`${id}-panel`}
            tabIndex={part === one ? 0 : -1}
            onClick={() => onPart(one)}
          >
            {words[one]}
          </button>
        ))}
      </div>
      <div className="ws-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${part}`}>
        {children}
      </div>
    </>
  );
}

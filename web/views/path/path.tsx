import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { PathEndsDocument, type PathEndsQuery, PathsDocument } from '../../api/generated/graphql.js';
import { asked } from '../../api/query-text.js';
import { askKey, useAsk } from '../../api/use-ask.js';
import type { NamedEntity } from '../../app/entity-link.js';
import { EntityPicker } from '../../app/entity-picker.js';
import { API_LANGUAGE, useLanguage, useTexts, useWords } from '../../app/language.js';
import { links } from '../../app/links.js';
import { useReducedMotion } from '../../app/reduced-motion.js';
import { Empty, Region } from '../../app/states.js';
import { useShownTheme } from '../../app/theme.js';
import { useTitle } from '../../app/title.js';
import { type CanvasHandle, GraphCanvas } from '../../canvas/GraphCanvas.js';
import { createGraphStore } from '../../graph/store.js';
import { QueryButton } from '../evidence/index.js';
import { type PathAnswer, pathsForGraph } from '../workspace/ask.js';
import { Chains } from './chains.js';
import { Controls, seenTypes } from './controls.js';
import { Nothing } from './nothing.js';
import { addressOf, type PathQuestion, questionOf, variablesOf } from './question.js';
import { SharedNeighbours } from './shared-neighbours.js';
import { PATH_WORDS } from './words.js';
import './path.css';

export type PathEnd = Extract<NonNullable<PathEndsQuery['a']>, { readonly name: string }>;

/** How two entities are related: the shortest chains of relations as sentences, and lit on the canvas. */
export function Path() {
  const words = useWords(PATH_WORDS);
  const search = useSearch();
  const question = useMemo(() => questionOf(new URLSearchParams(search)), [search]);
  const [, navigate] = useLocation();
  const { a, b } = question;
  const ends = useAsk(PathEndsDocument, { a: a ?? b ?? '', b: b ?? a ?? '' }, { enabled: a !== null || b !== null });
  const endA = a === null ? undefined : endOf(ends.data?.a);
  const endB = b === null ? undefined : endOf(ends.data?.b);
  const title = endA && endB ? words.titleOf(endA.name, endB.name) : words.title;
  useTitle(title);
  const ask = (next: Partial<PathQuestion>) => navigate(addressOf({ ...question, ...next }), { replace: a !== null });
  const choose = (which: 'a' | 'b', chosen: NamedEntity | undefined) => {
    // A name that is being typed over is still the one that was asked about.
    if (chosen && chosen.id !== question[which]) ask({ [which]: chosen.id, without: [] });
  };
  // Where one of two is chosen, the other is what the reader came to choose.
  const form = useRef<HTMLFormElement>(null);
  const open = endA && b === null ? 1 : endB && a === null ? 0 : undefined;
  useEffect(() => {
    if (open === undefined) return;
    // After the shell has given the focus to the new screen.
    const timer = setTimeout(() => form.current?.querySelectorAll('input')[open]?.focus());
    return () => clearTimeout(timer);
  }, [open]);
  const loaded = ends.data !== undefined && !ends.isPlaceholderData;
  const unknown = loaded
    ? [a !== null && !endA ? a : undefined, b !== null && !endB ? b : undefined].filter((id) => id !== undefined)
    : [];
  return (
    <div className="page path-page">
      <h1 tabIndex={-1}>{title}</h1>
      <form ref={form} className="path-ends" aria-label={words.title} onSubmit={(event) => event.preventDefault()}>
        <EntityPicker
          key={`a${a}`}
          label={words.a}
          placeholder={words.placeholder}
          suggest="people"
          value={endA}
          onChange={(chosen) => choose('a', chosen)}
        />
        <span aria-hidden="true">{words.and}</span>
        <EntityPicker
          key={`b${b}`}
          label={words.b}
          placeholder={words.placeholder}
          suggest="people"
          value={endB}
          onChange={(chosen) => choose('b', chosen)}
        />
        {a !== null && b !== null && (
          <button type="button" className="button" onClick={() => ask({ a: b, b: a })}>
            {words.swap}
          </button>
        )}
      </form>
      {a === null && b === null ? (
        <Empty title={words.choose} />
      ) : a === b ? (
        <Empty title={words.same} />
      ) : (
        <Region of={ends} what={words.ends} cancelKey={askKey(PathEndsDocument, { a: a ?? b ?? '', b: b ?? a ?? '' })}>
          {() => (
            <>
              {unknown.map((id) => (
                <Empty key={id} title={words.unknown(id)} />
              ))}
              {unknown.length === 0 && (a === null || b === null) && <Empty title={words.choose} />}
              {endA && endB && <Answer question={question} a={endA} b={endB} onAsk={ask} />}
            </>
          )}
        </Region>
      )}
    </div>
  );
}

function endOf(node: PathEndsQuery['a'] | undefined): PathEnd | undefined {
  return node && 'name' in node ? node : undefined;
}

function Answer(props: {
  readonly question: PathQuestion;
  readonly a: PathEnd;
  readonly b: PathEnd;
  readonly onAsk: (next: Partial<PathQuestion>) => void;
}) {
  const { question, a, b, onAsk } = props;
  const words = useWords(PATH_WORDS);
  const [language] = useLanguage();
  const variables = variablesOf(question, API_LANGUAGE[language]);
  const answer = useAsk(PathsDocument, variables, { keep: true });
  const found = answer.data?.paths;
  const types = useSeenTypes(found, `${a.id} ${b.id}`);
  return (
    <>
      <Controls question={question} types={types} paths={found?.paths ?? []} onAsk={onAsk} />
      <Region of={answer} what={words.what} cancelKey={askKey(PathsDocument, variables)}>
        {({ paths }) =>
          paths === null ? null : (
            <>
              {paths.paths.length === 0 ? (
                <Nothing answer={paths} question={question} a={a} b={b} onAsk={onAsk} />
              ) : (
                <Found answer={paths} />
              )}
              {!paths.complete && paths.paths.length > 0 && (
                <p className="path-note">{words.incomplete(paths.entitiesSearched, paths.hopsSearched)}</p>
              )}
              <p className="actions">
                <QueryButton request={asked(PathsDocument, variables)} />
              </p>
            </>
          )
        }
      </Region>
      <SharedNeighbours question={question} a={a} b={b} />
    </>
  );
}

function Found({ answer }: { readonly answer: PathAnswer }) {
  const words = useWords(PATH_WORDS);
  const { comma } = useTexts();
  const [store] = useState(createGraphStore);
  const [alone, setAlone] = useState<number | null>(null);
  const theme = useShownTheme();
  const reducedMotion = useReducedMotion();
  const canvas = useRef<CanvasHandle>(null);
  const { paths } = answer;
  const forGraph = useMemo(() => pathsForGraph(paths), [paths]);
  const lit = alone !== null && alone < paths.length ? alone : null;
  useEffect(() => {
    const kept = new Set(forGraph.nodes.map(({ id }) => id));
    const gone = [...store.getSnapshot().nodes.keys()].filter((id) => !kept.has(id));
    store.run({ type: 'remove', ids: gone });
    store.run({
      type: 'showPaths',
      ...forGraph,
      paths: forGraph.paths.filter((_, index) => lit === null || index === lit),
    });
  }, [store, forGraph, lit]);
  return (
    <>
      <p className="path-found" role="status">
        {words.found(paths.length)}
        {paths.length === 5 && (
          <>
            {comma}
            {words.most}
          </>
        )}
      </p>
      <div className="path-answer">
        <Chains paths={paths} store={store} lit={lit} onLight={setAlone} />
        <div className="path-picture">
          <div className="path-canvas">
            <GraphCanvas store={store} theme={theme} reducedMotion={reducedMotion} ref={canvas} />
          </div>
          <p className="actions">
            <button type="button" className="button small" onClick={() => canvas.current?.fit()}>
              {words.fit}
            </button>
            <Link href={links.graph(forGraph.nodes.map(({ id }) => id))} className="button small as-link">
              {words.toGraph}
            </Link>
          </p>
        </div>
      </div>
    </>
  );
}

/** The types of all paths seen for these two: what is switched off must be there to be switched on. */
function useSeenTypes(found: PathAnswer | null | undefined, ends: string) {
  const seen = useRef({ ends, types: new Set<ReturnType<typeof seenTypes>[number]>() });
  if (seen.current.ends !== ends) seen.current = { ends, types: new Set() };
  for (const type of seenTypes(found?.paths ?? [])) seen.current.types.add(type);
  return [...seen.current.types];
}

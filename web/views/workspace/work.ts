import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { NamedEntity } from '../../app/entity-link.js';
import { API_LANGUAGE, useLanguage, useWords } from '../../app/language.js';
import type { CanvasHandle } from '../../canvas/GraphCanvas.js';
import type { Derived, EntityKind, GraphState, GraphStore, Point, RelationType } from '../../graph/model.js';
import { askMembers, askNeighborhood, askPaths, askShared, pathsForGraph } from './ask.js';
import { type Jobs, useJobs } from './job.js';
import { WORDS } from './words.js';

/** What is to be expanded, and where on the screen that was asked for. */
export interface Expansion {
  readonly ids: readonly string[];
  readonly at: Point | null;
}

export interface ExpandWish {
  readonly ids: readonly string[];
  readonly first: number;
  readonly types?: readonly RelationType[];
  readonly kinds?: readonly EntityKind[];
}

export interface Message {
  readonly text: string;
  /** To the paths that were lit. */
  readonly ends?: readonly [a: string, b: string];
  /** What can be expanded in one click, and how many neighbours of it are not here. */
  readonly offer?: { readonly ids: readonly string[]; readonly count: number };
}

/** The graph that is worked on, and what can be done with it: for list, table, canvas and keys alike. */
export interface Work {
  readonly store: GraphStore;
  readonly state: GraphState;
  readonly derived: Derived;
  readonly jobs: Jobs;
  readonly message: Message | null;
  readonly pathEnd: string | null;
  readonly expansion: Expansion | null;
  readonly canvas: React.RefObject<CanvasHandle | null>;
  readonly say: React.Dispatch<React.SetStateAction<Message | null>>;
  openExpansion(ids: readonly string[], at?: Point | null): void;
  closeExpansion(): void;
  expand(wish: ExpandWish): void;
  /** Of the few that a link names: they come with their neighbours where these are few too. */
  begin(ids: readonly string[]): void;
  add(entity: NamedEntity): void;
  remove(ids: readonly string[]): void;
  keepOnly(ids: readonly string[]): void;
  togglePin(ids: readonly string[]): void;
  pickEnd(id: string): void;
  findPaths(a: string, b: string): void;
  findShared(a: string, b: string): void;
  undo(): void;
  redo(): void;
}

export function useWork(store: GraphStore): Work {
  const words = useWords(WORDS);
  const [uiLanguage] = useLanguage();
  const language = API_LANGUAGE[uiLanguage];
  const state = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const jobs = useJobs();
  const [message, say] = useState<Message | null>(null);
  // What was said in another language.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is said anew in none
  useEffect(() => say(null), [uiLanguage]);
  const [pathEnd, setPathEnd] = useState<string | null>(null);
  const [expansion, setExpansion] = useState<Expansion | null>(null);
  const canvas = useRef<CanvasHandle>(null);
  const nameOf = (id: string) => store.getSnapshot().nodes.get(id)?.name ?? id;
  const onScreen = () => [...store.getSnapshot().nodes.keys()];
  const closeExpansion = useCallback(() => setExpansion(null), []);

  // What is looked at stays in sight, and what comes is seen too.
  const follow = async (ids: readonly string[], all: boolean) => {
    if (!canvas.current || ids.length === 0) return;
    await placed(store, ids);
    if (all) canvas.current?.fit();
    else canvas.current?.include(ids);
  };

  const work: Work = {
    store,
    state,
    derived: store.getDerived(),
    jobs,
    message,
    pathEnd: pathEnd !== null && state.nodes.has(pathEnd) ? pathEnd : null,
    expansion,
    canvas,
    say,
    openExpansion(ids, at = null) {
      if (ids.length > 0) setExpansion({ ids: ids.slice(0, 20), at });
    },
    closeExpansion,
    expand({ ids, first, types, kinds }) {
      jobs.run(words.expandWhat, async (signal) => {
        const before = store.getSnapshot().nodes.size;
        const answer = await askNeighborhood({ ids, exclude: onScreen(), types, kinds, first }, { language, signal });
        const outcome = store.run({
          type: 'addNeighborhood',
          nodes: answer.nodes,
          relations: answer.relations,
          parents: ids,
          ...(types === undefined && kinds === undefined && { totalCount: answer.totalCount }),
        });
        const rest = answer.totalCount - answer.nodes.length;
        const neighbours = new Set(ids.flatMap((id) => [...store.getDerived().neighbours(id)])).size;
        say({
          text: outcome.changed
            ? [words.added(outcome.addedNodes.length, outcome.addedEdges.length), rest > 0 && words.moreHidden(rest)]
                .filter(Boolean)
                .join(' ')
            : words.nothingNew(neighbours),
        });
        void follow(outcome.addedNodes, before <= FEW);
      });
    },
    begin(ids) {
      jobs.run(words.expandWhat, async (signal) => {
        const answer = await askNeighborhood({ ids, exclude: onScreen(), first: AT_ONCE }, { language, signal });
        const { nodes, relations, totalCount } = answer;
        if (totalCount === 0) return;
        if (totalCount > AT_ONCE) {
          say({ text: words.neighboursThere(totalCount), offer: { ids, count: totalCount } });
          return;
        }
        const added = store.run({ type: 'addNeighborhood', nodes, relations, parents: ids, totalCount });
        say({ text: words.added(added.addedNodes.length, added.addedEdges.length) });
        void follow(added.addedNodes, true);
      });
    },
    add(entity) {
      if (store.getSnapshot().nodes.has(entity.id)) {
        store.select({ nodes: [entity.id], edge: null });
        canvas.current?.reveal([entity.id]);
        return;
      }
      jobs.run(words.membersWhat, async (signal) => {
        const { nodes, relations } = await askMembers([entity.id], onScreen(), { language, signal });
        const { addedNodes, addedEdges } = store.run({ type: 'addNeighborhood', nodes, relations, parents: [] });
        store.select({ nodes: [entity.id], edge: null });
        canvas.current?.reveal([entity.id]);
        const hidden = store.getDerived().hidden(entity.id);
        say({
          text: words.added(addedNodes.length, addedEdges.length),
          ...(hidden > 0 && addedEdges.length === 0 && { offer: { ids: [entity.id], count: hidden } }),
        });
      });
    },
    remove(ids) {
      const { removedNodes } = store.run({ type: 'remove', ids });
      if (removedNodes.length > 0) say({ text: words.removed(removedNodes.length) });
    },
    keepOnly(ids) {
      if (store.run({ type: 'keepOnly', ids }).changed) say({ text: words.kept(ids.length) });
    },
    togglePin(ids) {
      const { nodes } = store.getSnapshot();
      const all = ids.every((id) => nodes.get(id)?.pinned);
      store.run({ type: all ? 'unpin' : 'pin', ids });
    },
    pickEnd(id) {
      if (work.pathEnd !== null && work.pathEnd !== id) {
        setPathEnd(null);
        work.findPaths(work.pathEnd, id);
      } else {
        setPathEnd(id);
        say({ text: words.endPicked(nameOf(id)) });
      }
    },
    findPaths(a, b) {
      jobs.run(words.pathsWhat, async (signal) => {
        const answer = await askPaths(a, b, { language, signal });
        if (answer.paths.length === 0) {
          say({ text: words.noPath(nameOf(a), nameOf(b), answer.hopsSearched), ends: [a, b] });
          return;
        }
        const forGraph = pathsForGraph(answer.paths);
        store.run({ type: 'showPaths', ...forGraph });
        canvas.current?.reveal(forGraph.nodes.map(({ id }) => id));
        say({ text: words.pathsLit(answer.paths.length, nameOf(a), nameOf(b)), ends: [a, b] });
      });
    },
    findShared(a, b) {
      jobs.run(words.shared, async (signal) => {
        const { nodes } = store.getSnapshot();
        const sized = (id: string) => ({ id, degree: nodes.get(id)?.degree ?? 0 });
        const shared = await askShared(sized(a), sized(b), { language, signal });
        store.run({ type: 'addNeighborhood', nodes: shared.nodes, relations: shared.relations, parents: [a, b] });
        const ids = shared.nodes.map(({ id }) => id);
        if (ids.length > 0) store.select({ nodes: [a, b, ...ids], edge: null });
        say({
          text: [
            ids.length === 0 ? words.sharedNone : words.sharedFound(ids.length),
            shared.truncated && words.sharedPart,
          ]
            .filter(Boolean)
            .join(' '),
        });
      });
    },
    undo() {
      if (jobs.job?.error === null) jobs.cancel();
      say({ text: store.undo() ? words.undone : words.nothingToUndo });
    },
    redo() {
      if (jobs.job?.error === null) jobs.cancel();
      say({ text: store.redo() ? words.redone : words.nothingToRedo });
    },
  };
  return work;
}

/** So many neighbours come at once. */
export const AT_ONCE = 20;
/** With no more than so many entities, the camera follows what comes. */
const FEW = 3;
/** Where nothing lays the graph out, nothing gets a place. */
const PLACED_MS = 2000;

/** Until the layout has found a place for these. */
function placed(store: GraphStore, ids: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      const { nodes } = store.getSnapshot();
      if (ids.some((id) => nodes.get(id)?.placed === false)) return;
      clearTimeout(timer);
      leave();
      resolve();
    };
    const leave = store.subscribe(done);
    const timer = setTimeout(() => {
      leave();
      resolve();
    }, PLACED_MS);
    done();
  });
}

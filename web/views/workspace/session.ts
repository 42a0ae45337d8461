import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useSearch } from 'wouter';
import { API_LANGUAGE, type UiLanguage, useLanguage } from '../../app/language.js';
import { type GraphStore, NO_FILTERS, NO_SELECTION } from '../../graph/model.js';
import { createGraphStore } from '../../graph/store.js';
import {
  BrokenLinkError,
  decodeView,
  encodeView,
  LongLinkError,
  type ViewState,
  viewStateOf,
} from '../../graph/view-state.js';
import { askLabels, askMembers } from './ask.js';

/** The graph that was worked on last: who comes back to its address finds it with its steps of undo. */
interface Kept {
  readonly store: GraphStore;
  /** The address that stands for it now; null while it is not there yet. */
  search: string | null;
  /** What the labels of its relations are in. */
  language: UiLanguage;
}

let kept: Kept | undefined;

/** Until an address follows what was done. */
const REST_MS = 300;
/** So many entities without a relation are too little to look at. */
const FEW = 3;

export interface Session {
  readonly store: GraphStore;
  /** Of the entities that an address names, while they are asked for. */
  readonly answer: ReturnType<typeof useMembers>;
  readonly answerKey: readonly unknown[];
  readonly loading: boolean;
  /** Of the labels of relations, after the language was switched. */
  readonly labels: ReturnType<typeof useLabels>;
  readonly broken: BrokenLinkError | null;
  /** Ids in the address that nothing bears. */
  readonly unknown: readonly string[];
  /** Parameters of the address of which a part meant nothing. */
  readonly ignored: readonly string[];
  /** The few that a link named, with nothing between them: who opens it wants to see what is around them. */
  readonly lonely: readonly string[];
  /** What was lonely has been seen to. */
  begun(): void;
  /** The graph has become too large for an address. */
  readonly tooLong: boolean;
  startAnew(): void;
}

interface Wanted {
  readonly search: string;
  readonly view: ViewState;
  readonly ids: readonly string[];
  readonly broken: BrokenLinkError | null;
}

/** The graph of this address. The address then follows what is done to it, without any entry in the history. */
export function useSession(): Session {
  // Only to be told: wouter gives it decoded, in which an id could not be told from what separates it.
  useSearch();
  const search = location.pathname === '/graph' ? location.search.slice(1) : null;
  const [language] = useLanguage();
  const [current] = useState<Kept>(() => {
    if (kept?.search !== search || !kept) kept = { store: createGraphStore(), search: null, language };
    return kept;
  });
  const { store } = current;
  const [unknown, setUnknown] = useState<readonly string[]>([]);
  const [ignored, setIgnored] = useState<readonly string[]>([]);
  const [lonely, setLonely] = useState<readonly string[]>([]);
  const [tooLong, setTooLong] = useState(false);
  const [wanted, setWanted] = useState<Wanted | null>(() => (current.search === null ? wantedOf(search ?? '') : null));

  useEffect(() => {
    if (search !== null && current.search !== null && search !== current.search) {
      current.search = null;
      setWanted(wantedOf(search));
    }
  }, [search, current]);

  // Labels are in the language that they were asked in.
  const [labelled, setLabelled] = useState(current.language);
  const outdated = labelled !== language && wanted === null;
  const relationIds = useMemo(() => (outdated ? store.relationIds() : []), [outdated, store]);
  const labels = useLabels(relationIds, language);
  useEffect(() => {
    if (!outdated || (relationIds.length > 0 && !labels.data)) return;
    if (labels.data) store.relabel(labels.data);
    current.language = language;
    setLabelled(language);
  }, [outdated, relationIds, labels.data, language, current, store]);

  const ids = wanted?.ids ?? [];
  const answerKey = ['members', ids, language];
  const answer = useMembers(answerKey, ids, language);
  const { data } = answer;

  useEffect(() => {
    if (!wanted || wanted.broken) return;
    if (wanted.ids.length > 0 && !data) return;
    const { view } = wanted;
    const nodes = data?.nodes ?? [];
    const there = new Set(nodes.map(({ id }) => id));
    store.restore({
      nodes,
      relations: data?.relations ?? [],
      positions: new Map(view.nodes.filter(({ id }) => there.has(id)).map(({ id, x, y }) => [id, { x, y }])),
      pinned: new Set(view.nodes.filter(({ pinned }) => pinned).map(({ id }) => id)),
      filters: view.filters,
      selection:
        view.nodes.length === 0 && nodes[0] && nodes.length === 1
          ? { nodes: [nodes[0].id], edge: null }
          : view.selection,
      camera: view.camera,
    });
    setUnknown(data?.unknown ?? []);
    setIgnored(view.ignored ?? []);
    const few = view.nodes.length === 0 && nodes.length <= FEW && (data?.relations.length ?? 0) === 0;
    setLonely(few ? nodes.map(({ id }) => id) : []);
    current.language = language;
    setLabelled(language);
    current.search = location.search.slice(1);
    setWanted(null);
  }, [wanted, data, language, store, current]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      timer = undefined;
      if (current.search === null || location.pathname !== '/graph') return;
      const next = addressOf(store);
      setTooLong(next === null);
      if (next === null || next === current.search) return;
      current.search = next;
      history.replaceState(history.state, '', next === '' ? '/graph' : `/graph?${next}`);
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(write, REST_MS);
    };
    const leave = store.subscribe(later);
    later();
    return () => {
      leave();
      clearTimeout(timer);
    };
  }, [store, current]);

  return {
    store,
    answer,
    answerKey,
    labels,
    loading: wanted !== null && wanted.ids.length > 0,
    broken: wanted?.broken ?? null,
    unknown,
    ignored,
    lonely,
    begun: useCallback(() => setLonely([]), []),
    tooLong,
    startAnew() {
      history.replaceState(history.state, '', '/graph');
      current.search = null;
      setWanted(wantedOf(''));
    },
  };
}

/** The query of the address of a graph; null where it is too large for one. */
export function addressOf(store: GraphStore): string | null {
  const state = store.getSnapshot();
  if (state.nodes.size === 0) return '';
  try {
    return encodeView(viewStateOf(state)).toString();
  } catch (error) {
    if (error instanceof LongLinkError) return null;
    throw error;
  }
}

function useMembers(queryKey: readonly unknown[], ids: readonly string[], language: UiLanguage) {
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => askMembers(ids, [], { language: API_LANGUAGE[language], signal }),
    enabled: ids.length > 0,
  });
}

function useLabels(ids: readonly string[], language: UiLanguage) {
  return useQuery({
    queryKey: ['labels', ids, language],
    queryFn: ({ signal }) => askLabels(ids, { language: API_LANGUAGE[language], signal }),
    enabled: ids.length > 0,
  });
}

function wantedOf(search: string): Wanted {
  const query = new URLSearchParams(search);
  try {
    const view = decodeView(query);
    const named = (query.get('ids') ?? '').split(',').filter(Boolean);
    const ids = view.nodes.length > 0 ? view.nodes.map(({ id }) => id) : [...new Set(named)];
    return { search, view, ids, broken: null };
  } catch (error) {
    if (!(error instanceof BrokenLinkError)) throw error;
    const view = { nodes: [], filters: NO_FILTERS, selection: NO_SELECTION, camera: null };
    return { search, view, ids: [], broken: error };
  }
}

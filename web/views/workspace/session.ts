import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
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
import { askMembers } from './ask.js';

/** The graph that was worked on last: who comes back to its address finds it with its steps of undo. */
interface Kept {
  readonly store: GraphStore;
  /** The address that stands for it now; null while it is not there yet. */
  search: string | null;
  language: UiLanguage;
}

let kept: Kept | undefined;

/** Until an address follows what was done. */
const REST_MS = 300;

export interface Session {
  readonly store: GraphStore;
  /** Of the entities that an address names, while they are asked for. */
  readonly answer: ReturnType<typeof useMembers>;
  readonly answerKey: readonly unknown[];
  readonly loading: boolean;
  readonly broken: BrokenLinkError | null;
  /** Ids in the address that nothing bears. */
  readonly unknown: readonly string[];
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
    kept =
      kept?.search === search && kept?.language === language
        ? kept
        : { store: createGraphStore(), search: null, language };
    return kept;
  });
  const { store } = current;
  const [unknown, setUnknown] = useState<readonly string[]>([]);
  const [tooLong, setTooLong] = useState(false);
  const [wanted, setWanted] = useState<Wanted | null>(() => (current.search === null ? wantedOf(search ?? '') : null));

  useEffect(() => {
    if (search !== null && current.search !== null && search !== current.search) {
      current.search = null;
      setWanted(wantedOf(search));
    }
  }, [search, current]);

  // Labels are in the language that they were asked in.
  useEffect(() => {
    if (current.language === language) return;
    current.language = language;
    const view = viewStateOf(store.getSnapshot());
    setWanted({ search: '', view, ids: view.nodes.map(({ id }) => id), broken: null });
  }, [language, current, store]);

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
    current.search = location.search.slice(1);
    setWanted(null);
  }, [wanted, data, store, current]);

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
    loading: wanted !== null && wanted.ids.length > 0,
    broken: wanted?.broken ?? null,
    unknown,
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

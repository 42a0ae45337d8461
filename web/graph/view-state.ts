import { isIsoDate } from '../../src/domain/partial-date.js';
import { RELATION_TYPE_NAMES } from '../../src/domain/relation-types.js';
import {
  BASES,
  type Camera,
  ENTITY_KINDS,
  type Filters,
  type GraphState,
  MODALITIES,
  NO_FILTERS,
  NO_SELECTION,
  type Point,
  type Selection,
} from './model.js';
import { rounded } from './place.js';
import { roundedZoom } from './store.js';

/** What an address holds of a graph: enough to draw it again from the API, in the same places. */
export interface ViewState {
  readonly nodes: readonly ViewNode[];
  readonly filters: Filters;
  readonly selection: Selection;
  readonly camera: Camera | null;
  /** Parameters of an address of which a part meant nothing and was left out. */
  readonly ignored?: readonly string[];
}

export interface ViewNode extends Point {
  readonly id: string;
  readonly pinned: boolean;
}

const VERSION = '1';
/** What mail and chat programs pass on whole. */
export const LONGEST_QUERY = 8000;
const FURTHEST = 1_000_000;

/** The address is cut, or was made by hand or by another version. */
export class BrokenLinkError extends Error {
  override readonly name = 'BrokenLinkError';
  readonly parameter: string;

  constructor(parameter: string, reason: string) {
    super(`The link cannot be read: ${parameter}: ${reason}`);
    this.parameter = parameter;
  }
}

/** The graph is too large for an address. */
export class LongLinkError extends Error {
  override readonly name = 'LongLinkError';
  readonly nodes: number;

  constructor(nodes: number) {
    super(`A link cannot hold ${nodes} entities`);
    this.nodes = nodes;
  }
}

export function viewStateOf({ nodes, filters, selection, camera }: GraphState): ViewState {
  const placed = [...nodes.values()].map(({ id, x, y, pinned }) => ({ id, ...rounded({ x, y }), pinned }));
  return { nodes: placed, filters, selection, camera };
}

/** Throws LongLinkError where the graph is too large. Keys come in a fixed order, so equal views are equal links. */
export function encodeView(view: ViewState): URLSearchParams {
  const query = new URLSearchParams({ v: VERSION });
  const { filters, selection, camera } = view;
  if (view.nodes.length > 0) query.set('n', view.nodes.map(encodeNode).join('*'));
  for (const { key, name } of LISTS) {
    const value = filters[name];
    if (value !== null) query.set(key, value.length === 0 ? '-' : value.join('.'));
  }
  if (filters.from !== null) query.set('from', filters.from);
  if (filters.to !== null) query.set('to', filters.to);
  if (selection.nodes.length > 0) query.set('s', selection.nodes.map(escaped).join('*'));
  if (selection.edge !== null) query.set('se', escaped(selection.edge));
  if (camera) query.set('c', `${number(camera.x)}_${number(camera.y)}_${roundedZoom(camera.zoom)}`);
  if (query.toString().length > LONGEST_QUERY) throw new LongLinkError(view.nodes.length);
  return query;
}

/**
 * Throws BrokenLinkError, with the parameter that is wrong. Parameters of others are left alone, and so is what only
 * narrows or selects: the graph can be shown without it.
 */
export function decodeView(query: URLSearchParams): ViewState {
  const version = query.get('v');
  const { filters, ignored } = decodeFilters(query);
  if (version === null && !query.has('n')) {
    return { nodes: [], filters, selection: NO_SELECTION, camera: null, ...(ignored.length > 0 && { ignored }) };
  }
  if (version !== VERSION) throw new BrokenLinkError('v', `version ${version ?? 'missing'} is not known`);
  if (query.toString().length > LONGEST_QUERY) throw new BrokenLinkError('n', 'it is too long');
  const nodes = (query.get('n') ?? '').split('*').filter(Boolean).map(decodeNode);
  const ids = new Set(nodes.map(({ id }) => id));
  if (ids.size < nodes.length) throw new BrokenLinkError('n', 'an entity is there twice');
  const named = (query.get('s') ?? '').split('*').filter(Boolean);
  const selected = [...new Set(named.flatMap((text) => idOf(text) ?? []))].filter((id) => ids.has(id));
  if (selected.length < named.length) ignored.push('s');
  const edge = idOf(query.get('se') ?? '') ?? null;
  if (edge === null && query.get('se')) ignored.push('se');
  return {
    nodes,
    filters,
    selection: { nodes: selected, edge: edge === '' ? null : edge },
    camera: decodeCamera(query.get('c')),
    ...(ignored.length > 0 && { ignored }),
  };
}

/** One each of the filters that are lists, under the name it has in an address. */
const LISTS = [
  { key: 'kinds', name: 'kinds', all: ENTITY_KINDS },
  { key: 'types', name: 'types', all: RELATION_TYPE_NAMES },
  { key: 'basis', name: 'basis', all: BASES },
  { key: 'modality', name: 'modality', all: MODALITIES },
] as const;

function decodeFilters(query: URLSearchParams): { filters: Filters; ignored: string[] } {
  const ignored: string[] = [];
  const filters = {
    ...NO_FILTERS,
    kinds: decodeList(query, 'kinds', ENTITY_KINDS, ignored),
    types: decodeList(query, 'types', RELATION_TYPE_NAMES, ignored),
    basis: decodeList(query, 'basis', BASES, ignored),
    modality: decodeList(query, 'modality', MODALITIES, ignored),
    from: decodeDate(query, 'from'),
    to: decodeDate(query, 'to'),
  };
  return { filters, ignored };
}

/** Without the words that are not known; without any that is, it filters nothing. */
function decodeList<Value extends string>(
  query: URLSearchParams,
  key: string,
  all: readonly Value[],
  ignored: string[],
): Value[] | null {
  const text = query.get(key);
  if (text === null) return null;
  if (text === '-') return [];
  const words = text.split('.');
  const values = words.flatMap((word) => all.find((candidate) => candidate === word) ?? []);
  if (values.length < words.length) ignored.push(key);
  return values.length === 0 ? null : values;
}

function decodeDate(query: URLSearchParams, key: string): string | null {
  const text = query.get(key);
  if (text !== null && !isIsoDate(text)) throw new BrokenLinkError(key, `${JSON.stringify(text)} is no date`);
  return text;
}

function encodeNode({ id, x, y, pinned }: ViewNode): string {
  return `${escaped(id)}.${number(x)}.${number(y)}${pinned ? '.p' : ''}`;
}

function decodeNode(text: string): ViewNode {
  const [id = '', x = '', y = '', pin] = text.split('.');
  if (id === '' || (pin !== undefined && pin !== 'p') || text.split('.').length > 4) {
    throw new BrokenLinkError('n', `${JSON.stringify(text)} is no entity with its place`);
  }
  return { id: unescaped(id, 'n'), x: whole(x, 'n'), y: whole(y, 'n'), pinned: pin === 'p' };
}

function decodeCamera(text: string | null): Camera | null {
  if (text === null) return null;
  const [x = '', y = '', zoom = ''] = text.split('_');
  const ratio = Number(zoom);
  if (!/^\d+(\.\d+)?(e-\d+)?$/.test(zoom) || !(ratio > 0 && ratio < 1000)) throw new BrokenLinkError('c', 'no zoom');
  return { x: whole(x, 'c'), y: whole(y, 'c'), zoom: roundedZoom(ratio) };
}

/** Base 36: a third shorter than digits. */
function number(value: number): string {
  return (Math.round(value) + 0).toString(36);
}

function whole(text: string, parameter: string): number {
  const value = Number.parseInt(text, 36);
  if (!/^-?[0-9a-z]+$/.test(text) || Math.abs(value) > FURTHEST) {
    throw new BrokenLinkError(parameter, `${JSON.stringify(text)} is no place`);
  }
  return value + 0;
}

/** Ids are the service's own affair; these three characters are ours. */
function escaped(id: string): string {
  return id.replace(/[.*~]/g, (character) => `~${character.charCodeAt(0).toString(16)}`);
}

function unescaped(text: string, parameter: string): string {
  const id = idOf(text);
  if (id === undefined) throw new BrokenLinkError(parameter, `${JSON.stringify(text)} is no id`);
  return id;
}

function idOf(text: string): string | undefined {
  const id = text.replace(/~(2e|2a|7e)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return escaped(id) === text ? id : undefined;
}

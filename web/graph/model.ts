import type { Basis, DatePrecision, EntityKind, Modality } from '../../src/domain/kinds.js';
import type { RelationType } from '../../src/domain/relation-types.js';

export { BASES, ENTITY_KINDS, MODALITIES } from '../../src/domain/kinds.js';
export type { Basis, DatePrecision, EntityKind, Modality, RelationType };

/** What the API says of an entity, as far as the graph needs it: any query that selects these fields fits. */
export interface ApiEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly neighborCounts?: readonly NeighborGroup[];
  /** How many different neighbours it has, where that is known. */
  readonly degree?: number | undefined;
}

/** What the API says of a relation, as far as the graph needs it. */
export interface ApiRelation {
  readonly id: string;
  readonly type: RelationType;
  readonly label: string;
  readonly basis: Basis;
  readonly modality: Modality;
  readonly evidenceCount: number;
  readonly date?: EdgeDate | null;
  readonly source: { readonly id: string };
  readonly target: { readonly id: string };
}

/** A row of `neighborCounts`: different neighbours of one kind, by one relation type in one direction. */
export interface NeighborGroup {
  readonly relationType: RelationType;
  readonly direction: 'IN' | 'OUT';
  readonly kind: EntityKind;
  readonly count: number;
}

export interface EdgeDate {
  readonly text: string;
  readonly iso?: string | null;
  readonly isoEnd?: string | null;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface GraphNode extends Point {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** How many neighbours it has in the corpus. One joined in two ways counts twice while they are not `counted`. */
  readonly degree: number;
  readonly counted: boolean;
  readonly groups: readonly NeighborGroup[];
  readonly pinned: boolean;
  /** False from its arrival beside its parent until the layout, a reader or a link has found its place. */
  readonly placed: boolean;
}

/** A relation. Its id is the relation's. */
export interface GraphEdge {
  readonly id: string;
  readonly type: RelationType;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly evidenceCount: number;
  readonly basis: Basis;
  readonly modality: Modality;
  readonly date: EdgeDate | null;
}

/** A chain that is lit on the canvas: nodes in order, and the edge of each step. */
export interface GraphPath {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

/** What is not faded. `null` lets everything through, `[]` nothing. Dates as the API takes them. */
export interface Filters {
  readonly kinds: readonly EntityKind[] | null;
  readonly types: readonly RelationType[] | null;
  readonly basis: readonly Basis[] | null;
  readonly modality: readonly Modality[] | null;
  readonly from: string | null;
  readonly to: string | null;
}

export const NO_FILTERS: Filters = { kinds: null, types: null, basis: null, modality: null, from: null, to: null };

/** One selection for list, canvas and text. The last of `nodes` was chosen last. */
export interface Selection {
  readonly nodes: readonly string[];
  readonly edge: string | null;
}

export const NO_SELECTION: Selection = { nodes: [], edge: null };

/**
 * What the canvas looks at: the middle in the coordinates of the graph, and how many pixels of the screen one unit
 * takes. Independent of what else is on the canvas and of its size.
 */
export interface Camera extends Point {
  readonly zoom: number;
}

/** What undo and redo bring back. */
export interface GraphContent {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
  readonly paths: readonly GraphPath[];
  readonly filters: Filters;
}

/** One immutable state. Parts that did not change are the same objects as before. */
export interface GraphState extends GraphContent {
  readonly selection: Selection;
  readonly camera: Camera | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** What a reader does to the graph. Each is one step of undo. */
export type Command =
  | {
      /** An answer of `neighborhood`. `parents` are the ids it was asked around; none for a first entity. */
      readonly type: 'addNeighborhood';
      readonly nodes: readonly ApiEntity[];
      readonly relations: readonly ApiRelation[];
      readonly parents: readonly string[];
      /**
       * Neighbours that were not on screen, as the answer counts them; only where neither kinds, types nor dates were
       * asked for, because it then tells the exact number that stays hidden.
       */
      readonly totalCount?: number;
    }
  | {
      readonly type: 'showPaths';
      readonly nodes: readonly ApiEntity[];
      readonly relations: readonly ApiRelation[];
      readonly paths: readonly GraphPath[];
    }
  | { readonly type: 'clearPaths' }
  | { readonly type: 'remove'; readonly ids: readonly string[] }
  | { readonly type: 'keepOnly'; readonly ids: readonly string[] }
  | { readonly type: 'pin'; readonly ids: readonly string[] }
  | { readonly type: 'unpin'; readonly ids: readonly string[] }
  | {
      /** Where a reader put nodes; `pin` as dragging does. */
      readonly type: 'move';
      readonly positions: ReadonlyMap<string, Point>;
      readonly pin?: boolean;
    }
  | { readonly type: 'setFilters'; readonly filters: Partial<Filters> }
  | { readonly type: 'clear' };

/** What a command did, for a message to the reader. */
export interface Outcome {
  readonly changed: boolean;
  readonly addedNodes: readonly string[];
  readonly addedEdges: readonly string[];
  readonly removedNodes: readonly string[];
  /** Relations that could not be drawn because an end is not on the canvas. */
  readonly leftOut: number;
}

/** What a shared link brings back: see view-state.ts. */
export interface RestoredView {
  readonly nodes: readonly ApiEntity[];
  readonly relations: readonly ApiRelation[];
  readonly positions: ReadonlyMap<string, Point>;
  readonly pinned: ReadonlySet<string>;
  readonly filters: Filters;
  readonly selection: Selection;
  readonly camera: Camera | null;
}

export interface GraphStore {
  /** For useSyncExternalStore; gives the function that ends it. */
  subscribe(listener: () => void): () => void;
  getSnapshot(): GraphState;
  /** What follows from the snapshot; the same object while that does not change. */
  getDerived(): Derived;
  run(command: Command): Outcome;
  undo(): boolean;
  redo(): boolean;
  select(selection: Partial<Selection>): void;
  setCamera(camera: Camera): void;
  /** Begins anew with what a link says. The history is empty afterwards. */
  restore(view: RestoredView): void;
  /** Every relation that is on the canvas, or was or will be in a step of the history. */
  relationIds(): readonly string[];
  /** The words of relations in another language: no step of its own, and right in every step of the history. */
  relabel(labels: ReadonlyMap<string, string>): void;
  /** Where the layout put nodes: no step of its own, and right in every step of the history. */
  place(positions: ReadonlyMap<string, Point>): void;
}

/** Live counts for the legend. */
export interface Count {
  /** Not faded. */
  readonly shown: number;
  readonly total: number;
}

/** What follows from a state. Made once for each state: derived.ts. */
export interface Derived {
  readonly fadedNodes: ReadonlySet<string>;
  readonly fadedEdges: ReadonlySet<string>;
  readonly kinds: ReadonlyMap<EntityKind, Count>;
  readonly types: ReadonlyMap<RelationType, Count>;
  readonly basis: ReadonlyMap<Basis, Count>;
  readonly modality: ReadonlyMap<Modality, Count>;
  readonly edgesOf: ReadonlyMap<string, readonly string[]>;
  /** Sum of the evidence of all edges at a node. */
  readonly evidence: ReadonlyMap<string, number>;
  /** Neighbours of a node that are on the canvas. */
  neighbours(id: string): ReadonlySet<string>;
  /** How many neighbours in the corpus are not on the canvas. */
  hidden(id: string): number;
  /** Whether `hidden` may be too large, because some of them may be joined in two ways. */
  hiddenAtMost(id: string): boolean;
}

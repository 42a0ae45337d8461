/** What the layout needs to know, and what it says: plain arrays, which pass to a worker without a copy. */
export interface LayoutInput {
  /** x, y, radius of each node. */
  readonly nodes: Float32Array;
  /** 1 where a node must stay. */
  readonly fixed: Uint8Array;
  /** Index of source and target of each pair that is joined. */
  readonly edges: Uint32Array;
}

export interface LayoutRequest extends LayoutInput {
  readonly run: number;
}

export interface LayoutAnswer {
  readonly run: number;
  /** x, y of each node. */
  readonly positions: Float32Array;
}

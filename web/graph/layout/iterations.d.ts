declare module 'graphology-layout-forceatlas2/iterate.js' {
  interface Settings {
    readonly linLogMode: boolean;
    readonly outboundAttractionDistribution: boolean;
    readonly adjustSizes: boolean;
    readonly edgeWeightInfluence: number;
    readonly scalingRatio: number;
    readonly strongGravityMode: boolean;
    readonly gravity: number;
    readonly slowDown: number;
    readonly barnesHutOptimize: boolean;
    readonly barnesHutTheta: number;
  }
  /** One round. Ten numbers a node (x, y, four forces, mass, convergence, size, fixed), three an edge. */
  export default function iterate(settings: Settings, nodes: Float32Array, edges: Float32Array): object;
}

declare module 'graphology-layout-noverlap/iterate.js' {
  interface Settings {
    readonly gridSize: number;
    readonly margin: number;
    readonly expansion: number;
    readonly ratio: number;
    readonly speed: number;
  }
  /** One round. Three numbers a node: x, y, size. Of two that overlap, the later one moves. */
  export default function iterate(settings: Settings, nodes: Float32Array): { converged: boolean };
}

import type { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { EdgeStyle } from './edge-program.js';
import type { NodeStyle } from './node-program.js';

export type DrawnGraph = MultiDirectedGraph<NodeStyle, EdgeStyle>;

type RefreshOptions = Parameters<Sigma['refresh']>[0];

/**
 * Sigma refreshes at each change of its graph, and goes through the whole graph for each node that is dropped. Here
 * changes come in batches, and what calls `batch` refreshes once, with what really changed.
 */
export class BatchedSigma extends Sigma<NodeStyle, EdgeStyle> {
  #batching = false;

  batch(change: () => void): void {
    this.#batching = true;
    try {
      change();
    } finally {
      this.#batching = false;
    }
  }

  /** Goes through the whole graph, as the next refresh otherwise would in the task in which it draws. */
  index(): void {
    const sigma = this as unknown as { process(): void; needToProcess: boolean };
    sigma.process();
    sigma.needToProcess = false;
  }

  override refresh(options?: RefreshOptions): this {
    // Sigma's constructor refreshes too, before there is a field.
    if (#batching in this && this.#batching) return this;
    return super.refresh(options);
  }
}

import Graph from 'graphology';
import Sigma from 'sigma';
import type { RestoredView } from '../../../web/graph/model.js';

/** Sigma as its own example uses it: default programs, default labels. */
export function bareSigma(container: HTMLElement, view: RestoredView): Sigma {
  const graph = new Graph({ multi: true });
  for (const { id, name } of view.nodes) {
    graph.addNode(id, { label: name, color: '#028AE5', size: 6, ...(view.positions.get(id) ?? { x: 0, y: 0 }) });
  }
  for (const { id, source, target } of view.relations) {
    graph.addEdgeWithKey(id, source.id, target.id, { size: 2, color: '#8A929D' });
  }
  return new Sigma(graph, container);
}

/** The writer alone: the parser beside it needs a DOM as soon as it is loaded. */
declare module 'graphology-gexf/browser/writer.js' {
  import type { AbstractGraph } from 'graphology-types';

  export default function write(graph: AbstractGraph): string;
}

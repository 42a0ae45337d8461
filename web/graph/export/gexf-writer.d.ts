/** The writer alone: the parser beside it needs a DOM as soon as it is loaded. */
declare module 'graphology-gexf/browser/writer.js' {
  import type { AbstractGraph } from 'graphology-types';

  interface Options {
    readonly version?: '1.2' | '1.3';
    /** Of the attributes of the graph, only those that the format knows. */
    readonly pedantic?: boolean;
  }

  export default function write(graph: AbstractGraph, options?: Options): string;
}

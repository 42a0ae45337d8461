/// <reference path="./gexf-writer.d.ts" />
import Graph from 'graphology';
import writeGexf from 'graphology-gexf/browser/writer.js';
import { isoDay } from '../citation.js';
import { LOOKS, radiusOf, widthOf } from '../look.js';
import type { GraphContent, GraphEdge, GraphNode } from '../model.js';
import { element, writeXml, type XmlElement, xmlCharacters } from './xml.js';

export interface GexfOptions {
  readonly description?: string;
  /** The reader's day. */
  readonly modified?: Date;
}

/** For Gephi and what else reads GEXF: places, sizes and colours come along. */
export function graphToGexf(content: GraphContent, { description, modified }: GexfOptions = {}): string {
  const graph = new Graph({ type: 'directed', multi: true });
  const evidence = evidenceOf(content);
  for (const node of content.nodes.values()) {
    graph.addNode(node.id, {
      ...nodeValues(node, evidence.get(node.id) ?? 0),
      color: LOOKS.light.kinds[node.kind],
      size: radiusOf(evidence.get(node.id) ?? 0),
      x: node.x,
      y: node.y,
    });
  }
  for (const edge of content.edges.values()) {
    graph.addEdgeWithKey(edge.id, edge.source, edge.target, { ...edgeValues(edge), weight: edge.evidenceCount });
  }
  graph.replaceAttributes({
    creator: 'Chuchu',
    ...(description === undefined ? {} : { description: xmlCharacters(description) }),
    ...(modified === undefined ? {} : { lastModifiedDate: isoDay(modified) }),
  });
  // The names of version 1.2 are not those that its readers know.
  return writeGexf(graph, { version: '1.3', pedantic: true });
}

/** GraphML; Gephi, yEd, igraph and NetworkX read it. */
export function graphToGraphml(content: GraphContent): string {
  const evidence = evidenceOf(content);
  const nodes = [...content.nodes.values()].map((node) => {
    const sum = evidence.get(node.id) ?? 0;
    const values = { ...nodeValues(node, sum), x: node.x, y: node.y, size: radiusOf(sum) };
    return element('node', { id: node.id }, dataOf('n', NODE_KEYS, values));
  });
  const edges = [...content.edges.values()].map((edge) => {
    const values = { ...edgeValues(edge), weight: edge.evidenceCount, width: widthOf(edge.evidenceCount) };
    const { id, source, target } = edge;
    return element('edge', { id, source, target }, dataOf('e', EDGE_KEYS, values));
  });
  const root = element(
    'graphml',
    {
      xmlns: 'http://graphml.graphdrawing.org/xmlns',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
    },
    [
      ...keysOf('node', 'n', NODE_KEYS),
      ...keysOf('edge', 'e', EDGE_KEYS),
      element('graph', { id: 'G', edgedefault: 'directed' }, [...nodes, ...edges]),
    ],
  );
  return writeXml(root);
}

type Values = Readonly<Record<string, string | number | boolean>>;
type Keys = Readonly<Record<string, 'string' | 'double' | 'int' | 'boolean'>>;

const NODE_KEYS: Keys = {
  label: 'string',
  kind: 'string',
  evidence: 'int',
  neighbours: 'int',
  pinned: 'boolean',
  x: 'double',
  y: 'double',
  size: 'double',
};

const EDGE_KEYS: Keys = {
  label: 'string',
  relation: 'string',
  basis: 'string',
  modality: 'string',
  date: 'string',
  dateEnd: 'string',
  dateText: 'string',
  weight: 'double',
  width: 'double',
};

function nodeValues(node: GraphNode, evidence: number): Values {
  const { name, kind, degree, pinned } = node;
  return { label: xmlCharacters(name), kind, evidence, neighbours: degree, pinned };
}

function edgeValues({ label, type, basis, modality, date }: GraphEdge): Values {
  return {
    label: xmlCharacters(label),
    relation: type,
    basis,
    modality,
    ...(date?.iso ? { date: date.iso } : {}),
    ...(date?.isoEnd ? { dateEnd: date.isoEnd } : {}),
    ...(date ? { dateText: xmlCharacters(date.text) } : {}),
  };
}

function keysOf(of: 'node' | 'edge', prefix: string, keys: Keys): XmlElement[] {
  return Object.entries(keys).map(([name, type]) =>
    element('key', { id: `${prefix}_${name}`, for: of, 'attr.name': name, 'attr.type': type }),
  );
}

function dataOf(prefix: string, keys: Keys, values: Values): XmlElement[] {
  return Object.keys(keys)
    .filter((name) => values[name] !== undefined && values[name] !== '')
    .map((name) => element('data', { key: `${prefix}_${name}` }, [String(values[name])]));
}

function evidenceOf({ edges }: GraphContent): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { source, target, evidenceCount } of edges.values()) {
    for (const id of new Set([source, target])) sums.set(id, (sums.get(id) ?? 0) + evidenceCount);
  }
  return sums;
}

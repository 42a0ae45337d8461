import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import type { FactPath } from './facts-file.js';

/** Finds the line (from 1) of the key or list entry that a path leads to, or of the deepest part of it that is there. */
export function lineFinder(document: Document.Parsed, lines: LineCounter): (path: FactPath) => number {
  return (path) => {
    let value: unknown = document.contents;
    let offset = isNode(value) ? (value.range?.[0] ?? 0) : 0;
    for (const step of path) {
      const next = stepInto(isAlias(value) ? value.resolve(document) : value, step);
      if (!next) break;
      offset = next.at.range?.[0] ?? offset;
      value = next.value;
    }
    return lines.linePos(offset).line;
  };
}

/** The node that stands at the step (a key, or an entry of a list), and the value that it leads to. */
function stepInto(value: unknown, step: string | number): { readonly at: Node; readonly value: unknown } | undefined {
  if (isMap(value)) {
    const pair = value.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair && isNode(pair.key) ? { at: pair.key, value: pair.value } : undefined;
  }
  const entry = isSeq(value) && typeof step === 'number' ? value.items[step] : undefined;
  return isNode(entry) ? { at: entry, value: entry } : undefined;
}

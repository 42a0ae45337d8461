import { type Document, type ErrorCode, type Scalar, visit } from 'yaml';
import type { LineMistake } from './facts-file.js';

/** What the reader's codes mean to whoever wrote the file. After these it still understands the rest … */
const LOCAL: Partial<Record<ErrorCode, string>> = {
  BAD_SCALAR_START: 'words that begin with a sign like this must stand in quotation marks',
  DUPLICATE_KEY: 'this key stands here twice',
  TAG_RESOLVE_FAILED: 'words that begin with ! or & must stand in quotation marks',
};
/** … and after these, what else it finds may only follow from them. */
const STRUCTURAL: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'the indentation is wrong here or above, or a ] or } is missing',
  BLOCK_AS_IMPLICIT_KEY:
    'either the indentation is wrong, or a colon and a space stand inside words that are not in quotation marks',
  MISSING_CHAR: 'a - , : ] or } is missing, or the indentation is wrong here or above',
  MULTIPLE_DOCS: 'a line --- begins a second document, and a file has only one',
  TAB_AS_INDENT: 'a tab begins the line; indent with spaces',
};

/** All that makes a file no YAML, up to the first mistake that hides others. */
export function yamlMistakes(document: Document.Parsed, lineAt: (offset: number) => number): LineMistake[] {
  const mistakes: LineMistake[] = [];
  const report = (offset: number, message: string) => {
    mistakes.push({ line: lineAt(offset), message: `this is not YAML: ${message}` });
  };
  for (const { code, pos, message } of [...document.errors, ...document.warnings]) {
    const open = code === 'MISSING_CHAR' ? openQuotation(document, pos[0]) : undefined;
    if (open?.range) report(open.range[0], 'the quotation mark that opens here is never closed');
    else if (/^Tags and anchors/.test(message)) report(pos[0], LOCAL.TAG_RESOLVE_FAILED ?? message);
    else report(pos[0], LOCAL[code] ?? STRUCTURAL[code] ?? message);
    if (!LOCAL[code]) return mistakes;
  }
  // An anchor that is not there the reader finds only later, and throws.
  visit(document, {
    Alias(_, node) {
      if (!node.resolve(document)) {
        report(node.range?.[0] ?? 0, 'words that begin with * must stand in quotation marks');
      }
    },
  });
  return mistakes;
}

/** The quotation that goes on to the offset: the reader tells only where it should have ended, often the last line. */
function openQuotation(document: Document.Parsed, offset: number): Scalar | undefined {
  let open: Scalar | undefined;
  visit(document, {
    Scalar(_, node) {
      const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      if (isQuoted && node.range && node.range[0] < offset && offset <= node.range[2]) open = node;
    },
  });
  return open;
}

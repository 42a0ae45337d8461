import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENTITY_LABELS } from '../domain/kinds.js';
import { RELATION_TYPE_NAMES } from '../domain/relation-types.js';

/** The folder of the statements: beside src and dist. */
const CYPHER_FOLDER = fileURLToPath(new URL('../../cypher/', import.meta.url));

/** Node labels beside those of entities. */
const OTHER_LABELS = ['Entity', 'Article', 'Sentence', 'Statement', 'Figure', 'Name'] as const;
/** Relationship types that join sources and claims; those between entities are in domain/relation-types. */
export const STRUCTURE_TYPES = [
  'HAS_SENTENCE',
  'HAS_STATEMENT',
  'HAS_FIGURE',
  'SPEAKS_OF',
  'WROTE',
  'SOURCED_FROM',
  'COMMENTS_ON',
  'MENTIONS',
  'MADE',
  'SPEAKING_AS',
  'ON_BEHALF_OF',
  'ADDRESSED_TO',
  'ABOUT',
  'AT',
  'RESPONDS_TO',
  'CITES',
  'MEASURES',
] as const;

const LABELS = [...Object.values(ENTITY_LABELS), ...OTHER_LABELS] as const;

/**
 * All that may ever be put into a statement's text: words that Cypher takes no parameter for. Each is from a closed
 * list, so the number of texts that a database has to compile stays small and nothing of a request gets in.
 */
const WORDS = {
  LABEL: LABELS,
  FROM: LABELS,
  TO: LABELS,
  TYPE: [
    ...RELATION_TYPE_NAMES,
    ...STRUCTURE_TYPES,
    'MADE|ON_BEHALF_OF',
    'SPECIALIZES_IN|LOCATED_IN',
    'OPERATES_IN|SPECIALIZES_IN',
  ],
  BY: ['MADE|SPEAKING_AS|ON_BEHALF_OF', 'ABOUT'],
  KEY: ['byName', 'byEvidence', 'byRecent', 'byText', 'byNewest', 'byOldest', 'byPage'],
  AFTER: ['>', '<'],
  DIRECTION: ['ASC', 'DESC'],
  TOTAL: ['saidBy', 'saidAbout', 'saidAt'],
  // How much of each member comes along with a list: files of cypher/, whose texts are put in.
  ROW: ['rows/statement-id', 'rows/statement-text', 'rows/statement-cited', 'rows/statement-told'],
} as const;
type Slot = keyof typeof WORDS;
export type Words = { readonly [S in Slot]?: (typeof WORDS)[S][number] };

/** A named statement, and the words for its slots. */
export interface Statement {
  readonly name: string;
  readonly words: Words;
}

/** Names the statement of `cypher/<name>.cypher`. */
export function statement(name: string, words: Words = {}): Statement {
  return { name, words };
}

/** One file of cypher/. */
export interface StatementFile {
  readonly name: string;
  /** Its first line: the question that it answers. */
  readonly question: string;
  /** Parameter names and what each holds. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly slots: readonly Slot[];
  readonly text: string;
}

/** The texts of all named statements. */
export interface StatementTexts {
  readonly files: ReadonlyMap<string, StatementFile>;
  /** The text to send, its slots filled. Throws where the statement, a word or a parameter does not fit: a mistake of ours. */
  textOf(statement: Statement, parameterNames: readonly string[]): string;
  /** The same, but that a statement of which an engine has its own file is the one of that engine's folder. */
  spelledFor(engine: 'neo4j' | 'embedded'): StatementTexts;
}

/**
 * Reads cypher/: every file begins with its question and its parameters as comment lines. `{{include conditions/person}}`
 * puts in the text of another file, whose parameters then count as its own: a list and its count share their conditions.
 * `{{include columns/entity as p}}` calls `p` there what the file calls `it`; `{{RELATIONS}}` are the types that join
 * entities, so that the statements and sentences of an entity are not walked through.
 */
export function readStatements(folder: string = CYPHER_FOLDER): StatementTexts {
  const sources = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.cypher'))
      .map((path) => [path.slice(0, -'.cypher'.length).replaceAll(sep, '/'), readFileSync(join(folder, path), 'utf8')]),
  );
  const files = new Map([...sources.keys()].map((name) => [name, parse(name, sources)]));
  return textsOf(files, []);
}

function textsOf(files: ReadonlyMap<string, StatementFile>, folders: readonly string[]): StatementTexts {
  const filled = new Map<string, string>();
  return {
    files,
    spelledFor: (engine) => textsOf(files, [`${engine}/`]),
    textOf({ name, words }, parameterNames) {
      const [file] = ['', ...folders].flatMap((folder) => files.get(folder + name) ?? []);
      if (!file) throw new Error(`there is no statement cypher/${name}.cypher`);
      const given = parameterNames.filter((parameter) => !file.parameters.has(parameter));
      const missing = [...file.parameters.keys()].filter((parameter) => !parameterNames.includes(parameter));
      if (given.length + missing.length > 0) {
        throw new Error(`${name}.cypher: parameters missing: [${missing}], not declared: [${given}]`);
      }
      if (file.slots.length === 0) return file.text;
      const key = `${name} ${JSON.stringify(words)}`;
      const known = filled.get(key);
      if (known !== undefined) return known;
      const text = fill(file, words, files);
      filled.set(key, text);
      return text;
    },
  };
}

function parse(name: string, sources: ReadonlyMap<string, string>): StatementFile {
  const source = sources.get(name);
  if (source === undefined) throw new Error(`there is no cypher/${name}.cypher to include`);
  const lines = source.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const [question = '', ...rest] = lines.slice(0, end).map((line) => line.slice(2).trim());
  const parameters = new Map(
    rest.flatMap((line) => {
      const match = /^\$(\w+)\s+(.+)$/.exec(line);
      return match ? [[match[1] as string, match[2] as string] as const] : [];
    }),
  );
  const text = lines
    .slice(end)
    .join('\n')
    .trim()
    .replaceAll('{{RELATIONS}}', RELATION_TYPE_NAMES.join('|'))
    .replaceAll(/\{\{include ([\w/-]+)(?: as (\w+))?\}\}/g, (_, included: string, variable?: string) => {
      const file = parse(included, sources);
      for (const [parameter, holds] of file.parameters) parameters.set(parameter, holds);
      return variable === undefined ? file.text : file.text.replaceAll(/\bit\b/g, variable);
    });
  const slots = [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] as Slot))];
  return { name, question, parameters, slots, text };
}

function fill(file: StatementFile, words: Words, files: ReadonlyMap<string, StatementFile>): string {
  return file.text.replaceAll(/\{\{(\w+)\}\}/g, (_, slot: Slot) => {
    const word = words[slot];
    const known: readonly string[] = WORDS[slot] ?? [];
    if (word === undefined || !known.includes(word))
      throw new Error(`${file.name}.cypher: no word for {{${slot}}}: ${word}`);
    return slot === 'ROW' ? (files.get(word)?.text ?? '') : word;
  });
}

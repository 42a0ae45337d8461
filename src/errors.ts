/**
 * Everything that can go wrong and is expected to: one class per failure, because each knows something different.
 * docs/errors.md has a section for every code. All else is masked for clients and logged with its request id.
 */

/** What an expected failure tells whoever asked. */
export abstract class ExpectedError extends Error {
  abstract readonly code: string;
  /** The HTTP status, where the whole request fails with it. */
  readonly status?: number;
  /** Seconds after which asking again makes sense, where it does. */
  readonly retryAfter?: number;
  /** What it knows, as plain values; becomes part of a GraphQL error's extensions. */
  get details(): Readonly<Record<string, unknown>> {
    return {};
  }
}

/** Someone that a name can mean. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

export class AmbiguousName extends ExpectedError {
  readonly code = 'AMBIGUOUS_NAME';
  readonly name_: string;
  readonly candidates: readonly Candidate[];
  constructor(name: string, candidates: readonly Candidate[]) {
    const list = candidates.map((candidate) => `${candidate.name} (${candidate.kind}, id ${candidate.id})`).join('; ');
    super(`“${name}” can mean ${candidates.length} entities: ${list}. Give an id, or a name with its kind.`);
    this.name_ = name;
    this.candidates = candidates;
  }
  override get details() {
    return { name: this.name_, candidates: this.candidates };
  }
}

export class UnknownName extends ExpectedError {
  readonly code = 'UNKNOWN_NAME';
  readonly name_: string;
  readonly nearest: readonly Candidate[];
  constructor(name: string, kinds: readonly string[] | undefined, nearest: readonly Candidate[]) {
    const what = kinds === undefined || kinds.length === 0 ? 'entity' : kinds.join(' or ').toLowerCase();
    const hint = nearest.length > 0 ? ` Nearest: ${nearest.map((candidate) => candidate.name).join(', ')}.` : '';
    super(`No ${what} is called “${name}”.${hint}`);
    this.name_ = name;
    this.nearest = nearest;
  }
  override get details() {
    return { name: this.name_, nearest: this.nearest };
  }
}

/** An id in a filter that nothing has, of those that fit there. */
export class UnknownId extends ExpectedError {
  readonly code = 'UNKNOWN_ID';
  readonly id: string;
  readonly kinds: readonly string[];
  constructor(id: string, kinds: readonly string[]) {
    super(`No ${kinds.join(' or ').toLowerCase()} has the id “${id}”. Ids come from answers: ask for it again.`);
    this.id = id;
    this.kinds = kinds;
  }
  override get details() {
    return { id: this.id, kinds: this.kinds };
  }
}

export class BadCursor extends ExpectedError {
  readonly code = 'BAD_CURSOR';
  readonly argument: string;
  constructor(argument: string) {
    super(
      `${argument} is not a cursor of this list: give the endCursor or startCursor of one of its own pages, in the same order.`,
    );
    this.argument = argument;
  }
  override get details() {
    return { argument: this.argument };
  }
}

export class BadPage extends ExpectedError {
  readonly code = 'BAD_PAGE';
}

export class PageTooLarge extends ExpectedError {
  readonly code = 'PAGE_TOO_LARGE';
  readonly argument: string;
  readonly asked: number;
  readonly limit: number;
  constructor(argument: string, asked: number, limit: number) {
    super(`${argument}: ${asked} is more than a page can have: ask for at most ${limit}, then for the next page.`);
    this.argument = argument;
    this.asked = asked;
    this.limit = limit;
  }
  override get details() {
    return { argument: this.argument, asked: this.asked, limit: this.limit };
  }
}

export class EmptyList extends ExpectedError {
  readonly code = 'EMPTY_LIST';
  readonly argument: string;
  constructor(argument: string) {
    super(`${argument} is an empty list, which nothing can match: name at least one, or leave it out.`);
    this.argument = argument;
  }
  override get details() {
    return { argument: this.argument };
  }
}

export class WrongKind extends ExpectedError {
  readonly code = 'WRONG_KIND';
  readonly id: string;
  readonly kinds: readonly string[];
  constructor(id: string, kind: string, kinds: readonly string[]) {
    super(`${id} is ${article(kind)} ${kind}; here only ${kinds.join(' or ')} fits.`);
    this.id = id;
    this.kinds = kinds;
  }
  override get details() {
    return { id: this.id, kinds: this.kinds };
  }
}

export class TimedOut extends ExpectedError {
  readonly code = 'TIMEOUT';
  readonly limitMs: number;
  constructor(limitMs: number) {
    super(`The answer took longer than ${limitMs} ms and was given up. Ask for fewer or smaller lists.`);
    this.limitMs = limitMs;
  }
  override get details() {
    return { limitMs: this.limitMs };
  }
}

/** Nobody waits for the answer any more. */
export class Cancelled extends ExpectedError {
  readonly code = 'CANCELLED';
  constructor() {
    super('The request was cancelled by the client.');
  }
}

/** A node that a relation, statement or sentence names was gone when it was read: a load was committed in between. */
export class GraphChanged extends ExpectedError {
  readonly code = 'GRAPH_CHANGED';
  constructor() {
    super('The graph was changed while this was read. Ask again.');
  }
}

export class DatabaseUnavailable extends ExpectedError {
  readonly code = 'DATABASE_UNAVAILABLE';
  override readonly status = 503;
  override readonly retryAfter = 2;
  /** For whoever runs the service; clients are not told where the database is. */
  readonly reason: string;
  constructor(reason: string, cause?: unknown) {
    super('The database does not answer. Try again in 2 seconds.', { cause });
    this.reason = reason;
  }
  override get details() {
    return { retryAfter: this.retryAfter };
  }
}

/** A document that is nested deeper than it may be. */
export class QueryTooDeep extends ExpectedError {
  readonly code = 'QUERY_TOO_DEEP';
  readonly depth: number;
  readonly limit: number;
  constructor(depth: number, limit: number) {
    super(`The query is ${depth} fields deep; at most ${limit} are allowed. Ask in two steps: first for ids.`);
    this.depth = depth;
    this.limit = limit;
  }
  override get details() {
    return { depth: this.depth, limit: this.limit };
  }
}

/** What of a document is counted, in words. */
const COUNTED = {
  tokens: 'tokens (words, numbers, brackets)',
  aliases: 'aliases',
  rootFields: 'root fields',
  directives: 'directives',
  nesting: 'brackets inside each other',
  sameNames: 'pairs of fields that answer under one name and so must be compared',
} as const;

/** A document that has too much of something, whatever its variables are. */
export class QueryTooLarge extends ExpectedError {
  readonly code = 'QUERY_TOO_LARGE';
  readonly what: keyof typeof COUNTED;
  /** Unknown for tokens: reading ends at the limit. */
  readonly found: number | undefined;
  readonly limit: number;
  constructor(what: keyof typeof COUNTED, found: number | undefined, limit: number) {
    super(`The query has ${found ?? `more than ${limit}`} ${COUNTED[what]}; at most ${limit} are allowed. Split it.`);
    this.what = what;
    this.found = found;
    this.limit = limit;
  }
  override get details() {
    return { what: this.what, found: this.found, limit: this.limit };
  }
}

/** An operation whose answer could be too much, with the variables that were sent. */
export class QueryTooExpensive extends ExpectedError {
  readonly code = 'QUERY_TOO_EXPENSIVE';
  readonly cost: number;
  readonly limit: number;
  constructor(cost: number, limit: number) {
    super(`The query could find ${cost} things; at most ${limit} are allowed. Ask for shorter lists, or split it.`);
    this.cost = cost;
    this.limit = limit;
  }
  override get details() {
    return { cost: this.cost, limit: this.limit };
  }
}

/** A mutation or subscription. */
export class OnlyQueries extends ExpectedError {
  readonly code = 'ONLY_QUERIES';
  override readonly status: number;
  /** A 405 must say what is allowed, though here it is not the method that is wrong. */
  readonly allowed: readonly string[] | undefined;
  constructor(operation: string, method: string) {
    super(`This API has queries only, no ${operation}: the graph is changed by loading facts.`);
    this.status = method === 'GET' ? 405 : 400;
    this.allowed = method === 'GET' ? ['GET', 'POST'] : undefined;
  }
}

/** More is asked at once than can be answered or may wait. */
export class Overloaded extends ExpectedError {
  readonly code = 'OVERLOADED';
  override readonly status = 503;
  override readonly retryAfter = 2;
  constructor(why: string) {
    super(`Too much is being asked at once: ${why}. Try again in 2 seconds.`);
  }
  override get details() {
    return { retryAfter: this.retryAfter };
  }
}

/** A request that came after the signal to stop. */
export class ShuttingDown extends ExpectedError {
  readonly code = 'SHUTTING_DOWN';
  override readonly status = 503;
  override readonly retryAfter = 5;
  constructor() {
    super('The service is stopping. Try again in 5 seconds.');
  }
  override get details() {
    return { retryAfter: this.retryAfter };
  }
}

/** An id that no trusted document has. The code is the one that clients of persisted queries know. */
export class DocumentNotFound extends ExpectedError {
  readonly code = 'PERSISTED_QUERY_NOT_FOUND';
  readonly documentId: string;
  constructor(documentId: string) {
    super(`No trusted document has the id ${documentId}.`);
    this.documentId = documentId;
  }
  override get details() {
    return { documentId: this.documentId };
  }
}

export class OnlyTrustedDocuments extends ExpectedError {
  readonly code = 'ONLY_TRUSTED_DOCUMENTS';
  constructor() {
    super('Only trusted documents are answered here: send documentId in place of query.');
  }
}

/** An HTTP request that is none of ours. */
export class BadRequest extends ExpectedError {
  readonly code = 'BAD_REQUEST';
  override readonly status: number;
  constructor(message: string, status = 400) {
    super(message);
    this.status = status;
  }
}

export class BodyTooLarge extends ExpectedError {
  readonly code = 'REQUEST_ENTITY_TOO_LARGE';
  override readonly status = 413;
  readonly limit: number;
  constructor(limit: number) {
    super(`The request body has more than ${limit} bytes. Send a shorter query, or fewer variables at a time.`);
    this.limit = limit;
  }
  override get details() {
    return { limit: this.limit };
  }
}

export class UnsupportedMediaType extends ExpectedError {
  readonly code = 'UNSUPPORTED_MEDIA_TYPE';
  override readonly status = 415;
  constructor(given: string | undefined) {
    super(`Send the query as application/json, not ${given === undefined ? 'without a content-type' : `as ${given}`}.`);
  }
}

export class NotAcceptable extends ExpectedError {
  readonly code = 'NOT_ACCEPTABLE';
  override readonly status = 406;
  constructor() {
    super('Answers are application/graphql-response+json or application/json in UTF-8; accept one of them.');
  }
}

export class MethodNotAllowed extends ExpectedError {
  readonly code = 'METHOD_NOT_ALLOWED';
  override readonly status = 405;
  readonly allowed: readonly string[];
  constructor(path: string, method: string, allowed: readonly string[]) {
    super(`${path} does not take ${method}: use ${allowed.join(' or ')}.`);
    this.allowed = allowed;
  }
  override get details() {
    return { allowed: this.allowed };
  }
}

export class NothingThere extends ExpectedError {
  readonly code = 'NOT_FOUND';
  override readonly status = 404;
  constructor(path: string) {
    super(`There is nothing at ${path}; the API is at /graphql, the explorer at /.`);
  }
}

export class ExplorerNotBuilt extends ExpectedError {
  readonly code = 'EXPLORER_NOT_BUILT';
  override readonly status = 503;
  constructor() {
    super('The pages of the explorer are not there: run `npm run build`. The API is at /graphql.');
  }
}

export class DataFolderInUse extends ExpectedError {
  readonly code = 'DATA_FOLDER_IN_USE';
  constructor(folder: string) {
    super(
      `The data folder ${folder} is in use by another chuchu process. Stop that one, or give this one another folder with CHUCHU_DATA.`,
    );
  }
}

export class DataFolderUnusable extends ExpectedError {
  readonly code = 'DATA_FOLDER_UNUSABLE';
  constructor(folder: string, why: string, cause?: unknown) {
    super(`The data folder ${folder} cannot be used: ${why}`, { cause });
  }
}

export class PortInUse extends ExpectedError {
  readonly code = 'PORT_IN_USE';
  constructor(host: string, port: number, why: string) {
    super(`Cannot listen on ${host}:${port}: ${why}. Choose another with PORT (0 takes any free one) or HOST.`);
  }
}

/** A setting that cannot be used; one of a list. */
export interface WrongSetting {
  readonly name: string;
  readonly problem: string;
}

export class WrongConfiguration extends ExpectedError {
  readonly code = 'WRONG_CONFIGURATION';
  constructor(settings: readonly WrongSetting[]) {
    super(`These settings cannot be used:\n${settings.map(({ name, problem }) => `  ${name}: ${problem}`).join('\n')}`);
  }
}

/** A mistake in pages/ or facts/, at its place. */
export interface FactMistake {
  readonly file: string;
  readonly line: number | undefined;
  readonly message: string;
}

/** What a command does with facts that have no mistake. */
export type Undone = 'written' | 'verified' | 'printed';

export class WrongFacts extends ExpectedError {
  readonly code = 'WRONG_FACTS';
  readonly mistakes: readonly FactMistake[];
  /** `undone` is what was not done because of them: nothing was written. */
  constructor(mistakes: readonly FactMistake[], undone?: Undone) {
    const list = mistakes.map(
      ({ file, line, message }) => `  ${file}${line === undefined ? '' : `:${line}`}: ${message}`,
    );
    super(
      `${mistakes.length} mistake${mistakes.length === 1 ? '' : 's'} in the facts${undone ? `; nothing was ${undone}` : ''}.\n${list.join('\n')}`,
    );
    this.mistakes = mistakes;
  }
  override get details() {
    return { mistakes: this.mistakes };
  }
}

/** Two loads of different facts would leave a mixture; the one that began last goes on. */
export class LoadOvertaken extends ExpectedError {
  readonly code = 'LOAD_OVERTAKEN';
  constructor() {
    super('A load of other facts began meanwhile, so this one stopped. The graph will hold what the other one loads.');
  }
}

/** Neo4j answers and refuses a write: something else holds an id, it may not be written to, its memory is full. */
export class WriteRefused extends ExpectedError {
  readonly code = 'WRITE_REFUSED';
  /** The database's own words. */
  readonly reason: string;
  /** `what` was to be written: facts/grapes.yaml. */
  constructor(reason: string, cause: unknown, what?: string) {
    super(
      what === undefined
        ? `Neo4j refused a write: ${reason}`
        : `Neo4j refused to write ${what}, of which nothing was written: ${reason} Remove the cause and load again: the next load completes what this one began.`,
      { cause },
    );
    this.reason = reason;
  }
}

/** What the graph says and its articles do not prove. */
export class NotVerified extends ExpectedError {
  readonly code = 'NOT_VERIFIED';
  readonly problems: readonly { readonly id: string; readonly problem: string }[];
  constructor(problems: NotVerified['problems']) {
    const list = problems.map(({ id, problem }) => `  ${id}: ${problem}`).join('\n');
    super(`${problems.length} problem${problems.length === 1 ? '' : 's'} in the graph.\n${list}`);
    this.problems = problems;
  }
}

function article(word: string): string {
  return /^[AEIO]/.test(word) ? 'an' : 'a';
}

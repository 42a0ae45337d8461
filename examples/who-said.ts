import { parseArgs } from 'node:util';
import { type AnswerError, ask, NotAnswered } from './client.js';
import {
  type EntityKind,
  type EntityRef,
  type StatementKind,
  WhoSaidDocument,
  type WhoSaidQuery,
} from './operations.js';

type Statement = NonNullable<WhoSaidQuery['statements']>['nodes'][number];

const USAGE = `Who said what about something?

  node examples/dist/who-said.js NAME [--is TOPIC] [--kind RESPONSE]… [--page 20] [--url http://127.0.0.1:4000/graphql]

--is says what bears the name, where several things do; --kind, what the words are for.`;

/** All pages, one after the other: the cursor that ends one begins the next. */
async function* whoSaid(url: string, about: EntityRef, kinds: readonly StatementKind[] | null, first: number) {
  let after: string | null = null;
  do {
    const { statements }: WhoSaidQuery = await ask(url, WhoSaidDocument, { about, kinds, first, after });
    // Null only where the answer has an error, which ask has thrown.
    if (!statements) return;
    yield* statements.nodes;
    after = statements.pageInfo.hasNextPage ? statements.pageInfo.endCursor : null;
  } while (after !== null);
}

function print({ speakers, role, kind, kindBasis, text, evidence }: Statement): void {
  const who = speakers.map(({ name }) => name).join('、');
  console.log(`${who}${role === null ? '' : `（${role}）`} ${kind}${kindBasis === 'INFERRED' ? ', inferred' : ''}`);
  console.log(`  “${text}”`);
  for (const { text: sentence, article, firstLine, lastLine } of evidence) {
    console.log(`  ${article.title}, ${article.file}, lines ${firstLine}–${lastLine}:`);
    console.log(`  ${sentence}`);
  }
  console.log();
}

/** What to do about an error, by its code. A newer service may have codes that are not known here. */
function advice({ message, extensions = {} }: AnswerError): string {
  const { code = 'no code', name, nearest, candidates, limit } = extensions;
  switch (code) {
    case 'UNKNOWN_NAME':
      return `Nothing is called ${name}. Names like it: ${listed(nearest)}.`;
    case 'AMBIGUOUS_NAME':
      return `Several things are called ${name}: ${listed(candidates)}. Say which with --is.`;
    case 'PAGE_TOO_LARGE':
      return `A page has at most ${limit}: try --page ${limit}.`;
    default:
      return `${code}: ${message}`;
  }
}

function listed(entities: unknown): string {
  const named = entities as readonly { readonly name: string; readonly kind: string }[];
  return named.map(({ name, kind }) => `${name} (${kind})`).join(', ') || 'none';
}

function readArguments() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      is: { type: 'string' },
      kind: { type: 'string', multiple: true },
      page: { type: 'string', default: '20' },
      url: { type: 'string', default: 'http://127.0.0.1:4000/graphql' },
    },
  });
  const [name] = positionals;
  if (name === undefined) throw new Error('A name is missing.');
  // Whether they are kinds is for the service to say: it knows the newest ones.
  const about: EntityRef = values.is === undefined ? { name } : { named: { name, kind: values.is as EntityKind } };
  const kinds = (values.kind as StatementKind[] | undefined) ?? null;
  return { url: values.url, about, kinds, page: Number(values.page) };
}

async function main(): Promise<number> {
  let wanted: ReturnType<typeof readArguments>;
  try {
    wanted = readArguments();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    return 2;
  }
  const { url, about, kinds, page } = wanted;
  try {
    for await (const statement of whoSaid(url, about, kinds, page)) print(statement);
    return 0;
  } catch (error) {
    if (error instanceof NotAnswered) {
      for (const each of error.errors) console.error(advice(each));
      return 1;
    }
    console.error(`${url} cannot be asked: ${error instanceof Error ? error.message : error}`);
    return 3;
  }
}

process.exitCode = await main();

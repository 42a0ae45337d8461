import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip as gzipCompress } from 'node:zlib';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

/** The folder of the example operations: beside src and dist. */
const OPERATIONS = fileURLToPath(new URL('../../schema/operations/', import.meta.url));

/** GraphiQL's own policy: it has inline scripts and builds its workers from blobs; nothing comes from elsewhere. */
export const GRAPHIQL_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  'worker-src blob:',
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The texts of schema/operations, in the order of their file names. */
export function exampleOperations(folder: string = OPERATIONS): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/**
 * What moves tabs about when they are dragged leaves each of them shifted, so that it jumps at the first click, which
 * then misses it.
 */
const STYLE = '<style>.graphiql-tab { transform: none !important } .graphiql-logo { white-space: nowrap }</style>';

/** An address can ask something: `?query=…&variables=…`. It then stands in the first tab, before the examples. */
const ASKED = `<script>
  function renderAsked(root, options) {
    const asked = new URL(location.href).searchParams;
    const query = asked.get('query');
    const variables = asked.get('variables') || undefined;
    YogaGraphiQL.renderYogaGraphiQL(
      root,
      query ? { ...options, variables, defaultTabs: [{ query, variables }, ...options.defaultTabs] } : options,
    );
  }
</script>`;
const RENDERS = 'YogaGraphiQL.renderYogaGraphiQL(';

/** The page, once plain and once compressed: it is 9 MB, so it is made at its first request and kept. */
export interface GraphiqlPage {
  readonly plain: Buffer;
  readonly brotli: Buffer;
  readonly gzip: Buffer;
}

export function graphiqlPage(): () => Promise<GraphiqlPage> {
  let page: Promise<GraphiqlPage> | undefined;
  return () => {
    page ??= render();
    return page;
  };
}

async function render(): Promise<GraphiqlPage> {
  const page = renderGraphiQL({
    title: 'Chuchu 出处 · GraphiQL',
    defaultTabs: exampleOperations().map((query) => ({ query })),
  });
  const at = page.lastIndexOf(RENDERS);
  if (at < 0) throw new Error('GraphiQL is rendered in another way now');
  const asking = `${page.slice(0, at)}renderAsked(${page.slice(at + RENDERS.length)}`;
  const plain = Buffer.from(asking.replace('</head>', () => `${STYLE}${ASKED}</head>`));
  const brotli = await promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  const gzip = await promisify(gzipCompress)(plain);
  return { plain, brotli, gzip };
}

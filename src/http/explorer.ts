import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip as gzipCompress } from 'node:zlib';
import { ExplorerNotBuilt, MethodNotAllowed } from '../errors.js';
import { entityTag, isKnown } from './entity-tag.js';

/** Where `npm run build` puts the pages; the same seen from src and from dist. */
const FOLDER = fileURLToPath(new URL('../../dist/web/', import.meta.url));

/** Nothing but what this service itself gives, and no script or style within the page. */
export const EXPLORER_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Also of scripts: a worker has the policy that it came with. */
const HEADERS = {
  'content-security-policy': EXPLORER_POLICY,
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
} as const;

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The addresses of the explorer's screens: web/app/screens.tsx tells them apart. */
const SCREENS = /^\/(?:|(?:search|said|path|graph|[ea]\/[^/]+)\/?)$/;

interface Page {
  readonly tag: string;
  readonly plain: Buffer;
  readonly br: Buffer;
  readonly gzip: Buffer;
}

/** The explorer as it was built: its page at each screen's address, and the files that the page asks for. */
export interface Explorer {
  /** Whether `npm run build` has made it. */
  readonly built: boolean;
  has(path: string): boolean;
  /** Whether a reader asked for an address that nothing is at: the page then says so, in the reader's language. */
  tellsOf(path: string, req: IncomingMessage): boolean;
  /** The status is 404 for an address that nothing is at. Throws MethodNotAllowed, and ExplorerNotBuilt. */
  send(path: string, req: IncomingMessage, res: ServerResponse): Promise<void>;
}

export function openExplorer(folder: string = FOLDER): Explorer {
  // Only what was there at the start is ever read, so no path leads out of the folder.
  const files = new Set(existsSync(folder) ? filesIn(folder) : []);
  const built = files.has('/index.html');
  const pages = new Map<string, Promise<Page>>();

  const pageOf = (path: string): Promise<Page> => {
    const known = pages.get(path);
    if (known) return known;
    const read = readPage(join(folder, path), path);
    pages.set(path, read);
    // What could not be read this time may be read the next.
    read.catch(() => pages.delete(path));
    return read;
  };

  return {
    built,
    has: (path) => SCREENS.test(path) || (path !== '/index.html' && files.has(path)),
    tellsOf: (path, { method, headers }) =>
      built && path !== '/index.html' && method === 'GET' && headers.accept?.includes('text/html') === true,
    async send(path, req, res) {
      const method = req.method ?? '';
      if (method !== 'GET' && method !== 'HEAD') throw new MethodNotAllowed(path, method, ['GET', 'HEAD']);
      if (!built) throw new ExplorerNotBuilt();
      const file = files.has(path) ? path : '/index.html';
      const page = await pageOf(file);
      const keeping = {
        ...HEADERS,
        etag: page.tag,
        vary: 'accept-encoding',
        // The build puts a hash of the content into the names of these.
        'cache-control': file.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      };
      if (this.has(path) && isKnown(page.tag, req.headers['if-none-match'] ?? null)) {
        res.writeHead(304, keeping).end();
        return;
      }
      const encoding = encodingOf(req);
      const body = page[encoding];
      res.writeHead(this.has(path) ? 200 : 404, {
        ...keeping,
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-length': body.length,
        ...(encoding !== 'plain' && { 'content-encoding': encoding }),
      });
      res.end(method === 'HEAD' ? undefined : body);
    },
  };
}

/** Every file in the folder as the path that it is served at; not what begins with a dot, as the build's own notes. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return [];
    const path = join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/');
    return /(?:^|\/)\./.test(path) ? [] : [`/${path}`];
  });
}

/** Compressed once, at its first request. */
async function readPage(file: string, path: string): Promise<Page> {
  const plain = await readFile(file);
  const [br, gzip] = await Promise.all([
    promisify(brotliCompress)(plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
    }),
    promisify(gzipCompress)(plain, { level: 9 }),
  ]);
  return { tag: entityTag([path, createHash('sha256').update(plain).digest('base64url')]), plain, br, gzip };
}

function encodingOf({ headers }: IncomingMessage): 'br' | 'gzip' | 'plain' {
  const taken = new Map(
    String(headers['accept-encoding'] ?? '')
      .toLowerCase()
      .split(',')
      .map((one) => {
        const [name = '', weight = ''] = one.replaceAll(/\s/g, '').split(';q=');
        return [name, weight === '' || Number(weight) > 0];
      }),
  );
  return (['br', 'gzip'] as const).find((one) => taken.get(one)) ?? 'plain';
}

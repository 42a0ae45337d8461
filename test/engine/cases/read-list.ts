import type { GraphReader } from '../../../src/engine/graph-engine.js';
import { type Bring, startAsking } from '../../../src/questions/asking.js';
import { countOf, countPerParent, type List, pageOfIds, pageReadPerParent } from '../../../src/questions/pages.js';
import type { Page, PageWindow } from '../../../src/questions/paging.js';
import type { ListCase } from './cases.js';

type Members = Page<unknown>['members'];

/** All that can be asked of a list. */
export interface ListAnswer {
  /** How long it is; of lists of parents, each of them. */
  readonly counts: readonly (readonly [parent: string, total: number])[];
  /** The first page of each parent, asked for at once. Empty for a list of its own. */
  readonly firstPages: readonly (readonly [parent: string, members: Members])[];
  /** The list, or the longest of the parents' lists, page by page from its beginning and from its end. */
  readonly forwards: readonly Members[];
  /** In the list's order. Under conditions it is not asked for: the text is the same as without. */
  readonly backwards: readonly Members[];
}

type ReadPage = (window: PageWindow) => Promise<Page<unknown>>;

/** Asks everything of a list, by the same functions as the program. A page is a third of it, so that there are several. */
export async function readList(graph: GraphReader, { list, of, narrows }: ListCase): Promise<ListAnswer> {
  if (of === undefined) {
    const total = await countOf(graph, list);
    const rows = new Map<string, unknown>();
    const along = (_: Bring, id: string, row: unknown) => void rows.set(id, row);
    const readPage: ReadPage = async (window) => {
      const page = await pageOfIds<string>(startAsking(graph), { ...list, along }, window);
      return { ...page, members: page.members.map(({ key, member }) => ({ key, member: [member, rows.get(member)] })) };
    };
    const walks = await walk(readPage, total, narrows === undefined);
    return { counts: [['', total]], firstPages: [], ...walks };
  }
  const counts = [...(await countPerParent<string>(list).answer(graph, of, ignored))].sort();
  const pagesOf = (parents: readonly string[], window: PageWindow) =>
    pageReadPerParent<string, unknown, unknown[]>(list, window, (row) => keyed(list, row)).answer(
      graph,
      parents,
      ignored,
    );
  const first = [...(await pagesOf(of, { list: list.name, limit: 2, forward: true, from: undefined }))];
  const [longest, total] = counts.reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as const);
  const readPage: ReadPage = async (window) => {
    const page = (await pagesOf([longest], window)).get(longest);
    if (!page) throw new Error(`${list.name} has no row for ${longest}`);
    return page;
  };
  return {
    counts,
    firstPages: first.map(([parent, { members }]) => [parent, members] as const).sort(),
    ...(longest === '' ? { forwards: [], backwards: [] } : await walk(readPage, total, narrows === undefined)),
  };
}

/** What comes along is in the rows that are compared. */
const ignored: Bring = () => undefined;

/** Of what a list of a parent holds, the sort key: the second column, or where statements of mentions have it. */
function keyed({ name }: List, row: readonly unknown[]): { key: string; member: unknown } {
  return { key: String(row[name.startsWith('mentions') ? 4 : 1]), member: row };
}

async function walk(
  readPage: ReadPage,
  total: number,
  bothWays: boolean,
): Promise<Pick<ListAnswer, 'forwards' | 'backwards'>> {
  const limit = Math.max(2, Math.ceil(total / 3));
  const pages = async (forward: boolean): Promise<Members[]> => {
    const read: Members[] = [];
    for (let from: string | undefined; ; ) {
      const page = await readPage({ list: '', limit, forward, from });
      read.push(page.members);
      const edge = forward ? page.members.at(-1) : page.members[0];
      if (!(forward ? page.hasNext : page.hasPrevious) || !edge) return read;
      from = edge.key;
    }
  };
  return { forwards: await pages(true), backwards: bothWays ? (await pages(false)).reverse() : [] };
}

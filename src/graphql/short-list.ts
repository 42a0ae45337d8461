import { BadPage, PageTooLarge } from '../errors.js';
import { MAX_PAGE } from '../questions/paging.js';

/** Checks how many members of a short list are asked for. */
export function checkShortList(argument: string, asked: number): number {
  if (asked < 0) throw new BadPage(`${argument}: ${asked} is negative; ask for 0 to ${MAX_PAGE}.`);
  if (asked > MAX_PAGE) throw new PageTooLarge(argument, asked, MAX_PAGE);
  return asked;
}

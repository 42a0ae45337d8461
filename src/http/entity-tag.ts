import { createHash } from 'node:crypto';
import { VERSION } from '../version.js';

/**
 * A weak tag (the bytes may differ, the meaning does not) of all that an answer depends on, this program's version among
 * it, which may answer the same question of the same graph in another way than the next.
 */
export function entityTag(parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify([VERSION, ...parts]));
  return `W/"${hash.digest('base64url').slice(0, 27)}"`;
}

/** Whether an If-None-Match header names the tag, or any; compared weakly, as RFC 9110 has it. */
export function isKnown(tag: string, ifNoneMatch: string | null): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const opaque = tag.replace(/^W\//, '');
  return [...ifNoneMatch.matchAll(/"[^"]*"/g)].some(([given]) => given === opaque);
}

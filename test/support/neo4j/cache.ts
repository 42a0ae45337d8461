import { homedir } from 'node:os';
import { join } from 'node:path';

/** What is worth keeping between test runs lies here; safe to delete. `.ci/run` names the same folder. */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'chuchu');
}

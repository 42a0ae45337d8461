import { useLocationProperty } from 'wouter/use-browser-location';

/** What stands after `#`, decoded; empty where nothing does. */
export function useHash(): string {
  return useLocationProperty(hashOf, () => '');
}

function hashOf(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

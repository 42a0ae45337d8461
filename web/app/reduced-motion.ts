import { useSyncExternalStore } from 'react';

const wish = matchMedia('(prefers-reduced-motion: reduce)');

function subscribe(listener: () => void): () => void {
  wish.addEventListener('change', listener);
  return () => wish.removeEventListener('change', listener);
}

/** Whether the reader wants things to jump rather than glide. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(subscribe, () => wish.matches);
}

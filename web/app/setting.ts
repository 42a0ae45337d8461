import { useSyncExternalStore } from 'react';

/** Something that the reader has set and this browser remembers, or the page alone where it may not. */
export interface Setting<Value extends string> {
  get(): Value;
  set(value: Value): void;
  subscribe(listener: () => void): () => void;
}

export function setting<Value extends string>(
  key: string,
  values: readonly Value[],
  first: () => Value,
  apply: (value: Value) => void,
): Setting<Value> {
  const listeners = new Set<() => void>();
  let current = values.find((value) => value === stored(key)) ?? first();
  return {
    get: () => current,
    set(value) {
      current = value;
      store(key, value);
      apply(value);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useSetting<Value extends string>({ subscribe, get }: Setting<Value>): Value {
  return useSyncExternalStore(subscribe, get);
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing: it holds until the page is left.
  }
}

import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';

type Changes = Readonly<Record<string, string | undefined>>;

/** The parameters of the address, which are what a view keeps; a change is a step back can undo, unless it replaces. */
export function useParams(): {
  readonly params: URLSearchParams;
  /** The address with these parameters changed; undefined takes one away. */
  readonly address: (changes: Changes, hash?: string) => string;
  readonly change: (changes: Changes, options?: { readonly replace?: boolean }) => void;
} {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const address = useCallback((changes: Changes, hash = '') => changed(path, search, changes) + hash, [path, search]);
  const change = useCallback(
    (changes: Changes, options: { readonly replace?: boolean } = {}) =>
      navigate(changed(path, search, changes), options),
    [path, search, navigate],
  );
  return { params: new URLSearchParams(search), address, change };
}

function changed(path: string, search: string, changes: Changes): string {
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) params.delete(name);
    else params.set(name, value);
  }
  const text = params.toString();
  return text === '' ? path : `${path}?${text}`;
}

import { useEffect, useState } from 'react';

/** A value that follows after a pause; at once where it became empty. */
export function useDebounced(value: string, milliseconds = 100): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value === '' ? 0 : milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return value === '' ? '' : settled;
}

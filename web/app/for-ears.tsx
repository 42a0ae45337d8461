import type { ReactNode } from 'react';

/** What is said but not shown. */
export function ForEars({ children }: { readonly children: ReactNode }) {
  return <span className="for-ears">{children}</span>;
}

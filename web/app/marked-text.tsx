import type { ReactNode } from 'react';
import { joined, type TextRange } from './text-ranges.js';

export type { TextRange } from './text-ranges.js';

/** A text with stretches of it marked. Stretches may come in any order, overlap, or reach beyond the text. */
export function MarkedText(props: {
  readonly text: string;
  readonly ranges: readonly TextRange[];
  /** Where the text begins in the string that the ranges count in. */
  readonly offset?: number;
  /** The newspaper's words are Chinese whatever the page is in. */
  readonly lang?: string;
}) {
  const { text, ranges, offset = 0, lang = 'zh-CN' } = props;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of joined(ranges, offset, text.length)) {
    if (start > at) parts.push(text.slice(at, start));
    parts.push(<mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <span lang={lang}>{parts}</span>;
}

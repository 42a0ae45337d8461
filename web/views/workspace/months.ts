import type { GraphContent } from '../../graph/model.js';

export interface MonthCount {
  /** YYYY-MM, or YYYY where only the year is known. */
  readonly month: string;
  readonly count: number;
}

/** When the relations of the graph are dated, the oldest first. */
export function monthsOf({ edges }: Pick<GraphContent, 'edges'>): {
  readonly months: readonly MonthCount[];
  readonly undated: number;
} {
  const counts = new Map<string, number>();
  let undated = 0;
  for (const { date } of edges.values()) {
    const month = date?.iso?.slice(0, 7);
    if (month === undefined) undated++;
    else counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const months = [...counts].map(([month, count]) => ({ month, count }));
  return { months: months.sort((a, b) => (a.month < b.month ? -1 : 1)), undated };
}

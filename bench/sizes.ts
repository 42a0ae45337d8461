/** How large a graph is. */
export interface Size {
  readonly entities: number;
  readonly statements: number;
  readonly articles: number;
}

/** XS is for trying the benchmark out and for CI; L takes hours to load and a Neo4j with more memory. */
export const SIZES = {
  XS: { entities: 400, statements: 1_200, articles: 120 },
  S: { entities: 10_000, statements: 50_000, articles: 5_000 },
  M: { entities: 100_000, statements: 300_000, articles: 30_000 },
  L: { entities: 1_000_000, statements: 3_000_000, articles: 300_000 },
} as const satisfies Record<string, Size>;
export type SizeName = keyof typeof SIZES;

/** What is to be reached at size M: at most so many times the floor's p50, at least so many times the requests of @neo4j/graphql. */
export interface Target {
  readonly floor: number;
  readonly neo4jGraphql?: number;
}

export const TARGETS: Readonly<Record<string, Target>> = {
  Q1: { floor: 1.25, neo4jGraphql: 2 },
  Q2: { floor: 1.25, neo4jGraphql: 2 },
  Q2r: { floor: 1.25, neo4jGraphql: 2 },
  Q3: { floor: 1.25, neo4jGraphql: 2 },
  Q4: { floor: 1.2, neo4jGraphql: 2.2 },
  Q5: { floor: 1.3, neo4jGraphql: 20 },
  Q6: { floor: 1.3, neo4jGraphql: 2 },
  Q7: { floor: 1.3, neo4jGraphql: 3 },
  Q8: { floor: 1.3 },
  Q9a: { floor: 1.3 },
  Q9b: { floor: 1.3 },
};

/** Of the embedded engine, at size S: the longest of a hundred requests, in milliseconds. */
export const EMBEDDED_P99_MS = 5;
export const EMBEDDED_QUESTIONS = ['Q1', 'Q2', 'Q3', 'Q4', 'Q6', 'Q9a', 'Q9b'];
/** Page 500 of the largest topic to its first page, the first page to that of an index, and a load to bare UNWIND. */
export const LAST_TO_FIRST_PAGE = 2;
export const FIRST_PAGE_TO_INDEX = 2;
export const LOAD_TO_BARE = 0.8;

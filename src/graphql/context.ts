import type { Asking } from '../questions/asking.js';

/** What every resolver of one operation shares. */
export interface OperationContext {
  /** Asks the one snapshot of the graph that the operation sees. */
  readonly asking: Asking;
  /** The engine's name and version, for `stats`. */
  readonly engine: string;
}

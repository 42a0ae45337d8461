import { firstDay, lastDay } from '../../src/domain/partial-date.js';
import type { EdgeDate, Filters, GraphEdge, GraphNode } from './model.js';

/** Whether filters fade anything at all. */
export function hasFilters(filters: Filters): boolean {
  return Object.values(filters).some((value) => value !== null);
}

export function nodePasses(node: GraphNode, filters: Filters): boolean {
  return filters.kinds === null || filters.kinds.includes(node.kind);
}

/** By itself; that both its ends pass is for the caller. */
export function edgePasses(edge: GraphEdge, filters: Filters): boolean {
  const { types, basis, modality, from, to } = filters;
  if (types !== null && !types.includes(edge.type)) return false;
  if (basis !== null && !basis.includes(edge.basis)) return false;
  if (modality !== null && !modality.includes(edge.modality)) return false;
  return (from === null && to === null) || inRange(edge.date, from, to);
}

/** As the API does it: what has no date is outside every range, and a period counts where it overlaps. */
export function inRange(date: EdgeDate | null, from: string | null, to: string | null): boolean {
  if (!date?.iso) return false;
  const first = firstDay(date.iso);
  const last = lastDay(date.isoEnd ?? date.iso);
  return (from === null || last >= firstDay(from)) && (to === null || first <= lastDay(to));
}

import { type Citation, decodeCitation } from '../domain/evidence.js';
import type { EntityId } from '../domain/ids.js';
import type { ParticipantGroup } from '../domain/values.js';
import { statement } from '../engine/statements.js';
import type { Question } from './asking.js';

/** Which words say that an event happened or a document exists, and which groups were present. */
export interface Attested {
  readonly evidence: readonly Citation[];
  readonly groups: readonly ParticipantGroup[];
}

export const attestedOf: Question<EntityId, Attested> = {
  name: 'attestedOf',
  async answer(graph, ids) {
    const rows = await graph.run<[EntityId, [string[], string[] | null][]]>(statement('attested'), { ids });
    return new Map(
      rows.map(([id, parts]) => [
        id,
        {
          evidence: parts.flatMap(([evidence]) => evidence.map(decodeCitation)),
          groups: parts.flatMap(([, groups]) => (groups ?? []).map(readGroup)),
        },
      ]),
    );
  },
};

function readGroup(stored: string): ParticipantGroup {
  const { text, evidence } = JSON.parse(stored) as { text: string; evidence: string[] };
  return { text, evidence: evidence.map(decodeCitation) };
}

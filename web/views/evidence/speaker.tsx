import type { Basis, StatementKind } from '../../api/generated/graphql.js';
import { EntityLink, type NamedEntity } from '../../app/entity-link.js';
import { useWords } from '../../app/language.js';
import { evidenceWords } from './words.js';

export interface Spoken {
  readonly kind: StatementKind;
  readonly role: string | null;
  readonly speakerBasis?: Basis | null;
  readonly speakers: readonly NamedEntity[];
}

/** Who spoke, and as what the text introduces them. Nobody is guessed: where none is named, that is said. */
export function Speaker({ statement }: { readonly statement: Spoken }) {
  const words = useWords(evidenceWords);
  const { kind, role, speakers, speakerBasis } = statement;
  return (
    <span className="speaker">
      {speakers.map((speaker) => (
        <EntityLink key={speaker.id} entity={speaker} />
      ))}
      {speakers.length === 0 && <span className="nobody">{kind === 'ASSERTION' ? words.paper : words.nobody}</span>}
      {role !== null && (
        <span className="role" lang="zh-CN">
          {role}
        </span>
      )}
      {speakers.length > 0 && speakerBasis === 'INFERRED' && <span className="inferred">{words.speakerInferred}</span>}
    </span>
  );
}

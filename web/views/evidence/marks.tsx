import type { Basis, Modality } from '../../api/generated/graphql.js';
import { useTexts } from '../../app/language.js';

/** STATED has a full mark and a full line, INFERRED a hollow mark and a dashed line: as the edges of the graph. */
export function BasisMark({ basis, title }: { readonly basis: Basis; readonly title?: string }) {
  const words = useTexts().basis;
  return (
    <span className="basis" data-basis={basis} title={title}>
      {words[basis]}
    </span>
  );
}

/** Only what has not happened yet is marked. */
export function ModalityMark({ modality }: { readonly modality: Modality }) {
  const words = useTexts().modality;
  if (modality === 'ACTUAL') return null;
  return (
    <span className="modality" data-modality={modality}>
      {words[modality]}
    </span>
  );
}

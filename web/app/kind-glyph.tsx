import { GLYPHS, type MarkedKind } from '../styles/kinds.js';

/** The mark of a kind: a coloured circle with its glyph. The words beside it say the kind where that is not plain. */
export function KindGlyph({ kind, size = 18 }: { readonly kind: MarkedKind; readonly size?: number }) {
  return (
    <svg
      className={`glyph kind-${kind.toLowerCase()}`}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="12" cy="12" r="12" />
      <path d={GLYPHS[kind]} fillRule="evenodd" />
    </svg>
  );
}

import { type ReactNode, useEffect, useRef } from 'react';
import { Dialog } from '../../app/dialog.js';
import { useWords } from '../../app/language.js';
import { useMedia } from '../../app/use-media.js';
import { Evidence } from './evidence.js';
import { evidenceWords } from './words.js';

export const WIDE = '(min-width: 1100px)';

/**
 * The evidence of a fact beside what it was opened from; on narrow screens over it. Its heading has the focus when it
 * opens; Escape closes it, and the focus goes back to what opened it.
 */
export function FactPanel(props: {
  readonly id: string;
  readonly onClose: () => void;
  /** Below the evidence: the article around it, say. */
  readonly children?: ReactNode;
}) {
  const words = useWords(evidenceWords);
  const wide = useMedia(WIDE);
  const content = (
    <>
      <Evidence key={props.id} id={props.id} />
      {props.children}
    </>
  );
  if (wide) return <Aside {...props}>{content}</Aside>;
  return (
    <Dialog title={words.panel} onClose={props.onClose}>
      {content}
    </Dialog>
  );
}

function Aside({
  id,
  onClose,
  children,
}: {
  readonly id: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const words = useWords(evidenceWords);
  const ref = useRef<HTMLHeadingElement>(null);
  const from = useRef<Element>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each fact anew
  useEffect(() => {
    const active = document.activeElement;
    if (active && !ref.current?.closest('aside')?.contains(active)) from.current = active;
    ref.current?.focus({ preventScroll: true });
  }, [id]);
  const close = () => {
    onClose();
    if (from.current instanceof HTMLElement && from.current.isConnected) from.current.focus({ preventScroll: true });
  };
  return (
    <aside
      className="fact-panel"
      aria-label={words.panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || (event.target as Element).closest('dialog')) return;
        event.stopPropagation();
        close();
      }}
    >
      <header>
        <h2 ref={ref} tabIndex={-1}>
          {words.panel}
        </h2>
        <button type="button" className="icon-button" aria-label={words.closePanel} onClick={close}>
          <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
            <path d="M4 4L14 14M14 4L4 14" />
          </svg>
        </button>
      </header>
      {children}
    </aside>
  );
}

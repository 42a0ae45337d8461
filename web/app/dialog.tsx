import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTexts } from './language.js';

/** A modal dialog. Escape, the cross and a press beside it close it; the focus then goes back to where it was. */
export function Dialog(props: { readonly title: string; readonly onClose: () => void; readonly children: ReactNode }) {
  const { title, onClose, children } = props;
  const { shell } = useTexts();
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it
    <dialog
      ref={ref}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => event.target === ref.current && ref.current.close()}
    >
      <div className="dialog-body">
        <header>
          <h2 id={id}>{title}</h2>
          <button type="button" className="icon-button" aria-label={shell.close} onClick={() => ref.current?.close()}>
            <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
              <path d="M4 4L14 14M14 4L4 14" />
            </svg>
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

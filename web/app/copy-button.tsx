import { useEffect, useState } from 'react';
import { useTexts } from './language.js';

/** Copies a text and says so for a moment. */
export function CopyButton({ text, label }: { readonly text: string; readonly label?: string }) {
  const { states } = useTexts();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <button
      type="button"
      className="button small"
      onClick={() => {
        copyText(text).then(setCopied);
      }}
    >
      <span aria-live="polite">{copied ? states.copied : (label ?? states.copy)}</span>
    </button>
  );
}

/** Whether it is in the clipboard now. Where the page may not write there (http on another host), by a selection. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'off-screen';
    const before = document.activeElement;
    (before?.closest('dialog') ?? document.body).append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    if (before instanceof HTMLElement) before.focus();
    return done;
  }
}

import { useEffect } from 'react';
import { useTexts } from './language.js';

/** What the window is called while this screen is shown. */
export function useTitle(screen: string | undefined): void {
  const { title } = useTexts();
  useEffect(() => {
    if (screen !== undefined) document.title = title(screen);
  }, [screen, title]);
}

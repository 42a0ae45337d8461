import { useSyncExternalStore } from 'react';
import { useTexts } from './language.js';

export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Says so while the device has no network. */
export function OfflineNotice() {
  const { shell } = useTexts();
  const online = useOnline();
  return (
    <div className="offline" role="status">
      {online ? '' : shell.offline}
    </div>
  );
}

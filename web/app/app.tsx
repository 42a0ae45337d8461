import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { queryClient } from '../api/query-client.js';
import { ErrorBoundary } from './error-boundary.js';
import { Header } from './header.js';
import { Help } from './help.js';
import { useTexts } from './language.js';
import { OfflineNotice } from './offline.js';
import { Screens } from './screens.js';
import { useShortcuts } from './shortcuts.js';
import { Loading } from './states.js';

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Shell />
    </QueryClientProvider>
  );
}

function Shell() {
  const { shell } = useTexts();
  const [path] = useLocation();
  const [helping, setHelping] = useState(false);
  const searchRef = useRef<HTMLInputElement>(null);
  const mainRef = useRef<HTMLElement>(null);
  useFocusOfScreen(path, mainRef, searchRef);
  useShortcuts({
    '/': () => {
      searchRef.current?.focus();
      searchRef.current?.select();
    },
    '?': () => setHelping(true),
  });
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: it is a link within the page, but the hash is not to change */}
      <a className="skip" href="#main" onClick={(event) => focusMain(event, mainRef.current)}>
        {shell.skip}
      </a>
      <Header searchRef={searchRef} onHelp={() => setHelping(true)} />
      <OfflineNotice />
      <main id="main" ref={mainRef} tabIndex={-1}>
        <ErrorBoundary resetKey={path}>
          <Suspense fallback={<Loading what={shell.screen} />}>
            <Screens />
          </Suspense>
        </ErrorBoundary>
      </main>
      {helping && <Help onClose={() => setHelping(false)} />}
    </>
  );
}

function focusMain(event: { preventDefault(): void }, main: HTMLElement | null): void {
  // The hash of an address is a place in a text.
  event.preventDefault();
  main?.focus();
}

/** The search box has the focus on the first screen; on the others, once one goes there, what the screen is called. */
function useFocusOfScreen(
  path: string,
  main: React.RefObject<HTMLElement | null>,
  search: React.RefObject<HTMLInputElement | null>,
): void {
  const first = useRef(true);
  const popped = useRef(false);
  useEffect(() => {
    const onPop = () => {
      popped.current = true;
    };
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, []);
  useEffect(() => {
    const opening = first.current;
    first.current = false;
    if (path === '/') search.current?.focus();
    if (opening || path === '/') return;
    // Back and forward: the browser knows where one was.
    if (!popped.current) scrollTo(0, 0);
    popped.current = false;
    // A screen that is not loaded yet has no heading; what is shown then says that it is coming.
    (main.current?.querySelector<HTMLElement>('h1') ?? main.current)?.focus({ preventScroll: true });
  }, [path, main, search]);
}

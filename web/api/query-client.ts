import { QueryClient } from '@tanstack/react-query';
import { NetworkError, ServiceError } from './errors.js';

/** Once more where the service was only away for a moment; never again for what it has answered. */
function mayHelp(failures: number, error: Error): boolean {
  const away = error instanceof NetworkError || (error instanceof ServiceError && error.status === 503);
  return away && failures < 1;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: mayHelp,
      retryDelay: 400,
      staleTime: 60_000,
      gcTime: 30 * 60_000,
      refetchOnWindowFocus: false,
      // The service can be on this very machine: only asking tells.
      networkMode: 'always',
    },
  },
});

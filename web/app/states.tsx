import { type UseQueryResult, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { NetworkError, RequestError, ServiceError, TimeoutError } from '../api/errors.js';
import type { Texts } from '../texts/zh.js';
import { CopyButton } from './copy-button.js';
import { useTexts } from './language.js';

/** Whether something has been going on for so long. */
export function useAfter(milliseconds: number, going: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!going) return;
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds, going]);
  return late && going;
}

/** Nothing, after 150 ms a thin bar, after 1 s what is being fetched and a way out. */
export function Loading({ what, onCancel }: { readonly what: string; readonly onCancel?: (() => void) | undefined }) {
  const { states } = useTexts();
  const bar = useAfter(150, true);
  const words = useAfter(1000, true);
  return (
    <div className="loading" role="status">
      {bar && <div className="thin-bar" />}
      {words && (
        <p className="loading-words">
          {states.loading(what)}
          {onCancel && (
            <button type="button" className="button small" onClick={onCancel}>
              {states.cancel}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

/** What failed and why, that nothing is lost where there is something, Retry, and the request id to copy. */
export function Failed(props: {
  readonly what: string;
  readonly error: Error;
  readonly onRetry?: (() => void) | undefined;
  /** False: there was nothing on the screen that could have been lost. */
  readonly kept?: boolean;
}) {
  const { what, error, onRetry, kept = true } = props;
  const { states } = useTexts();
  const { code, requestId } = error instanceof RequestError ? error : { code: undefined, requestId: undefined };
  return (
    <div className="failed" role="alert">
      <p className="failed-what">{states.failed(what)}</p>
      <p>
        {reasonOf(error, states)} {kept && states.nothingLost}
      </p>
      <p className="actions">
        {onRetry && (
          <button type="button" className="button" onClick={onRetry}>
            {states.retry}
          </button>
        )}
        {requestId !== undefined && (
          <span className="request-id">
            {states.requestId} <code>{requestId}</code> {code !== undefined && <code>{code}</code>}
            <CopyButton text={requestId} />
          </span>
        )}
      </p>
    </div>
  );
}

/** A reason in the reader's language; the service's own words where it alone knows. */
function reasonOf(error: Error, states: Texts['states']): string {
  if (error instanceof NetworkError) return error.offline ? states.offline : states.network;
  if (error instanceof TimeoutError) return states.timeout(error.seconds);
  if (error instanceof ServiceError) {
    return error.code === 'OVERLOADED' || error.code === 'SHUTTING_DOWN' ? states.busy : states.service;
  }
  return error.message;
}

/** Nothing to show, and what can be done about it. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}

/** "显示 40 / 1,204", with what the list is ordered by and a way to more; or that this is all. */
export function Partial(props: {
  readonly shown: number;
  readonly total: number;
  /** How it is ordered, in words. */
  readonly order?: string;
  /** How many more a press brings. */
  readonly step?: number;
  readonly onMore?: (() => void) | undefined;
  readonly busy?: boolean;
  readonly children?: ReactNode;
}) {
  const { shown, total, order, step = 20, onMore, busy = false, children } = props;
  const { states } = useTexts();
  const rest = total - shown;
  return (
    <p className="partial">
      <span role="status">{rest > 0 ? states.partial(shown, total) : states.all(total)}</span>
      {order !== undefined && <span>{order}</span>}
      {rest > 0 && onMore && (
        <button type="button" className="button small" aria-disabled={busy} onClick={() => busy || onMore()}>
          {states.more(Math.min(step, rest))}
        </button>
      )}
      {children}
    </p>
  );
}

/**
 * What a view shows of an answer, with all that can happen to it. What is there stays there: dimmed while the next
 * answer is fetched, and under a notice if that fails.
 */
export function Region<Data>(props: {
  readonly of: UseQueryResult<Data, Error>;
  /** What is being fetched, in words. */
  readonly what: string;
  /** Under which the answer is kept, so that it can be cancelled: `askKey(…)`. */
  readonly cancelKey?: readonly unknown[];
  readonly children: (data: Data) => ReactNode;
}) {
  const { of: query, what, cancelKey, children } = props;
  const { states } = useTexts();
  const client = useQueryClient();
  const cancel = cancelKey && (() => void client.cancelQueries({ queryKey: cancelKey }));
  const retry = () => {
    void query.refetch();
    // What else of the screen has failed, and cannot say so: the names in its title, say.
    void client.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
  };
  const { data, error, fetchStatus, isPlaceholderData } = query;
  const fetching = fetchStatus !== 'idle';
  return (
    <div className="region" aria-busy={fetching}>
      {fetching && (data === undefined || isPlaceholderData || error !== null) && (
        <Loading what={what} onCancel={cancel} />
      )}
      {error !== null && !fetching && <Failed what={what} error={error} onRetry={retry} kept={data !== undefined} />}
      {data === undefined && error === null && query.isPending && !fetching && cancel && (
        <div className="empty" role="status">
          <p className="actions">
            {states.cancelled(what)}
            <button type="button" className="button" onClick={retry}>
              {states.retry}
            </button>
          </p>
        </div>
      )}
      {data !== undefined && <div className={isPlaceholderData ? 'old' : undefined}>{children(data)}</div>}
    </div>
  );
}

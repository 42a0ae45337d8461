import { Component, type ReactNode } from 'react';
import { CopyButton } from './copy-button.js';
import { useTexts } from './language.js';

interface Props {
  /** A new one tries again: the address, say. */
  readonly resetKey: string;
  readonly children: ReactNode;
}

/** Keeps a fault of one part from taking the page with it. */
export class ErrorBoundary extends Component<Props, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidUpdate({ resetKey }: Props): void {
    if (resetKey !== this.props.resetKey && this.state.error) this.setState({ error: undefined });
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error ? <Crashed error={error} onRetry={() => this.setState({ error: undefined })} /> : this.props.children;
  }
}

function Crashed({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { shell, states } = useTexts();
  // A part that is loaded when it is first needed and could not be: after a new release, or without the service.
  const notLoaded = /dynamically imported module|module script|preload/i.test(error.message);
  return (
    <div className="failed" role="alert">
      <p className="failed-what">{shell.crashed}</p>
      <p>{notLoaded ? states.network : shell.crashedWhy}</p>
      <p className="actions">
        <button type="button" className="button" onClick={notLoaded ? () => location.reload() : onRetry}>
          {states.retry}
        </button>
        <CopyButton text={`${error.message}\n${error.stack ?? ''}`} />
      </p>
    </div>
  );
}

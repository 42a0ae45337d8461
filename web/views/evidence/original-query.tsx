import { useState } from 'react';
import { type Asked, curlText, graphiqlAddress, graphqlText, variablesText } from '../../api/query-text.js';
import { CopyButton } from '../../app/copy-button.js';
import { Dialog } from '../../app/dialog.js';
import { useWords } from '../../app/language.js';
import { evidenceWords } from './words.js';

/** Opens the query that what is shown came from: to be copied, as cURL too, or to be opened in GraphiQL. */
export function QueryButton({ request, label }: { readonly request: Asked; readonly label?: string }) {
  const words = useWords(evidenceWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button small" onClick={() => setOpen(true)}>
        {label ?? words.query}
      </button>
      {open && (
        <Dialog title={words.queryTitle} onClose={() => setOpen(false)}>
          <div className="query-dialog">
            <p className="actions">
              <CopyButton text={graphqlText(request)} label={words.copyQuery} />
              <CopyButton text={curlText(request, location.origin)} label={words.copyCurl} />
              <a href={graphiqlAddress(request)} target="_blank" rel="noreferrer">
                {words.openGraphiql}
              </a>
            </p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key */}
            <pre tabIndex={0}>{request.query}</pre>
            <h3>{words.variables}</h3>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key */}
            <pre tabIndex={0}>{variablesText(request)}</pre>
          </div>
        </Dialog>
      )}
    </>
  );
}

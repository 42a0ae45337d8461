import { useState } from 'react';
import type { ArticleSourceFragment } from '../../api/generated/graphql.js';
import { CopyButton } from '../../app/copy-button.js';
import { Dialog } from '../../app/dialog.js';
import { useLanguage, useWords } from '../../app/language.js';
import { CITATION_STYLES, cite } from '../../graph/citation.js';
import { evidenceWords } from './words.js';

/** Opens the citations of an article, each to be copied. */
export function CiteButton({ article }: { readonly article: ArticleSourceFragment }) {
  const words = useWords(evidenceWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button small" onClick={() => setOpen(true)}>
        {words.cite}
      </button>
      {open && (
        <Dialog title={words.citeTitle} onClose={() => setOpen(false)}>
          <Citations article={article} />
        </Dialog>
      )}
    </>
  );
}

function Citations({ article }: { readonly article: ArticleSourceFragment }) {
  const words = useWords(evidenceWords);
  const [language] = useLanguage();
  const [today] = useState(() => new Date());
  return (
    <>
      <dl className="citations">
        {CITATION_STYLES.map((style) => {
          const text = cite(article, style, today, language);
          return (
            <div key={style}>
              <dt>{words.styles[style]}</dt>
              <dd>
                <p>{text}</p>
                <CopyButton text={text} />
              </dd>
            </div>
          );
        })}
      </dl>
      <p>{words.citeNote}</p>
    </>
  );
}

import { useState } from 'react';
import type { ArticleSourceFragment } from '../../api/generated/graphql.js';
import { CopyButton } from '../../app/copy-button.js';
import { Dialog } from '../../app/dialog.js';
import { useLanguage, useTexts, useWords } from '../../app/language.js';
import { links } from '../../app/links.js';
import { CITATION_STYLES, cite } from '../../graph/citation.js';
import { quotationText } from './quotation.js';
import type { Spoken } from './speaker.js';
import { evidenceWords } from './words.js';

/** A statement that is cited, and the passage that has it. */
export interface CitedStatement {
  readonly statement: Spoken & { readonly id: string; readonly words: string; readonly direct: boolean };
  readonly passage:
    | { readonly firstLine: number; readonly lastLine: number; readonly sentence: { readonly id: string } }
    | undefined;
}

interface CiteProps {
  readonly article: ArticleSourceFragment & { readonly id: string };
  /** Its words come first. */
  readonly quote?: CitedStatement | undefined;
}

/** Opens the citations of an article, each to be copied. */
export function CiteButton({ article, quote }: CiteProps) {
  const words = useWords(evidenceWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button small" onClick={() => setOpen(true)}>
        {words.cite}
      </button>
      {open && (
        <Dialog title={quote ? words.citeQuoteTitle : words.citeTitle} onClose={() => setOpen(false)}>
          <Citations article={article} quote={quote} />
        </Dialog>
      )}
    </>
  );
}

function Citations({ article, quote }: CiteProps) {
  const words = useWords(evidenceWords);
  const [language] = useLanguage();
  const [today] = useState(() => new Date());
  return (
    <>
      <dl className="citations">
        {quote && <Quoted article={article} quote={quote} />}
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

/** Who said it, as what, the words, the lines of the page and the address of the sentence. */
function Quoted({ article, quote: { statement, passage } }: CiteProps & { readonly quote: CitedStatement }) {
  const words = useWords(evidenceWords);
  const { comma, lines } = useTexts();
  const address = new URL(links.article(article.id, passage?.sentence.id, statement.id), location.origin).href;
  const text = quotationText(
    { statement, title: article.title, lines: passage && lines(passage.firstLine, passage.lastLine), address },
    words,
    comma,
  );
  return (
    <div>
      <dt>{words.quotation}</dt>
      <dd>
        <p>{text}</p>
        <CopyButton text={text} />
      </dd>
    </div>
  );
}

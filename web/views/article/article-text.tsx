import { ForEars } from '../../app/for-ears.js';
import { LOCALE, useLanguage, useTexts, useWords } from '../../app/language.js';
import { SentenceText, type TextLook, textOf } from './field-text.js';
import { paragraphsOf, withGaps } from './segments.js';
import type { ArticleSentence, ReadArticle } from './whole-article.js';
import { articleWords } from './words.js';

/** The text of an article, paragraph by paragraph, with its lines in the page file beside it. */
export function ArticleText({ read, look }: { readonly read: ReadArticle; readonly look: TextLook }) {
  const sentences = withGaps(
    read.sentences.filter(({ field }) => field === 'TEXT'),
    textOf(read, 'TEXT').length,
  );
  return (
    <div className="article-text quote" lang="zh-CN">
      {paragraphsOf(sentences).map((paragraph) => (
        <p key={paragraph[0]?.id}>
          <Lines of={paragraph} />
          {paragraph.map((sentence) => (
            <SentenceText key={sentence.id} read={read} sentence={sentence} look={look} />
          ))}
        </p>
      ))}
    </div>
  );
}

function Lines({ of }: { readonly of: readonly ArticleSentence[] }) {
  const { lines } = useTexts();
  const words = useWords(articleWords);
  const [language] = useLanguage();
  const first = of[0]?.firstLine ?? 0;
  const last = of.at(-1)?.lastLine ?? first;
  return (
    <span className="line-numbers" lang={LOCALE[language]} title={words.paragraphLines(lines(first, last))}>
      <ForEars>{lines(first, last)} </ForEars>
      <span aria-hidden="true">{first === last ? first : `${first}–${last}`}</span>
    </span>
  );
}

/** The headline, subhead or byline. */
export function FieldLine(props: {
  readonly read: ReadArticle;
  readonly field: 'HEADLINE' | 'SUBHEAD' | 'BYLINE';
  readonly look: TextLook;
}) {
  const { read, field, look } = props;
  const sentences = withGaps(
    read.sentences.filter((sentence) => sentence.field === field),
    textOf(read, field).length,
  );
  if (sentences.length === 0) return <>{textOf(read, field)}</>;
  return (
    <>
      {sentences.map((sentence) => (
        <SentenceText key={sentence.id} read={read} sentence={sentence} look={look} />
      ))}
    </>
  );
}

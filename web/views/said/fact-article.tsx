import { useEffect, useRef } from 'react';
import { EvidenceDocument } from '../../api/generated/graphql.js';
import { useAsk } from '../../api/use-ask.js';
import { API_LANGUAGE, useLanguage, useWords } from '../../app/language.js';
import { links } from '../../app/links.js';
import { Region } from '../../app/states.js';
import { ArticleText } from '../article/article-text.js';
import { articleKey, type ReadArticle, useArticle } from '../article/whole-article.js';
import { articleWords } from '../article/words.js';
import { factOf } from '../evidence/index.js';
import { saidWords } from './words.js';
import '../article/article.css';

/** The article that a fact's first words stand in, at them. */
export function FactArticle({ fact }: { readonly fact: string }) {
  const [language] = useLanguage();
  const answer = useAsk(EvidenceDocument, { id: fact, language: API_LANGUAGE[language], first: 3 });
  const passages = factOf(answer.data?.node ?? null)?.evidence ?? [];
  const [first] = passages;
  if (first === undefined) return null;
  return <AtSentence key={fact} fact={fact} article={first.article.id} passages={passages} />;
}

function AtSentence(props: {
  readonly fact: string;
  readonly article: string;
  readonly passages: NonNullable<ReturnType<typeof factOf>>['evidence'];
}) {
  const { fact, article, passages } = props;
  const words = useWords(saidWords);
  const { what } = useWords(articleWords);
  const answer = useArticle(article);
  return (
    <div className="fact-article">
      <h3>{words.inArticle}</h3>
      <Region of={answer} what={what} cancelKey={articleKey(article)}>
        {(read) =>
          read && (
            <Excerpt
              read={read}
              fact={fact}
              sentence={passages[0]?.sentence.id}
              marks={passages.filter((passage) => passage.article.id === article)}
            />
          )
        }
      </Region>
    </div>
  );
}

function Excerpt(props: {
  readonly read: ReadArticle;
  readonly fact: string;
  readonly sentence: string | undefined;
  readonly marks: NonNullable<ReturnType<typeof factOf>>['evidence'];
}) {
  const { read, sentence, marks } = props;
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const box = ref.current;
    const at = box?.querySelector<HTMLElement>('[data-target=true]');
    if (!box || !at) return;
    const above = at.getBoundingClientRect().top - box.getBoundingClientRect().top;
    box.scrollTop += above - box.clientHeight / 4;
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
    <section className="excerpt" ref={ref} tabIndex={0} aria-label={read.article.title}>
      <ArticleText
        read={read}
        look={{
          target: sentence,
          marks,
          factAddress: (one) => links.article(read.article.id, undefined, one),
          onFact: () => undefined,
        }}
      />
    </section>
  );
}

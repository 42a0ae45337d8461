import { Link } from 'wouter';
import { SearchSentencesDocument } from '../../api/generated/graphql.js';
import { usePages } from '../../api/use-pages.js';
import { DateLabel } from '../../app/date-label.js';
import { sentenceOf } from '../../app/hit.js';
import { KindGlyph } from '../../app/kind-glyph.js';
import { useTexts } from '../../app/language.js';
import { links } from '../../app/links.js';
import { MarkedText } from '../../app/marked-text.js';
import { Empty, Partial, Region } from '../../app/states.js';

const STEP = 20;
/** As far as the service looks. */
const BOUND = 500;

export function FoundSentences({ text }: { readonly text: string }) {
  const { search, lines } = useTexts();
  const found = usePages(SearchSentencesDocument, { text, first: STEP }, ({ search }) => search, { keep: true });
  return (
    <section aria-labelledby="sentences">
      <h2 id="sentences">{found.query.data ? search.textHeading(found.totalCount) : search.fullText}</h2>
      <Region of={found.query} what={search.textWhat} cancelKey={found.cancelKey}>
        {() =>
          found.totalCount === 0 ? (
            <Empty title={search.noSentence} />
          ) : (
            <>
              <ul className="sentences">
                {found.nodes.map((hit) => {
                  const sentence = sentenceOf(hit);
                  if (!sentence) return null;
                  const { article } = sentence;
                  return (
                    <li key={sentence.id}>
                      <Link href={links.article(article.id, sentence.id)} className="quote">
                        <MarkedText text={hit.text} ranges={hit.highlights} />
                      </Link>
                      <p className="source">
                        <KindGlyph kind="ARTICLE" size={14} />
                        <span lang="zh-CN">{article.title}</span>
                        {article.publication !== null && <span lang="zh-CN">{article.publication}</span>}
                        <DateLabel date={article.publishedOn} />
                        <span>{lines(sentence.firstLine, sentence.lastLine)}</span>
                      </p>
                    </li>
                  );
                })}
              </ul>
              {found.totalCount > STEP && (
                <Partial
                  shown={found.nodes.length}
                  total={found.totalCount}
                  step={STEP}
                  onMore={found.more}
                  busy={found.busy}
                >
                  {found.totalCount >= BOUND && <span>{search.bounded}</span>}
                </Partial>
              )}
            </>
          )
        }
      </Region>
    </section>
  );
}

import { Link } from 'wouter';
import { EntityMentionsDocument, type EntityMentionsQuery } from '../../api/generated/graphql.js';
import { usePages } from '../../api/use-pages.js';
import { DateLabel } from '../../app/date-label.js';
import { KindGlyph } from '../../app/kind-glyph.js';
import { useTexts, useWords } from '../../app/language.js';
import { links } from '../../app/links.js';
import { MarkedText, type TextRange } from '../../app/marked-text.js';
import { Empty, Partial, Region } from '../../app/states.js';
import { entityWords } from './words.js';

const STEP = 20;

type Node = Extract<NonNullable<EntityMentionsQuery['node']>, { mentions: unknown }>;
type Mention = NonNullable<Node['mentions']>['nodes'][number];

/** The sentences that name it, with the name marked. */
export function Mentions({ id }: { readonly id: string }) {
  const words = useWords(entityWords);
  const { lines } = useTexts();
  const found = usePages(EntityMentionsDocument, { id, first: STEP }, ({ node }) =>
    node !== null && 'mentions' in node ? node.mentions : null,
  );
  return (
    <Region of={found.query} what={words.mentionsWhat} cancelKey={found.cancelKey}>
      {() =>
        found.totalCount === 0 ? (
          <Empty title={words.mentionsNone} />
        ) : (
          <>
            <ul className="mention-list">
              {bySentence(found.nodes).map(({ sentence, ranges }) => (
                <li key={sentence.id}>
                  <Link href={links.article(sentence.article.id, sentence.id)} className="quote">
                    <MarkedText text={sentence.text} ranges={ranges} offset={sentence.start} />
                  </Link>
                  <p className="source">
                    <KindGlyph kind="ARTICLE" size={14} />
                    <span lang="zh-CN">{sentence.article.title}</span>
                    {sentence.article.publication !== null && <span lang="zh-CN">{sentence.article.publication}</span>}
                    <DateLabel date={sentence.article.publishedOn} />
                    <span>{lines(sentence.firstLine, sentence.lastLine)}</span>
                  </p>
                </li>
              ))}
            </ul>
            {found.totalCount > STEP && (
              <Partial
                shown={found.nodes.length}
                total={found.totalCount}
                step={STEP}
                onMore={found.more}
                busy={found.busy}
              />
            )}
          </>
        )
      }
    </Region>
  );
}

/** A sentence that names it twice stands once. */
function bySentence(mentions: readonly Mention[]) {
  const sentences = new Map<string, { sentence: Mention['sentence']; ranges: TextRange[] }>();
  for (const { sentence, start, end } of mentions) {
    const known = sentences.get(sentence.id);
    if (known) known.ranges.push({ start, end });
    else sentences.set(sentence.id, { sentence, ranges: [{ start, end }] });
  }
  return [...sentences.values()];
}

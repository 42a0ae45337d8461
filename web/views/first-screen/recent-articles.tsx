import { useState } from 'react';
import { Link } from 'wouter';
import { RecentArticlesDocument, type RecentArticlesQuery } from '../../api/generated/graphql.js';
import { askKey, useAsk } from '../../api/use-ask.js';
import { DateLabel } from '../../app/date-label.js';
import { EntityLink } from '../../app/entity-link.js';
import { useTexts } from '../../app/language.js';
import { links } from '../../app/links.js';
import { Empty, Partial, Region } from '../../app/states.js';

const FIRST = 6;
const STEP = 20;
/** Of each kind, people first. */
const SHOWN = { PERSON: 3, ORGANIZATION: 2, TOPIC: 2 } as const;

type Articles = NonNullable<RecentArticlesQuery['articles']>;
type Article = Articles['nodes'][number];

export function RecentArticles() {
  const { home, date } = useTexts();
  const [first, setFirst] = useState(FIRST);
  const variables = { first };
  const answer = useAsk(RecentArticlesDocument, variables, { keep: true });
  const dated = answer.data?.articles?.nodes.some(({ publishedOn }) => publishedOn !== null) ?? true;
  return (
    <section className="recent" aria-labelledby="recent">
      <h2 id="recent">
        {dated ? (
          home.recent
        ) : (
          <>
            {home.recentUndated} <small>{date.unknown}</small>
          </>
        )}
      </h2>
      <Region of={answer} what={home.recentWhat} cancelKey={askKey(RecentArticlesDocument, variables)}>
        {({ articles }) =>
          articles === null || articles.nodes.length === 0 ? (
            <Empty title={home.noArticles} />
          ) : (
            <>
              <ul className="articles">
                {articles.nodes.map((article) => (
                  <ArticleRow key={article.id} article={article} dated={dated} />
                ))}
              </ul>
              {articles.totalCount > FIRST && (
                <Partial
                  shown={articles.nodes.length}
                  total={articles.totalCount}
                  step={STEP}
                  busy={answer.isFetching}
                  // What the service gives at once.
                  onMore={first < 100 ? () => setFirst(Math.min(100, first + STEP)) : undefined}
                />
              )}
            </>
          )
        }
      </Region>
    </section>
  );
}

function ArticleRow({ article, dated }: { readonly article: Article; readonly dated: boolean }) {
  const { home, articleKinds } = useTexts();
  const named = article.entities?.nodes ?? [];
  const entities = (['PERSON', 'ORGANIZATION', 'TOPIC'] as const).flatMap((kind) =>
    named.filter((entity) => entity.kind === kind).slice(0, SHOWN[kind]),
  );
  const rest = (article.all?.totalCount ?? 0) - entities.length;
  return (
    <li className="article-row">
      <p className="article-meta">
        {article.publication !== null && <span lang="zh-CN">{article.publication}</span>}
        {(dated || article.publishedOn !== null) && <DateLabel date={article.publishedOn} />}
        {article.kind !== 'STORY' && <span>{articleKinds[article.kind]}</span>}
      </p>
      <h3>
        <Link href={links.article(article.id)} lang="zh-CN">
          {article.title}
        </Link>
      </h3>
      <p className="chips">
        {entities.map((entity) => (
          <EntityLink key={entity.id} entity={entity} chip />
        ))}
        {rest > 0 && <span className="rest">{home.moreEntities(rest)}</span>}
      </p>
    </li>
  );
}

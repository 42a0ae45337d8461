import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { EntityLink } from '../../app/entity-link.js';
import { API_LANGUAGE, useLanguage, useWords } from '../../app/language.js';
import { links } from '../../app/links.js';
import { Region } from '../../app/states.js';
import { askShared, type PathAnswer } from '../workspace/ask.js';
import type { PathEnd } from './path.js';
import { isNarrowed, type PathQuestion, WIDE } from './question.js';
import { PATH_WORDS } from './words.js';

/** No path: what was searched, what can be widened, and where both are spoken of all the same. */
export function Nothing(props: {
  readonly answer: PathAnswer;
  readonly question: PathQuestion;
  readonly a: PathEnd;
  readonly b: PathEnd;
  readonly onAsk: (next: Partial<PathQuestion>) => void;
}) {
  const { answer, question, a, b, onAsk } = props;
  const words = useWords(PATH_WORDS);
  const titles = new Map(a.articles?.nodes.map(({ id, title }) => [id, title]));
  const together = (b.articles?.nodes ?? []).filter(({ id }) => titles.has(id));
  return (
    <div className="empty path-nothing" role="status">
      <p className="empty-title">{words.nothing(answer.hopsSearched)}</p>
      <p>
        {answer.complete
          ? words.searched(answer.entitiesSearched, answer.hopsSearched, a.name, b.name)
          : words.searchedPart(answer.entitiesSearched, answer.hopsSearched)}
      </p>
      {[a, b]
        .filter(({ neighborCounts }) => neighborCounts.length === 0)
        .map(({ id, name }) => (
          <p key={id}>{words.lonely(name)}</p>
        ))}
      {isNarrowed(question) && (
        <p className="actions">
          {words.filtered}
          <button type="button" className="button" onClick={() => onAsk(WIDE)}>
            {words.clearFilters}
          </button>
        </p>
      )}
      {together.length > 0 && (
        <>
          <p>{words.togetherCount(together.length)}</p>
          <ul className="together">
            {together.map(({ id, title }) => (
              <li key={id}>
                <Link href={links.article(id)} lang="zh-CN">
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Whom both are joined to, whatever the question is narrowed to. */
export function Shared(props: { readonly question: PathQuestion; readonly a: PathEnd; readonly b: PathEnd }) {
  const { question, a, b } = props;
  const words = useWords(PATH_WORDS);
  const [language] = useLanguage();
  const key = ['shared', a.id, b.id, language];
  const shared = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      askShared(sized(a), sized(b), {
        language: API_LANGUAGE[language],
        signal,
      }),
  });
  return (
    <section className="path-shared" aria-labelledby="shared">
      <h2 id="shared">{words.shared}</h2>
      <Region of={shared} what={words.sharedWhat} cancelKey={key}>
        {({ nodes, relations }) =>
          nodes.length === 0 ? (
            <p>{words.sharedNone}</p>
          ) : (
            <>
              <p>
                {isNarrowed(question) && words.sharedAnyway} {words.sharedCount(nodes.length)}
              </p>
              <ul className="shared-list">
                {nodes.map((node) => (
                  <li key={node.id}>
                    <EntityLink entity={node} />
                    <span className="why">
                      {[a, b]
                        .map((end) => {
                          const labels = relations
                            .filter(
                              ({ source, target }) =>
                                (source.id === end.id && target.id === node.id) ||
                                (target.id === end.id && source.id === node.id),
                            )
                            .map(({ label }) => label);
                          return `${end.name} ${[...new Set(labels)].join(' / ')}`;
                        })
                        .join(' · ')}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Region>
      {shared.data?.truncated && <p className="path-note">{words.sharedTruncated}</p>}
    </section>
  );
}

function sized({ id, neighborCounts }: PathEnd) {
  return { id, degree: neighborCounts.reduce((sum, { count }) => sum + count, 0) };
}

import { useQuery } from '@tanstack/react-query';
import { EntityLink } from '../../app/entity-link.js';
import { API_LANGUAGE, useLanguage, useWords } from '../../app/language.js';
import { Region } from '../../app/states.js';
import { askShared } from '../workspace/ask.js';
import type { PathEnd } from './path.js';
import { isNarrowed, type PathQuestion } from './question.js';
import { PATH_WORDS } from './words.js';

/** Whom both are joined to, whatever the question is narrowed to. */
export function SharedNeighbours(props: { readonly question: PathQuestion; readonly a: PathEnd; readonly b: PathEnd }) {
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

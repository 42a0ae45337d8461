import { Link } from 'wouter';
import { useWords } from '../../app/language.js';
import { links } from '../../app/links.js';
import type { PathAnswer } from '../workspace/ask.js';
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

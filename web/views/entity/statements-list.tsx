import { useId } from 'react';
import { Link } from 'wouter';
import { type StatementFilter, WhoSaidWhatDocument } from '../../api/generated/graphql.js';
import { usePages } from '../../api/use-pages.js';
import { DateLabel } from '../../app/date-label.js';
import { useTexts, useWords } from '../../app/language.js';
import { Partial, Region } from '../../app/states.js';
import { useParams } from '../../app/use-params.js';
import { BasisMark, Speaker } from '../evidence/index.js';
import { entityWords } from './words.js';

const STEP = 5;

/** What was said by it, at it or about it; nothing where nothing was. */
export function StatementsList(props: {
  readonly heading: string;
  readonly of: StatementFilter;
  /** The address of all of them, with filters. */
  readonly all: string;
}) {
  const { heading, of, all } = props;
  const id = useId();
  const words = useWords(entityWords);
  const { statementKinds, number } = useTexts();
  const { params, address } = useParams();
  const found = usePages(WhoSaidWhatDocument, { filter: of, first: STEP }, ({ statements }) => statements);
  if (found.query.data !== undefined && found.totalCount === 0) return null;
  return (
    <section className="entity-section" aria-labelledby={id}>
      <h2 id={id}>
        {heading} {found.query.data && <span className="count">{number(found.totalCount)}</span>}
      </h2>
      <Region of={found.query} what={words.statementsWhat} cancelKey={found.cancelKey}>
        {() => (
          <>
            <ul className="said-list">
              {found.nodes.map((statement) => (
                <li key={statement.id}>
                  <p className="said-head">
                    <Speaker statement={statement} />
                    <span>{statementKinds[statement.kind]}</span>
                    {statement.kindBasis === 'INFERRED' && <BasisMark basis="INFERRED" />}
                    {statement.date !== null && <DateLabel date={statement.date} />}
                  </p>
                  <Link
                    href={address({ fact: statement.id })}
                    className="quote said-quote"
                    lang="zh-CN"
                    aria-current={params.get('fact') === statement.id ? 'true' : undefined}
                  >
                    {statement.direct ? `“${statement.words}”` : statement.words}
                  </Link>
                </li>
              ))}
            </ul>
            <Partial
              shown={found.nodes.length}
              total={found.totalCount}
              step={STEP}
              onMore={found.more}
              busy={found.busy}
            >
              <Link href={all}>{words.allStatements(found.totalCount)}</Link>
            </Partial>
          </>
        )}
      </Region>
    </section>
  );
}

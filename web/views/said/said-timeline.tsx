import type { StatementRowFragment } from '../../api/generated/graphql.js';
import { DateLabel } from '../../app/date-label.js';
import { useLanguage, useWords } from '../../app/language.js';
import { dateLabel, isoLabel } from '../../texts/dates.js';
import { Speaker } from '../evidence/index.js';
import { Meeting } from './said-table.js';
import { KindOf, type Opening, RowActions, Words } from './statement-parts.js';
import { saidWords } from './words.js';

/** The rows of the table by day, what has no date last. */
export function SaidTimeline(props: { readonly statements: readonly StatementRowFragment[]; readonly open: Opening }) {
  const { statements, open } = props;
  const words = useWords(saidWords);
  const [language] = useLanguage();
  return (
    <ol className="timeline">
      {byDay(statements).map(([day, ofDay]) => (
        <li key={day} className="timeline-day">
          <h3>{day === '' ? words.noDate : isoLabel(day, language)}</h3>
          <ol>
            {ofDay.map((statement) => (
              <li key={statement.id} className="said-card" data-open={open.shown === statement.id}>
                <p className="card-facts">
                  <Speaker statement={statement} />
                  <KindOf statement={statement} />
                  {statement.date !== null && dateLabel(statement.date, language) !== statement.date.text && (
                    <DateLabel date={statement.date} printed />
                  )}
                </p>
                <Words statement={statement} open={open} />
                {statement.event !== null && <Meeting statement={statement} />}
                <RowActions statement={statement} />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

/** In the order that they come in. */
function byDay(statements: readonly StatementRowFragment[]): [string, StatementRowFragment[]][] {
  const days = new Map<string, StatementRowFragment[]>();
  for (const statement of statements) {
    const day = statement.date?.iso ?? '';
    const before = days.get(day);
    if (before) before.push(statement);
    else days.set(day, [statement]);
  }
  return [...days];
}

import type { StatementRowFragment } from '../../api/generated/graphql.js';
import { DateLabel } from '../../app/date-label.js';
import { EntityLink } from '../../app/entity-link.js';
import { useWords } from '../../app/language.js';
import { useMedia } from '../../app/use-media.js';
import { Speaker } from '../evidence/index.js';
import { evidenceWords } from '../evidence/words.js';
import { KindOf, type Opening, RowActions, Words } from './statement-parts.js';
import { saidWords } from './words.js';

interface Props {
  readonly statements: readonly StatementRowFragment[];
  readonly total: number;
  readonly open: Opening;
}

/** Speaker, kind, words, occasion, date; on a phone each as a card. */
export function SaidTable(props: Props) {
  return useMedia('(min-width: 800px)') ? <Table {...props} /> : <Cards {...props} />;
}

function Table({ statements, total, open }: Props) {
  const words = useWords(saidWords);
  return (
    <table className="said-table">
      <caption className="for-ears">{words.caption(total)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.speaker}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.words}</th>
          <th scope="col">{words.meeting}</th>
          <th scope="col">{words.date}</th>
          <th scope="col">
            <span className="for-ears">{words.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {statements.map((statement) => (
          <tr key={statement.id} data-open={open.shown === statement.id}>
            <td>
              <Speaker statement={statement} />
            </td>
            <td>
              <KindOf statement={statement} />
            </td>
            <td>
              <Words statement={statement} open={open} />
            </td>
            <td>
              <Meeting statement={statement} />
            </td>
            <td>
              <DateLabel date={statement.date} printed />
            </td>
            <td>
              <RowActions statement={statement} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cards({ statements, open }: Props) {
  return (
    <ul className="said-cards">
      {statements.map((statement) => (
        <li key={statement.id} className="said-card">
          <p>
            <Speaker statement={statement} />
          </p>
          <Words statement={statement} open={open} />
          <p className="card-facts">
            <KindOf statement={statement} />
            <DateLabel date={statement.date} printed />
          </p>
          {statement.event !== null && <Meeting statement={statement} />}
          <RowActions statement={statement} />
        </li>
      ))}
    </ul>
  );
}

export function Meeting({ statement: { event, eventBasis } }: { readonly statement: StatementRowFragment }) {
  const words = useWords(saidWords);
  const { eventInferred } = useWords(evidenceWords);
  if (event === null) return <span className="why">{words.noMeeting}</span>;
  return (
    <span className="meeting">
      <EntityLink entity={event} />
      {eventBasis === 'INFERRED' && <span className="inferred">{eventInferred}</span>}
    </span>
  );
}

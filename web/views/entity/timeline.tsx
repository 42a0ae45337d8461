import { Link } from 'wouter';
import { EntityTimelineDocument, type EntityTimelineQuery } from '../../api/generated/graphql.js';
import { usePages } from '../../api/use-pages.js';
import { DateLabel } from '../../app/date-label.js';
import { API_LANGUAGE, LOCALE, useLanguage, useWords } from '../../app/language.js';
import { links } from '../../app/links.js';
import { Empty, Partial, Region } from '../../app/states.js';
import { ModalityMark } from '../evidence/index.js';
import { EvidenceLink } from './evidence-link.js';
import { entityWords } from './words.js';

const STEP = 20;

type Item = NonNullable<EntityTimelineQuery['timeline']>['nodes'][number];

/** What happened, oldest first: printed, inferred and planned told apart, what has no date last. */
export function Timeline({ id }: { readonly id: string }) {
  const words = useWords(entityWords);
  const [language] = useLanguage();
  const variables = { id, language: API_LANGUAGE[language], first: STEP };
  const found = usePages(EntityTimelineDocument, variables, ({ timeline }) => timeline);
  return (
    <Region of={found.query} what={words.timelineWhat} cancelKey={found.cancelKey}>
      {() =>
        found.totalCount === 0 ? (
          <Empty title={words.timelineNone} />
        ) : (
          <>
            <p className="why">{words.timelineKey}</p>
            <ol className="entity-timeline">
              {found.nodes.map((node) => (
                <TimelineRow key={`${node.item.__typename} ${node.item.id} ${node.label}`} node={node} />
              ))}
            </ol>
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

function TimelineRow({ node }: { readonly node: Item }) {
  const words = useWords(entityWords);
  const { item, label, date, modality, evidenceCount } = node;
  const [language] = useLanguage();
  const ofEntity = item.__typename === 'Event' || item.__typename === 'Document';
  const undated = date === null || date.iso === null;
  return (
    <li data-basis={date?.basis} data-modality={modality} data-undated={undated}>
      <p className="timeline-date">
        <DateLabel date={date} printed />
        <ModalityMark modality={modality} />
      </p>
      <p className="timeline-what">
        <small>{words.items[item.__typename]}</small>
        {ofEntity ? (
          <Link href={links.entity(item.id)} lang={LOCALE[language]}>
            {label}
          </Link>
        ) : (
          <span lang="zh-CN">{label}</span>
        )}
        {!ofEntity && <EvidenceLink fact={item.id} count={evidenceCount} of={label} />}
      </p>
    </li>
  );
}

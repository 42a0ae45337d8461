import { Link } from 'wouter';
import { EntityRelationsDocument, type EntityRelationsQuery } from '../../api/generated/graphql.js';
import { usePages } from '../../api/use-pages.js';
import { DateLabel } from '../../app/date-label.js';
import { EntityLink } from '../../app/entity-link.js';
import { API_LANGUAGE, useLanguage, useTexts, useWords } from '../../app/language.js';
import { links } from '../../app/links.js';
import { Partial, Region } from '../../app/states.js';
import { relationTypeLabel } from '../../texts/relation-types.js';
import { BasisMark, ModalityMark } from '../evidence/index.js';
import { EvidenceLink } from './evidence-link.js';
import type { Lane } from './lanes-of.js';
import { entityWords } from './words.js';

const STEP = 8;

/** One lane for each type of relation and direction that there is. */
export function Lanes({ id, lanes }: { readonly id: string; readonly lanes: readonly Lane[] }) {
  return (
    <div className="lanes">
      {lanes.map((lane) => (
        <LaneOf key={`${lane.type} ${lane.direction}`} id={id} lane={lane} />
      ))}
    </div>
  );
}

type Related = NonNullable<EntityRelationsQuery['relations']>['nodes'][number];

function LaneOf({ id, lane }: { readonly id: string; readonly lane: Lane }) {
  const words = useWords(entityWords);
  const { number } = useTexts();
  const [language] = useLanguage();
  const incoming = lane.direction === 'IN';
  const variables = {
    filter: { types: [lane.type], ...(incoming ? { target: { id } } : { source: { id } }) },
    reverse: incoming,
    language: API_LANGUAGE[language],
    first: STEP,
  };
  const found = usePages(EntityRelationsDocument, variables, ({ relations }) => relations);
  const label = relationTypeLabel(lane.type, language, incoming);
  const others = found.nodes.map((relation) => (incoming ? relation.source.id : relation.target.id));
  return (
    <section className="lane" aria-label={label}>
      <header>
        <h3>
          {label} <span className="count">{number(found.query.data ? found.totalCount : lane.neighbours)}</span>
        </h3>
        <Link href={links.graph([id, ...new Set(others)])} className="lane-graph" aria-label={words.lanesGraph(label)}>
          {words.asGraph}
        </Link>
      </header>
      <Region of={found.query} what={words.laneWhat} cancelKey={found.cancelKey}>
        {() => (
          <>
            <ul className="rows">
              {found.nodes.map((relation) => (
                <RelationRow key={relation.id} relation={relation} incoming={incoming} />
              ))}
            </ul>
            {found.totalCount > STEP && (
              <Partial
                shown={found.nodes.length}
                total={found.totalCount}
                order={words.order}
                step={STEP}
                onMore={found.more}
                busy={found.busy}
              />
            )}
          </>
        )}
      </Region>
    </section>
  );
}

function RelationRow({ relation, incoming }: { readonly relation: Related; readonly incoming: boolean }) {
  const addition = relation.title ?? relation.role ?? relation.detail;
  const other = incoming ? relation.source : relation.target;
  return (
    <li className="lane-row">
      <span className="row-words">
        <EntityLink entity={other} />
        {/* What the lane's heading does not say already. */}
        {addition !== null && (
          <span className="relation-label" lang="zh-CN">
            {addition}
          </span>
        )}
        {relation.basis === 'INFERRED' && <BasisMark basis="INFERRED" />}
        <ModalityMark modality={relation.modality} />
        {relation.date !== null && <DateLabel date={relation.date} />}
      </span>
      <EvidenceLink fact={relation.id} count={relation.evidenceCount} of={`${relation.label} ${other.name}`} />
    </li>
  );
}

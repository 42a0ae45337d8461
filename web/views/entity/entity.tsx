import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { QueryError } from '../../api/errors.js';
import { EntityPageDocument, type EntityPageQuery } from '../../api/generated/graphql.js';
import { asked } from '../../api/query-text.js';
import { askKey, useAsk } from '../../api/use-ask.js';
import { DateLabel } from '../../app/date-label.js';
import { EntityLink } from '../../app/entity-link.js';
import { KindGlyph } from '../../app/kind-glyph.js';
import { useTexts, useWords } from '../../app/language.js';
import { links } from '../../app/links.js';
import { Empty, Partial, Region } from '../../app/states.js';
import { useTitle } from '../../app/title.js';
import { useParams } from '../../app/use-params.js';
import { BasisMark, FactPanel, FigureWords, ModalityMark, QueryButton } from '../evidence/index.js';
import { Gone } from '../gone.js';
import { EvidenceLink } from './evidence-link.js';
import { Lanes } from './lanes.js';
import { lanesOf } from './lanes-of.js';
import { Mentions } from './mentions.js';
import { Parts } from './parts.js';
import { StatementsList } from './statements-list.js';
import { Timeline } from './timeline.js';
import { entityWords } from './words.js';
import './entity.css';

type Found = NonNullable<EntityPageQuery['node']>;
type PageEntity = Extract<Found, { aliases: unknown }>;
type Figures = NonNullable<EntityPageQuery['figures']>;

/** All that is known of an entity, and the words that say so. */
export function Entity({ id }: { readonly id: string }) {
  const words = useWords(entityWords);
  const answer = useAsk(EntityPageDocument, { id });
  const known = entityOf(answer.data?.node);
  const unknown = answer.error instanceof QueryError && answer.error.code === 'UNKNOWN_NAME';
  const gone = unknown || (answer.data !== undefined && known === undefined);
  useTitle(gone ? words.gone : (known?.name ?? words.title));
  const { params, change } = useParams();
  const fact = params.get('fact') ?? undefined;
  if (gone) {
    return (
      <div className="page entity-page">
        <Gone title={words.gone} why={words.goneWhy} />
      </div>
    );
  }
  return (
    <div className="page entity-page">
      {known === undefined && (
        <h1 tabIndex={-1} className="for-ears">
          {words.title}
        </h1>
      )}
      <Region of={answer} what={words.what} cancelKey={askKey(EntityPageDocument, { id })}>
        {({ figures, neighborhood }) =>
          known && (
            <div className="with-panel" data-open={fact !== undefined}>
              <div className="entity-main">
                <Known entity={known} figures={figures} neighbours={neighborhood?.totalCount ?? 0} />
              </div>
              {fact !== undefined && <FactPanel id={fact} onClose={() => change({ fact: undefined })} />}
            </div>
          )
        }
      </Region>
    </div>
  );
}

function entityOf(node: Found | null | undefined): PageEntity | undefined {
  if (!node) return undefined;
  switch (node.__typename) {
    case 'Article':
    case 'Figure':
    case 'Relation':
    case 'Sentence':
    case 'Statement':
      return undefined;
    default:
      return node;
  }
}

const PART_LANE = { type: 'PART_OF', direction: 'IN' } as const;
const POST_LANE = { type: 'HOLDS_POST', direction: 'OUT' } as const;

function Known(props: { readonly entity: PageEntity; readonly figures: Figures | null; readonly neighbours: number }) {
  const { entity, figures, neighbours } = props;
  const words = useWords(entityWords);
  const { id, kind, neighborCounts } = entity;
  const posts = entity.__typename === 'Person' ? entity.posts : [];
  const hasParts = neighborCounts.some((count) => count.relationType === 'PART_OF' && count.direction === 'IN');
  const lanes = lanesOf(neighborCounts, [PART_LANE, ...(posts.length > 0 ? [POST_LANE] : [])]);
  const speaks = kind === 'PERSON' || kind === 'ORGANIZATION';
  return (
    <>
      <Head entity={entity} neighbours={neighbours} />
      {posts.length > 0 && (
        <Section id="posts" title={words.posts}>
          <Posts posts={posts} />
        </Section>
      )}
      {hasParts && (
        <Section id="parts" title={words.parts}>
          <Parts id={id} />
        </Section>
      )}
      <Section id="known" title={words.known}>
        {lanes.length === 0 ? <Empty title={words.knownNone} /> : <Lanes id={id} lanes={lanes} />}
      </Section>
      {figures !== null && figures.totalCount > 0 && (
        <Section id="figures" title={words.figures} count={figures.totalCount}>
          <FigureList figures={figures} />
        </Section>
      )}
      {speaks && <StatementsList heading={words.madeBy} of={{ speaker: { id } }} all={`/said?speaker=${id}`} />}
      {kind === 'EVENT' && (
        <StatementsList heading={words.atEvent} of={{ event: { id } }} all={links.said({ event: id })} />
      )}
      <StatementsList heading={words.about} of={{ about: { id } }} all={links.said({ topic: id })} />
      <Section id="timeline" title={words.timeline}>
        <Timeline id={id} />
      </Section>
      <Section id="mentions" title={words.mentions}>
        <Mentions id={id} />
      </Section>
    </>
  );
}

function Section(props: {
  readonly id: string;
  readonly title: string;
  readonly count?: number;
  readonly children: ReactNode;
}) {
  const { number } = useTexts();
  return (
    <section className="entity-section" aria-labelledby={props.id}>
      <h2 id={props.id}>
        {props.title} {props.count !== undefined && <span className="count">{number(props.count)}</span>}
      </h2>
      {props.children}
    </section>
  );
}

function Head({ entity, neighbours }: { readonly entity: PageEntity; readonly neighbours: number }) {
  const words = useWords(entityWords);
  const { kinds, comma } = useTexts();
  const { id, kind, name, aliases, pinyin, summary } = entity;
  return (
    <header className="entity-head">
      <h1 tabIndex={-1}>
        <KindGlyph kind={kind} size={28} />
        <span lang="zh-CN">{name}</span>
      </h1>
      <p className="entity-what">
        <span>{kinds[kind]}</span>
        <Sort entity={entity} />
        {pinyin !== null && <span lang="zh-Latn">{pinyin}</span>}
      </p>
      {aliases.length > 0 && (
        <p className="entity-what">
          {words.aliases} <span lang="zh-CN">{aliases.join(comma)}</span>
        </p>
      )}
      {summary !== null && (
        <p className="entity-summary" lang="zh-CN">
          {summary}
        </p>
      )}
      <p className="actions">
        <Link href={links.graph([id])} className="button small">
          {words.asGraph}
        </Link>
        <Link href={`/path?a=${encodeURIComponent(id)}`} className="button small">
          {words.paths}
        </Link>
        <QueryButton request={asked(EntityPageDocument, { id })} />
        <span className="why">{words.neighbours(neighbours)}</span>
      </p>
    </header>
  );
}

/** What sort of its kind it is, and what else the kind tells. */
function Sort({ entity }: { readonly entity: PageEntity }) {
  const words = useWords(entityWords);
  switch (entity.__typename) {
    case 'Person':
      return (
        <>
          {entity.official && <span>{words.official}</span>}
          {!entity.named && <span>{words.unnamed}</span>}
        </>
      );
    case 'Organization':
      return <span>{words.sorts[entity.sector]}</span>;
    case 'Initiative':
      return (
        <>
          <span>{words.sorts[entity.initiativeKind]}</span>
          <ModalityMark modality={entity.modality} />
        </>
      );
    case 'Industry':
      return <span>{words.sorts[entity.industryKind]}</span>;
    case 'Place':
      return <span>{words.sorts[entity.level]}</span>;
    case 'Event':
      return (
        <>
          <DateLabel date={entity.date} printed />
          <ModalityMark modality={entity.modality} />
        </>
      );
    case 'Document':
      return <DateLabel date={entity.date} printed />;
    case 'Topic':
      return null;
  }
}

function Posts({ posts }: { readonly posts: Extract<PageEntity, { __typename: 'Person' }>['posts'] }) {
  const words = useWords(entityWords);
  return (
    <ul className="rows">
      {posts.map(({ title, kind, basis, organization, relation, evidenceCount }) => (
        <li key={relation.id}>
          <span className="row-words">
            <EntityLink entity={organization} />
            <b lang="zh-CN">{title}</b>
            <small>{words.postKinds[kind]}</small>
            <BasisMark basis={basis} />
          </span>
          <EvidenceLink fact={relation.id} count={evidenceCount} of={`${organization.name} ${title}`} />
        </li>
      ))}
    </ul>
  );
}

function FigureList({ figures }: { readonly figures: Figures }) {
  return (
    <>
      <ul className="rows">
        {figures.nodes.map((figure) => (
          <li key={figure.id}>
            <span className="row-words">
              <FigureWords figure={figure} />
              {figure.period !== null && <DateLabel date={figure.period} printed />}
              <ModalityMark modality={figure.modality} />
            </span>
            <EvidenceLink fact={figure.id} count={figure.evidenceCount} of={figure.metric} />
          </li>
        ))}
      </ul>
      {figures.totalCount > figures.nodes.length && <Partial shown={figures.nodes.length} total={figures.totalCount} />}
    </>
  );
}

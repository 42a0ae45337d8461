import { useState } from 'react';
import { Link } from 'wouter';
import { EvidenceDocument, type EvidencePartsFragment, type EvidenceQuery } from '../../api/generated/graphql.js';
import { asked } from '../../api/query-text.js';
import { askKey, useAsk } from '../../api/use-ask.js';
import { DateLabel } from '../../app/date-label.js';
import { EntityLink } from '../../app/entity-link.js';
import { KindGlyph } from '../../app/kind-glyph.js';
import { API_LANGUAGE, useLanguage, useTexts, useWords } from '../../app/language.js';
import { links } from '../../app/links.js';
import { MarkedText } from '../../app/marked-text.js';
import { Empty, Region } from '../../app/states.js';
import { CiteButton } from './cite.js';
import { figureNumber } from './figure-words.js';
import { BasisMark, ModalityMark } from './marks.js';
import { QueryButton } from './original-query.js';
import { Speaker } from './speaker.js';
import { evidenceWords } from './words.js';
import './evidence.css';

const FIRST = 3;
const MOST = 100;

type Fact = NonNullable<EvidenceQuery['node']>;
type RelationFact = Extract<Fact, { __typename: 'Relation' }>;
type StatementFact = Extract<Fact, { __typename: 'Statement' }>;
type FigureFact = Extract<Fact, { __typename: 'Figure' }>;
export type EvidencedFact = RelationFact | StatementFact | FigureFact;

/**
 * What a fact says, on what basis, and each place in the newspaper that says so: the sentence with its words marked, a
 * way to it in the article, citations to copy, and the query that gives all this.
 *
 * Props:
 * - `id`: of a relation, a statement or a figure. It fetches for itself, with all states; give it a `key` of the id.
 * - `heading`: the level of the heading that says the fact (3 if left out), so that the outline of the screen is whole.
 */
export function Evidence({ id, heading = 3 }: { readonly id: string; readonly heading?: 2 | 3 }) {
  const words = useWords(evidenceWords);
  const [language] = useLanguage();
  const [first, setFirst] = useState(FIRST);
  const variables = { id, language: API_LANGUAGE[language], first };
  const answer = useAsk(EvidenceDocument, variables, { keep: true });
  const Heading = heading === 2 ? 'h2' : 'h3';
  return (
    <Region of={answer} what={words.what} cancelKey={askKey(EvidenceDocument, variables)}>
      {({ node }) => {
        const fact = factOf(node);
        if (fact === undefined) {
          return (
            <Empty title={words.gone}>
              <p>{words.goneWhy}</p>
            </Empty>
          );
        }
        const { evidence, evidenceCount } = fact;
        return (
          <article className="evidence">
            <Heading className="evidence-label">
              <Label fact={fact} />
            </Heading>
            <Particulars fact={fact} />
            {evidence.length === 0 && <p>{words.noEvidence}</p>}
            <ul className="passages">
              {evidence.map((passage) => (
                <Passage key={`${passage.sentence.id} ${passage.start} ${passage.end}`} passage={passage} fact={fact} />
              ))}
            </ul>
            <p className="actions">
              {evidenceCount > evidence.length && first === FIRST && (
                <button type="button" className="button small" onClick={() => setFirst(MOST)}>
                  {words.showAll(Math.min(MOST, evidenceCount))}
                </button>
              )}
              <QueryButton request={asked(EvidenceDocument, variables)} />
            </p>
          </article>
        );
      }}
    </Region>
  );
}

/** Undefined for what is gone, or is no fact. */
export function factOf(node: EvidenceQuery['node']): EvidencedFact | undefined {
  switch (node?.__typename) {
    case 'Relation':
    case 'Statement':
    case 'Figure':
      return node;
    default:
      return undefined;
  }
}

function Label({ fact }: { readonly fact: EvidencedFact }) {
  const words = useWords(evidenceWords);
  const { statementKinds } = useTexts();
  if (fact.__typename === 'Relation') {
    return (
      <>
        <EntityLink entity={fact.source} /> <span className="relation-label">{fact.label}</span>{' '}
        <EntityLink entity={fact.target} />
      </>
    );
  }
  if (fact.__typename === 'Statement') {
    return (
      <>
        <Speaker statement={fact} /> <span className="relation-label">{statementKinds[fact.kind]}</span>
      </>
    );
  }
  return (
    <>
      {fact.measures.map((entity) => (
        <EntityLink key={entity.id} entity={entity} />
      ))}{' '}
      <FigureWords figure={fact} />
      {fact.measures.length === 0 && <span className="for-ears">{words.figureOf}</span>}
    </>
  );
}

export function FigureWords({
  figure,
}: {
  readonly figure: Omit<FigureFact, '__typename' | 'evidence' | 'printed' | 'evidenceCount'>;
}) {
  const { number } = useTexts();
  const [language] = useLanguage();
  return (
    <span className="figure-words" lang="zh-CN">
      {figure.metric} <strong>{figureNumber(figure, number, language)}</strong>
      {figure.scope !== null && <small> {figure.scope}</small>}
    </span>
  );
}

/** Basis, modality, when, where and about what. */
function Particulars({ fact }: { readonly fact: EvidencedFact }) {
  const words = useWords(evidenceWords);
  const texts = useTexts();
  const statement = fact.__typename === 'Statement' ? fact : undefined;
  const date = fact.__typename === 'Figure' ? fact.period : fact.date;
  const basis = fact.__typename === 'Relation' ? fact.basis : statement?.kindBasis;
  return (
    <div className="particulars">
      <p>
        {basis !== undefined && (
          <BasisMark basis={basis} {...(statement?.kindBasis === 'INFERRED' && { title: words.kindInferred })} />
        )}
        {fact.__typename !== 'Statement' && <ModalityMark modality={fact.modality} />}
        <span>{texts.evidence(fact.evidenceCount)}</span>
        {date === null ? <span>{words.noDate}</span> : <DateLabel date={date} printed />}
      </p>
      {statement?.event && (
        <p>
          <span className="particular">{words.at}</span> <EntityLink entity={statement.event} />
          {statement.eventBasis === 'INFERRED' && <span className="inferred">{words.eventInferred}</span>}
        </p>
      )}
      {statement && statement.about.length > 0 && (
        <p>
          <span className="particular">{words.about}</span>
          {statement.about.map(({ entity, basis: of }) => (
            <span key={entity.id} className="about">
              <EntityLink entity={entity} />
              {of === 'INFERRED' && <span className="inferred">{texts.basis.INFERRED}</span>}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

function Passage({ passage, fact }: { readonly passage: EvidencePartsFragment; readonly fact: EvidencedFact }) {
  const words = useWords(evidenceWords);
  const { lines } = useTexts();
  const { article, sentence } = passage;
  return (
    <li className="passage">
      <blockquote className="quote">
        <MarkedText text={passage.text} ranges={[passage]} offset={sentence.start} />
      </blockquote>
      <p className="source">
        <KindGlyph kind="ARTICLE" size={14} />
        <span lang="zh-CN">{article.title}</span>
        {article.publication !== null && <span lang="zh-CN">{article.publication}</span>}
        <DateLabel date={article.publishedOn} />
        <span>{lines(passage.firstLine, passage.lastLine)}</span>
      </p>
      <p className="actions">
        <Link href={links.article(article.id, sentence.id, fact.id)} className="button small">
          {words.inArticle}
        </Link>
        <CiteButton
          article={article}
          quote={fact.__typename === 'Statement' ? { statement: fact, passage } : undefined}
        />
      </p>
    </li>
  );
}

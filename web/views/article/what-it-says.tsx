import { Link } from 'wouter';
import { ArticleFiguresDocument, ArticleRelationsDocument } from '../../api/generated/graphql.js';
import { usePages } from '../../api/use-pages.js';
import { EntityName } from '../../app/entity-link.js';
import { API_LANGUAGE, useLanguage, useTexts, useWords } from '../../app/language.js';
import { Empty, Partial, Region } from '../../app/states.js';
import { BasisMark, FigureWords, ModalityMark } from '../evidence/index.js';
import { evidenceWords } from '../evidence/words.js';
import type { ArticleStatement, ReadArticle } from './whole-article.js';
import { articleWords } from './words.js';

const STEP = 20;

interface FactListProps {
  /** The fact whose words are marked. */
  readonly current: string | undefined;
  readonly factAddress: (fact: string) => string;
  readonly onFact: (fact: string) => void;
}

/** What an article is evidence of: statements, figures, relations. Each opens its words in the text. */
export function WhatItSays({ read, ...facts }: FactListProps & { readonly read: ReadArticle }) {
  const words = useWords(articleWords);
  const { article, statements } = read;
  const figures = useFigures(article.id);
  const relations = useRelations(article.id);
  const first = firstOpen(statements.length, figures, relations);
  return (
    <section className="what-it-says" aria-label={words.evidences}>
      <h2>{words.evidences}</h2>
      <details open={first === 'statements'}>
        <summary>
          <h3>{words.statements(statements.length)}</h3>
        </summary>
        {statements.length === 0 && <Empty title={words.noStatements} />}
        <ul className="facts">
          {statements.map((statement) => (
            <li key={statement.id}>
              <FactLink id={statement.id} {...facts}>
                <StatementLine statement={statement} />
              </FactLink>
            </li>
          ))}
        </ul>
      </details>
      <Figures found={figures} open={first === 'figures'} {...facts} />
      <Relations found={relations} open={first === 'relations'} {...facts} />
    </section>
  );
}

function useFigures(article: string) {
  return usePages(ArticleFiguresDocument, { id: article, first: STEP }, ({ node }) =>
    node !== null && 'figures' in node ? node.figures : null,
  );
}

function useRelations(article: string) {
  const [language] = useLanguage();
  const variables = { id: article, language: API_LANGUAGE[language], first: STEP };
  return usePages(ArticleRelationsDocument, variables, ({ node }) =>
    node !== null && 'relations' in node ? node.relations : null,
  );
}

interface Loaded {
  readonly totalCount: number;
  readonly query: { readonly isError: boolean; readonly data: unknown };
}

/** The first part that has something, or could not be had; undefined while that is not known. */
function firstOpen(statements: number, figures: Loaded, relations: Loaded) {
  if (statements > 0) return 'statements';
  for (const [part, { query, totalCount }] of [
    ['figures', figures],
    ['relations', relations],
  ] as const) {
    if (totalCount > 0 || query.isError) return part;
    if (query.data === undefined) return undefined;
  }
  return 'statements';
}

function FactLink(props: FactListProps & { readonly id: string; readonly children: React.ReactNode }) {
  const { id, current, factAddress, onFact, children } = props;
  return (
    <Link
      href={factAddress(id)}
      className="fact"
      aria-current={current === id ? 'true' : undefined}
      onClick={() => onFact(id)}
    >
      {children}
    </Link>
  );
}

function StatementLine({ statement }: { readonly statement: ArticleStatement }) {
  const { comma, statementKinds } = useTexts();
  const words = useWords(evidenceWords);
  const { kind, speakers, direct } = statement;
  return (
    <>
      <span className="fact-head">
        {speakers.length > 0 && <b lang="zh-CN">{speakers.map(({ name }) => name).join(comma)}</b>}
        {speakers.length === 0 && kind !== 'ASSERTION' && words.nobody}
        <span>{statementKinds[kind]}</span>
        {statement.kindBasis === 'INFERRED' && <BasisMark basis="INFERRED" title={words.kindInferred} />}
      </span>
      <span className="fact-words" lang="zh-CN">
        {direct ? `“${statement.words}”` : statement.words}
      </span>
    </>
  );
}

interface PartProps<Use extends (article: string) => unknown> {
  readonly found: ReturnType<Use>;
  /** As long as the reader has not opened or closed it. */
  readonly open: boolean;
}

function Figures({ found, open, ...facts }: FactListProps & PartProps<typeof useFigures>) {
  const words = useWords(articleWords);
  return (
    <details open={open}>
      <summary>
        <h3>{words.figures(found.totalCount)}</h3>
      </summary>
      <Region of={found.query} what={words.figuresWhat} cancelKey={found.cancelKey}>
        {() => (
          <>
            {found.totalCount === 0 && <Empty title={words.noFigures} />}
            <ul className="facts">
              {found.nodes.map((figure) => (
                <li key={figure.id}>
                  <FactLink id={figure.id} {...facts}>
                    <span className="fact-head">
                      {figure.measures.map((entity) => (
                        <span key={entity.id} className="entity">
                          <EntityName entity={entity} />
                        </span>
                      ))}
                      <ModalityMark modality={figure.modality} />
                    </span>
                    <FigureWords figure={figure} />
                  </FactLink>
                </li>
              ))}
            </ul>
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
        )}
      </Region>
    </details>
  );
}

function Relations({ found, open, ...facts }: FactListProps & PartProps<typeof useRelations>) {
  const words = useWords(articleWords);
  return (
    <details open={open}>
      <summary>
        <h3>{words.relations(found.totalCount)}</h3>
      </summary>
      <Region of={found.query} what={words.relationsWhat} cancelKey={found.cancelKey}>
        {() => (
          <>
            {found.totalCount === 0 && <Empty title={words.noRelations} />}
            <ul className="facts">
              {found.nodes.map((relation) => (
                <li key={relation.id}>
                  <FactLink id={relation.id} {...facts}>
                    <span className="fact-relation">
                      <span className="entity">
                        <EntityName entity={relation.source} />
                      </span>{' '}
                      <span className="relation-label">{relation.label}</span>{' '}
                      <span className="entity">
                        <EntityName entity={relation.target} />
                      </span>
                    </span>
                    {(relation.basis === 'INFERRED' || relation.modality === 'PLANNED') && (
                      <span className="fact-head">
                        {relation.basis === 'INFERRED' && <BasisMark basis="INFERRED" />}
                        <ModalityMark modality={relation.modality} />
                      </span>
                    )}
                  </FactLink>
                </li>
              ))}
            </ul>
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
        )}
      </Region>
    </details>
  );
}

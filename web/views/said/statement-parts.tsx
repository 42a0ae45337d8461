import { Link } from 'wouter';
import { EvidenceDocument, type StatementRowFragment } from '../../api/generated/graphql.js';
import { asked } from '../../api/query-text.js';
import { API_LANGUAGE, useLanguage, useTexts, useWords } from '../../app/language.js';
import { links } from '../../app/links.js';
import { BasisMark, CiteButton, QueryButton } from '../evidence/index.js';
import { evidenceWords } from '../evidence/words.js';

/** How a row opens its words: in the panel beside it, or in the article where there is no room for one. */
export interface Opening {
  readonly shown: string | undefined;
  readonly address: (statement: string) => string;
  readonly wide: boolean;
}

/** The words, leading to their sentence. Only what was printed in quotation marks is put into them. */
export function Words({ statement, open }: { readonly statement: StatementRowFragment; readonly open: Opening }) {
  const { id, words, direct, article, evidence } = statement;
  const inArticle = links.article(article.id, evidence[0]?.sentence.id, id);
  return (
    <Link
      href={open.wide ? open.address(id) : inArticle}
      className="said-words quote"
      lang="zh-CN"
      aria-current={open.shown === id ? 'true' : undefined}
    >
      {direct ? `“${words}”` : words}
    </Link>
  );
}

export function KindOf({ statement }: { readonly statement: StatementRowFragment }) {
  const { statementKinds } = useTexts();
  const words = useWords(evidenceWords);
  const { kind, kindBasis } = statement;
  return (
    <span className="kind-of">
      {statementKinds[kind]}{' '}
      <BasisMark basis={kindBasis} {...(kindBasis === 'INFERRED' && { title: words.kindInferred })} />
    </span>
  );
}

export function RowActions({ statement }: { readonly statement: StatementRowFragment }) {
  const [language] = useLanguage();
  const variables = { id: statement.id, language: API_LANGUAGE[language], first: 3 };
  return (
    <span className="row-actions">
      <CiteButton article={statement.article} quote={{ statement, passage: statement.evidence[0] }} />
      <QueryButton request={asked(EvidenceDocument, variables)} />
    </span>
  );
}

import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { EvidenceDocument } from '../../api/generated/graphql.js';
import { useAsk } from '../../api/use-ask.js';
import { DateLabel } from '../../app/date-label.js';
import { EntityLink } from '../../app/entity-link.js';
import { API_LANGUAGE, useLanguage, useTexts, useWords } from '../../app/language.js';
import { links } from '../../app/links.js';
import { Region } from '../../app/states.js';
import { useTitle } from '../../app/title.js';
import { useHash } from '../../app/use-hash.js';
import { useMedia } from '../../app/use-media.js';
import { useParams } from '../../app/use-params.js';
import { CiteButton, FactPanel, factOf, WIDE } from '../evidence/index.js';
import { Gone } from '../gone.js';
import { ArticleText, FieldLine } from './article-text.js';
import type { FieldMark, TextLook } from './field-text.js';
import { WhatItSays } from './what-it-says.js';
import { articleKey, type ReadArticle, useArticle } from './whole-article.js';
import { articleWords } from './words.js';
import './article.css';

/** An article as a page to read, and beside it what it is evidence of. */
export function Article({ id }: { readonly id: string }) {
  const words = useWords(articleWords);
  const answer = useArticle(id);
  useTitle(answer.data === null ? words.gone : (answer.data?.article.title ?? words.titleUnknown));
  return (
    <div className="page reading">
      {answer.data === undefined && (
        <h1 tabIndex={-1} className="for-ears">
          {words.titleUnknown}
        </h1>
      )}
      <Region of={answer} what={words.what} cancelKey={articleKey(id)}>
        {(read) => (read === null ? <Gone title={words.gone} why={words.goneWhy} /> : <Reading read={read} />)}
      </Region>
    </div>
  );
}

/** A sentence's id as the hash has it: `#s<id>`. */
function useTarget(): string | undefined {
  const hash = useHash();
  return hash.startsWith('s') ? hash.slice(1) : undefined;
}

function Reading({ read }: { readonly read: ReadArticle }) {
  const { article } = read;
  const { params, address, change } = useParams();
  const fact = params.get('fact') ?? undefined;
  const target = useTarget();
  const wide = useMedia(WIDE);
  const [opened, setOpened] = useState<string>();
  const marks = useMarks(fact, article.id);
  useArrival(target);
  useMarksInSight(target === undefined ? marks : undefined);
  const close = () => {
    setOpened(undefined);
    change({ fact: undefined });
  };
  const look: TextLook = {
    target,
    marks,
    factAddress: (one) => address({ fact: one }),
    onFact: setOpened,
  };
  const shown = fact !== undefined && (wide || opened === fact);
  return (
    <div className="article-page">
      <ArticleHead read={read} look={look} />
      <ArticleText read={read} look={look} />
      <div className="article-side">
        {shown && <FactPanel id={fact} onClose={close} />}
        {(!shown || !wide) && (
          <WhatItSays read={read} current={fact} factAddress={look.factAddress} onFact={look.onFact} />
        )}
      </div>
    </div>
  );
}

/** The words of this article that are evidence of a fact. */
function useMarks(fact: string | undefined, article: string): readonly FieldMark[] {
  const [language] = useLanguage();
  const variables = { id: fact ?? '', language: API_LANGUAGE[language], first: 100 };
  const answer = useAsk(EvidenceDocument, variables, { enabled: fact !== undefined });
  if (fact === undefined) return [];
  const passages = factOf(answer.data?.node ?? null)?.evidence ?? [];
  return passages.filter((passage) => passage.article.id === article);
}

/** Goes to the sentence that the address names. */
function useArrival(target: string | undefined): void {
  useEffect(() => {
    if (target === undefined) return;
    // After the shell has gone to the top of a new screen.
    const timer = setTimeout(() => {
      const sentence = document.getElementById(`s${target}`);
      sentence?.scrollIntoView({ block: 'center' });
      sentence?.focus({ preventScroll: true });
    });
    return () => clearTimeout(timer);
  }, [target]);
}

/** Goes to the first of the marked words, where nothing else says where to be. */
function useMarksInSight(marks: readonly FieldMark[] | undefined): void {
  const first = marks?.[0];
  const key = first && `${first.field} ${first.start} ${first.end}`;
  useEffect(() => {
    if (key === undefined) return;
    const mark = document.querySelector('.article-page mark');
    const { top = 0, bottom = 0 } = mark?.getBoundingClientRect() ?? {};
    if (top < 80 || bottom > innerHeight) mark?.scrollIntoView({ block: 'center' });
  }, [key]);
}

function ArticleHead({ read, look }: { readonly read: ReadArticle; readonly look: TextLook }) {
  const { article } = read;
  const words = useWords(articleWords);
  const { articleKinds, lines, date } = useTexts();
  const ids = [...new Set(read.mentions.map(({ entity }) => entity.id))];
  return (
    <header className="article-head">
      <p className="article-meta">
        <span>{articleKinds[article.kind]}</span>
        {article.publication === null ? (
          <span>{words.unknownPaper}</span>
        ) : (
          <span lang="zh-CN">{article.publication}</span>
        )}
        {article.publishedOn === null ? <span>{date.unknown}</span> : <DateLabel date={article.publishedOn} printed />}
        {article.page !== null && <span lang="zh-CN">{article.page}</span>}
        <span>
          {words.file} <code>{article.file}</code> {lines(article.firstLine, article.lastLine)}
        </span>
      </p>
      <h1 tabIndex={-1} lang="zh-CN">
        {article.headline === null ? article.title : <FieldLine read={read} field="HEADLINE" look={look} />}
      </h1>
      {article.headline === null && <p className="described">{words.described}</p>}
      {article.subhead !== null && (
        <p className="subhead" lang="zh-CN">
          <FieldLine read={read} field="SUBHEAD" look={look} />
        </p>
      )}
      {article.byline !== null && (
        <p className="byline" lang="zh-CN">
          <FieldLine read={read} field="BYLINE" look={look} />
        </p>
      )}
      <ArticleFacts read={read} />
      <p className="actions">
        <CiteButton article={article} />
        {ids.length > 0 && (
          <Link href={links.graph(ids.slice(0, 40))} className="button small">
            {words.asGraph}
          </Link>
        )}
      </p>
      <p className="legend-line">{words.legend}</p>
    </header>
  );
}

/** Writers, sources, and what comments on what. */
function ArticleFacts({ read: { article } }: { readonly read: ReadArticle }) {
  const words = useWords(articleWords);
  const rows: (readonly [string, ReactNode])[] = [];
  if (article.writers.length > 0) {
    rows.push([
      words.writers,
      article.writers.map(({ person, role }) => (
        <span key={person.id}>
          <EntityLink entity={person} /> <small>{words.roles[role]}</small>
        </span>
      )),
    ]);
  }
  if (article.sources.length > 0) {
    rows.push([
      words.source,
      article.sources.map(({ organization, cue, date }) => (
        <span key={organization.id}>
          <EntityLink entity={organization} /> <small lang="zh-CN">{cue}</small>{' '}
          {date !== null && <DateLabel date={date} printed />}
        </span>
      )),
    ]);
  }
  if (article.comments.length > 0) {
    rows.push([
      words.notes,
      article.comments.map(({ id, title }) => (
        <Link key={id} href={links.article(id)} lang="zh-CN">
          {title}
        </Link>
      )),
    ]);
  }
  if (article.commentsOn !== null) {
    rows.push([
      words.noteOn,
      <Link key={article.commentsOn.id} href={links.article(article.commentsOn.id)} lang="zh-CN">
        {article.commentsOn.title}
      </Link>,
    ]);
  }
  if (rows.length === 0) return null;
  return (
    <dl className="article-facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

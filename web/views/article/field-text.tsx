import { Link } from 'wouter';
import type { ArticleField } from '../../api/generated/graphql.js';
import { ForEars } from '../../app/for-ears.js';
import { useTexts, useWords } from '../../app/language.js';
import { links } from '../../app/links.js';
import { evidenceWords } from '../evidence/words.js';
import { type Run, runsOf, type Stretch } from './segments.js';
import type { ArticleMention, ArticleSentence, ArticleStatement, ReadArticle } from './whole-article.js';

/** Words to be marked: those that are evidence of a fact. */
export interface FieldMark extends Stretch {
  readonly field: ArticleField;
}

export interface TextLook {
  /** The sentence that the address names. */
  readonly target: string | undefined;
  readonly marks: readonly FieldMark[];
  /** The address of a fact beside the text. */
  readonly factAddress: (fact: string) => string;
  readonly onFact: (fact: string) => void;
}

/** A sentence of an article with its mentions as links, its statements tinted and named, and words marked. */
export function SentenceText(props: {
  readonly read: ReadArticle;
  readonly sentence: ArticleSentence;
  readonly look: TextLook;
}) {
  const { read, sentence, look } = props;
  const { field } = sentence;
  const text = textOf(read, field);
  const inField = <Place extends { readonly field: ArticleField }>(place: Place) => place.field === field;
  const statements = read.statements.flatMap((statement) => {
    const [words] = statement.evidence;
    return words && inField(words) ? [{ id: statement.id, ...withMarksAround(text, words) }] : [];
  });
  const runs = runsOf(sentence, read.mentions.filter(inField), statements, look.marks.filter(inField));
  const target = look.target === sentence.id;
  return (
    <span id={`s${sentence.id}`} className="sentence" data-target={target} tabIndex={target ? -1 : undefined}>
      {runs.map((run) => (
        <RunText key={run.pieces[0]?.start} run={run} text={text} read={read} look={look} />
      ))}
    </span>
  );
}

export function textOf({ article }: ReadArticle, field: ArticleField): string {
  const texts: Record<ArticleField, string | null> = {
    HEADLINE: article.headline,
    SUBHEAD: article.subhead,
    BYLINE: article.byline,
    TEXT: article.text,
  };
  return texts[field] ?? '';
}

function RunText(props: {
  readonly run: Run<ArticleMention>;
  readonly text: string;
  readonly read: ReadArticle;
  readonly look: TextLook;
}) {
  const { run, text, read, look } = props;
  const pieces = run.pieces.map(({ start, end, statements, marked }) => {
    const words = text.slice(start, end);
    const said = saidBy(statements, read.statements);
    return (
      <span key={start} data-said={said}>
        {marked ? <mark>{words}</mark> : words}
      </span>
    );
  });
  return (
    <>
      {run.mention === undefined ? pieces : <MentionLink mention={run.mention}>{pieces}</MentionLink>}
      {run.ending.map((id) => {
        const statement = read.statements.find((one) => one.id === id);
        return statement && <SaidTag key={id} statement={statement} look={look} />;
      })}
    </>
  );
}

const PAIRS = new Set(['“”', '‘’', '「」', '『』']);
const STOPS = new Set(['。', '！', '？', '；']);

/** Words with the quotation marks around them or the stop after them: who said them is then written behind these. */
function withMarksAround(text: string, { start, end }: Stretch): Stretch {
  if (PAIRS.has(`${text[start - 1]}${text[end]}`)) return { start: start - 1, end: end + 1 };
  return { start, end: STOPS.has(text[end] ?? '') ? end + 1 : end };
}

function saidBy(ids: readonly string[], statements: readonly ArticleStatement[]): 'paper' | 'spoken' | undefined {
  if (ids.length === 0) return undefined;
  const ofPaper = ids.every((id) => statements.find((one) => one.id === id)?.kind === 'ASSERTION');
  return ofPaper ? 'paper' : 'spoken';
}

function MentionLink({ mention, children }: { readonly mention: ArticleMention; readonly children: React.ReactNode }) {
  const { kinds } = useTexts();
  const { id, kind, name } = mention.entity;
  return (
    <Link href={links.entity(id)} className={`mention of-${kind.toLowerCase()}`} title={`${kinds[kind]} ${name}`}>
      {children}
    </Link>
  );
}

/** After the words: who said them, and as what. */
function SaidTag({ statement, look }: { readonly statement: ArticleStatement; readonly look: TextLook }) {
  const { comma, statementKinds } = useTexts();
  const words = useWords(evidenceWords);
  const who = statement.speakers.map(({ name }) => name).join(comma);
  const paper = statement.kind === 'ASSERTION';
  return (
    <Link
      href={look.factAddress(statement.id)}
      className="said-tag"
      data-said={paper ? 'paper' : 'spoken'}
      onClick={() => look.onFact(statement.id)}
    >
      <ForEars>{words.said} </ForEars>
      {who !== '' && <span lang="zh-CN">{who} · </span>}
      {who === '' && !paper && <span>{words.nobody} · </span>}
      {statementKinds[statement.kind]}
    </Link>
  );
}

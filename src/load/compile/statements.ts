import type { EntityId, StatementId } from '../../domain/ids.js';
import { statementId } from '../../domain/ids.js';
import { newestFirstKey, oldestFirstKey, textSortKey } from '../../domain/sort-keys.js';
import { textKey } from '../../domain/text-key.js';
import type { StatementFact } from '../facts/claim-facts.js';
import type { FactPath } from '../facts/facts-file.js';
import type { FactDate } from '../facts/shapes.js';
import { compact, entityEnd, type LinkEnd, type NodeRow } from '../graph-parts.js';
import { linkAddressees } from './addressees.js';
import { citationsOf, cite, distinct, find, linkCitations } from './citations.js';
import { addLink, type Compilation, checkDate, checkKeys, checkPrinted, positionOf, resolve } from './compilation.js';
import { dateProperties, dayOf } from './dates.js';
import { linkReply } from './replies.js';
import { linkSpeakers } from './speakers.js';
import { linkSubjects } from './subjects.js';

/** What was said and what the paper asserts, with all that joins it to others. */
export function compileStatements(compilation: Compilation): NodeRow<StatementId>[] {
  const { statements } = compilation.facts;
  checkKeys(compilation, 'statements', statements);
  return statements.flatMap((fact, index) => compileStatement(compilation, fact, ['statements', index]) ?? []);
}

function compileStatement(
  compilation: Compilation,
  fact: StatementFact,
  path: FactPath,
): NodeRow<StatementId> | undefined {
  const { text, pageKey, self: article } = compilation;
  const id = statementId(text.id, fact.key);
  const self: LinkEnd = { label: 'Statement', id };

  const place = find(compilation, fact.text, [...path, 'text']);
  const further = fact.quote === undefined ? [] : (cite(compilation, fact.quote, 'STATED', [...path, 'quote']) ?? []);
  const citations = distinct([...(place ? citationsOf(place, 'STATED') : []), ...further]);
  linkCitations(compilation, self, citations);
  const speakers = linkSpeakers(compilation, fact, path, self);
  const addressees = linkAddressees(compilation, fact, path, self, speakers.speakers);
  linkSubjects(compilation, fact, path, { id, citations, ...speakers });
  const event = fact.event && resolve(compilation, fact.event.entity, [...path, 'event', 'entity'], ['EVENT']);
  if (event && fact.event) addLink(compilation, 'AT', self, entityEnd(event.id), { basis: fact.event.basis });
  linkReply(compilation, fact, path, self);
  checkDate(compilation, fact.date, [...path, 'date']);
  for (const key of ['role', 'cue'] as const) checkPrinted(compilation, fact[key], [...path, key]);
  if (!place) return undefined;

  addLink(compilation, 'HAS_STATEMENT', article, self);
  const date = dateOf(compilation, fact, event?.id);
  const byText = textSortKey(pageKey, positionOf(text, place.field, place.start), id);
  const { kind, kindBasis, direct, cue, role } = fact;
  const words = (text.fields[place.field] ?? '').slice(place.start, place.end);
  const properties = compact({
    text: words,
    key: textKey(words),
    field: place.field,
    start: place.start,
    end: place.end,
    kind,
    kindBasis,
    direct,
    cue,
    role,
    speakerBasis: speakers.basis,
    attributed: speakers.basis !== undefined,
    ...addressees,
    article: text.id,
    ...dateProperties(date),
    byText,
    byNewest: newestFirstKey(dayOf(date), byText),
    byOldest: oldestFirstKey(dayOf(date), byText),
  });
  return { id, properties };
}

/** Printed beside the words; else the event's, else the article's, both inferred. */
function dateOf(
  { corpus, facts }: Compilation,
  fact: StatementFact,
  event: EntityId | undefined,
): FactDate | undefined {
  if (fact.date) return fact.date;
  const other = (event === undefined ? undefined : corpus.dateOf(event)) ?? facts.article.publishedOn;
  return other && { ...other, basis: 'INFERRED' };
}

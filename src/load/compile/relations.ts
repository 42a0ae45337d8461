import type { Citation } from '../../domain/evidence.js';
import { relationId, type StatementId } from '../../domain/ids.js';
import { relationTypeInfo } from '../../domain/relation-types.js';
import type { FactPath } from '../facts/facts-file.js';
import type { RelationPart } from '../graph-parts.js';
import { cite, distinct } from './citations.js';
import { type Compilation, checkDate, checkPrinted, resolve } from './compilation.js';
import { dateProperties } from './dates.js';
import type { FactEntity } from './fact-entities.js';

/** Who holds which post. */
export function compilePosts(compilation: Compilation): void {
  for (const [index, post] of compilation.facts.posts.entries()) {
    const path = ['posts', index];
    const person = resolve(compilation, post.person, [...path, 'person'], ['PERSON']);
    const body = resolve(compilation, post.organization, [...path, 'organization'], ['ORGANIZATION']);
    const citations = cite(compilation, post.quote, post.basis, [...path, 'quote']);
    checkPrinted(compilation, post.title, [...path, 'title']);
    if (!person || !body) continue;
    const { title, kind, order } = post;
    const key = { type: 'HOLDS_POST', source: person.id, target: body.id, title, modality: 'ACTUAL' } as const;
    const part = { ...key, id: relationId(key), postKind: kind, order, citations, statements: [], date: {} };
    addRelation(compilation, path, part);
  }
}

/** The relations that the facts state one by one. */
export function compileRelations(compilation: Compilation): void {
  for (const [index, fact] of compilation.facts.relations.entries()) {
    const path = ['relations', index];
    const { type, role, detail, modality, order } = fact;
    const info = relationTypeInfo(type);
    const misplaced = info.derived
      ? `${type} is worked out from the statements; leave it out`
      : type === 'HOLDS_POST' && 'HOLDS_POST stands under posts, with its title and kind';
    if (misplaced) {
      compilation.report([...path, 'type'], misplaced);
      continue;
    }
    const source = resolve(compilation, fact.from, [...path, 'from'], info.source);
    const targets = info.sameKind && source ? [source.kind] : info.target;
    const target = resolve(compilation, fact.to, [...path, 'to'], targets);
    const citations = cite(compilation, fact.quote, fact.basis, [...path, 'quote']);
    checkDate(compilation, fact.date, [...path, 'date']);
    if (!source || !target) continue;
    if (source.id === target.id) compilation.report([...path, 'to'], `${type} leads from ${source.key} to itself`);
    const key = { type, source: source.id, target: target.id, role, detail, modality };
    const id = relationId({ ...key, date: fact.date?.iso ?? fact.date?.text });
    addRelation(compilation, path, { ...key, id, order, citations, statements: [], date: dateProperties(fact.date) });
  }
}

/** A relation whose quote is wrong is none, but is known: other facts may rightly refer to it. */
function addRelation(compilation: Compilation, path: FactPath, part: MaybeCited): void {
  const { relations, relationPaths, report, lineOf } = compilation;
  const { id, citations } = part;
  const before = relationPaths.get(id);
  if (before) {
    report(path, `this relation stands on line ${lineOf(before)} already; give that one all quotes, as a list`);
    return;
  }
  relationPaths.set(id, path);
  if (citations) relations.set(id, { ...part, citations });
}

type MaybeCited = Omit<RelationPart, 'citations'> & { readonly citations: readonly Citation[] | undefined };

/** That someone spoke about something: one relation for all statements of the article in which that is so. */
export function addSpokeAbout(
  { relations }: Compilation,
  speaker: FactEntity,
  subject: FactEntity,
  statement: StatementId,
  citations: readonly Citation[],
): void {
  const key = { type: 'SPOKE_ABOUT', source: speaker.id, target: subject.id, modality: 'ACTUAL' } as const;
  const id = relationId(key);
  const before = relations.get(id);
  relations.set(id, {
    ...key,
    id,
    citations: distinct([...(before?.citations ?? []), ...citations]),
    statements: [...(before?.statements ?? []), statement],
    date: {},
  });
}

import { relationId } from '../../domain/ids.js';
import type { Basis, EntityKind } from '../../domain/kinds.js';
import type { StatementFact } from '../facts/claim-facts.js';
import type { FactPath } from '../facts/facts-file.js';
import { entityEnd, type LinkEnd } from '../graph-parts.js';
import { addLink, type Compilation, resolve, resolveAll } from './compilation.js';
import type { FactEntity } from './fact-entities.js';

/** Who can speak, and be spoken to. */
export const SPEAKER_KINDS: readonly EntityKind[] = ['PERSON', 'ORGANIZATION'];

/** Who said something. */
export interface Speakers {
  readonly speakers: readonly FactEntity[];
  /** Undefined where nobody is named. */
  readonly basis: Basis | undefined;
}

/** Joins a statement to its speakers, to the posts in which they spoke and to the bodies that they spoke for. */
export function linkSpeakers(compilation: Compilation, fact: StatementFact, path: FactPath, self: LinkEnd): Speakers {
  const { report } = compilation;
  const speakers = resolveAll(compilation, fact.speakers, [...path, 'speakers'], SPEAKER_KINDS);
  if (fact.speakers.length === 0 && fact.speakerBasis) {
    report([...path, 'speakerBasis'], 'there is a basis and no speaker');
  }
  if (fact.speakers.length > 0 && fact.kind === 'ASSERTION') {
    report([...path, 'speakers'], 'an ASSERTION is the paper’s own and has no speaker');
  }
  for (const [index, speaker] of speakers.entries()) {
    addLink(compilation, 'MADE', entityEnd(speaker.id), self, { order: index + 1 });
  }
  linkPosts(compilation, fact, path, self, speakers);
  for (const body of resolveAll(compilation, fact.onBehalfOf, [...path, 'onBehalfOf'], ['ORGANIZATION'])) {
    addLink(compilation, 'ON_BEHALF_OF', self, entityEnd(body.id));
  }
  return { speakers, basis: speakers.length > 0 ? (fact.speakerBasis ?? 'STATED') : undefined };
}

function linkPosts(
  compilation: Compilation,
  fact: StatementFact,
  path: FactPath,
  self: LinkEnd,
  speakers: readonly FactEntity[],
): void {
  const { relationPaths, report } = compilation;
  const seen = new Set<string>();
  for (const [index, post] of fact.speakingAs.entries()) {
    const at = [...path, 'speakingAs', index];
    const body = resolve(compilation, post.organization, [...at, 'organization'], ['ORGANIZATION']);
    const holder = holderOf(compilation, post.person, [...at, 'person'], fact, speakers);
    if (typeof holder === 'string') report(at, holder);
    if (!body || !holder || typeof holder === 'string') continue;
    const { title } = post;
    const key = { type: 'HOLDS_POST', source: holder.id, target: body.id, title, modality: 'ACTUAL' } as const;
    const relation = relationId(key);
    if (!relationPaths.has(relation))
      report([...at, 'title'], `posts has no post “${title}” of ${holder.key} at ${body.key}`);
    else if (seen.has(relation)) report(at, `the post “${title}” at ${body.key} stands in this list twice`);
    else addLink(compilation, 'SPEAKING_AS', self, entityEnd(body.id), { relation, order: index + 1 });
    seen.add(relation);
  }
}

/** Whose post it is; a sentence on what is wrong where that is not told. */
function holderOf(
  compilation: Compilation,
  person: string | undefined,
  path: FactPath,
  fact: StatementFact,
  speakers: readonly FactEntity[],
): FactEntity | string | undefined {
  if (person !== undefined) {
    const holder = resolve(compilation, person, path, ['PERSON']);
    return !holder || speakers.includes(holder) ? holder : `${holder.key} is not among the speakers`;
  }
  if (fact.speakers.length === 0) return 'there is a post and no speaker who could hold it';
  return speakers.length > 1 ? 'there are several speakers; write whose post it is: person' : speakers[0];
}

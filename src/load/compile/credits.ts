import { encodeCitation } from '../../domain/evidence.js';
import { compact, entityEnd } from '../graph-parts.js';
import { cite } from './citations.js';
import { addLink, type Compilation, checkDate, checkPrinted, resolve } from './compilation.js';
import { dateProperties } from './dates.js';

/** Who wrote the article, whom the reporter learned it from, and which story it comments on. */
export function compileCredits(compilation: Compilation): void {
  compileAuthors(compilation);
  compileSources(compilation);
  compileComment(compilation);
}

function compileAuthors(compilation: Compilation): void {
  const seen = new Set<string>();
  for (const [index, { person: reference, role, quote }] of compilation.facts.authors.entries()) {
    const path = ['authors', index];
    const person = resolve(compilation, reference, [...path, 'person'], ['PERSON']);
    const citations = cite(compilation, quote, 'STATED', [...path, 'quote']);
    if (!person || !citations) continue;
    if (seen.has(`${person.id} ${role}`)) compilation.report(path, `${person.key} is named as ${role} twice`);
    seen.add(`${person.id} ${role}`);
    const properties = { role, order: index + 1, evidence: citations.map(encodeCitation) };
    addLink(compilation, 'WROTE', entityEnd(person.id), compilation.self, properties);
  }
}

function compileSources(compilation: Compilation): void {
  for (const [index, source] of compilation.facts.sources.entries()) {
    const path = ['sources', index];
    const body = resolve(compilation, source.organization, [...path, 'organization'], ['ORGANIZATION']);
    const citations = cite(compilation, source.quote, 'STATED', [...path, 'quote']);
    checkDate(compilation, source.date, [...path, 'date']);
    checkPrinted(compilation, source.cue, [...path, 'cue']);
    if (!body || !citations) continue;
    const evidence = citations.map(encodeCitation);
    const properties = compact({ cue: source.cue, order: index + 1, evidence, ...dateProperties(source.date) });
    addLink(compilation, 'SOURCED_FROM', compilation.self, entityEnd(body.id), properties);
  }
}

function compileComment(compilation: Compilation): void {
  const { facts, corpus, report, self } = compilation;
  if (!facts.commentsOn) return;
  const story = corpus.storyOf(facts.commentsOn.article);
  const citations = cite(compilation, facts.commentsOn.quote, 'STATED', ['commentsOn', 'quote']);
  if (typeof story === 'string') report(['commentsOn', 'article'], story);
  else if (story && citations) {
    addLink(
      compilation,
      'COMMENTS_ON',
      self,
      { label: 'Article', id: story.id },
      { evidence: citations.map(encodeCitation) },
    );
  }
}

import { type FigureId, figureId } from '../../domain/ids.js';
import { toPlainUnits } from '../../domain/quantity.js';
import { textSortKey } from '../../domain/sort-keys.js';
import type { FigureFact } from '../facts/claim-facts.js';
import type { FactPath } from '../facts/facts-file.js';
import { compact, entityEnd, type LinkEnd, type NodeRow } from '../graph-parts.js';
import { cite, linkCitations } from './citations.js';
import {
  addLink,
  type Compilation,
  checkDate,
  checkKeys,
  checkPrinted,
  positionOf,
  resolveAll,
} from './compilation.js';
import { dateProperties } from './dates.js';

/** The numbers that are reported, with all that joins them to others. */
export function compileFigures(compilation: Compilation): NodeRow<FigureId>[] {
  const { figures } = compilation.facts;
  checkKeys(compilation, 'figures', figures);
  return figures.flatMap((fact, index) => compileFigure(compilation, fact, ['figures', index]) ?? []);
}

function compileFigure(compilation: Compilation, fact: FigureFact, path: FactPath): NodeRow<FigureId> | undefined {
  const { text, pageKey, self: article } = compilation;
  const { metric, value, low, high, unit, qualifier, scope, modality } = fact;
  const id = figureId(text.id, fact.key);
  const self: LinkEnd = { label: 'Figure', id };
  checkNumbers(compilation, fact, path);
  const citations = cite(compilation, fact.quote, 'STATED', [...path, 'quote']);
  checkDate(compilation, fact.period, [...path, 'period']);
  for (const key of ['unit', 'qualifier', 'scope'] as const) checkPrinted(compilation, fact[key], [...path, key]);
  const measured = resolveAll(compilation, fact.measures, [...path, 'measures']);
  const [first] = citations ?? [];
  const sentence = text.sentences.find((one) => one.id === first?.sentence);
  if (!citations || !first || !sentence) return undefined;

  linkCitations(compilation, self, citations);
  for (const [index, of] of measured.entries()) {
    addLink(compilation, 'MEASURES', self, entityEnd(of.id), { order: index + 1 });
  }
  addLink(compilation, 'HAS_FIGURE', article, self);
  const plain = value === undefined ? undefined : toPlainUnits(value, unit);
  const properties = compact({
    metric,
    value,
    low,
    high,
    unit,
    baseValue: plain?.value,
    baseUnit: plain?.unit,
    qualifier,
    scope,
    modality,
    text: (text.fields[sentence.field] ?? '').slice(first.start, first.end),
    article: text.id,
    ...dateProperties(fact.period),
    // Quotes of several figures may begin at one place; the number itself is nearer to the end.
    byText: textSortKey(pageKey, positionOf(text, sentence.field, first.end), id),
  });
  return { id, properties };
}

function checkNumbers({ report }: Compilation, { value, low, high }: FigureFact, path: FactPath): void {
  if (value === undefined && low === undefined && high === undefined) report(path, 'give a value, or low and high');
  if (low !== undefined && high !== undefined && low > high) {
    report([...path, 'low'], `the range begins (${low}) after it ends (${high})`);
  }
}

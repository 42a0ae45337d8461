import type { Properties } from '../graph-parts.js';

/** Of what lists ids and offsets it is only said that it differs. */
const IN_WORDS: Readonly<Record<string, string>> = {
  evidence: 'cites other words than the facts do',
  statements: 'tells of other statements than the facts do',
  relations: 'is said to have brought other relations than the facts do',
};

/** What the graph holds and the facts do not say, a sentence for each property. */
export function differences(held: Properties, facts: Properties): string[] {
  const names = [...new Set([...Object.keys(facts), ...Object.keys(held)])].sort();
  return names
    .filter((name) => inOneForm(held[name]) !== inOneForm(facts[name]))
    .map((name) => IN_WORDS[name] ?? `${name} is ${shown(held[name])}; the facts say ${shown(facts[name])}`);
}

/** One text for equal values, whatever the order in which an engine gives the properties. */
export function inOneForm(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function shown(value: Properties[string] | undefined): string {
  if (value === undefined || value === null) return 'nothing';
  return typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
}

import { expect, test } from 'vitest';
import { fences, textOf } from './markdown.js';

const readme = textOf('README.md');
const fenced = (language: string): string => fences(readme).find(({ info }) => info === language)?.text ?? '';

/** A value of the answer as a matcher: “…” in a text stands for what was left out. */
function shortened(value: unknown): unknown {
  if (typeof value === 'string') {
    const parts = value.split('…').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    return parts.length === 1 ? value : expect.stringMatching(new RegExp(`^${parts.join('.+')}$`, 'u'));
  }
  if (Array.isArray(value)) return value.map(shortened);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shortened(inner)]));
}

test('the README is short enough to be read', () => {
  expect(readme.trimEnd().split('\n').length).toBeLessThan(150);
});

test('its query is the first example operation', () => {
  expect(fenced('graphql')).toBe(textOf('schema/operations/01-who-responded.graphql'));
});

test('its answer is the one that is recorded for that operation, and tested on every engine', () => {
  const recorded: unknown = JSON.parse(textOf('test/api/golden/01-who-responded.json'));
  expect(recorded).toEqual(shortened(JSON.parse(fenced('json5'))));
});

import { describe, expect, test } from 'vitest';
import { openLedger, relationAfter, relationOf } from '../../../../src/load/write/merge-relations.js';
import { changed, planOf, vineyard } from '../../../support/facts/corpus-files.js';

const STORY = 'facts/cold-chain.yaml';
const VISIT = 'facts/visit.yaml';

const plan = planOf(vineyard).articles;
const [story, visit] = plan;
if (!story || !visit) throw new Error('the vineyard has two stories');
/** The planned cold chain, which the first story infers and the second states. */
const runs = story.relations.find(({ type }) => type === 'RUNS');
const runsLater = visit.relations.find(({ type }) => type === 'RUNS');
if (!runs || !runsLater) throw new Error('both stories tell of it');

const evidenceOf = (part: typeof runs) =>
  part.citations.map(({ sentence, start, end, basis }) => `${sentence}:${start}:${end}:${basis.charAt(0)}`);

describe('a relation that two articles say', () => {
  const ledger = openLedger(plan);
  const both = relationOf(runs.id, ledger);

  test('has the evidence of both, the earlier article’s first, and is stated while one of them states it', () => {
    expect(runsLater.id).toBe(runs.id);
    expect(both).toMatchObject({
      evidence: [...evidenceOf(runs), ...evidenceOf(runsLater)],
      evidenceCount: 2,
      basis: 'STATED',
      modality: 'PLANNED',
    });
  });

  test('is the same whichever article was written last', () => {
    const held = { evidence: evidenceOf(runsLater), statements: [] };
    expect(relationAfter(runs.id, new Set([story.id]), held, [runs], ledger)).toEqual(both);
    const other = { evidence: evidenceOf(runs), statements: [] };
    expect(relationAfter(runs.id, new Set([visit.id]), other, [runsLater], ledger)).toEqual(both);
  });

  test('keeps the evidence of the other where one is taken out, and is what that one alone says', () => {
    const held = { evidence: [...evidenceOf(runs), ...evidenceOf(runsLater)], statements: [] };
    const onlyStory = openLedger([story]);
    expect(relationAfter(runs.id, new Set([visit.id]), held, [], onlyStory)).toEqual(relationOf(runs.id, onlyStory));
    expect(relationOf(runs.id, onlyStory)).toMatchObject({ evidence: evidenceOf(runs), basis: 'INFERRED' });
  });

  test('is the same where both are written at once', () => {
    const held = { evidence: evidenceOf(runs), statements: [] };
    const stories = new Set([story.id, visit.id]);
    expect(relationAfter(runs.id, stories, held, [runsLater, runs], ledger)).toEqual(both);
  });

  test('is gone where neither says it', () => {
    const held = { evidence: evidenceOf(runs), statements: [] };
    expect(relationAfter(runs.id, new Set([story.id]), held, [], openLedger([]))).toBeUndefined();
  });
});

describe('a place in a printed list', () => {
  const post = (files = vineyard) => {
    const { articles } = planOf(files);
    const part = articles[0]?.relations.find(({ type }) => type === 'HOLDS_POST');
    return part && relationOf(part.id, openLedger(articles));
  };

  test('is that of the only article that has one', () => {
    expect(post()).toMatchObject({ order: 1 });
  });

  test('is the earliest article’s where both have one', () => {
    expect(post(changed(vineyard, STORY, ['    kind: OFFICE\n', '    kind: OFFICE\n    order: 3\n']))).toMatchObject({
      order: 3,
    });
  });

  test('sorts the relation among those of its type; what has none comes last', () => {
    expect(post()?.byType).toMatch(/^00 0001 rel_/);
    expect(post(changed(vineyard, VISIT, ['    order: 1\n', '']))?.byType).toMatch(/^00 none rel_/);
  });
});

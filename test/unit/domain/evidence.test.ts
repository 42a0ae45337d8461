import { expect, test } from 'vitest';
import { basisOf, type Citation, decodeCitation, encodeCitation } from '../../../src/domain/evidence.js';
import { articleId, sentenceId } from '../../../src/domain/ids.js';

const sentence = sentenceId(articleId('a.txt', 1), 'TEXT', 3);
const stated: Citation = { sentence, start: 10, end: 24, basis: 'STATED' };
const inferred: Citation = { ...stated, basis: 'INFERRED' };

test('a citation is read as it was written', () => {
  expect(encodeCitation(stated)).toBe(`${sentence}:10:24:S`);
  expect(decodeCitation(encodeCitation(stated))).toEqual(stated);
  expect(decodeCitation(encodeCitation(inferred))).toEqual(inferred);
});

test.each(['', 'x', `${sentence}:10:24`, `${sentence}:a:24:S`, `${sentence}:10:24:X`, `art_x:1:2:S`])(
  '“%s” is no citation',
  (text) => expect(() => decodeCitation(text)).toThrow(RangeError),
);

test('a fact is stated while one piece of its evidence states it', () => {
  expect(basisOf([inferred, stated])).toBe('STATED');
  expect(basisOf([inferred, inferred])).toBe('INFERRED');
});

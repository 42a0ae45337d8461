import { expect, test } from 'vitest';
import { projectFiles, textOf } from './markdown.js';

/** Put together here, so that this file does not hold them itself. */
const FOREIGN = [
  new RegExp(`(?<![\\w.])/${'wo'}rk(?![\\w-])`),
  new RegExp(`\\.\\./${'sha'}red\\b`),
  new RegExp(`/(?:ro${'ot'}|ho${'me'})/`),
  new RegExp(`\\b(?:regis${'try'}|npm)\\.(?:[\\w-]+\\.)*(?:com|org|net|io|dev|cn)\\b`),
];

test('no file names a place of the machine that it was made on, or a package registry', () => {
  const found = projectFiles()
    .filter((path) => !/\.(?:png|jpe?g|woff2?|ico)$/.test(path))
    .flatMap((path) =>
      textOf(path)
        .split('\n')
        .flatMap((line, index) => (FOREIGN.some((word) => word.test(line)) ? [`${path}:${index + 1}: ${line}`] : [])),
    );
  expect(found).toEqual([]);
});

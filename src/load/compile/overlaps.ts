import type { FactMistake } from '../../errors.js';
import type { FactPath } from '../facts/facts-file.js';
import { reportOn } from './mistakes.js';
import type { ReadArticle } from './reading-order.js';

/** Reports lines of a page that several articles take up: once for each range of lines and each article that it runs into. */
export function reportOverlaps(articles: readonly ReadArticle[], mistakes: FactMistake[]): void {
  const owners = new Map<string, ReadArticle>();
  for (const article of articles) {
    const { page } = article.source.content.article;
    const shared = new Map<string, Overlap>();
    for (const [line, { path }] of article.text?.lines ?? []) {
      const place = `${page}:${line}`;
      const owner = owners.get(place);
      if (!owner) owners.set(place, article);
      else append(shared, { path, owner: owner.source.file, lines: [line] });
    }
    const report = reportOn(article.source, mistakes);
    for (const { path, owner, lines } of shared.values()) {
      const [first, last] = [Math.min(...lines), Math.max(...lines)];
      const which = first === last ? `line ${first} belongs` : `lines ${first}–${last} belong`;
      report(path, `${which} to facts/${owner} already; a line is of one article`);
    }
  }
}

interface Overlap {
  readonly path: FactPath;
  readonly owner: string;
  readonly lines: number[];
}

function append(overlaps: Map<string, Overlap>, overlap: Overlap): void {
  const key = JSON.stringify([overlap.path, overlap.owner]);
  const before = overlaps.get(key);
  if (before) before.lines.push(...overlap.lines);
  else overlaps.set(key, overlap);
}

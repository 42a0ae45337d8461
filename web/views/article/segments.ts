/** A stretch of a field of an article, in UTF-16 code units; `end` is excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch that lies in the same statements, and is marked or not, from its beginning to its end. */
export interface Piece extends Stretch {
  /** Ids of the statements whose words it is of. */
  readonly statements: readonly string[];
  readonly marked: boolean;
}

/** Pieces that are one mention of an entity, or none; the latter ends where a statement does. */
export interface Run<Mention> {
  readonly mention: Mention | undefined;
  readonly pieces: readonly Piece[];
  /** Ids of the statements whose words end in it. */
  readonly ending: readonly string[];
}

/**
 * Cuts a stretch of text where a mention, a statement or a mark begins or ends. Mentions, statements and marks may
 * overlap each other in any way: a mention stays whole and is cut within itself. Of two mentions that overlap, the
 * first, and of those the longest, has the words; what is left of the other is its own.
 */
export function runsOf<Mention extends Stretch>(
  whole: Stretch,
  mentions: readonly Mention[],
  statements: readonly (Stretch & { readonly id: string })[],
  marks: readonly Stretch[],
): Run<Mention>[] {
  const cuts = cutsOf(whole, [...statements, ...marks]);
  const run = (mention: Mention | undefined, stretch: Stretch): Run<Mention> => ({
    mention,
    pieces: cutAt(cuts, stretch).map((piece) => ({
      ...piece,
      statements: statements.filter((statement) => holds(statement, piece)).map(({ id }) => id),
      marked: marks.some((mark) => holds(mark, piece)),
    })),
    ending: statements.filter(({ end }) => end > stretch.start && end <= stretch.end).map(({ id }) => id),
  });
  const ends = [...new Set(statements.map(({ end }) => end))].sort((a, b) => a - b);
  const plain = (stretch: Stretch) => cutAt(ends, stretch).map((part) => run(undefined, part));
  const runs: Run<Mention>[] = [];
  let at = whole.start;
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(at, mention.start);
    const end = Math.min(whole.end, mention.end);
    if (start >= end) continue;
    if (start > at) runs.push(...plain({ start: at, end: start }));
    runs.push(run(mention, { start, end }));
    at = end;
  }
  if (at < whole.end) runs.push(...plain({ start: at, end: whole.end }));
  return runs;
}

function cutsOf(whole: Stretch, stretches: readonly Stretch[]): readonly number[] {
  const places = stretches.flatMap(({ start, end }) => [start, end]);
  return [...new Set(places)].filter((place) => place > whole.start && place < whole.end).sort((a, b) => a - b);
}

function cutAt(cuts: readonly number[], { start, end }: Stretch): Stretch[] {
  const places = [start, ...cuts.filter((cut) => cut > start && cut < end), end];
  return places.slice(1).map((place, index) => ({ start: places[index] ?? start, end: place }));
}

function holds(outer: Stretch, inner: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Sentences with what stands between them and the one before, so that no character is lost. */
export function withGaps<Sentence extends Stretch>(sentences: readonly Sentence[], length: number): Sentence[] {
  const ordered = [...sentences].sort((a, b) => a.start - b.start);
  return ordered.map((sentence, index) => ({
    ...sentence,
    start: index === 0 ? 0 : sentence.start,
    end: ordered[index + 1]?.start ?? Math.max(sentence.end, length),
  }));
}

/** In the order of the text, those of one paragraph together. */
export function paragraphsOf<Sentence extends { readonly paragraph: number }>(
  sentences: readonly Sentence[],
): Sentence[][] {
  const paragraphs = new Map<number, Sentence[]>();
  for (const sentence of sentences) {
    const paragraph = paragraphs.get(sentence.paragraph);
    if (paragraph) paragraph.push(sentence);
    else paragraphs.set(sentence.paragraph, [sentence]);
  }
  return [...paragraphs.values()];
}

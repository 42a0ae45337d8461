import type { ArticleId, EntityId, FigureId, SentenceId } from '../domain/ids.js';
import type { Modality } from '../domain/kinds.js';
import type { Figure } from '../domain/values.js';
import { statement } from '../engine/statements.js';
import type { Asking, Question } from './asking.js';
import { someOf } from './lists.js';
import { countOf, countPerParent, type List, pageOfIds, pagePerParent } from './pages.js';
import { emptyPage, type PageArguments, windowOf } from './paging.js';
import { type EntityReference, idsOf, requireArticle } from './references.js';
import { type DateColumns, readDate } from './rows.js';

export interface FigureFilter {
  readonly measures?: EntityReference | null | undefined;
  readonly metric?: string | null | undefined;
  readonly unit?: string | null | undefined;
  readonly modality?: readonly Modality[] | null | undefined;
  readonly article?: string | null | undefined;
}

/** The figures that match, a page in the order of the text. */
export async function figures(asking: Asking, filter: FigureFilter, page: PageArguments) {
  const window = windowOf('figures.byText', page);
  const modality = someOf('modality', filter.modality);
  const [measures, article] = await Promise.all([
    idsOf(asking, filter.measures, undefined, 'ITSELF'),
    requireArticle(asking, filter.article),
  ]);
  const list: List = {
    name: 'figures',
    parameters: { measures, metric: filter.metric ?? null, unit: filter.unit ?? null, modality, article },
  };
  return {
    page: await pageOfIds<FigureId>(asking, list, window),
    totalCount: () => countOf(asking.graph, list),
  };
}

/** The figures that measure an entity, a page in the order of the text. */
export async function figuresOf(asking: Asking, id: EntityId, page: PageArguments) {
  const window = windowOf('figures.byText', page);
  const list: List = { name: 'figures-of', parameters: {} };
  return {
    page: (await asking.one(pagePerParent<EntityId, FigureId>(list, window), id)) ?? emptyPage<FigureId>(window),
    totalCount: async () => (await asking.one(countPerParent<EntityId>(list), id)) ?? 0,
  };
}

/** The figures of an article, a page in the order of the text. */
export async function figuresIn(asking: Asking, id: ArticleId, page: PageArguments) {
  const window = windowOf('figures.byText', page);
  const list: List = { name: 'figures-in', parameters: {} };
  return {
    page: (await asking.one(pagePerParent<ArticleId, FigureId>(list, window), id)) ?? emptyPage<FigureId>(window),
    totalCount: async () => (await asking.one(countPerParent<ArticleId>(list), id)) ?? 0,
  };
}

type Row = [
  ...[id: FigureId, metric: string, value: number | null, low: number | null, high: number | null, unit: string],
  ...[
    baseValue: number | null,
    baseUnit: string | null,
    qualifier: string | null,
    scope: string | null,
    modality: Modality,
  ],
  ...[
    period: DateColumns,
    text: string,
    article: ArticleId,
    measures: EntityId[],
    cites: [SentenceId, number, number][],
  ],
];

/** Each figure, with what it measures and where it stands. */
export const figureById: Question<FigureId, Figure> = {
  name: 'figureById',
  async answer(graph, ids) {
    const rows = await graph.run<Row>(statement('figures-by-ids'), { ids });
    return new Map(rows.map((row) => [row[0], readFigure(row)]));
  },
};

function readFigure(row: Row): Figure {
  const [
    id,
    metric,
    value,
    low,
    high,
    unit,
    baseValue,
    baseUnit,
    qualifier,
    scope,
    modality,
    period,
    text,
    article,
    measures,
    cites,
  ] = row;
  return {
    nodeKind: 'FIGURE',
    id,
    metric,
    value,
    low,
    high,
    unit,
    baseValue,
    baseUnit,
    qualifier,
    scope,
    modality,
    period: readDate(period),
    text,
    article,
    measures,
    evidence: cites.map(([sentence, start, end]) => ({ sentence, start, end, basis: 'STATED' })),
  };
}

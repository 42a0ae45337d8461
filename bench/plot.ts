/*
 * Plots as SVG, with nothing but text and shapes. Readable on white and on black: the ground is left open, and all colours
 * stand out on both.
 */

export interface Series {
  readonly name: string;
  readonly colour: string;
}

export const INK = '#7a7f87';
const FONT = 'font-family="system-ui, sans-serif" font-size="12"';

const text = (x: number, y: number, words: string, more = '') =>
  `<text x="${round(x)}" y="${round(y)}" fill="${INK}" ${FONT} ${more}>${escaped(words)}</text>`;

function frame(width: number, height: number, title: string, description: string, body: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    ...body,
    '</svg>\n',
  ].join('\n');
}

function legend(series: readonly Series[], y: number): string[] {
  let x = 60;
  return series.flatMap(({ name, colour }) => {
    const parts = [`<rect x="${x}" y="${y - 10}" width="12" height="12" fill="${colour}"/>`, text(x + 17, y, name)];
    x += 40 + name.length * 7.2;
    return parts;
  });
}

/** Powers of ten that take in all values. */
function decades(values: readonly number[]): number[] {
  const least = Math.floor(Math.log10(Math.min(...values)));
  const most = Math.max(least + 1, Math.ceil(Math.log10(Math.max(...values))));
  return Array.from({ length: most - least + 1 }, (_, step) => 10 ** (least + step));
}

export interface Bars {
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  readonly groups: readonly string[];
  readonly series: readonly (Series & { readonly values: readonly (number | undefined)[] })[];
}

/** Groups of bars over a logarithmic scale. What has no value has no bar. */
export function bars({ title, description, unit, groups, series }: Bars): string {
  const [width, height, left, top, bottom] = [900, 340, 60, 50, 30];
  const known = series.flatMap(({ values }) =>
    values.filter((value): value is number => value !== undefined && value > 0),
  );
  if (known.length === 0) return frame(width, height, title, description, [text(left, top, 'nothing was measured')]);
  const ticks = decades(known);
  const [least = 1, most = 10] = [ticks[0], ticks.at(-1)];
  const yOf = (value: number) =>
    height -
    bottom -
    ((Math.log10(value) - Math.log10(least)) / (Math.log10(most) - Math.log10(least))) * (height - top - bottom);
  const step = (width - left - 10) / groups.length;
  const bar = Math.min(24, (step * 0.8) / series.length);
  const body = [
    ...legend(series, 20),
    text(left, 40, unit),
    ...ticks.flatMap((tick) => [
      `<line x1="${left}" x2="${width - 10}" y1="${round(yOf(tick))}" y2="${round(yOf(tick))}" stroke="${INK}" stroke-opacity="0.3"/>`,
      text(left - 6, yOf(tick) + 4, String(Number(tick.toPrecision(3))), 'text-anchor="end"'),
    ]),
    ...groups.flatMap((group, place) => {
      const x = left + place * step + (step - bar * series.length) / 2;
      return [
        text(left + place * step + step / 2, height - 10, group, 'text-anchor="middle"'),
        ...series.flatMap(({ colour, values }, nth) => {
          const value = values[place];
          if (value === undefined || !(value > 0)) return [];
          const y = yOf(value);
          return [
            `<rect x="${round(x + nth * bar)}" y="${round(y)}" width="${round(bar - 1)}" height="${round(Math.max(1, height - bottom - y))}" fill="${colour}"><title>${escaped(group)}: ${Number(value.toPrecision(3))} ${escaped(unit)}</title></rect>`,
          ];
        }),
      ];
    }),
  ];
  return frame(width, height, title, description, body);
}

export interface Lines {
  readonly title: string;
  readonly description: string;
  readonly xUnit: string;
  readonly yUnit: string;
  readonly series: readonly (Series & { readonly points: readonly (readonly [number, number])[] })[];
}

/** Lines from nought on both sides. */
export function lines({ title, description, xUnit, yUnit, series }: Lines): string {
  const [width, height, left, top, bottom] = [900, 340, 60, 50, 40];
  const points = series.flatMap((one) => one.points);
  const xMost = Math.max(1, ...points.map(([x]) => x));
  const yMost = niceAbove(Math.max(1, ...points.map(([, y]) => y)));
  const xOf = (x: number) => left + (x / xMost) * (width - left - 20);
  const yOf = (y: number) => height - bottom - (y / yMost) * (height - top - bottom);
  const body = [
    ...legend(series, 20),
    text(left, 40, yUnit),
    ...[0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
      `<line x1="${left}" x2="${width - 20}" y1="${round(yOf(yMost * share))}" y2="${round(yOf(yMost * share))}" stroke="${INK}" stroke-opacity="0.3"/>`,
      text(left - 6, yOf(yMost * share) + 4, String(Math.round(yMost * share)), 'text-anchor="end"'),
      text(xOf(xMost * share), height - 22, Math.round(xMost * share).toLocaleString('en'), 'text-anchor="middle"'),
    ]),
    text(width / 2, height - 5, xUnit, 'text-anchor="middle"'),
    ...series.map(
      ({ colour, points: own }) =>
        `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${own.map(([x, y]) => `${round(xOf(x))},${round(yOf(y))}`).join(' ')}"/>`,
    ),
  ];
  return frame(width, height, title, description, body);
}

function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 4, 8].find((times) => power * times >= value) ?? 10);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

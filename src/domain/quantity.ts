/** A value in plain units. */
export interface PlainQuantity {
  readonly value: number;
  /** Undefined for a share of one (100 % is 1). */
  readonly unit: string | undefined;
}

/** The powers of ten that Chinese writes before a unit. */
const MULTIPLES: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['万', 1e4],
  ['千', 1e3],
];
const SHARES: Readonly<Record<string, number>> = { '%': 100, '％': 100, '‰': 1000, 个百分点: 100 };
/** Units that begin with a multiple's character and are none. */
const WHOLE_UNITS = new Set(['千克', '千米', '千瓦', '千瓦时', '千卡']);

/** A value with its printed unit in plain units: 500 亿元 → 50,000,000,000 元. */
export function toPlainUnits(value: number, unit: string): PlainQuantity {
  const share = SHARES[unit];
  if (share !== undefined) return { value: value / share, unit: undefined };
  const multiple = WHOLE_UNITS.has(unit) ? undefined : MULTIPLES.find(([word]) => unit.startsWith(word));
  if (!multiple) return { value, unit };
  const [word, factor] = multiple;
  // Through decimal digits, because 1.1 × 10,000 is not 11,000 in binary.
  return { value: Number((value * factor).toPrecision(15)), unit: unit.slice(word.length) || undefined };
}

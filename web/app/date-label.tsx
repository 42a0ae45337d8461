import type { DatePartsFragment } from '../api/generated/graphql.js';
import { dateLabel } from '../texts/dates.js';
import { useLanguage, useTexts } from './language.js';

/** A date: the day that it was worked out to be, what was printed, and whether a part of it was not. */
export function DateLabel(props: {
  readonly date: DatePartsFragment | null;
  /** Also what was printed, where that differs. */
  readonly printed?: boolean;
}) {
  const { date, printed = false } = props;
  const [language] = useLanguage();
  const { date: words } = useTexts();
  if (date === null) return <span className="date unknown">{words.unknown}</span>;
  const label = dateLabel(date, language);
  const inferred = date.basis === 'INFERRED' && label !== undefined;
  return (
    <span className="date">
      {label === undefined ? (
        <span lang="zh-CN">{date.text}</span>
      ) : (
        <time dateTime={date.iso ?? undefined}>{label}</time>
      )}
      {printed && label !== undefined && label !== date.text && (
        <span className="printed" lang="zh-CN">
          “{date.text}”
        </span>
      )}
      {inferred && (
        <span className="inferred" title={words.inferredWhy}>
          {words.inferred}
        </span>
      )}
    </span>
  );
}

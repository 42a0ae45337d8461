import type { HitFragment } from '../api/generated/graphql.js';
import type { NamedEntity } from './entity-link.js';
import { ForEars } from './for-ears.js';
import { KindGlyph } from './kind-glyph.js';
import { useTexts } from './language.js';
import { MarkedText } from './marked-text.js';

/** A found name with what matched of it marked; told why, where it was another form of the name or how it is said. */
export function NameHit(props: {
  readonly hit: HitFragment;
  readonly entity: NamedEntity;
  /** What was looked for. */
  readonly typed: string;
}) {
  const { hit, entity, typed } = props;
  const { kinds, search } = useTexts();
  const ofName = hit.text === entity.name;
  const heard =
    hit.matched === 'PINYIN'
      ? search.byPinyin(typed.trim())
      : hit.matched === 'INITIALS'
        ? search.byInitials(typed.trim())
        : undefined;
  return (
    <span className="name-hit">
      <KindGlyph kind={entity.kind} />
      <span className="entity-name">
        <MarkedText text={entity.name} ranges={ofName ? hit.highlights : []} />
      </span>
      <ForEars> {kinds[entity.kind]}</ForEars>
      {!ofName && (
        <span className="why">
          {search.alsoCalled} <MarkedText text={hit.text} ranges={hit.highlights} />
        </span>
      )}
      {heard !== undefined && <span className="why">{heard}</span>}
    </span>
  );
}

/** The entity that was found, if it is one. */
export function entityOf({ item }: HitFragment): NamedEntity | undefined {
  return 'kind' in item ? item : undefined;
}

/** The sentence that was found, if it is one. */
export function sentenceOf({ item }: HitFragment) {
  return item.__typename === 'Sentence' ? item : undefined;
}

/** A long sentence around its first mark, so that the mark is seen in one line. */
export function around({ text, highlights }: HitFragment, before = 14): { text: string; offset: number } {
  const first = highlights[0]?.start ?? 0;
  if (first <= before + 4) return { text, offset: 0 };
  const from = first - before;
  return { text: `…${text.slice(from)}`, offset: from - 1 };
}

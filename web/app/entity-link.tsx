import { Link } from 'wouter';
import type { EntityKind } from '../api/generated/graphql.js';
import { ForEars } from './for-ears.js';
import { KindGlyph } from './kind-glyph.js';
import { useTexts } from './language.js';
import { links } from './links.js';

/** What is needed of an entity to name it: the fragment EntityName. */
export interface NamedEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
}

/** An entity by its mark and name; to its page, or to where `to` says. */
export function EntityLink(props: { readonly entity: NamedEntity; readonly to?: string; readonly chip?: boolean }) {
  const { entity, to = links.entity(entity.id), chip = false } = props;
  return (
    <Link href={to} className={chip ? 'entity chip' : 'entity'}>
      <EntityName entity={entity} />
    </Link>
  );
}

/** The same without a link. A screen reader says the kind after the name. */
export function EntityName({ entity: { kind, name } }: { readonly entity: NamedEntity }) {
  const { kinds } = useTexts();
  return (
    <>
      <KindGlyph kind={kind} />
      <span className="entity-name" lang="zh-CN">
        {name}
      </span>
      <ForEars> {kinds[kind]}</ForEars>
    </>
  );
}

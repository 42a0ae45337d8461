import { ENTITY_KINDS, type EntityKind } from '../domain/kinds.js';
import { typeLabel } from '../domain/relation-label.js';
import { RELATION_TYPE_NAMES, type RelationType, relationTypeInfo } from '../domain/relation-types.js';
import { builder } from './builder.js';
import { described } from './described.js';
import { EntityKindEnum, LanguageEnum } from './enums.js';

export const RelationTypeEnum = builder.enumType('RelationType', {
  description: 'The table of relation types of the graph model; see the field relationTypes for their words and ends.',
  values: described<RelationType>(
    Object.fromEntries(RELATION_TYPE_NAMES.map((type) => [type, meaningOf(type)])) as Record<RelationType, string>,
  ),
});

/** A relation type in Chinese and as an English sentence with the kinds at its ends, from its table. */
function meaningOf(type: RelationType): string {
  const { source, target, zh, en, derived, sameKind } = relationTypeInfo(type);
  const either = (kinds: readonly EntityKind[]) =>
    kinds.length === ENTITY_KINDS.length ? 'any entity' : kinds.join(' or ');
  const ends = sameKind ? ', both of one kind' : '';
  const origin = derived ? ' Worked out from the statements.' : '';
  return `${zh.forward}: ${either(source)} ${en.forward} ${either(target)}${ends}.${origin}`;
}

const RelationTypeInfoRef = builder.objectRef<RelationType>('RelationTypeInfo').implement({
  description: 'A row of the table of relation types, for clients that draw or label them.',
  fields: (t) => ({
    type: t.field({ type: RelationTypeEnum, description: 'The type.', resolve: (type) => type }),
    label: t.string({
      description: 'How it reads from its source, or in reverse.',
      args: {
        language: t.arg({ type: LanguageEnum, defaultValue: 'ZH', description: 'ZH or EN.' }),
        reverse: t.arg.boolean({ defaultValue: false, description: 'From its target.' }),
      },
      resolve: (type, { language, reverse }) => typeLabel(type, language ?? 'ZH', reverse ?? false),
    }),
    sourceKinds: t.field({
      type: [EntityKindEnum],
      description: 'What it can start from.',
      resolve: (type) => [...relationTypeInfo(type).source],
    }),
    targetKinds: t.field({
      type: [EntityKindEnum],
      description: 'What it can lead to.',
      resolve: (type) => [...relationTypeInfo(type).target],
    }),
  }),
});

builder.queryField('relationTypes', (t) =>
  t.field({
    type: [RelationTypeInfoRef],
    nullable: true,
    description: 'The table of relation types, for clients that draw or label them.',
    resolve: () => RELATION_TYPE_NAMES,
  }),
);

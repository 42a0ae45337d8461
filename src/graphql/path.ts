import { sourceOf } from '../domain/ids.js';
import { chainSentence, relationSentence } from '../domain/relation-sentence.js';
import { entityById } from '../questions/entities.js';
import { type Hop, MAX_HOPS, MAX_PATHS, type PathsFound, pathsBetween } from '../questions/paths.js';
import { requireReference } from '../questions/references.js';
import { relationById } from '../questions/relations.js';
import { builder } from './builder.js';
import type { OperationContext } from './context.js';
import { BasisEnum, LanguageEnum } from './enums.js';
import { found } from './evidence.js';
import { EntityReferenceInput } from './inputs.js';
import { nameIn } from './names.js';
import { EntityRef, RelationRef } from './refs.js';
import { RelationTypeEnum } from './relation-type.js';

const HopRef = builder.objectRef<Hop>('Hop').implement({
  description: 'A step of a path.',
  fields: (t) => ({
    from: t.field({
      type: EntityRef,
      description: 'Where the step begins.',
      resolve: async ({ from }, _, { asking }) => found(await asking.one(entityById, from)),
    }),
    to: t.field({
      type: EntityRef,
      description: 'Where it ends.',
      resolve: async ({ to }, _, { asking }) => found(await asking.one(entityById, to)),
    }),
    relation: t.field({
      type: RelationRef,
      description: 'Of the relations between the two, the one that says most: written, stated, with the most evidence.',
      resolve: async ({ relation }, _, { asking }) => found(await asking.one(relationById, relation)),
    }),
    forward: t.boolean({
      description: 'True when the relation runs from `from` to `to`.',
      resolve: ({ from, relation }) => sourceOf(relation) === from,
    }),
  }),
});

const PathRef = builder.objectRef<readonly Hop[]>('Path').implement({
  description: 'A chain of relations between two entities.',
  fields: (t) => ({
    length: t.int({ description: 'How many hops.', resolve: (hops) => hops.length }),
    hops: t.field({
      type: [HopRef],
      description: 'Its steps, in order.',
      extensions: { members: MAX_HOPS },
      resolve: (hops) => [...hops],
    }),
    sentence: t.string({
      description: 'The chain as a sentence a person can read.',
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'ZH', description: 'ZH or EN.' }) },
      resolve: async (hops, { language }, context) => {
        const sentences = await Promise.all(hops.map((hop) => hopSentence(hop, language ?? 'ZH', context)));
        return chainSentence(sentences, language ?? 'ZH');
      },
    }),
  }),
});

async function hopSentence({ relation: id }: Hop, language: 'ZH' | 'EN', { asking }: OperationContext) {
  const relation = found(await asking.one(relationById, id));
  const [source, target] = await Promise.all(
    [relation.source, relation.target].map(async (end) => nameIn(found(await asking.one(entityById, end)), language)),
  );
  return relationSentence(relation, source ?? '', target ?? '', language);
}

const PathResultRef = builder.objectRef<PathsFound>('PathResult').implement({
  description: 'Chains of relations between two entities, and how far was looked for them.',
  fields: (t) => ({
    paths: t.field({
      type: [PathRef],
      description: 'The best first.',
      extensions: { members: MAX_PATHS },
      resolve: ({ paths }) => [...paths],
    }),
    complete: t.exposeBoolean('complete', {
      description:
        'True when everything within maxHops was searched, or as many paths were found as were asked for and none that is shorter or better can be missing.',
    }),
    hopsSearched: t.exposeInt('hopsSearched', { description: 'Chains of up to so many hops were looked for.' }),
    entitiesSearched: t.exposeInt('entitiesSearched', { description: 'How many entities were seen.' }),
  }),
});

builder.queryField('paths', (t) =>
  t.field({
    type: PathResultRef,
    nullable: true,
    description: `The shortest chains of relations between two entities, with evidence on every hop: among those of one length first what people did together (an event, a body, a document), then what they are both after, then a place they share; then by the evidence of the weakest hop. Says how far it looked. At most ${MAX_HOPS} hops and ${MAX_PATHS} paths.`,
    args: {
      from: t.arg({ type: EntityReferenceInput, required: true, description: 'Where the chains begin.' }),
      to: t.arg({ type: EntityReferenceInput, required: true, description: 'Where they end.' }),
      maxHops: t.arg.int({ defaultValue: 4, description: `How long they may be: 1 to ${MAX_HOPS}.` }),
      limit: t.arg.int({ defaultValue: 5, description: `How many are wanted: 1 to ${MAX_PATHS}.` }),
      relationTypes: t.arg({ type: [RelationTypeEnum], description: 'By relations of these types only.' }),
      basis: t.arg({ type: [BasisEnum], description: 'By relations of this basis only.' }),
      since: t.arg({ type: 'Date', description: 'By relations dated on this day or later only.' }),
      until: t.arg({ type: 'Date', description: 'By relations dated on this day or earlier only.' }),
    },
    resolve: async (_, { from, to, maxHops, limit, ...conditions }, { asking }) => {
      const [start, end] = await Promise.all([requireReference(asking, from), requireReference(asking, to)]);
      return await pathsBetween(asking, start, end, { ...conditions, maxHops: maxHops ?? 4, limit: limit ?? 5 });
    },
  }),
);

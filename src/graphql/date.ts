import { GraphQLError, type ValueNode, valueFromASTUntyped } from 'graphql';
import { isIsoDate, type PartialDate } from '../domain/partial-date.js';
import { builder } from './builder.js';
import { BasisEnum, DatePrecisionEnum } from './enums.js';

builder.scalarType('Date', {
  description:
    'YYYY, YYYY-MM or YYYY-MM-DD. Ranges include both ends; what has no date is outside every range; a period counts where it overlaps.',
  serialize: (value) => value,
  parseValue: (value) => readDate(value),
  parseLiteral: (node) => readDate(valueFromASTUntyped(node), node),
});

function readDate(value: unknown, node?: ValueNode): string {
  if (typeof value === 'string' && isIsoDate(value)) return value;
  const message = `${JSON.stringify(value)} is no date: write YYYY, YYYY-MM or YYYY-MM-DD, a day that exists.`;
  throw new GraphQLError(message, { nodes: node ?? null, extensions: { code: 'BAD_DATE' } });
}

export const PartialDateRef = builder.objectRef<PartialDate>('PartialDate').implement({
  description: 'What was printed, and the day or period it was worked out to be. Local time; no zone.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'As printed: 6月9日上午.' }),
    iso: t.string({
      nullable: true,
      description: 'YYYY, YYYY-MM or YYYY-MM-DD; the beginning of a period.',
      resolve: ({ iso }) => iso,
    }),
    isoEnd: t.string({ nullable: true, description: 'The end of a period.', resolve: ({ isoEnd }) => isoEnd }),
    time: t.string({
      nullable: true,
      description: 'A clock time, HH:MM; the text tells how exactly it was meant (9点多).',
      resolve: ({ time }) => time,
    }),
    precision: t.field({
      type: DatePrecisionEnum,
      description: 'How much of it is known.',
      resolve: ({ precision }) => precision,
    }),
    basis: t.field({
      type: BasisEnum,
      description: 'INFERRED where a part (a year, for example) is not printed.',
      resolve: ({ basis }) => basis,
    }),
  }),
});

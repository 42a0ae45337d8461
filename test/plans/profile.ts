import type { ProfiledPlan, Transaction } from 'neo4j-driver';
import { inOneParameter } from '../../src/engine/one-parameter.js';
import { readStatements } from '../../src/engine/statements.js';
import type { PlanCase } from './cases.js';

const texts = readStatements().spelledFor('neo4j');

/** How often the database was touched for a statement, over all operators of its plan. */
export async function hitsOf(tx: Transaction, { title, statement, parameters }: PlanCase): Promise<number> {
  const text = inOneParameter(texts.textOf(statement, Object.keys(parameters)));
  const { summary } = await tx.run(`PROFILE ${text}`, { parameters: whole(parameters) });
  if (!summary.profile) throw new Error(`there is no profile of ${title}`);
  return sumOf(summary.profile);
}

function sumOf({ dbHits, children }: ProfiledPlan): number {
  return children.reduce((sum, child) => sum + sumOf(child), Number(dbHits));
}

/** With whole numbers as integers: the driver sends a number as a float. */
function whole(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(whole);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, whole(inner)]));
}

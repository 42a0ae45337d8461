import type { ListCase, ReadCase } from './cases.js';
import { claimLists } from './claims.js';
import { entityLists } from './entities.js';
import { facets } from './facets.js';
import { relationLists } from './relations.js';
import { singleStatements } from './single-statements.js';
import { sourceLists } from './sources.js';
import { walks } from './walks.js';

/** Every case of every statement that reads, but for the two that search text: see find-text.test.ts. */
export const readCases: readonly ReadCase[] = [...singleStatements, ...walks, ...facets];
export const listCases: readonly ListCase[] = [...entityLists, ...claimLists, ...sourceLists, ...relationLists];

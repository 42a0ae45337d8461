import { fileURLToPath } from 'node:url';
import { readStatements, type StatementTexts } from '../../src/engine/statements.js';

/** Statements that only tests send: to empty a graph, to see all of it, to be slow. */
const FOLDER = fileURLToPath(new URL('./cypher/', import.meta.url));

/** The program's statements, and those of the tests beside them. */
export function programAndTestStatements(): StatementTexts {
  const program = readStatements();
  const tests = readStatements(FOLDER);
  return {
    files: new Map([...program.files, ...tests.files]),
    textOf: (statement, parameters) =>
      (tests.files.has(statement.name) ? tests : program).textOf(statement, parameters),
  };
}

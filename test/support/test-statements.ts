import { fileURLToPath } from 'node:url';
import { readStatements, type StatementTexts } from '../../src/engine/statements.js';

/** Statements that only tests send: to empty a graph, to see all of it, to be slow. */
const FOLDER = fileURLToPath(new URL('./cypher/', import.meta.url));

/** The program's statements, and those of the tests beside them. */
export function programAndTestStatements(): StatementTexts {
  return both(readStatements(), readStatements(FOLDER));
}

function both(program: StatementTexts, tests: StatementTexts): StatementTexts {
  return {
    files: new Map([...program.files, ...tests.files]),
    spelledFor: (engine) => both(program.spelledFor(engine), tests),
    textOf: (statement, parameters) =>
      (tests.files.has(statement.name) ? tests : program).textOf(statement, parameters),
  };
}

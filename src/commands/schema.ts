import { schemaText } from '../graphql/schema-text.js';

/** Prints the schema, sorted and described. */
export function printSchema(): void {
  process.stdout.write(schemaText());
}

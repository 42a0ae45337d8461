import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { articleFile } from './article-file.js';
import { entitiesFile } from './entities-file.js';

/**
 * The JSON Schemas by which a text editor checks and completes facts files, by file name. They stand in the folder
 * facts/: the first line of each facts file names one.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ['facts.schema.json', print(articleFile, 'Facts of one article')],
    ['entities.schema.json', print(entitiesFile, 'Entities')],
  ]);
}

/** Writes the schemas into a folder facts/. */
export function writeJsonSchemas(folder: string): void {
  for (const [name, text] of jsonSchemas()) writeFileSync(join(folder, name), text);
}

function print(schema: z.ZodType, title: string): string {
  // Draft 7 is what the YAML language server knows best.
  const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify({ title, ...json }, null, 2)}\n`;
}

import type { z } from 'zod';

/** The keys that a schema allows where a path leads to; of a union, those of all its branches. */
export function keysAt(schema: z.core.$ZodType, path: readonly (string | number)[]): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object': {
      const [step, ...rest] = path;
      if (step === undefined) return Object.keys(def.shape);
      const inner = def.shape[step];
      return inner ? keysAt(inner, rest) : [];
    }
    case 'array':
      return path.length === 0 ? [] : keysAt(def.element, path.slice(1));
    case 'union':
      return def.options.flatMap((option) => keysAt(option, path));
    case 'optional':
    case 'default':
      return keysAt(def.innerType, path);
    default:
      return [];
  }
}

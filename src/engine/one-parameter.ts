/**
 * Neo4j compiles a text anew for every combination of types and sizes of its parameters: a list of three ids after one
 * of thirty, or a filter that was null before, cost 100 to 400 ms each. One map that holds them all has one type. The
 * plans are the same.
 */
export function inOneParameter(text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  const sent = text.replaceAll(/\$(\w+)/g, '$parameters.$1');
  texts.set(text, sent);
  return sent;
}

/** As many as there are statements with their words. */
const texts = new Map<string, string>();

/** The values of a closed set, each with what it means: one that is left out here does not compile. */
export function described<Value extends string>(meanings: Readonly<Record<Value, string>>) {
  const entries = Object.entries<string>(meanings).map(([value, description]) => [value, { description }]);
  return Object.fromEntries(entries) as { readonly [V in Value]: { readonly description: string } };
}

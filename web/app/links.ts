/** The addresses of the screens. */
export const links = {
  home: '/',
  search: (text: string) => `/search?q=${encodeURIComponent(text)}`,
  entity: (id: string) => `/e/${encodeURIComponent(id)}`,
  /** The page of an article; at one of its sentences, and with the words marked that are evidence of a fact, if given. */
  article: (id: string, sentence?: string, fact?: string) =>
    `/a/${encodeURIComponent(id)}${fact === undefined ? '' : `?fact=${encodeURIComponent(fact)}`}${
      sentence === undefined ? '' : `#s${encodeURIComponent(sentence)}`
    }`,
  said: (about: { readonly topic: string } | { readonly event: string }) => `/said?${new URLSearchParams(about)}`,
  path: (a: string, b: string) => `/path?${new URLSearchParams({ a, b })}`,
  graph: (ids: readonly string[]) =>
    ids.length === 0 ? '/graph' : `/graph?ids=${ids.map(encodeURIComponent).join(',')}`,
  graphiql: '/graphql',
} as const;

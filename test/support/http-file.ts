/** A request of a .http file, as REST clients of editors read it, with what our comment says of its answer. */
export interface FileRequest {
  readonly title: string;
  /** What later requests call it. */
  readonly name: string | undefined;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly expected: { readonly status: number; readonly body: object | undefined };
}

/** An answer that later requests can take something of. */
export interface NamedAnswer {
  readonly headers: Headers;
  readonly body: unknown;
}

/** Requests are parted by lines that begin with ###; what stands before the first one are variables. */
export function readHttpFile(text: string): { requests: FileRequest[]; variables: Record<string, string> } {
  const [preamble = '', ...blocks] = text.split(/^### /m);
  const variables = Object.fromEntries(
    [...preamble.matchAll(/^@(\w+) = (.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
  return { requests: blocks.map(readRequest), variables };
}

function readRequest(block: string): FileRequest {
  const [title = '', ...lines] = block.split('\n');
  const comments = lines.filter((line) => line.startsWith('#'));
  const [head = '', ...bodies] = lines
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .split('\n\n');
  const [requestLine = '', ...headers] = head.split('\n');
  const [method = '', url = ''] = requestLine.split(' ');
  const comment = (pattern: RegExp) => comments.map((line) => pattern.exec(line)).find((found) => found !== null);
  const [, status, body] = comment(/^# -> (\d{3})(?: (.*))?$/) ?? [];
  if (status === undefined) throw new Error(`“${title}” does not tell the status of its answer`);
  return {
    title,
    name: comment(/^# @name (\w+)$/)?.[1],
    method,
    url,
    headers: Object.fromEntries(headers.map((line) => [line.split(': ')[0] ?? '', line.split(': ')[1] ?? ''])),
    body: bodies.join('\n\n').trim() || undefined,
    expected: { status: Number(status), body: body === undefined ? undefined : (JSON.parse(body) as object) },
  };
}

/** Fills {{url}}, {{name.response.headers.h}} and {{name.response.body.$.a.b}}. */
export function filled(
  text: string,
  variables: Readonly<Record<string, string>>,
  answers: ReadonlyMap<string, NamedAnswer>,
): string {
  return text.replace(/\{\{([^}]*)\}\}/g, (_, expression: string) => {
    const variable = variables[expression];
    if (variable !== undefined) return variable;
    const [, name = '', part, path = ''] = /^(\w+)\.response\.(headers\.|body\.\$\.)(.*)$/.exec(expression) ?? [];
    const answer = answers.get(name);
    if (!answer) throw new Error(`there is no ${expression}`);
    const value =
      part === 'headers.'
        ? answer.headers.get(path)
        : path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], answer.body);
    if (typeof value !== 'string') throw new Error(`${expression} is no text`);
    return value;
  });
}

import type { TypedDocumentString } from './operations.js';

/** An error of an answer. A program reads the code, never the message: messages get better. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly [known: string]: unknown };
}

/** What the service could not answer, with all its errors. */
export class NotAnswered extends Error {
  readonly errors: readonly AnswerError[];

  constructor(errors: readonly AnswerError[]) {
    super(errors.map(({ message }) => message).join('\n'));
    this.errors = errors;
  }

  /** The first error that has this code. */
  find(code: string): AnswerError | undefined {
    return this.errors.find(({ extensions }) => extensions?.code === code);
  }
}

/** The service is there, but cannot answer now: OVERLOADED, SHUTTING_DOWN, DATABASE_UNAVAILABLE. */
const BUSY = 503;
const ATTEMPTS = 3;

/**
 * Asks the service one operation. The result has the type that was generated for the document; the variables must have
 * theirs. Throws NotAnswered, or what fetch throws where nobody answers.
 */
export async function ask<Result, Variables>(
  url: string,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: String(document), variables }),
    });
    if (response.status === BUSY && attempt < ATTEMPTS) {
      const seconds = Number(response.headers.get('retry-after') ?? 1);
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      continue;
    }
    const { data, errors } = await answerOf<Result>(response);
    // Part of the data may be there all the same. Who is quoted on an answer wants it whole.
    if (errors) throw new NotAnswered(errors);
    return data;
  }
}

interface Answer<Result> {
  readonly data: Result;
  readonly errors?: readonly AnswerError[];
}

async function answerOf<Result>(response: Response): Promise<Answer<Result>> {
  const text = await response.text();
  try {
    return JSON.parse(text) as Answer<Result>;
  } catch {
    // Not the service, but something before it.
    throw new Error(`${response.url} answered ${response.status}: ${text.slice(0, 200)}`);
  }
}

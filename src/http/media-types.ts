import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { NotAcceptable, UnsupportedMediaType } from '../errors.js';

/** What a query can be sent as, and what it is answered as. */
const REQUESTS = ['application/json', 'application/graphql+json'];
const ANSWERS = ['application/graphql-response+json', 'application/json'];

/**
 * Throws UnsupportedMediaType for what a page of another site can send without asking first, forms above all, and for
 * the rest that is not JSON; NotAcceptable where the client takes nothing that we have.
 */
export function assertMediaTypes({ method, headers }: IncomingMessage): void {
  const given = headers['content-type'];
  const type = given?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (method === 'POST' && !REQUESTS.includes(type)) throw new UnsupportedMediaType(given);
  if (!isAcceptable(headers.accept)) throw new NotAcceptable();
}

function isAcceptable(accept: IncomingHttpHeaders['accept'] = ''): boolean {
  if (accept.trim() === '') return true;
  return accept.split(',').some((one) => {
    const [type = '', ...parameters] = one.toLowerCase().replaceAll(/\s/g, '').split(';');
    const charset = parameters.find((parameter) => parameter.startsWith('charset='));
    if (charset !== undefined && !/^charset="?utf-8"?$/.test(charset)) return false;
    return type === '*/*' || type === 'application/*' || ANSWERS.includes(type);
  });
}

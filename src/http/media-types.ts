import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { NotAcceptable, UnsupportedMediaType } from '../errors.js';

/** What a query can be sent as, and what it is answered as. */
const REQUEST = 'application/json';
const ANSWERS = ['application/graphql-response+json', 'application/json'];

/**
 * Throws UnsupportedMediaType for what a page of another site can send without asking first, forms above all, and for
 * the rest that is not JSON; NotAcceptable where the client takes nothing that we have.
 */
export function assertMediaTypes({ method, headers }: IncomingMessage): void {
  if (method === 'POST') {
    const given = headers['content-type'];
    const [type, ...parameters] = (given ?? '').toLowerCase().replaceAll(/\s/g, '').split(';');
    const charset = parameters.find((parameter) => parameter.startsWith('charset='));
    if (type !== REQUEST || !isUtf8(charset)) throw new UnsupportedMediaType(given);
    const encoding = headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity') throw new UnsupportedMediaType(`${given}, ${encoding}`);
    // Yoga reads it by the letter.
    headers['content-type'] = REQUEST;
  }
  if (!isAcceptable(headers.accept)) throw new NotAcceptable();
}

function isAcceptable(accept: IncomingHttpHeaders['accept'] = ''): boolean {
  if (accept.trim() === '') return true;
  return accept.split(',').some((one) => {
    const [type = '', ...parameters] = one.toLowerCase().replaceAll(/\s/g, '').split(';');
    const charset = parameters.find((parameter) => parameter.startsWith('charset='));
    if (!isUtf8(charset)) return false;
    return type === '*/*' || type === 'application/*' || ANSWERS.includes(type);
  });
}

function isUtf8(charset: string | undefined): boolean {
  return charset === undefined || /^charset="?utf-?8"?$/.test(charset);
}

import { serverAudits } from 'graphql-http';
import { describe, expect, test } from 'vitest';
import { httpService, seededEngine } from '../support/http-service.js';

describe('GraphQL over HTTP, as graphql-http audits it', () => {
  const engine = seededEngine();
  // The names do not depend on the address.
  const audits = serverAudits({ url: 'http://localhost/graphql' });

  test('the audits are there', () => expect(audits.length).toBeGreaterThan(50));

  test.each(audits.map(({ id, name }) => [id, name]))('%s %s', async (id) => {
    const { url } = await httpService(engine());
    const audit = serverAudits({ url: `${url}/graphql` }).find((one) => one.id === id);
    const result = await audit?.fn();
    expect(result?.status === 'ok' ? 'ok' : result).toBe('ok');
  });
});

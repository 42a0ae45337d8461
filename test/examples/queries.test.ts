import { describe, expect, test } from 'vitest';
import { filled, type NamedAnswer, readHttpFile } from '../support/http-file.js';
import { httpService, seededEngine } from '../support/http-service.js';
import { fences, textOf } from '../unit/docs/markdown.js';

const { requests, variables } = readHttpFile(textOf('examples/queries.http'));

describe('The requests of examples/queries.http', () => {
  const engine = seededEngine();

  test('are a dozen or more, each with a title of its own, to the address that the program has by itself', () => {
    expect(requests.length).toBeGreaterThanOrEqual(12);
    expect(new Set(requests.map(({ title }) => title)).size).toBe(requests.length);
    expect(variables).toEqual({ url: 'http://127.0.0.1:4000' });
    for (const { url } of requests) expect(url).toMatch(/^\{\{url\}\}\//);
  });

  test('are answered as they say', async () => {
    const service = await httpService(engine());
    const answers = new Map<string, NamedAnswer>();
    for (const { title, name, method, url, headers, body, expected } of requests) {
      const fill = (text: string) => filled(text, { url: service.url }, answers);
      const response = await fetch(fill(url), {
        method,
        headers: Object.fromEntries(Object.entries(headers).map(([header, value]) => [header, fill(value)])),
        ...(body !== undefined && { body: fill(body) }),
      });
      const text = await response.text();
      expect(response.status, title).toBe(expected.status);
      if (expected.body === undefined) expect(text, title).toBe('');
      else expect(JSON.parse(text), title).toMatchObject(expected.body);
      if (name !== undefined) answers.set(name, { headers: response.headers, body: JSON.parse(text) });
    }
  });
});

describe('The curl line of the README', () => {
  const engine = seededEngine();

  test('is answered', async () => {
    const commands = fences(textOf('README.md')).flatMap(({ text }) => text.split('\n'));
    const curl = commands.find((line) => line.startsWith('curl ')) ?? '';
    const [, url, type, body] = /^curl (\S+) -H 'content-type: (\S+)' -d '(.*)'$/.exec(curl) ?? [];
    expect(url).toBe('http://127.0.0.1:4000/graphql');
    const service = await httpService(engine());
    const response = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': type ?? '' },
      body: body ?? '',
    });
    expect(await response.json()).toEqual({
      data: { people: { nodes: [{ name: '李涤尘' }, { name: '王江川' }, { name: '王凌峰' }] } },
    });
  });
});

import type { FactEntity } from '../src/load/compile/fact-entities.js';
import type { ArticlePart } from '../src/load/graph-parts.js';
import { type Random, seeded } from './random.js';
import type { World } from './world.js';

/** What is asked about: much of it hardly known, some of it known to all. */
export interface Pool<Item> {
  readonly tail: readonly Item[];
  readonly hubs: readonly Item[];
}

/** What requests ask about, by what it is. */
export interface Pools {
  readonly people: Pool<string>;
  readonly topics: Pool<string>;
  /** Twenty bodies at a time. */
  readonly bodies: Pool<readonly string[]>;
  /** Parts of names that at most ten people bear. */
  readonly personNames: Pool<string>;
  /** Beginnings of names that at most ten entities bear, and that stand nowhere else in a name. */
  readonly beginnings: Pool<string>;
  readonly pairs: Pool<readonly [string, string]>;
  readonly ranges: readonly (readonly [string, string])[];
  /** The topics of 4 % and of 1 % of the statements, and how many statements these are. */
  readonly largest: { readonly id: string; readonly statements: number };
  readonly large: { readonly id: string; readonly statements: number };
  /** Where the second page of twenty of a topic's statements begins, newest first; those that have one. */
  readonly secondPages: Readonly<Record<string, PageStart>>;
  /** The pages of the largest topic that are asked for: page 1, 50 and 500, or the last where there are fewer. */
  readonly hubPages: readonly { readonly page: number; readonly start: PageStart | undefined }[];
}

/** The statement before a page: which of the list it is, from 0, and its sort key. */
export interface PageStart {
  readonly place: number;
  readonly key: string;
}

/** Counts what the articles say of whom while they pass. */
export class Census {
  readonly #statements = new Map<string, number>();
  readonly #keys = new Map<string, string[]>();
  count({ links, statements }: ArticlePart): void {
    const keys = new Map<string, string>(statements.map(({ id, properties }) => [id, String(properties.byNewest)]));
    for (const { type, from, to } of links) {
      if (type === 'ABOUT') {
        const known = this.#keys.get(to.id);
        const key = keys.get(from.id) ?? '';
        if (known) known.push(key);
        else this.#keys.set(to.id, [key]);
      }
      const id = type === 'ABOUT' ? to.id : type === 'MADE' ? from.id : undefined;
      if (id !== undefined) this.#statements.set(id, (this.#statements.get(id) ?? 0) + 1);
    }
  }
  of({ id }: FactEntity): number {
    return this.#statements.get(id) ?? 0;
  }
  /** The sort keys of the statements about a topic, the newest first. */
  keysOf(topic: string): string[] {
    return [...(this.#keys.get(topic) ?? [])].sort();
  }
}

const POOL = 400;
const PAGE = 20;

export function makePools(world: World, census: Census, seed: number): Pools {
  const random = seeded(seed + 2);
  const byFame = (some: readonly FactEntity[]) => [...some].sort((a, b) => census.of(b) - census.of(a));
  const people = byFame(world.people);
  const topics = byFame(world.topics);
  const crowd = new Map<FactEntity, number>();
  for (const posts of world.posts.values()) for (const { body } of posts) crowd.set(body, (crowd.get(body) ?? 0) + 1);
  const bodies = [...world.bodies].sort((a, b) => (crowd.get(b) ?? 0) - (crowd.get(a) ?? 0));
  const hubs = <Item>(sorted: readonly Item[]) => sorted.slice(0, Math.max(10, Math.round(sorted.length * 0.01)));
  const tail = <Item>(sorted: readonly Item[]) => drawn(sorted.slice(Math.floor(sorted.length * 0.3)), POOL, random);
  const ids = (some: readonly FactEntity[]) => some.map(({ id }) => id);
  const topicPool = { tail: ids(tail(topics)), hubs: ids(hubs(topics)) };
  const personPool = { tail: ids(tail(people)), hubs: ids(hubs(people)) };
  const bodyPool = { tail: ids(tail(bodies)), hubs: ids(hubs(bodies)) };
  const twenties = (some: readonly string[]) => Array.from({ length: 60 }, () => drawn(some, 20, random));
  const pairs = (some: readonly string[]) =>
    Array.from({ length: 60 }, (): [string, string] => {
      const [one = '', other = ''] = drawn(some, 2, random);
      return [one, other];
    });
  const [largest, large] = world.topics as [FactEntity, FactEntity];
  const startOf = (keys: readonly string[], page: number): PageStart | undefined => {
    const place = (page - 1) * PAGE - 1;
    const key = keys[place];
    return key === undefined || place + 1 >= keys.length ? undefined : { place, key };
  };
  const seconds = [...topicPool.tail, ...topicPool.hubs].flatMap((id) => {
    const start = startOf(census.keysOf(id), 2);
    return start ? [[id, start] as const] : [];
  });
  const hubKeys = census.keysOf(largest.id);
  const lastPage = Math.ceil(hubKeys.length / PAGE);
  const hubPages = [...new Set([1, Math.min(50, lastPage), Math.min(500, lastPage)])];
  return {
    people: personPool,
    topics: topicPool,
    bodies: { tail: twenties(bodyPool.tail), hubs: twenties(bodyPool.hubs) },
    personNames: personNames(world.people, random),
    beginnings: beginnings(world, random),
    pairs: { tail: pairs(personPool.tail), hubs: pairs(personPool.hubs) },
    ranges: Array.from({ length: 40 }, () => {
      const start = random.below(Math.floor(world.size.articles * 0.7));
      const end = start + Math.floor(world.size.articles * (0.1 + 0.2 * random.next()));
      return [world.dayOf(start), world.dayOf(end)] as const;
    }),
    largest: { id: largest.id, statements: census.of(largest) },
    large: { id: large.id, statements: census.of(large) },
    secondPages: Object.fromEntries(seconds),
    hubPages: hubPages.map((page) => ({ page, start: startOf(hubKeys, page) })),
  };
}

function drawn<Item>(from: readonly Item[], count: number, random: Random): Item[] {
  const left = [...from];
  const taken: Item[] = [];
  while (taken.length < count && left.length > 0) taken.push(...left.splice(random.below(left.length), 1));
  return taken;
}

/** Pairs of characters, by how many people have them in their name. */
function personNames(people: readonly FactEntity[], random: Random): Pool<string> {
  const bearers = new Map<string, number>();
  for (const { name } of people) {
    for (const part of new Set([name, name.slice(0, 2), name.slice(1)])) {
      if (part.length >= 2) bearers.set(part, 0);
    }
  }
  for (const { name } of people) {
    for (const part of new Set([name, name.slice(0, 2), name.slice(1)])) {
      if (part.length >= 2) bearers.set(part, (bearers.get(part) ?? 0) + 1);
    }
  }
  const between = (least: number, most: number) =>
    [...bearers].filter(([, count]) => count >= least && count <= most).map(([part]) => part);
  const few = drawn(between(1, 2), POOL, random);
  const many = drawn(between(5, 10), POOL, random);
  return { tail: few, hubs: many.length > 0 ? many : drawn(between(2, 10), POOL, random) };
}

/** Tried until there are enough: how often something stands in any name takes reading all of them. */
function beginnings({ entities }: World, random: Random): Pool<string> {
  const names = entities.flatMap(({ name, aliases }) => [name, ...aliases]);
  const all = `\n${names.join('\n')}\n`;
  const tail = new Set<string>();
  const hubs = new Set<string>();
  for (let tries = 0; tries < 3000 && (tail.size < 80 || hubs.size < 40); tries++) {
    const { name } = random.pick(entities);
    if (name.length < 4) continue;
    const part = name.slice(0, random.chance(0.5) ? 4 : 3);
    const places = all.split(part).length - 1;
    const begins = all.split(`\n${part}`).length - 1;
    if (places !== begins || places > 10) continue;
    if (places > 2) hubs.add(part);
    else if (tail.size < POOL) tail.add(part);
  }
  return { tail: [...tail], hubs: hubs.size > 0 ? [...hubs] : [...tail] };
}

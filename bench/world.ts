import { entityId } from '../src/domain/ids.js';
import type { EntityKind, PlaceLevel, PostKind } from '../src/domain/kinds.js';
import type { RelationType } from '../src/domain/relation-types.js';
import type { FactEntity } from '../src/load/compile/fact-entities.js';
import type { FactDate } from '../src/load/facts/shapes.js';
import { type Random, seeded } from './random.js';
import type { Size } from './sizes.js';
import * as words from './words.js';

/** A relation that holds whatever an article says of it; told by the article that introduces its source. */
export interface Tie {
  readonly type: Exclude<RelationType, 'HOLDS_POST' | 'SPOKE_ABOUT'>;
  readonly target: FactEntity;
}

export interface Post {
  readonly body: FactEntity;
  readonly title: string;
  readonly kind: PostKind;
}

/** All that articles can speak of, and how it hangs together. */
export interface World {
  readonly seed: number;
  readonly size: Size;
  readonly entities: readonly FactEntity[];
  readonly people: readonly FactEntity[];
  readonly bodies: readonly FactEntity[];
  readonly topics: readonly FactEntity[];
  readonly events: readonly FactEntity[];
  readonly ties: ReadonlyMap<FactEntity, readonly Tie[]>;
  readonly posts: ReadonlyMap<FactEntity, readonly Post[]>;
  /** Of events and documents. */
  readonly dates: ReadonlyMap<FactEntity, FactDate>;
  /** The article that introduces the entity, as its number. */
  introducedBy(entity: FactEntity): number;
  /** The day of an article's newspaper. */
  dayOf(article: number): string;
}

/** How many of a hundred entities are of each kind. */
const SHARES = {
  PERSON: 45,
  ORGANIZATION: 25,
  PLACE: 8,
  EVENT: 8,
  TOPIC: 5,
  INITIATIVE: 3,
  INDUSTRY: 3,
  DOCUMENT: 3,
} as const satisfies Record<EntityKind, number>;

const FIRST_DAY = Date.UTC(2014, 0, 1);
/** Less than a hundred months: so many can be asked for at once. */
const DAYS = 2900;
const DAY_MS = 86_400_000;

/** The same seed and size make the same world. */
export function makeWorld(size: Size, seed: number): World {
  const random = seeded(seed);
  const dayOf = (article: number) => {
    const day = Math.floor((article * DAYS) / size.articles);
    return new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10);
  };
  const ties = new Map<FactEntity, Tie[]>();
  const tie = (source: FactEntity, type: Tie['type'], target: FactEntity) => {
    if (source === target) return;
    const known = ties.get(source) ?? [];
    if (!known.some((one) => one.type === type && one.target === target)) known.push({ type, target });
    ties.set(source, known);
  };
  const count = (kind: EntityKind) => Math.max(8, Math.round((size.entities * SHARES[kind]) / 100));
  const many = (kind: EntityKind, make: (index: number) => FactEntity) =>
    Array.from({ length: count(kind) }, (_, index) => make(index));

  const places = makePlaces(count('PLACE'), random, tie);
  const industries = many('INDUSTRY', (index) =>
    entity('INDUSTRY', index, `${words.brand(random)}${words.product(random)}产业`, { industryKind: 'SECTOR' }),
  );
  for (const [index, industry] of industries.entries()) {
    if (index > 0) tie(industry, 'PART_OF', industries[Math.floor((index - 1) / 6)] as FactEntity);
  }
  const bodies = makeBodies(count('ORGANIZATION'), random, places, industries, tie);
  const topics = many('TOPIC', (index) => entity('TOPIC', index, words.topicName(index)));
  const people = many('PERSON', (index) => entity('PERSON', index, words.personName(random), { named: true }));
  const posts = new Map(people.map((person) => [person, postsOf(bodies, random)] as const));
  const events = many('EVENT', (index) => {
    const topic = random.pick(topics);
    const event = entity('EVENT', index, `${topic.name}${words.eventForm(random)}${index}`, { modality: 'ACTUAL' });
    tie(event, 'LOCATED_IN', random.pick(places));
    tie(event, 'ABOUT', topic);
    return event;
  });
  for (const event of events) tie(random.pick(bodies), 'ORGANIZED', event);
  const documents = many('DOCUMENT', (index) => {
    const topic = random.pick(topics);
    const document = entity('DOCUMENT', index, `关于${topic.name}的${words.documentForm(random)}${index}`);
    tie(document, 'ABOUT', topic);
    return document;
  });
  for (const document of documents) tie(random.pick(bodies), 'ISSUED', document);
  const initiatives = many('INITIATIVE', (index) => {
    const name = `${words.brand(random)}${words.product(random)}${words.initiativeForm(random)}`;
    const initiative = entity('INITIATIVE', index, name, { initiativeKind: 'PROGRAMME', modality: 'ACTUAL' });
    tie(initiative, 'TARGETS', random.pick(industries));
    return initiative;
  });
  for (const initiative of initiatives) tie(random.pick(bodies), 'RUNS', initiative);

  const entities = shuffled(
    [...places, ...industries, ...bodies, ...topics, ...people, ...events, ...documents, ...initiatives],
    random,
  );
  const introductions = new Map(
    entities.map((one, index) => [one, Math.floor((index * size.articles) / entities.length)]),
  );
  const introducedBy = (one: FactEntity) => introductions.get(one) ?? 0;
  const dates = new Map(
    [...events, ...documents].map((one) => [one, dayDate(dayOf(introducedBy(one)), 'STATED')] as const),
  );
  return { seed, size, entities, people, bodies, topics, events, ties, posts, dates, introducedBy, dayOf };
}

/** A day as an article prints it: without the year. */
export function dayDate(iso: string, basis: FactDate['basis']): FactDate {
  const [, month, day] = iso.split('-').map(Number);
  return { text: `${month}月${day}日`, iso, precision: 'DAY', basis };
}

function entity(kind: EntityKind, index: number, name: string, own: Partial<FactEntity> = {}): FactEntity {
  const key = `${name}/${index}`;
  return { id: entityId(kind, key), kind, key, name, aliases: [], editorialAliases: [], ...own };
}

type Tying = (source: FactEntity, type: Tie['type'], target: FactEntity) => void;

/** A tree: a province, its cities, their counties, their towns. */
function makePlaces(count: number, random: Random, tie: Tying): FactEntity[] {
  const places: FactEntity[] = [];
  for (let index = 0; index < count; index++) {
    const parent = index === 0 ? undefined : places[Math.floor((index - 1) / 9)];
    const [level, suffix] = levelBelow(parent?.level);
    const place = entity('PLACE', index, words.placeStem(random) + suffix, { level });
    places.push(place);
    if (parent) tie(place, 'PART_OF', parent);
  }
  return places;
}

function levelBelow(level: PlaceLevel | undefined): [PlaceLevel, string] {
  if (level === undefined) return ['PROVINCE', '省'];
  if (level === 'PROVINCE') return ['CITY', '市'];
  if (level === 'CITY') return ['COUNTY', '县'];
  return level === 'COUNTY' ? ['TOWN', '镇'] : ['VILLAGE', '村'];
}

function makeBodies(
  count: number,
  random: Random,
  places: readonly FactEntity[],
  industries: readonly FactEntity[],
  tie: Tying,
) {
  const bodies: FactEntity[] = [];
  for (let index = 0; index < count; index++) {
    const place = random.pick(places);
    const drawn = random.next();
    if (drawn < 0.4) {
      const body = entity('ORGANIZATION', index, place.name + words.publicBody(random), { sector: 'GOVERNMENT' });
      tie(body, 'GOVERNS', place);
      bodies.push(body);
    } else if (drawn < 0.85) {
      const short = words.brand(random) + words.product(random);
      const own = { sector: 'COMPANY', aliases: [short] } as const;
      const body = entity('ORGANIZATION', index, `${short}有限公司`, own);
      tie(body, 'OPERATES_IN', random.pick(industries));
      bodies.push(body);
    } else {
      bodies.push(entity('ORGANIZATION', index, place.name + words.otherBody(random), { sector: 'ASSOCIATION' }));
    }
    const body = bodies[index] as FactEntity;
    tie(body, 'LOCATED_IN', place);
    // A unit of one that stands before it, so that it never leads in a circle.
    if (index > 0 && random.chance(0.3)) tie(body, 'PART_OF', bodies[random.below(index)] as FactEntity);
    if (index > 0 && random.chance(0.2)) tie(body, 'WORKS_WITH', bodies[random.below(index)] as FactEntity);
  }
  return bodies;
}

/** Mostly one; nine of ten people have any. The first bodies of the list have the most people. */
function postsOf(bodies: readonly FactEntity[], random: Random): Post[] {
  const held = random.chance(0.1) ? 0 : random.chance(0.15) ? 2 : 1;
  const posts = new Map<FactEntity, Post>();
  for (let post = 0; post < held; post++) {
    const body = bodies[Math.floor(bodies.length * random.next() ** 2)] as FactEntity;
    const title = words.title(random);
    const kind = /委员|理事/.test(title) ? 'MEMBER' : /技术员|工程师/.test(title) ? 'STAFF' : 'OFFICE';
    posts.set(body, { body, title, kind });
  }
  return [...posts.values()];
}

function shuffled<Item>(items: Item[], random: Random): Item[] {
  for (let last = items.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [items[last], items[other]] = [items[other] as Item, items[last] as Item];
  }
  return items;
}

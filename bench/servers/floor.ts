import { createServer } from 'node:http';
import neo4j from 'neo4j-driver';

/*
 * The floor: what a patient developer would write by hand for these questions and nothing else. Node's own server, one
 * statement a question where one will do, `executeRead`, positional lists instead of maps and nodes, no GraphQL. What it
 * answers has the form that the other contenders' answers are brought to before they are compared.
 */

const driver = neo4j.driver(process.env.NEO4J_URI ?? '', undefined, {
  disableLosslessIntegers: true,
  telemetryDisabled: true,
  maxConnectionPoolSize: 50,
});

type Row = readonly unknown[];
type Asked = Readonly<Record<string, unknown>>;

async function read(text: string, parameters: Asked): Promise<Row[]> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    return await session.executeRead(async (tx) => {
      const { records } = await tx.run(text, parameters);
      return records.map((record) => record.keys.map((key) => record.get(key)));
    });
  } finally {
    await session.close();
  }
}

const STATEMENT_PARTS = `
CALL (s) { MATCH (s)<-[r:MADE]-(p:Entity) WITH p, r ORDER BY r.order RETURN collect([p.id, p.name]) AS speakers }
CALL (s) { MATCH (s)-[r:SPEAKING_AS]->(o:Entity) WITH o, r ORDER BY r.order RETURN collect([o.id, o.name]) AS bodies }
CALL (s) {
  MATCH (s)-[r:CITES]->(c:Sentence)<-[:HAS_SENTENCE]-(a:Article) WITH c, a, r ORDER BY r.order
  RETURN collect([c.text, a.id, a.title]) AS evidence
}`;

const Q2 = `MATCH (t:Entity {id: $topic})
CALL (t) {
  MATCH (t)<-[:ABOUT]-(s:Statement)
  WHERE s.kind = 'RESPONSE' AND s.dateLast >= $from AND s.dateFirst <= $to
  WITH s ORDER BY s.byNewest LIMIT 20
  RETURN s
}
${STATEMENT_PARTS}
WITH s, speakers, bodies, evidence ORDER BY s.byNewest
RETURN collect([s.id, s.text, s.role, s.date, speakers, bodies, evidence])`;

const Q3 = `MATCH (t:Entity {id: $topic})
CALL (t) { MATCH (t)<-[:ABOUT]-(s:Statement) RETURN count(s) AS total }
CALL (t) {
  MATCH (t)<-[:ABOUT]-(s:Statement) WHERE s.byNewest > $after
  WITH s ORDER BY s.byNewest LIMIT 21
  RETURN collect([s.id, s.kind, s.text, s.byNewest]) AS page
}
RETURN total, page`;

const Q4 = `UNWIND range(0, size($ids) - 1) AS place
MATCH (o:Entity {id: $ids[place]})
CALL (o) {
  MATCH (o)<-[:HOLDS_POST]-(p:Person)
  WITH DISTINCT p ORDER BY p.byName LIMIT 10
  CALL (p) {
    MATCH (p)-[:MADE]->(s:Statement)
    WITH s ORDER BY s.byNewest LIMIT 5
    CALL (s) {
      MATCH (s)-[r:CITES]->(c:Sentence)<-[:HAS_SENTENCE]-(a:Article)
      WITH c, a, r ORDER BY r.order LIMIT 2
      RETURN collect([c.text, a.id, a.title]) AS evidence
    }
    RETURN collect([s.id, s.text, evidence]) AS statements
  }
  RETURN collect([p.id, p.name, statements]) AS people
}
WITH o, people, place ORDER BY place
RETURN collect([o.id, o.name, people])`;

const Q5 = `MATCH (:Entity {id: $topic})<-[:ABOUT]-(:Statement)<-[:MADE]-(p:Person)
WITH DISTINCT p
WHERE EXISTS { MATCH (p)-[r:HOLDS_POST]->(o:Organization) WHERE r.postKind = 'OFFICE' AND o.sector IN ['PARTY', 'GOVERNMENT', 'CONSULTATIVE'] }
WITH p ORDER BY p.byName
WITH collect([p.id, p.name]) AS people
RETURN size(people), people[0..20]`;

const Q6 = `CALL db.index.fulltext.queryNodes('names', $phrase) YIELD node, score
WHERE node.key CONTAINS $part AND (node.how = 'NAME' OR node.how = 'ALIAS')
MATCH (node)-[:NAMES]->(p:Person)
WITH p, max(score) AS score ORDER BY score DESC, p.byName LIMIT 10
CALL (p) { MATCH (p)-[:MADE]->(s:Statement) WITH s ORDER BY s.byNewest LIMIT 3 RETURN collect([s.id, s.text]) AS statements }
RETURN p.id, p.name, statements`;

const Q7 = `MATCH (m:Name) WHERE m.key STARTS WITH $part
MATCH (m)-[:NAMES]->(e:Entity)
WITH DISTINCT e ORDER BY e.byName LIMIT 10
CALL (e) { MATCH (e)<-[:ABOUT]-(s:Statement) WITH s ORDER BY s.byNewest LIMIT 3 RETURN collect([s.id, s.text]) AS statements }
RETURN e.id, e.name, e.kind, statements`;

const Q8 = `MATCH (t:Entity {id: $topic})
CALL (t) {
  MATCH (t)<-[:ABOUT]-(s:Statement) RETURN 'kind' AS facet, s.kind AS value, count(DISTINCT s) AS count
  UNION ALL
  MATCH (t)<-[:ABOUT]-(s:Statement) WHERE s.dateFirst IS NOT NULL
  RETURN 'month' AS facet, substring(s.dateFirst, 0, 7) AS value, count(DISTINCT s) AS count
}
RETURN facet, value, count`;

const RELATIONS = `ABOUT|HOLDS_POST|COMES_FROM|FAMILY_OF|PART_OF|LOCATED_IN|GOVERNS|ORGANIZED|TOOK_PART_IN|SPOKE_ABOUT|RUNS|SUPPORTS|IMPLEMENTS|PRODUCED|ISSUED|SETS_OUT|TARGETS|OPERATES_IN|SPECIALIZES_IN|INVITED|RATED|WORKS_WITH|ADVISES|USES|DOWNSTREAM_OF|ASSISTED|ASSIGNED|REPORTED_TO`;

const Q9_PATH = `MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
MATCH path = shortestPath((a)-[:${RELATIONS}*..4]-(b))
WHERE all(n IN nodes(path) WHERE n:Entity)
RETURN [n IN nodes(path) | [n.id, n.name]], [r IN relationships(path) | [r.id, type(r), startNode(r).id, r.evidence[0]]]`;

const Q9_AROUND = `MATCH (x:Entity {id: $id})-[r]-(o:Entity)
WITH x, o, sum(r.evidenceCount) AS evidence, max(coalesce(r.dateLast, '')) AS last
ORDER BY evidence DESC, last DESC, o.byName
WITH x, collect(o) AS others
WITH x, size(others) AS total, others[0..100] AS shown
CALL (x, shown) {
  WITH [o IN shown | o.id] AS ids, x, shown
  UNWIND shown AS one
  MATCH (one)-[r]-(o:Entity)
  WHERE o.id = x.id OR o.id + '' IN ids
  WITH DISTINCT r ORDER BY r.byType LIMIT 500
  RETURN collect(r.id) AS relations
}
RETURN total, [o IN shown | [o.id, o.name, o.kind]], relations`;

/** The page of a hub, where the sort key stands on the relationship too and has an index there. */
const INDEXED_PAGE = `MATCH (:Entity {id: $topic})<-[r:ABOUT]-(s:Statement)
WHERE r.benchOf = $topic AND r.benchKey > $after
WITH r, s ORDER BY r.benchOf, r.benchKey LIMIT 21
RETURN collect([s.id, s.kind, s.text, s.byNewest])`;

type Pair = readonly [string, string];
const named = ([id, name]: Pair) => ({ id, name });
const said = ([id, text]: Pair) => ({ id, text });
const proof = ([text, id, title]: readonly [string, string, string]) => ({ text, article: { id, title } });
type Proofs = readonly (readonly [string, string, string])[];
type Page = readonly (readonly [string, string, string, string])[];

const pageOf = (total: number | undefined, page: Page) => ({
  ...(total !== undefined && { total }),
  hasNext: page.length > 20,
  nodes: page.slice(0, 20).map(([id, kind, text]) => ({ id, kind, text })),
});

const questions: Readonly<Record<string, (asked: Asked) => Promise<unknown>>> = {
  async Q1(asked) {
    const [row] = await read('MATCH (n:Entity {id: $id}) RETURN n.id, n.name, n.kind, n.pinyin, n.named', asked);
    const [id, name, kind, pinyin, isNamed] = row ?? [];
    return { id, name, kind, pinyin, named: isNamed };
  },
  async Q2(asked) {
    const [[found] = []] = await read(Q2, asked);
    type Found = readonly [string, string, string | null, string, Pair[], Pair[], Proofs];
    return (found as Found[]).map(([id, text, role, date, speakers, bodies, evidence]) => ({
      id,
      text,
      role,
      date,
      speakers: speakers.map(named),
      bodies: bodies.map(named),
      evidence: evidence.map(proof),
    }));
  },
  async Q3(asked) {
    const [[total, page] = []] = await read(Q3, asked);
    return pageOf(total as number, page as Page);
  },
  async Q4(asked) {
    const [[found] = []] = await read(Q4, asked);
    type Person = readonly [string, string, readonly (readonly [string, string, Proofs])[]];
    return (found as (readonly [string, string, Person[]])[]).map(([id, name, people]) => ({
      id,
      name,
      people: people.map(([person, own, statements]) => ({
        id: person,
        name: own,
        statements: statements.map(([statement, text, evidence]) => ({
          id: statement,
          text,
          evidence: evidence.map(proof),
        })),
      })),
    }));
  },
  async Q5(asked) {
    const [[total, people] = []] = await read(Q5, asked);
    return { total, nodes: (people as Pair[]).map(named) };
  },
  async Q6({ part }) {
    const rows = await read(Q6, { part, phrase: `"${part}"` });
    return rows.map(([id, name, statements]) => ({ id, name, statements: (statements as Pair[]).map(said) }));
  },
  async Q7(asked) {
    const rows = await read(Q7, asked);
    return rows.map(([id, name, kind, statements]) => ({
      id,
      name,
      kind,
      statements: (statements as Pair[]).map(said),
    }));
  },
  async Q8(asked) {
    const rows = await read(Q8, asked);
    const facet = (wanted: string) =>
      rows.filter(([of]) => of === wanted).map(([, value, count]) => ({ value, count }));
    return { kinds: facet('kind'), months: facet('month') };
  },
  async Q9a(asked) {
    const [row] = await read(Q9_PATH, asked);
    return { hops: row ? (row[1] as unknown[]).length : null, nodes: row?.[0] ?? [], relations: row?.[1] ?? [] };
  },
  async Q9b(asked) {
    const [[total, nodes, relations] = []] = await read(Q9_AROUND, asked);
    const shown = (nodes ?? []) as readonly (readonly [string, string, string])[];
    return {
      total: total ?? 0,
      nodes: shown.map(([id, name, kind]) => ({ id, name, kind })),
      relations: relations ?? [],
    };
  },
  async page(asked) {
    const [[total, page] = []] = await read(Q3, asked);
    return pageOf(total as number, page as Page);
  },
  async indexedPage(asked) {
    const [[page] = []] = await read(INDEXED_PAGE, asked);
    return pageOf(undefined, page as Page);
  },
};

const server = createServer((req, res) => {
  let body = '';
  req.setEncoding('utf8');
  req.on('data', (part: string) => {
    body += part;
  });
  req.on('end', () => {
    const question = questions[req.url?.slice(1) ?? ''];
    const asked = question ? question(JSON.parse(body) as Asked) : Promise.reject(new Error(`no question ${req.url}`));
    asked.then(
      (answer) => send(200, { data: answer }),
      (error: unknown) => send(500, { errors: [{ message: String(error) }] }),
    );
  });
  const send = (status: number, answer: unknown) => {
    const text = Buffer.from(JSON.stringify(answer));
    res
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': text.length })
      .end(text);
  };
});
server.listen(Number(process.env.PORT), '127.0.0.1');

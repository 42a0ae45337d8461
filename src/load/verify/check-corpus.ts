import type { GraphReader } from '../../engine/graph-engine.js';
import { statement } from '../../engine/statements.js';
import { isUnfinished, versionOf } from '../write/corpus-state.js';
import { type Findings, report } from './findings.js';

/** Checks that the last load was finished, and that the graph's version is that of its articles. */
export async function checkCorpus(findings: Findings, graph: GraphReader): Promise<void> {
  const [row] = await graph.run<[string | null, string | null]>(statement('corpus'), {});
  const [version, fingerprint] = row ?? [];
  if (typeof fingerprint === 'string' && isUnfinished(fingerprint)) {
    report(findings, 'corpus', 'a load was interrupted; load again');
  }
  const expected = versionOf([...findings.articles.values()].map(({ hash }) => hash));
  if ((version ?? versionOf([])) !== expected) {
    report(findings, 'corpus', `its version is ${version}, that of its articles is ${expected}`);
  }
}

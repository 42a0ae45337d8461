import { useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import { DateLabel } from '../../app/date-label.js';
import { EntityLink } from '../../app/entity-link.js';
import { LOCALE, useLanguage, useTexts, useWords } from '../../app/language.js';
import { links } from '../../app/links.js';
import { MarkedText } from '../../app/marked-text.js';
import type { GraphStore } from '../../graph/model.js';
import type { FoundPath, Hop } from '../workspace/ask.js';
import { PATH_WORDS } from './words.js';

/** Paths as sentences; each step with the words of the newspaper that say so. */
export function Chains(props: {
  readonly paths: readonly FoundPath[];
  readonly store: GraphStore;
  /** The one that alone is lit. */
  readonly lit: number | null;
  readonly onLight: (index: number | null) => void;
}) {
  const { paths, store, lit, onLight } = props;
  const words = useWords(PATH_WORDS);
  const [language] = useLanguage();
  const { selection } = useSyncExternalStore(store.subscribe, store.getSnapshot);
  return (
    <ol className="chains">
      {paths.map((path, index) => (
        <li key={path.hops.map(({ relation }) => relation.id).join(' ')} className="chain" data-lit={lit === index}>
          <p className="chain-head">
            <span>
              {words.path(index + 1)} · {words.steps(path.length)}
            </span>
            {paths.length > 1 && (
              <button
                type="button"
                className="button small quiet"
                aria-pressed={lit === index}
                onClick={() => onLight(lit === index ? null : index)}
              >
                {words.light}
              </button>
            )}
          </p>
          <h2 className="chain-sentence" lang={LOCALE[language]}>
            {path.sentence}
          </h2>
          <ol className="hops">
            {path.hops.map((hop) => (
              <HopRow
                key={hop.relation.id}
                hop={hop}
                selected={selection.edge === hop.relation.id}
                onSelect={() => store.select({ nodes: [], edge: hop.relation.id })}
              />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function HopRow(props: { readonly hop: Hop; readonly selected: boolean; readonly onSelect: () => void }) {
  const { hop, selected, onSelect } = props;
  const { basis, modality, evidence: evidenceCount } = useTexts();
  const words = useWords(PATH_WORDS);
  const { from, to, forward, relation } = hop;
  const [first, ...rest] = relation.evidence;
  const [one, other] = forward ? [from, to] : [to, from];
  return (
    <li className="hop" data-selected={selected} onPointerEnter={onSelect} onFocus={onSelect}>
      <p className="hop-line">
        <EntityLink entity={one} />
        <span className="hop-label">{relation.label}</span>
        <EntityLink entity={other} />
      </p>
      {first && (
        <Link href={links.article(first.article.id, first.sentence.id, relation.id)} className="quote hop-quote">
          <MarkedText
            text={first.text}
            ranges={[{ start: first.start, end: first.end }]}
            offset={first.sentence.start}
          />
        </Link>
      )}
      <p className="source">
        {first && <span lang="zh-CN">{first.article.title}</span>}
        <DateLabel date={relation.date} printed />
        {relation.basis === 'INFERRED' && <span className="inferred">{basis.INFERRED}</span>}
        {relation.modality === 'PLANNED' && <span className="inferred">{modality.PLANNED}</span>}
        {relation.evidenceCount > 1 && <span>{evidenceCount(relation.evidenceCount)}</span>}
        {rest.map((evidence, index) => (
          <Link
            key={evidence.sentence.id + evidence.start}
            href={links.article(evidence.article.id, evidence.sentence.id, relation.id)}
          >
            {words.open} {index + 2}
          </Link>
        ))}
      </p>
    </li>
  );
}

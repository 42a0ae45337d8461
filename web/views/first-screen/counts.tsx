import { StatsDocument } from '../../api/generated/graphql.js';
import { askKey, useAsk } from '../../api/use-ask.js';
import { KindGlyph } from '../../app/kind-glyph.js';
import { useLanguage, useTexts } from '../../app/language.js';
import { Region } from '../../app/states.js';
import { ENTITY_KINDS } from '../../styles/kinds.js';
import { momentLabel } from '../../texts/dates.js';

/** How much there is, of what, and since when. */
export function Counts() {
  const { home, countOfKind } = useTexts();
  const [language] = useLanguage();
  const answer = useAsk(StatsDocument, {});
  return (
    <footer className="counts">
      <Region of={answer} what={home.statsWhat} cancelKey={askKey(StatsDocument, {})}>
        {({ stats }) => {
          if (stats === null) return null;
          const entities = stats.entities.reduce((sum, { count }) => sum + count, 0);
          return (
            <>
              <p>
                {home.stats(stats.articles, entities, stats.relations, stats.statements)}
                {stats.loadedAt !== null && (
                  <>
                    {' · '}
                    <time dateTime={stats.loadedAt}>{home.updated(momentLabel(stats.loadedAt, language))}</time>
                  </>
                )}
              </p>
              <ul className="kind-counts">
                {ENTITY_KINDS.map((kind) => (
                  <li key={kind}>
                    <KindGlyph kind={kind} size={16} />
                    {countOfKind(kind, stats.entities.find((one) => one.kind === kind)?.count ?? 0)}
                  </li>
                ))}
              </ul>
              <p className="version">{home.version(stats.graphVersion)}</p>
            </>
          );
        }}
      </Region>
    </footer>
  );
}

import { Link } from 'wouter';
import { SearchNamesDocument } from '../../api/generated/graphql.js';
import { usePages } from '../../api/use-pages.js';
import { EntityLink } from '../../app/entity-link.js';
import { entityOf, NameHit } from '../../app/hit.js';
import { useTexts } from '../../app/language.js';
import { links } from '../../app/links.js';
import { useNearest } from '../../app/search-box.js';
import { Empty, Partial, Region } from '../../app/states.js';

const STEP = 20;

export function FoundNames({ text }: { readonly text: string }) {
  const { search } = useTexts();
  const found = usePages(SearchNamesDocument, { text, first: STEP }, ({ search }) => search, { keep: true });
  return (
    <section aria-labelledby="names">
      <h2 id="names">{found.query.data ? search.namesHeading(found.totalCount) : search.names}</h2>
      <Region of={found.query} what={search.namesWhat} cancelKey={found.cancelKey}>
        {() =>
          found.totalCount === 0 ? (
            <Nearest text={text} />
          ) : (
            <>
              <ul className="names">
                {found.nodes.map((hit) => {
                  const entity = entityOf(hit);
                  return (
                    entity && (
                      <li key={entity.id}>
                        <Link href={links.entity(entity.id)} className="entity">
                          <NameHit hit={hit} entity={entity} typed={text} />
                        </Link>
                      </li>
                    )
                  );
                })}
              </ul>
              {found.totalCount > STEP && (
                <Partial
                  shown={found.nodes.length}
                  total={found.totalCount}
                  step={STEP}
                  onMore={found.more}
                  busy={found.busy}
                />
              )}
            </>
          )
        }
      </Region>
    </section>
  );
}

function Nearest({ text }: { readonly text: string }) {
  const { search } = useTexts();
  const near = useNearest(text, true);
  return (
    <Region of={near} what={search.nearest}>
      {(names) => (
        <Empty title={search.none(text)}>
          {names.length === 0 ? (
            <p>{search.nothingWhy}</p>
          ) : (
            <>
              <p>{search.nearest}</p>
              <p className="chips">
                {names.map((entity) => (
                  <EntityLink key={entity.id} entity={entity} chip />
                ))}
              </p>
            </>
          )}
        </Empty>
      )}
    </Region>
  );
}

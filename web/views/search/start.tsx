import { SuggestPeopleDocument, SuggestTopicsDocument } from '../../api/generated/graphql.js';
import { useAsk } from '../../api/use-ask.js';
import { EntityLink } from '../../app/entity-link.js';
import { useTexts } from '../../app/language.js';

/** Where nothing was typed: how to begin, with examples from the data. */
export function Start() {
  const { search } = useTexts();
  const people = useAsk(SuggestPeopleDocument, { first: 2 });
  const topics = useAsk(SuggestTopicsDocument, { first: 1 });
  const examples = [...(people.data?.list?.nodes ?? []), ...(topics.data?.list?.nodes ?? [])];
  return (
    <div className="empty">
      <p>{search.startWhy}</p>
      <p className="chips">
        {examples.map((entity) => (
          <EntityLink key={entity.id} entity={entity} chip />
        ))}
      </p>
    </div>
  );
}

import type { RelationType } from '../../api/generated/graphql.js';
import { useLanguage, useWords } from '../../app/language.js';
import { relationTypeLabel } from '../../texts/relation-types.js';
import type { FoundPath } from '../workspace/ask.js';
import { isNarrowed, type PathQuestion, WIDE } from './question.js';
import { PATH_WORDS } from './words.js';

/** By which relations the paths may go. Each change asks anew. */
export function Controls(props: {
  readonly question: PathQuestion;
  /** Seen in paths between these two. */
  readonly types: readonly RelationType[];
  readonly paths: readonly FoundPath[];
  readonly onAsk: (next: Partial<PathQuestion>) => void;
}) {
  const { question, types, onAsk } = props;
  const words = useWords(PATH_WORDS);
  const [language] = useLanguage();
  const shown = [...new Set([...types, ...question.without])];
  const toggle = (type: RelationType) =>
    onAsk({
      without: question.without.includes(type)
        ? question.without.filter((other) => other !== type)
        : [...question.without, type],
    });
  return (
    <fieldset className="path-controls">
      <legend className="for-ears">{words.narrow}</legend>
      {shown.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset says no more
        <div className="toggles" role="group" aria-label={words.types}>
          {shown.map((type) => (
            <button
              key={type}
              type="button"
              className="toggle"
              aria-pressed={!question.without.includes(type)}
              onClick={() => toggle(type)}
            >
              {relationTypeLabel(type, language)}
            </button>
          ))}
        </div>
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={question.statedOnly}
          onChange={({ target }) => onAsk({ statedOnly: target.checked })}
        />
        {words.statedOnly}
      </label>
      <span className="dates">
        <label>
          {words.since}
          <input
            type="date"
            className="date-input"
            value={question.since ?? ''}
            onChange={({ target }) => onAsk({ since: target.value || null })}
          />
        </label>
        <label>
          {words.until}
          <input
            type="date"
            className="date-input"
            value={question.until ?? ''}
            onChange={({ target }) => onAsk({ until: target.value || null })}
          />
        </label>
      </span>
      {isNarrowed(question) && (
        <button type="button" className="button small" onClick={() => onAsk(WIDE)}>
          {words.clearFilters}
        </button>
      )}
      {(question.since !== null || question.until !== null) && <p className="path-note">{words.datesNote}</p>}
    </fieldset>
  );
}

export function seenTypes(paths: readonly FoundPath[]): RelationType[] {
  return [...new Set(paths.flatMap(({ hops }) => hops.map(({ relation }) => relation.type)))];
}

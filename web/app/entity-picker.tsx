import { useEffect, useState } from 'react';
import {
  type EntityKind,
  FindEntitiesDocument,
  type HitFragment,
  type SearchKind,
  SuggestInitiativesDocument,
  SuggestPeopleDocument,
  SuggestTopicsDocument,
} from '../api/generated/graphql.js';
import { useAsk } from '../api/use-ask.js';
import { ENTITY_KINDS } from '../styles/kinds.js';
import { Combobox } from './combobox.js';
import { EntityName, type NamedEntity } from './entity-link.js';
import { entityOf, NameHit } from './hit.js';
import { KindGlyph } from './kind-glyph.js';
import { useTexts } from './language.js';
import { Failed, useAfter } from './states.js';
import { useDebounced } from './use-debounced.js';

const SUGGESTED = 8;

const SUGGESTIONS = {
  topics: SuggestTopicsDocument,
  initiatives: SuggestInitiativesDocument,
  people: SuggestPeopleDocument,
} as const;

interface Option {
  readonly entity: NamedEntity;
  readonly hit?: HitFragment;
}

/** A box in which one entity is chosen, by name, alias, pinyin or initials. */
export function EntityPicker(props: {
  readonly label: string;
  readonly value: NamedEntity | undefined;
  readonly onChange: (entity: NamedEntity | undefined) => void;
  /** Of these kinds only. */
  readonly kinds?: readonly EntityKind[];
  /** What is offered while nothing is typed. */
  readonly suggest: keyof typeof SUGGESTIONS;
  readonly placeholder?: string;
  readonly problem?: string | undefined;
}) {
  const { value, onChange, kinds = ENTITY_KINDS, suggest } = props;
  const { picker } = useTexts();
  const [text, setText] = useState(value?.name ?? '');
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (value !== undefined) setText(value.name);
  }, [value]);

  const wanted = useDebounced(value?.name === text ? '' : text.trim());
  const found = useAsk(
    FindEntitiesDocument,
    { text: wanted, kinds: kinds as readonly SearchKind[], first: SUGGESTED },
    { enabled: wanted !== '', keep: true },
  );
  const suggested = useAsk(SUGGESTIONS[suggest], { first: SUGGESTED }, { enabled: touched });
  const slow = useAfter(150, found.isFetching || suggested.isFetching);
  const typing = value?.name !== text && text.trim() !== '';
  const options: readonly Option[] = typing
    ? (found.data?.search?.nodes ?? []).flatMap((hit) => {
        const entity = entityOf(hit);
        return entity ? [{ entity, hit }] : [];
      })
    : (suggested.data?.list?.nodes ?? []).map((entity) => ({ entity }));
  const answer = typing ? found : suggested;
  const none =
    typing && wanted === text.trim() && found.data !== undefined && !found.isPlaceholderData && options.length === 0;

  const failed = answer.error !== null && !answer.isFetching;
  const note =
    slow || none || failed ? (
      <>
        {slow && <div className="thin-bar" />}
        {none && <p className="note">{picker.none(wanted)}</p>}
        {failed && <Failed what={picker.what} error={answer.error} onRetry={() => void answer.refetch()} />}
      </>
    ) : undefined;

  return (
    <Combobox<Option>
      label={props.label}
      {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
      problem={props.problem}
      text={text}
      onText={(typed) => {
        setText(typed);
        if (value !== undefined && typed !== value.name) onChange(undefined);
      }}
      sections={[{ id: 'entities', ...(!typing && { title: picker.suggestions }), options }]}
      keyOf={({ entity }) => entity.id}
      renderOption={({ entity, hit }) =>
        hit ? <NameHit hit={hit} entity={entity} typed={wanted} /> : <EntityName entity={entity} />
      }
      onChoose={({ entity }) => {
        setText(entity.name);
        onChange(entity);
      }}
      onFocus={() => setTouched(true)}
      old={typing && found.isPlaceholderData}
      before={value && <KindGlyph kind={value.kind} />}
      note={note}
      status={none ? picker.none(wanted) : ''}
    />
  );
}

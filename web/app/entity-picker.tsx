import { useQueryClient } from '@tanstack/react-query';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import {
  type EntityKind,
  FindEntitiesDocument,
  type HitFragment,
  type SearchKind,
  SuggestInitiativesDocument,
  SuggestPeopleDocument,
  SuggestTopicsDocument,
} from '../api/generated/graphql.js';
import { request } from '../api/request.js';
import { askKey, useAsk } from '../api/use-ask.js';
import { ENTITY_KINDS } from '../styles/kinds.js';
import { Combobox, type ComboboxHandle } from './combobox.js';
import { EntityName, type NamedEntity } from './entity-link.js';
import { entityOf, NameHit } from './hit.js';
import { KindGlyph } from './kind-glyph.js';
import { useTexts } from './language.js';
import { meantBy } from './meant-by.js';
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

export interface EntityPickerHandle extends ComboboxHandle {
  /** What was chosen, or what the text can only mean: that is then chosen. */
  settle(): Promise<NamedEntity | undefined>;
}

/** A box in which one entity is chosen, by name, alias, pinyin or initials. */
export function EntityPicker(props: {
  /** For a form that asks it when it is submitted; without a form, Enter settles what is meant. */
  readonly ref?: Ref<EntityPickerHandle>;
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
  const [unclear, setUnclear] = useState(false);
  const boxRef = useRef<ComboboxHandle>(null);
  const client = useQueryClient();
  /** Something was typed since the last choice: a name that comes late must not replace it. */
  const typedSince = useRef(false);
  useEffect(() => {
    if (value !== undefined && !typedSince.current) setText(value.name);
  }, [value]);

  const wanted = useDebounced(value?.name === text ? '' : text.trim());
  const variablesFor = (of: string) => ({ text: of, kinds: kinds as readonly SearchKind[], first: SUGGESTED });
  const found = useAsk(FindEntitiesDocument, variablesFor(wanted), { enabled: wanted !== '', keep: true });
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

  const choose = (entity: NamedEntity) => {
    typedSince.current = false;
    setText(entity.name);
    setUnclear(false);
    onChange(entity);
  };
  const settle = async (): Promise<NamedEntity | undefined> => {
    const typed = text.trim();
    if (!typing) return value;
    try {
      const { search } = await client.fetchQuery({
        queryKey: askKey(FindEntitiesDocument, variablesFor(typed)),
        queryFn: ({ signal }) => request(FindEntitiesDocument, variablesFor(typed), { signal }),
      });
      const entity = meantBy(typed, search?.nodes ?? []);
      if (entity) choose(entity);
      return entity;
    } catch {
      // The list says what went wrong.
      return undefined;
    }
  };
  useImperativeHandle(props.ref, () => ({
    settle,
    show: () => boxRef.current?.show(),
    focus: () => boxRef.current?.focus(),
  }));
  const settleAlone = () => {
    if (!typing) return undefined;
    void settle().then((entity) => setUnclear(entity === undefined));
    return 'stay open' as const;
  };

  return (
    <Combobox<Option>
      ref={boxRef}
      label={props.label}
      {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
      problem={props.problem ?? (unclear ? picker.choose : undefined)}
      text={text}
      onText={(typed) => {
        typedSince.current = true;
        setText(typed);
        setUnclear(false);
        if (value !== undefined && typed !== value.name) onChange(undefined);
      }}
      sections={[{ id: 'entities', ...(!typing && { title: picker.suggestions }), options }]}
      keyOf={({ entity }) => entity.id}
      renderOption={({ entity, hit }) =>
        hit ? <NameHit hit={hit} entity={entity} typed={wanted} /> : <EntityName entity={entity} />
      }
      onChoose={({ entity }) => choose(entity)}
      onEnter={props.ref === undefined ? settleAlone : undefined}
      onFocus={() => setTouched(true)}
      old={typing && (found.isPlaceholderData || wanted !== text.trim())}
      before={value && <KindGlyph kind={value.kind} />}
      note={note}
      status={none ? picker.none(wanted) : ''}
    />
  );
}

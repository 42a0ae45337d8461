import { type FormEvent, type ReactNode, type RefObject, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { NamedEntity } from '../../app/entity-link.js';
import { EntityPicker, type EntityPickerHandle } from '../../app/entity-picker.js';
import { useTexts } from '../../app/language.js';
import { links } from '../../app/links.js';

/** Three questions, each a form that asks it. */
export function Questions() {
  const { home } = useTexts();
  return (
    <section className="questions" aria-labelledby="ask">
      <h1 id="ask" tabIndex={-1}>
        {home.ask}
      </h1>
      <WhoSaidWhat />
      <HowRelated />
      <WhatIsBehind />
    </section>
  );
}

function WhoSaidWhat() {
  const { home } = useTexts();
  const { said } = home;
  const topic = useChoice();
  return (
    <Question
      name={`${said.before} … ${said.after}`}
      go={said.go}
      choices={[topic]}
      address={([id = '']) => links.said({ topic: id })}
    >
      <span>{said.before}</span>
      <EntityPicker
        label={said.label}
        placeholder={said.placeholder}
        suggest="topics"
        kinds={['TOPIC']}
        {...topic.props}
      />
      <span>{said.after}</span>
    </Question>
  );
}

function HowRelated() {
  const { home } = useTexts();
  const words = home.path;
  const a = useChoice();
  const b = useChoice();
  const [same, setSame] = useState(false);
  return (
    <Question
      name={`${words.before} A ${words.between} B ${words.after}`}
      go={words.go}
      choices={[a, b]}
      problem={same && a.entity?.id === b.entity?.id ? words.same : undefined}
      address={([one = '', other = '']) => {
        setSame(one === other);
        return one === other ? undefined : links.path(one, other);
      }}
    >
      {words.before !== '' && <span>{words.before}</span>}
      <EntityPicker label={words.a} placeholder={words.placeholder} suggest="people" {...a.props} />
      <span>{words.between}</span>
      <EntityPicker label={words.b} placeholder={words.placeholder} suggest="people" {...b.props} />
      <span>{words.after}</span>
    </Question>
  );
}

function WhatIsBehind() {
  const { home } = useTexts();
  const words = home.initiative;
  const initiative = useChoice();
  return (
    <Question
      name={`${words.before} … ${words.after}`}
      go={words.go}
      choices={[initiative]}
      address={([id = '']) => links.entity(id)}
    >
      <span>{words.before}</span>
      <EntityPicker
        label={words.label}
        placeholder={words.placeholder}
        suggest="initiatives"
        kinds={['INITIATIVE']}
        {...initiative.props}
      />
      <span>{words.after}</span>
    </Question>
  );
}

interface Choice {
  readonly entity: NamedEntity | undefined;
  readonly picker: RefObject<EntityPickerHandle | null>;
  /** Tells the reader that something must be chosen here. */
  readonly ask: () => void;
  readonly props: {
    readonly ref: RefObject<EntityPickerHandle | null>;
    readonly value: NamedEntity | undefined;
    readonly onChange: (entity: NamedEntity | undefined) => void;
    readonly problem: string | undefined;
  };
}

function useChoice(): Choice {
  const { picker } = useTexts();
  const [entity, setEntity] = useState<NamedEntity>();
  const [asked, setAsked] = useState(false);
  const ref = useRef<EntityPickerHandle>(null);
  const onChange = (chosen: NamedEntity | undefined) => {
    setEntity(chosen);
    setAsked(false);
  };
  const problem = asked && entity === undefined ? picker.choose : undefined;
  return { entity, picker: ref, ask: () => setAsked(true), props: { ref, value: entity, onChange, problem } };
}

function Question(props: {
  /** The question without its fields: what the form is called. */
  readonly name: string;
  readonly go: string;
  readonly choices: readonly Choice[];
  readonly problem?: string | undefined;
  /** Undefined where they cannot be asked about. */
  readonly address: (ids: readonly string[]) => string | undefined;
  readonly children: ReactNode;
}) {
  const { name, go, choices, problem, address, children } = props;
  const [, navigate] = useLocation();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const byKey = document.activeElement instanceof HTMLInputElement;
    const settled = await Promise.all(choices.map(({ picker }) => picker.current?.settle()));
    const ids = settled.flatMap((entity) => entity?.id ?? []);
    if (ids.length === choices.length) {
      const to = address(ids);
      if (to === undefined) choices[0]?.picker.current?.focus();
      else navigate(to);
      return;
    }
    // Enter in one box that is now filled goes on to the next; all else is told what is missing.
    const goesOn = byKey && choices.some(({ entity }, index) => entity?.id !== settled[index]?.id);
    const missing = choices.filter((_, index) => settled[index] === undefined);
    if (!goesOn) for (const { ask } of missing) ask();
    missing[0]?.picker.current?.show();
  };
  return (
    <form className="question" aria-label={name} onSubmit={(event) => void submit(event)} noValidate>
      <div className="question-words">{children}</div>
      <button type="submit" className="button go">
        {go}
      </button>
      {problem !== undefined && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';

export interface ComboboxSection<Option> {
  /** Distinct among the sections. */
  readonly id: string;
  readonly title?: string;
  readonly options: readonly Option[];
}

export interface ComboboxHandle {
  /** Puts the focus into the box, and opens its list. */
  show(): void;
  focus(): void;
}

export interface ComboboxProps<Option> {
  readonly ref?: Ref<ComboboxHandle> | undefined;
  readonly label: string;
  readonly text: string;
  /** What is typed; while Chinese is being composed, only at its end. */
  readonly onText: (text: string) => void;
  readonly sections: readonly ComboboxSection<Option>[];
  readonly keyOf: (option: Option) => string;
  readonly renderOption: (option: Option) => ReactNode;
  readonly onChoose: (option: Option) => void;
  /** Enter where no option is active; without it, Enter is the form's. The list is closed unless it says otherwise. */
  readonly onEnter?: (() => 'stay open' | undefined) | undefined;
  readonly onFocus?: () => void;
  /** What stands above the options: that there are none, an error, a bar. */
  readonly note?: ReactNode;
  /** For ears alone: how much was found. */
  readonly status?: string | undefined;
  /** The options are of an older text. */
  readonly old?: boolean;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly placeholder?: string;
  /** What is wrong with the field. */
  readonly problem?: string | undefined;
  /** Shown before the words, as a kind's mark. */
  readonly before?: ReactNode;
  /** Shown after them, as a key's name. */
  readonly after?: ReactNode;
  readonly type?: 'search' | 'text';
}

/** An editable combobox with a list, after the pattern of the ARIA Authoring Practices. */
export function Combobox<Option>(props: ComboboxProps<Option>) {
  const { label, text, onText, sections, keyOf, renderOption, onChoose, onEnter, note, problem } = props;
  const id = useId();
  const ownRef = useRef<HTMLInputElement>(null);
  const inputRef = props.inputRef ?? ownRef;
  const listRef = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState(text);
  const [composing, setComposing] = useState(false);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState<string>();
  /** The end of the coming list that is active then, unless what is active now is in it too. */
  const [awaited, setAwaited] = useState<'first' | 'last'>();

  useEffect(() => setTyped(text), [text]);
  useImperativeHandle(props.ref, () => ({
    show: () => {
      inputRef.current?.focus();
      setOpen(true);
    },
    focus: () => inputRef.current?.focus(),
  }));

  const options = sections.flatMap((section) => section.options);
  const chosenIndex = options.findIndex((option) => keyOf(option) === active);
  const awaitedIndex = awaited === undefined || props.old ? -1 : awaited === 'first' ? 0 : options.length - 1;
  const activeIndex = chosenIndex < 0 ? awaitedIndex : chosenIndex;
  const activeOption = options[activeIndex];
  const activeKey = activeOption && keyOf(activeOption);
  const hasList = open && options.length > 0;
  const shown = open && (options.length > 0 || note !== undefined);
  const idOf = (option: Option) => `${id}-${keyOf(option)}`;

  useEffect(() => {
    if (activeKey === undefined) return;
    listRef.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [activeKey]);

  const close = () => {
    setOpen(false);
    setActive(undefined);
    setAwaited(undefined);
  };
  const choose = (option: Option) => {
    close();
    onChoose(option);
  };
  const change = (value: string, isComposing: boolean) => {
    setTyped(value);
    if (!isComposing) onText(value);
    setOpen(true);
    setActive(undefined);
    setAwaited(undefined);
  };
  const move = (step: 1 | -1) => {
    // What is active in an older list can be missing in the one that comes.
    setAwaited(hasList && !props.old ? undefined : step === 1 ? 'first' : 'last');
    if (!hasList) {
      setOpen(true);
      return;
    }
    // One place more than there are options: the box itself.
    const places = options.length + 1;
    const next = (activeIndex + 1 + step + places) % places;
    const option = options[next - 1];
    setActive(option === undefined ? undefined : keyOf(option));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of an input method are its own.
    if (event.nativeEvent.isComposing || composing) return;
    const option = hasList ? activeOption : undefined;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && option !== undefined) choose(option);
    else if (event.key === 'Enter' && onEnter) {
      if (onEnter() !== 'stay open') close();
    } else if (event.key === 'Escape' && shown) close();
    else if (event.key === 'Escape' && typed !== '') change('', false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="combobox">
      <div className="field" data-problem={problem !== undefined}>
        {props.before}
        <input
          ref={inputRef}
          id={id}
          type={props.type ?? 'text'}
          role="combobox"
          aria-label={label}
          aria-expanded={hasList}
          aria-controls={hasList ? `${id}-list` : undefined}
          aria-autocomplete="list"
          aria-activedescendant={hasList && activeKey !== undefined ? `${id}-${activeKey}` : undefined}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={200}
          placeholder={props.placeholder}
          value={typed}
          onChange={({ target, nativeEvent }) =>
            change(target.value, composing || (nativeEvent as InputEvent).isComposing === true)
          }
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={({ currentTarget }) => {
            setComposing(false);
            change(currentTarget.value, false);
          }}
          onFocus={props.onFocus}
          onClick={() => setOpen(true)}
          onBlur={close}
          onKeyDown={onKeyDown}
        />
        {props.after}
      </div>
      {problem !== undefined && (
        <p className="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <span className="for-ears" role="status">
        {open ? props.status : ''}
      </span>
      {shown && (
        // What is pressed here must not take the focus from the box.
        <div className="popup" ref={listRef} onPointerDown={(event) => event.preventDefault()} role="presentation">
          {note}
          {hasList && (
            <div
              role="listbox"
              id={`${id}-list`}
              aria-label={label}
              className={props.old ? 'old' : undefined}
              tabIndex={-1}
            >
              {sections.map((section) =>
                section.options.length === 0 ? null : (
                  // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a listbox
                  <div key={section.id} role="group" aria-label={section.title}>
                    {section.title !== undefined && (
                      <div className="section-title" aria-hidden="true">
                        {section.title}
                      </div>
                    )}
                    {section.options.map((option) => (
                      // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the keys
                      <div
                        key={keyOf(option)}
                        id={idOf(option)}
                        role="option"
                        tabIndex={-1}
                        aria-selected={keyOf(option) === activeKey}
                        className="option"
                        onClick={() => choose(option)}
                      >
                        {renderOption(option)}
                      </div>
                    ))}
                  </div>
                ),
              )}
            </div>
          )}
        </div>
      )}
    </div>
  );
}

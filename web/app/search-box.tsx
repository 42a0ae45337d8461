import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { type HitFragment, SearchAsYouTypeDocument } from '../api/generated/graphql.js';
import { type NearName, nearestNames } from '../api/nearest.js';
import { useAsk } from '../api/use-ask.js';
import { ENTITY_KINDS } from '../styles/kinds.js';
import { Combobox, type ComboboxSection } from './combobox.js';
import { EntityName } from './entity-link.js';
import { around, entityOf, NameHit, sentenceOf } from './hit.js';
import { useTexts } from './language.js';
import { links } from './links.js';
import { MarkedText } from './marked-text.js';
import { Failed, useAfter } from './states.js';
import { useDebounced } from './use-debounced.js';

const NAMES_SHOWN = 8;

type Option =
  | { readonly type: 'name'; readonly id: string; readonly hit: HitFragment }
  | { readonly type: 'near'; readonly id: string; readonly name: NearName }
  | { readonly type: 'sentence'; readonly id: string; readonly article: string; readonly hit: HitFragment }
  | { readonly type: 'all'; readonly id: string; readonly count: number };

/** Search as you type: names, then sentences, then all there is. */
export function SearchBox({ inputRef }: { readonly inputRef: RefObject<HTMLInputElement | null> }) {
  const { search } = useTexts();
  const [path, navigate] = useLocation();
  const asked = new URLSearchParams(useSearch()).get('q') ?? '';
  const [text, setText] = useState('');
  // On the page of results the box shows what they are of; elsewhere it starts anew.
  useEffect(() => setText(path === '/search' ? asked : ''), [path, asked]);

  const wanted = useDebounced(text.trim());
  const answer = useAsk(
    SearchAsYouTypeDocument,
    { text: wanted, names: NAMES_SHOWN },
    { enabled: wanted !== '', keep: true },
  );
  const slow = useAfter(150, answer.isFetching);
  const names = (wanted !== '' && answer.data?.names) || { totalCount: 0, nodes: [] };
  const sentences = (wanted !== '' && answer.data?.sentences) || { totalCount: 0, nodes: [] };
  const settled = wanted !== '' && answer.data !== undefined && !answer.isPlaceholderData;
  const noName = settled && names.totalCount === 0;
  const near = useNearest(wanted, noName);

  const sections: ComboboxSection<Option>[] = [
    {
      id: 'names',
      title: search.names,
      options: names.nodes.flatMap((hit) => {
        const entity = entityOf(hit);
        return entity ? [{ type: 'name' as const, id: entity.id, hit }] : [];
      }),
    },
    {
      id: 'near',
      title: search.nearest,
      options: noName ? (near.data ?? []).map((name) => ({ type: 'near' as const, id: `near-${name.id}`, name })) : [],
    },
    {
      id: 'text',
      title: search.fullText,
      options: sentences.nodes.flatMap((hit) => {
        const sentence = sentenceOf(hit);
        return sentence ? [{ type: 'sentence' as const, id: sentence.id, article: sentence.article.id, hit }] : [];
      }),
    },
    {
      id: 'all',
      options:
        names.totalCount + sentences.totalCount > 0
          ? [{ type: 'all' as const, id: 'all', count: sentences.totalCount }]
          : [],
    },
  ];

  const open = (option: Option) => {
    if (option.type === 'name') navigate(links.entity(option.id));
    else if (option.type === 'near') navigate(links.entity(option.name.id));
    else if (option.type === 'sentence') navigate(links.article(option.article, option.id));
    else navigate(links.search(text.trim()));
  };

  const enter = () => {
    const typed = text.trim();
    if (typed === '') return undefined;
    // One name, and it is all there is.
    const only = settled && typed === wanted && names.totalCount === 1 && sentences.totalCount === 0;
    const entity = only ? names.nodes.flatMap((hit) => entityOf(hit) ?? [])[0] : undefined;
    navigate(entity ? links.entity(entity.id) : links.search(typed));
    return undefined;
  };

  const failed = answer.error !== null && !answer.isFetching && wanted !== '';
  const note =
    slow || failed || noName ? (
      <>
        {slow && <div className="thin-bar" />}
        {failed && <Failed what={search.what} error={answer.error} onRetry={() => void answer.refetch()} />}
        {noName && <p className="note">{search.none(wanted)}</p>}
      </>
    ) : undefined;

  return (
    <search>
      <Combobox<Option>
        type="search"
        inputRef={inputRef}
        label={search.label}
        placeholder={search.placeholder}
        text={text}
        onText={setText}
        sections={sections}
        keyOf={({ id }) => id}
        renderOption={(option) => <Shown option={option} typed={wanted} />}
        onChoose={open}
        onEnter={enter}
        note={note}
        status={settled ? (noName ? search.none(wanted) : search.results(names.totalCount, sentences.totalCount)) : ''}
        old={answer.isPlaceholderData || (text.trim() !== '' && wanted !== text.trim())}
        before={<Lens />}
        after={<Key />}
      />
    </search>
  );
}

function Shown({ option, typed }: { readonly option: Option; readonly typed: string }) {
  const { search } = useTexts();
  if (option.type === 'all') return <span className="see-all">{search.seeAll(option.count)}</span>;
  if (option.type === 'near') return <EntityName entity={option.name} />;
  if (option.type === 'name') {
    const entity = entityOf(option.hit);
    return entity ? <NameHit hit={option.hit} entity={entity} typed={typed} /> : null;
  }
  const { text, offset } = around(option.hit);
  const title = sentenceOf(option.hit)?.article.title;
  return (
    <span className="sentence-hit">
      <span className="one-line quote">
        <MarkedText text={text} ranges={option.hit.highlights} offset={offset} />
      </span>
      <span className="why one-line" lang="zh-CN">
        {title}
      </span>
    </span>
  );
}

/** Names close to a text that none matches. */
export function useNearest(text: string, enabled: boolean) {
  return useQuery({
    queryKey: ['nearest', text],
    queryFn: ({ signal }) => nearestNames(text, ENTITY_KINDS, signal),
    enabled,
  });
}

/** The key that leads here; what it does stands in the list of shortcuts. */
function Key() {
  return (
    <span className="key" aria-hidden="true">
      /
    </span>
  );
}

function Lens() {
  return (
    <svg className="lens" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="6.8" cy="6.8" r="4.8" />
      <path d="M10.4 10.4L14.4 14.4" />
    </svg>
  );
}

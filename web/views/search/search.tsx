import { useSearch } from 'wouter';
import { useTexts } from '../../app/language.js';
import { useTitle } from '../../app/title.js';
import { FoundNames } from './found-names.js';
import { FoundSentences } from './found-sentences.js';
import { Start } from './start.js';
import './search.css';

/** All that a text finds: names, then the sentences that it stands in. */
export function Search() {
  const { search } = useTexts();
  const text = (new URLSearchParams(useSearch()).get('q') ?? '').trim().slice(0, 200);
  useTitle(text === '' ? search.start : search.title(text));
  return (
    <div className="page search">
      <h1 tabIndex={-1}>{text === '' ? search.start : search.title(text)}</h1>
      {text === '' ? (
        <Start />
      ) : (
        <>
          <FoundNames text={text} />
          <FoundSentences text={text} />
        </>
      )}
    </div>
  );
}

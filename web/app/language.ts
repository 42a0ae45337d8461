import { en } from '../texts/en.js';
import { type Texts, zh } from '../texts/zh.js';
import { setting, useSetting } from './setting.js';

export const LANGUAGES = ['zh', 'en'] as const;
export type UiLanguage = (typeof LANGUAGES)[number];

/** As the API calls them. */
export const API_LANGUAGE = { zh: 'ZH', en: 'EN' } as const;
/** As the `lang` attribute and Intl call them. */
export const LOCALE = { zh: 'zh-CN', en: 'en' } as const;

const TEXTS: Readonly<Record<UiLanguage, Texts>> = { zh, en };

const language = setting<UiLanguage>('chuchu.language', LANGUAGES, ofBrowser, show);

/** An address can ask for a language: `?lang=en`. It is then remembered, as if chosen. */
const asked = new URLSearchParams(location.search).get('lang');
if (asked === 'zh' || asked === 'en') language.set(asked);
else show(language.get());

function ofBrowser(): UiLanguage {
  return /^en/i.test(navigator.language) ? 'en' : 'zh';
}

function show(chosen: UiLanguage): void {
  document.documentElement.lang = LOCALE[chosen];
}

export function useLanguage(): readonly [UiLanguage, (language: UiLanguage) => void] {
  return [useSetting(language), choose];
}

function choose(chosen: UiLanguage): void {
  language.set(chosen);
  const url = new URL(location.href);
  if (!url.searchParams.has('lang')) return;
  url.searchParams.delete('lang');
  history.replaceState(history.state, '', url);
}

/** The words of the page in its language. */
export function useTexts(): Texts {
  return TEXTS[useSetting(language)];
}

/** Words that one view has for itself, beside it: `const words = inBoth({ zh: {…}, en: {…} })`. */
export function inBoth<Words>(words: {
  readonly zh: Words;
  readonly en: NoInfer<Words>;
}): Readonly<Record<UiLanguage, Words>> {
  return words;
}

export function useWords<Words>(words: Readonly<Record<UiLanguage, Words>>): Words {
  return words[useSetting(language)];
}

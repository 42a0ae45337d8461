import type { RefObject } from 'react';
import { Link, useLocation } from 'wouter';
import { useLanguage, useTexts } from './language.js';
import { links } from './links.js';
import { SearchBox } from './search-box.js';
import { THEMES, useTheme } from './theme.js';

/** The name, the search box, language, theme, help. */
export function Header(props: { readonly searchRef: RefObject<HTMLInputElement | null>; readonly onHelp: () => void }) {
  const { shell } = useTexts();
  const [here] = useLocation();
  return (
    <header className="top">
      <Link href="/" className="logo" aria-label={shell.home}>
        <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" focusable="false">
          <circle cx="11" cy="11" r="9" className="ring" />
          <circle cx="11" cy="11" r="4" className="dot" />
        </svg>
        <span className="logo-zh" lang="zh-CN">
          出处
        </span>
        <span className="logo-en" lang="en">
          Chuchu
        </span>
      </Link>
      <div className="search-place">
        <SearchBox inputRef={props.searchRef} />
      </div>
      <div className="tools">
        <Link
          href={links.graph([])}
          className="to-graph"
          aria-current={here === '/graph' ? 'page' : undefined}
          // The graph that one is at would be gone.
          onClick={(event) => here === '/graph' && event.preventDefault()}
        >
          {shell.graph}
        </Link>
        <LanguageSwitch />
        <ThemeSwitch />
        <button type="button" className="icon-button" aria-label={shell.help} title={shell.help} onClick={props.onHelp}>
          ?
        </button>
      </div>
    </header>
  );
}

function LanguageSwitch() {
  const [language, setLanguage] = useLanguage();
  const { shell } = useTexts();
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons are no form
    <div className="switch" role="group" aria-label={shell.language}>
      <button
        type="button"
        lang="zh-CN"
        aria-label="中文"
        aria-pressed={language === 'zh'}
        onClick={() => setLanguage('zh')}
      >
        中
      </button>
      <button
        type="button"
        lang="en"
        aria-label="EN, English"
        aria-pressed={language === 'en'}
        onClick={() => setLanguage('en')}
      >
        EN
      </button>
    </div>
  );
}

const SUN =
  'M9 5.6a3.4 3.4 0 1 1 0 6.8a3.4 3.4 0 0 1 0-6.8zM9 1v1.8M9 15.2V17M1 9h1.8M15.2 9H17M3.3 3.3l1.3 1.3M13.4 13.4l1.3 1.3M3.3 14.7l1.3-1.3M13.4 4.6l1.3-1.3';
const MOON = 'M15 11.2A6.6 6.6 0 0 1 6.8 3a6.6 6.6 0 1 0 8.2 8.2z';
const RING = 'M9 2.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 9 2.2z';
const HALF = 'M9 2.2a6.8 6.8 0 0 1 0 13.6z';

/** One button through the three: as the system, light, dark. */
function ThemeSwitch() {
  const [theme, setTheme] = useTheme();
  const { shell } = useTexts();
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  const label = `${shell.theme}: ${shell.themes[theme]}`;
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={() => setTheme(next)}>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
        {theme === 'system' ? (
          <>
            <path d={RING} />
            <path d={HALF} className="filled" />
          </>
        ) : (
          <path d={theme === 'light' ? SUN : MOON} />
        )}
      </svg>
    </button>
  );
}

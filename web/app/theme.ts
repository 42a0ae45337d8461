import { useSyncExternalStore } from 'react';
import { setting, useSetting } from './setting.js';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
/** What is on the screen. */
export type ShownTheme = 'light' | 'dark';

const system = matchMedia('(prefers-color-scheme: dark)');

const theme = setting<Theme>('chuchu.theme', THEMES, () => 'system', show);
system.addEventListener('change', () => show(theme.get()));

function show(chosen: Theme): void {
  document.documentElement.dataset.theme = shown(chosen);
}

function shown(chosen: Theme): ShownTheme {
  if (chosen !== 'system') return chosen;
  return system.matches ? 'dark' : 'light';
}

export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  return [useSetting(theme), theme.set];
}

/** The theme on the screen, also where it follows the system: for what draws by itself, as the canvas does. */
export function useShownTheme(): ShownTheme {
  return useSyncExternalStore(subscribe, () => shown(theme.get()));
}

function subscribe(listener: () => void): () => void {
  const leave = theme.subscribe(listener);
  system.addEventListener('change', listener);
  return () => {
    leave();
    system.removeEventListener('change', listener);
  };
}

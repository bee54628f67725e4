/** The shell and the preferences, for the screens below the tablet's layout. */
import { getContext, setContext } from 'svelte';
import type { Preferences } from './preferences.svelte';
import type { Shell } from './shell.svelte';

const key = Symbol('shell');

type Provided = { shell: Shell; preferences: Preferences };

export function provideShell(provided: Provided): void {
  setContext(key, provided);
}

export function useShell(): Shell {
  return getContext<Provided>(key).shell;
}

export function usePreferences(): Preferences {
  return getContext<Provided>(key).preferences;
}

/** The open form set, for the screens of a case. */
import { getContext, setContext } from 'svelte';
import type { Capture } from './capture.svelte';

const key = Symbol('capture');

export function provideCapture(capture: Capture): void {
  setContext(key, capture);
}

export function useCapture(): Capture {
  return getContext<Capture>(key);
}

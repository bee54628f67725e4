/** The maker of a check's sentence. It comes after the first screen, which does not wait for it. */
import type { explainCheck } from '../../form-engine/explain';

let explain = $state.raw<typeof explainCheck | null>(null);
let isAsked = false;

/** Blank until it has come; who asked is then told. */
export function sentenceOf(...check: Parameters<typeof explainCheck>): string {
  if (!explain) askOnce();
  return explain?.(...check) ?? '';
}

/** Long enough for the screen that asks to be drawn on a slow tablet. Milliseconds. */
const AFTER_DRAWING = 800;

function askOnce(): void {
  if (isAsked) return;
  isAsked = true;
  setTimeout(() => void loadExplainer(), AFTER_DRAWING);
}

export async function loadExplainer(): Promise<void> {
  explain = (await import('../../form-engine/explain')).explainCheck;
}

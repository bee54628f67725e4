/** The maker of a check's sentence. It comes after the first screen, which does not wait for it. */
import type { explainCheck } from '../../form-engine/explain';

let explain = $state.raw<typeof explainCheck | null>(null);

/** Blank until it has come; who asked is then told. */
export function sentenceOf(...check: Parameters<typeof explainCheck>): string {
  if (!explain) void loadExplainer();
  return explain?.(...check) ?? '';
}

export async function loadExplainer(): Promise<void> {
  explain = (await import('../../form-engine/explain')).explainCheck;
}

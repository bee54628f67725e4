/**
 * Short confirmations of what was just done, with a way back. Shown from event handlers only, so the
 * one list of the page is never touched while a server renders. Errors are Notices: they must stay.
 */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const shown = $state<Toast[]>([]);
let last = 0;

/** In milliseconds; an offer to undo stays longer than a mere confirmation. */
const stay = { plain: 5000, withAction: 10_000 };

export function toasts(): readonly Toast[] {
  return shown;
}

export function showToast(text: string, action?: Toast['action']): void {
  const id = ++last;
  shown.push(action ? { id, text, action } : { id, text });
  setTimeout(() => dismissToast(id), action ? stay.withAction : stay.plain);
}

export function dismissToast(id: number): void {
  const index = shown.findIndex((toast) => toast.id === id);
  if (index >= 0) shown.splice(index, 1);
}

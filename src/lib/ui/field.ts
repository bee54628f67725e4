/**
 * What every form control shares. The order is the one of GOV.UK's forms: label, message, control,
 * help, so that nobody has to look below the keyboard for what is wrong.
 */
import type { Snippet } from 'svelte';

export type Severity = 'error' | 'mandatory' | 'verify' | 'hint';

export interface FieldMessage {
  readonly severity: Severity;
  readonly text: string;
  /** The figures that were compared, always shown. */
  readonly facts?: readonly string[] | undefined;
  /** What is demanded, in a sentence: quiet, and cut to a line until somebody wants to read it. */
  readonly rule?: string | undefined;
}

export interface FieldProps {
  label: string;
  /** The number of the item on paper, small and grey before the label. */
  code?: string | undefined;
  /** Measure beside the control: 千元, 人. */
  unit?: string | undefined;
  /** Behind a question mark at the label, or F1; a snippet where text is not enough. */
  help?: string | Snippet | undefined;
  /** One line under the label that is always there. */
  description?: string | undefined;
  messages?: readonly FieldMessage[] | undefined;
  /** Marks the field as optional; what is not marked is required. */
  optional?: boolean | undefined;
  hideLabel?: boolean | undefined;
  /** Placed at the right of the label: a mark, a link to guidance. */
  aside?: Snippet | undefined;
  /** Placed under the control: where a person answers a message. */
  answer?: Snippet | undefined;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
}

const frameKeys: readonly string[] = [
  'label',
  'code',
  'unit',
  'help',
  'description',
  'messages',
  'optional',
  'hideLabel',
  'aside',
  'answer'
] satisfies (keyof FieldProps)[];

/**
 * Parts the props of a control: what its frame shows, and what goes on to the control itself. Both read them when they
 * are shown, so that a new message redraws the messages and not the control.
 */
export function splitField<Props extends FieldProps>(props: Props) {
  const frame = {};
  const control = {};
  for (const key of Object.keys(props) as (keyof Props & string)[]) {
    const part = frameKeys.includes(key) ? frame : control;
    Object.defineProperty(part, key, { enumerable: true, get: () => props[key] });
  }
  return { frame: frame as FieldProps, control: control as Omit<Props, keyof FieldProps> };
}

export function blocks(messages: readonly FieldMessage[] | undefined): boolean {
  return (messages ?? []).some(({ severity }) => severity === 'error' || severity === 'mandatory');
}

/** Height, border and ground of one-line controls. */
export const controlLook =
  'h-9 rounded-md border border-edge bg-surface px-3 text-base text-text disabled:bg-ground disabled:text-muted aria-invalid:border-2 aria-invalid:border-bad tablet:h-12 tablet:text-tap';

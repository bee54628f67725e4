/**
 * The controls that most sections do without. Their programs come when a section that has such items is opened, before
 * it is drawn, so that nothing moves under the fingers; they stay, and the next section has them at once.
 */
import { MOST_READ_THROUGH } from '../../census-forms/package';
import type { ItemDefinition } from '../../form-engine/definition';

const programs = {
  choices: () => import('../../ui/CheckboxGroup.svelte'),
  code: () => import('../code/CodeField.svelte'),
  day: () => import('../../ui/DayField.svelte'),
  photo: () => import('./PhotoField.svelte'),
  position: () => import('./PositionField.svelte')
};

type Programs = typeof programs;
type LateControl = keyof Programs;
type Loaded = { [Name in LateControl]?: Awaited<ReturnType<Programs[Name]>>['default'] };

const loaded: Loaded = {};

/** Which of them an item is answered with; null for those that are always there. */
function lateControlOf({ type, options = [] }: ItemDefinition): LateControl | null {
  switch (type) {
    case 'choices':
    case 'code':
    case 'photo':
    case 'position':
      return type;
    case 'date':
    case 'month':
      return 'day';
    case 'choice':
      return options.length > MOST_READ_THROUGH ? 'code' : null;
    default:
      return null;
  }
}

/** undefined where everything these items need is here. */
export function controlsToCome(items: readonly ItemDefinition[]): Promise<unknown> | undefined {
  const needed = new Set(items.flatMap((item) => lateControlOf(item) ?? []));
  const missing = [...needed].filter((name) => !loaded[name]);
  return missing.length === 0 ? undefined : Promise.all(missing.map(load));
}

async function load<Name extends LateControl>(name: Name): Promise<void> {
  const program = await programs[name]();
  loaded[name] = program.default as Loaded[Name];
}

/** @throws where `controlsToCome` was not awaited for the section */
export function lateControl<Name extends LateControl>(name: Name): NonNullable<Loaded[Name]> {
  const control = loaded[name];
  if (!control) throw new Error(`The control "${name}" was not loaded before its section`);
  return control;
}

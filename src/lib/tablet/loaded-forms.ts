/** The downloaded forms, made ready: loaded by the engine, lists searchable. One value for each package. */
import { unpackList, type FormPackage, type SearchableCode } from '../census-forms/package';
import type { ReasonRule } from '../census-forms/reasons';
import type { FormDefinition } from '../form-engine/definition';
import type { FormSet } from '../form-engine/form';
import { codeList } from '../form-engine/lists';
import { load } from '../form-engine/load';

export type LoadedForms = {
  hash: string;
  set: FormSet;
  definitions: readonly FormDefinition[];
  reasons: readonly ReasonRule[];
  /** Entries of each list, in its order. */
  lists: ReadonlyMap<string, readonly SearchableCode[]>;
};

/** null where the engine of this tablet cannot load them: a newer tablet is needed. */
export function loadForms(formPackage: FormPackage): LoadedForms | null {
  const { forms: definitions, reasons, hash } = formPackage;
  const lists = new Map(formPackage.lists.map((packed) => [packed.name, unpackList(packed)]));
  const codeLists = new Map([...lists].map(([name, entries]) => [name, codeList(name, entries)]));
  const loaded = load(definitions, codeLists);
  return loaded.ok ? { hash, set: loaded.forms, definitions, reasons, lists } : null;
}

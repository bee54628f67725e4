/** The downloaded forms, made ready: loaded by the engine, lists searchable. One value for each package. */
import { unpackList, type FormPackage, type SearchableCode } from '../census-forms/package';
import type { HelpTexts } from '../census-forms/item-help';
import type { ReasonRule } from '../census-forms/reasons';
import type { RowPresentation } from '../census-forms/row-presentation';
import type { SizeRow } from '../census-forms/size';
import type { FormDefinition } from '../form-engine/definition';
import type { Vocabulary } from '../form-engine/explain';
import type { FormSet } from '../form-engine/form';
import { codeList } from '../form-engine/lists';
import { load } from '../form-engine/load';

/** Packages of an older office have none; names then go by themselves. Not the engine's own, whose sentences come later. */
const NO_VOCABULARY: Vocabulary = { context: {}, lists: {}, levels: {} };

export type LoadedForms = {
  hash: string;
  set: FormSet;
  definitions: readonly FormDefinition[];
  reasons: readonly ReasonRule[];
  /** Items that ask the outcome of the case themselves. */
  outcomePlaces: readonly string[];
  rows: readonly RowPresentation[];
  help: HelpTexts;
  /** Entries of each list, in its order. */
  lists: ReadonlyMap<string, readonly SearchableCode[]>;
  /** How options that are looked up are read, by Chinese label. */
  readings: Readonly<Record<string, string>>;
  /** What is least for each size of an enterprise. */
  sizes: readonly SizeRow[];
  /** The words in which checks are read aloud. */
  vocabulary: Vocabulary;
};

/** null where the engine of this tablet cannot load them: a newer tablet is needed. */
export function loadForms(formPackage: FormPackage): LoadedForms | null {
  const { forms: definitions, reasons, rows = [], readings = {}, hash } = formPackage;
  const { vocabulary = NO_VOCABULARY, help = {}, sizes = [], outcomePlaces = [] } = formPackage;
  const lists = new Map(formPackage.lists.map((packed) => [packed.name, unpackList(packed)]));
  const codeLists = new Map([...lists].map(([name, entries]) => [name, codeList(name, entries)]));
  const loaded = load(definitions, codeLists);
  if (!loaded.ok) return null;
  const { forms: set } = loaded;
  const texts = { reasons, rows, help, readings, sizes, vocabulary };
  return { hash, set, definitions, outcomePlaces, lists, ...texts };
}

/**
 * The cases a form acts on: those ticked, with the row versions that were seen, or, when all that match were
 * chosen, whatever the address's filter covers now.
 */
import { scopeOf, type Actor } from '../access/actor';
import type { Reader } from '../platform/database.server';
import { caseFilterOf, readCaseFilter } from './board-filter';
import { CURRENT_ROUND } from './lifecycle';
import { selectedCases } from './queries.server';

type Reading = { read<T>(work: (reader: Reader) => Promise<T>): Promise<T> };

/** Field `all` takes the filter; else each field `case` is `id version`. What does not parse stays for zod to refuse. */
export async function chosenCases(
  { read }: Reading,
  actor: Actor,
  form: FormData,
  parameters: URLSearchParams
): Promise<{ id: string; version: number }[]> {
  if (form.get('all') === 'true') {
    const parsed = readCaseFilter(parameters);
    const round = parsed.round ?? CURRENT_ROUND;
    const filter = caseFilterOf(parsed);
    return read((reader) => selectedCases(reader, scopeOf(actor), round, filter));
  }
  return form.getAll('case').map((text) => {
    const [id = '', version = ''] = String(text).split(' ');
    return { id, version: Number(version) };
  });
}

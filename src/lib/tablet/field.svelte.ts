/**
 * One person's day on this tablet: what they hold, their outbox, the contact with the office, and what the screens
 * ask of them. Made by `tablet.svelte.ts` when it is known who is here.
 */
import type { SyncResponse } from '../collection/exchange';
import { censusDay } from '../platform/clock';
import { entriesByCase, keptView, urgency, viewCase, type CaseView } from './case-view';
import type { Device } from './device.svelte';
import { createCodingAssistant, type CodingAssistant } from './coding-assistant.svelte';
import { createExchange, type Exchange } from './exchange.svelte';
import { openHoldings, type Holdings } from './holdings.svelte';
import { loadForms, type LoadedForms } from './loaded-forms';
import { createOutbox, officeInstant, type Outbox } from './outbox.svelte';
import { ONLY, type ContactState } from './store/rows';
import { indexCases, searchCases } from './store/search';

/** Acts go soon; drafts when typing has paused, or at last while it goes on. Milliseconds. */
const SEND_AFTER = { act: 300, draft: 8_000, draftAtLast: 60_000 };

export type Field = {
  readonly device: Device;
  readonly holdings: Holdings;
  readonly outbox: Outbox;
  readonly exchange: Exchange;
  readonly coding: CodingAssistant;
  readonly contact: ContactState | undefined;
  /** The forms of a round, once they are here. */
  formsOf(round: string): LoadedForms | null;
  /** Forms are here, but this tablet's program is too old for them. */
  formsTooNew(round: string): boolean;
  /** By area, then what to do first, then name. */
  readonly cases: readonly CaseView[];
  caseOf(id: string): CaseView | undefined;
  /** Cases that fit, best first; all of them, in their order, for a blank query. */
  search(query: string): readonly CaseView[];
  /** Instant and census day of the office's clock. */
  instant(): string;
  today(): string;
  /** When the office was last spoken to, by its clock. */
  lastContact(): string | null;
  /** Called when the page is hidden or left; answers how to take it back. */
  onLeaving(run: () => Promise<void>): () => void;
  /** Writes all that is typed. */
  beforeLeaving(): Promise<void>;
  stop(): void;
};

export async function openField(
  personId: string,
  device: Device,
  foundOther: (enumerator: SyncResponse['enumerator']) => void
): Promise<Field> {
  const holdings = await openHoldings(personId, device);
  const exchange = createExchange(holdings, device, foundOther);
  const outbox = createOutbox(holdings, device, (what) =>
    what === 'act' ? exchange.callAfter(SEND_AFTER.act) : sendDraftLater()
  );
  const coding = createCodingAssistant(() => holdings.all('codingPack').get(ONLY), device);

  const contact = $derived(holdings.all('contact').get(ONLY));
  const index = $derived(indexCases([...holdings.all('case').values()].map((held) => held.case)));
  const packages = $derived([...holdings.all('formPackage').values()]);
  const formsByRound = $derived(new Map(packages.map((one) => [one.round, loadForms(one)])));
  const byCase = $derived(entriesByCase(holdings.entries()));
  const cases = $derived([...holdings.all('case').values()].map(view).sort(inOrder));
  const byId = $derived(new Map(cases.map((one) => [one.case.id, one])));

  const leaving = new Set<() => Promise<void>>();
  const known = new Map<string, CaseView>();
  let draftWaits: { since: number; cancel: () => void } | null = null;

  /** Speaking with the office costs a slow tablet as much as ten keys: not between two of them. */
  function sendDraftLater() {
    draftWaits?.cancel();
    const since = draftWaits?.since ?? device.now();
    const left = since + SEND_AFTER.draftAtLast - device.now();
    const cancel = device.after(Math.max(0, Math.min(SEND_AFTER.draft, left)), () => {
      draftWaits = null;
      exchange.callAfter(0);
    });
    draftWaits = { since, cancel };
  }

  function view(held: { case: CaseView['case']; gone: boolean }): CaseView {
    const { id } = held.case;
    const name = contact?.enumerator.name ?? '';
    return viewCase(held, byCase.get(id) ?? [], holdings.all('receipt').get(id), name);
  }

  return {
    device,
    holdings,
    outbox,
    exchange,
    coding,
    get contact() {
      return contact;
    },
    formsOf: (round) => formsByRound.get(round) ?? null,
    formsTooNew: (round) => formsByRound.get(round) === null,
    get cases() {
      return cases;
    },
    caseOf(id) {
      // Alone: to look at one case, the others need not be put in order. The same object until something in it changes:
      // each save of a draft looks at the case again.
      const held = holdings.all('case').get(id);
      if (!held) {
        known.delete(id);
        return undefined;
      }
      const kept = keptView(known.get(id), view(held));
      known.set(id, kept);
      return kept;
    },
    search(query) {
      if (query.trim() === '') return cases;
      return searchCases(index, query).flatMap((id) => byId.get(id) ?? []);
    },
    instant: () => officeInstant(holdings, device),
    today: () => censusDay(new Date(officeInstant(holdings, device))),
    lastContact: () =>
      contact ? new Date(contact.lastContact + contact.clockOffset).toISOString() : null,
    onLeaving(run) {
      leaving.add(run);
      return () => leaving.delete(run);
    },
    async beforeLeaving() {
      const written = [...leaving].map((run) => run());
      holdings.writer.hurry();
      await Promise.all(written);
      await holdings.writer.write([]);
    },
    stop() {
      draftWaits?.cancel();
      exchange.stop();
      holdings.close();
    }
  };
}

const byName = new Intl.Collator('zh');

function inOrder(a: CaseView, b: CaseView): number {
  return (
    (a.case.area.code < b.case.area.code ? -1 : a.case.area.code > b.case.area.code ? 1 : 0) ||
    urgency(a.state) - urgency(b.state) ||
    byName.compare(a.case.respondent.name, b.case.respondent.name)
  );
}

/**
 * The contact with the office: offers what waits, takes what changed, until neither side has more (design §6).
 * One tab at a time speaks. The first contact after a start, or after the person may have changed, carries
 * nothing and only learns who is signed in, so that nobody's work is sent under another name.
 */
import type { SyncResponse } from '../collection/exchange';
import type { SyncRequest } from '../collection/operation';
import type { CodingPack } from '../census-forms/coding-pack';
import type { FormPackage } from '../census-forms/package';
import type { Problem } from '../platform/problem';
import { nextOperations, settle, unconfirmedIds } from './delivery';
import type { Device } from './device.svelte';
import { sendEvidence } from './evidence';
import { applyFeed, settledDepartures } from './feed';
import type { Holdings } from './holdings.svelte';
import { askOffice, type Answer } from './office-request';
import { ONLY, put, type Change } from './store/rows';

export type ContactStatus =
  'idle' | 'speaking' | 'offline' | 'signedOut' | 'otherPerson' | 'failed';

export type Exchange = {
  readonly status: ContactStatus;
  readonly problem: Problem | null;
  /** Speaks until there is nothing more; resolves at once when another tab does so. */
  contact(): Promise<void>;
  /** Before the next contact, ask again who is signed in. */
  doubtPerson(): void;
  /** Calls for a contact after so many milliseconds, unless one is called for sooner. */
  callAfter(milliseconds: number): void;
  stop(): void;
};

type Spoken = { status: ContactStatus; problem: Problem | null };

const RETRY_AFTER = [5_000, 15_000, 60_000, 300_000] as const;

/** Words that coders have confirmed reach the tablets within a day. Milliseconds. */
const ASK_FOR_PACK_AFTER = 24 * 60 * 60 * 1_000;

/** @param foundOther called with who is signed in, when it is not the person whose holdings these are */
export function createExchange(
  holdings: Holdings,
  device: Device,
  foundOther: (enumerator: SyncResponse['enumerator']) => void
): Exchange {
  let spoken = $state.raw<Spoken>({ status: 'idle', problem: null });
  let speaking = $state(false);
  let isKnown = false;
  let calledAgain = false;
  let failures = 0;
  let packAskedAt = -Infinity;
  let call: { at: number; cancel: () => void } | null = null;

  async function speak(): Promise<Spoken> {
    for (;;) {
      const request = requestFor(holdings, device, isKnown);
      const answer = await askOffice<SyncResponse>(device, '/api/v1/sync', jsonBody(request));
      if (answer.kind !== 'ok') return failureOf(answer);
      const response = answer.body;
      if (response.enumerator.id !== holdings.personId) {
        foundOther(response.enumerator);
        return { status: 'otherPerson', problem: null };
      }
      await holdings.change(changesOf(holdings, request, response, device.now()));
      const wasKnown = isKnown;
      isKnown = true;
      const isStuck = wasKnown && request.operations.length > 0 && response.results.length === 0;
      const hasMore = response.feed.more || nextOperations(holdings.entries()).length > 0;
      if (!hasMore || (isStuck && !response.feed.more)) break;
    }
    const forms = await refreshForms(holdings, device);
    if (forms) return failureOf(forms);
    const evidence = await sendEvidence(holdings, device);
    if (evidence) return failureOf(evidence);
    await holdings.change(settledDepartures(holdings.all('case'), holdings.entries()));
    await refreshCodingPack();
    return { status: 'idle', problem: null };
  }

  /** Last, and no failure: the assistant may be of yesterday, or come another time. */
  async function refreshCodingPack() {
    const held = holdings.all('codingPack').get(ONLY);
    if (held && device.now() - packAskedAt < ASK_FOR_PACK_AFTER) return;
    const headers: HeadersInit = held ? { 'if-none-match': `"${held.hash}"` } : {};
    const answer = await askOffice<CodingPack | undefined>(device, '/api/v1/coding-pack', {
      headers
    });
    if (answer.kind !== 'ok') return;
    packAskedAt = device.now();
    if (answer.body) await holdings.change([put('codingPack', ONLY, answer.body)]);
  }

  async function contact() {
    if (speaking) {
      calledAgain = true;
      return;
    }
    call?.cancel();
    call = null;
    speaking = true;
    try {
      await device.alone(`jingpu-exchange-${holdings.personId}`, async () => {
        spoken = await speak();
      });
    } finally {
      speaking = false;
    }
    failures = spoken.status === 'offline' || spoken.status === 'failed' ? failures + 1 : 0;
    const wait = RETRY_AFTER[Math.min(failures, RETRY_AFTER.length) - 1];
    if (wait !== undefined) callAfter(wait);
    if (calledAgain) {
      calledAgain = false;
      callAfter(0);
    }
  }

  function callAfter(milliseconds: number) {
    const at = device.now() + milliseconds;
    if (call && call.at <= at) return;
    call?.cancel();
    call = { at, cancel: device.after(milliseconds, () => void contact()) };
  }

  return {
    get status() {
      return speaking ? 'speaking' : spoken.status;
    },
    get problem() {
      return spoken.problem;
    },
    contact,
    callAfter,
    doubtPerson: () => (isKnown = false),
    stop: () => call?.cancel()
  };
}

function requestFor(holdings: Holdings, device: Device, isKnown: boolean): SyncRequest {
  const entries = isKnown ? holdings.entries() : [];
  return {
    protocol: 1,
    deviceId: deviceId(device),
    cursor: holdings.all('contact').get(ONLY)?.cursor ?? null,
    operations: nextOperations(entries),
    unconfirmed: unconfirmedIds(entries)
  };
}

function deviceId(device: Device): string {
  const known = device.recall('device');
  if (known) return known;
  const made = device.nextId();
  device.remember('device', made);
  return made;
}

/** One set of changes, written in one transaction: the cursor never runs ahead of the cases. */
function changesOf(
  holdings: Holdings,
  request: SyncRequest,
  response: SyncResponse,
  now: number
): Change[] {
  const { serverTime, enumerator, formPackage, otherPackages = [], feed } = response;
  const entries = holdings.entries();
  const contact = {
    cursor: feed.cursor,
    clockOffset: Date.parse(serverTime) - now,
    dayIsFixed: response.dayIsFixed ?? false,
    lastContact: now,
    enumerator,
    formPackage,
    otherPackages
  };
  return [
    ...settle(entries, request, response),
    ...applyFeed(holdings.all('case'), entries, feed),
    put('contact', ONLY, contact)
  ];
}

/** Downloads the forms when the office uses others than the tablet has: of its round, and of what else is held. */
async function refreshForms(holdings: Holdings, device: Device): Promise<Refused | null> {
  const contact = holdings.all('contact').get(ONLY);
  if (!contact) return null;
  const held = new Set([...holdings.all('case').values()].map((one) => one.case.round));
  const others = (contact.otherPackages ?? []).filter(({ round }) => held.has(round));
  for (const { round, hash } of [contact.formPackage, ...others]) {
    const id = round === contact.formPackage.round ? ONLY : round;
    if (holdings.all('formPackage').get(id)?.hash === hash) continue;
    const path = `/api/v1/form-package?round=${encodeURIComponent(round)}`;
    const answer = await askOffice<FormPackage>(device, path);
    if (answer.kind !== 'ok') return answer;
    await holdings.change([put('formPackage', id, answer.body)]);
  }
  return null;
}

type Refused = Exclude<Answer<never>, { kind: 'ok' }>;

function failureOf(answer: Refused): Spoken {
  switch (answer.kind) {
    case 'offline':
      return { status: 'offline', problem: null };
    case 'signedOut':
      return { status: 'signedOut', problem: null };
    case 'problem':
      return { status: 'failed', problem: answer.problem };
    default:
      return answer satisfies never;
  }
}

function jsonBody(value: unknown): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value)
  };
}

/**
 * The tablet as a whole: who is here, and whether it can work. Begins with the person who was here last, so that it
 * starts without network; the first contact says whether they still are.
 */
import { getContext, setContext } from 'svelte';
import type { SyncResponse } from '../collection/exchange';
import type { Problem } from '../platform/problem';
import type { Device } from './device.svelte';
import { openField, type Field } from './field.svelte';
import { askOffice } from './office-request';
import { tabletProblem } from './problems';

export type TabletPhase =
  | { phase: 'starting' }
  | { phase: 'ready'; field: Field }
  /** Nobody is known here: sign in, or find a network first. */
  | { phase: 'nobody'; why: 'signedOut' | 'offline' }
  | { phase: 'broken'; problem: Problem };

export type Tablet = {
  readonly now: TabletPhase;
  start(): Promise<void>;
  /** Closes what is open and forgets who was here; their store stays on the tablet. */
  leave(): void;
};

const PERSON = 'person';

export function createTablet(device: Device): Tablet {
  let now = $state.raw<TabletPhase>({ phase: 'starting' });

  async function open(personId: string) {
    close();
    try {
      const field = await openField(personId, device, change);
      now = { phase: 'ready', field };
      void field.exchange.contact();
    } catch (error) {
      const reason = error instanceof Error ? error.name : '';
      now = { phase: 'broken', problem: tabletProblem('tablet.storage_unavailable', { reason }) };
    }
  }

  /** Somebody else has signed in on this tablet: theirs is opened, the other's work stays where it is. */
  function change(enumerator: SyncResponse['enumerator']) {
    device.remember(PERSON, enumerator.id);
    void open(enumerator.id);
  }

  function close() {
    if (now.phase === 'ready') now.field.stop();
  }

  return {
    get now() {
      return now;
    },
    async start() {
      const known = device.recall(PERSON);
      if (known) return open(known);
      const answer = await whoIsHere(device);
      switch (answer.kind) {
        case 'ok':
          return change(answer.body.enumerator);
        case 'offline':
        case 'signedOut':
          now = { phase: 'nobody', why: answer.kind };
          return;
        case 'problem':
          now = { phase: 'broken', problem: answer.problem };
          return;
        default:
          return answer satisfies never;
      }
    },
    leave() {
      close();
      device.remember(PERSON, null);
      now = { phase: 'nobody', why: 'signedOut' };
    }
  };
}

/** A contact that brings nothing and keeps nothing, only to learn the person's name. */
function whoIsHere(device: Device) {
  const body = JSON.stringify({
    protocol: 1,
    deviceId: device.nextId(),
    cursor: null,
    operations: [],
    unconfirmed: []
  });
  const headers = { 'content-type': 'application/json' };
  return askOffice<SyncResponse>(device, '/api/v1/sync', { method: 'POST', headers, body });
}

const fieldKey = Symbol('field');
const tabletKey = Symbol('tablet');

export function provideField(field: Field): void {
  setContext(fieldKey, field);
}

/** The field of whoever is here; only below the tablet's layout, once it is ready. */
export function useField(): Field {
  return getContext<Field>(fieldKey);
}

export function provideTablet(tablet: Tablet): void {
  setContext(tabletKey, tablet);
}

export function useTablet(): Tablet {
  return getContext<Tablet>(tabletKey);
}

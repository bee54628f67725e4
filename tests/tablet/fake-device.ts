// Devices for the tablet's tests: a clock that is turned by hand, timers that run when they are told to, locks and
// channels that really join the tabs of one device, a network that can go.
import { randomIds } from '../../src/lib/platform/ids';
import type { Device } from '../../src/lib/tablet/device.svelte';

export type Network = (path: string, init?: RequestInit) => Promise<Response>;

export type FakeTablet = {
  /** One more tab of the same browser. */
  tab(): FakeTab;
  setOnline(online: boolean): void;
  pass(milliseconds: number): void;
};

export type FakeTab = Device & {
  /** Runs what was put off, however long; answers when all of it is done. */
  runTimers(): Promise<void>;
  /** Of what was put off, runs what is due by the clock. */
  runDueTimers(): Promise<void>;
};

export function fakeTablet(
  network: Network,
  start = Date.parse('2024-04-08T02:00:00Z')
): FakeTablet {
  let now = start;
  let online = true;
  const memory = new Map<string, string>();
  const locks = new Set<string>();
  const listeners = new Set<{ name: string; heard: (message: unknown) => void }>();

  function tab(): FakeTab {
    const timers = new Set<{ at: number; run: () => void }>();
    async function runTimersUntil(time: number) {
      const due = [...timers].filter(({ at }) => at <= time);
      due.forEach((timer) => timers.delete(timer));
      due.forEach(({ run }) => run());
      await settled();
    }
    return {
      now: () => now,
      nextId: () => randomIds.next(),
      async fetch(path, init) {
        if (!online) throw new TypeError('Failed to fetch');
        return network(path, init);
      },
      get online() {
        return online;
      },
      async alone(name, work) {
        if (locks.has(name)) return false;
        locks.add(name);
        await work().finally(() => locks.delete(name));
        return true;
      },
      channel(name, heard) {
        const listener = { name, heard };
        listeners.add(listener);
        return {
          tell(message) {
            for (const other of listeners) {
              if (other !== listener && other.name === name) other.heard(structuredClone(message));
            }
          },
          close: () => listeners.delete(listener)
        };
      },
      after(milliseconds, run) {
        const timer = { at: now + milliseconds, run };
        timers.add(timer);
        return () => timers.delete(timer);
      },
      recall: (key) => memory.get(key) ?? null,
      remember(key, value) {
        if (value === null) memory.delete(key);
        else memory.set(key, value);
      },
      runTimers: () => runTimersUntil(Infinity),
      runDueTimers: () => runTimersUntil(now)
    };
  }

  return {
    tab,
    setOnline: (next) => (online = next),
    pass: (milliseconds) => (now += milliseconds)
  };
}

/** Lets everything that needs no timer of ours come to its end: the fake network and IndexedDB answer at once. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/**
 * What the tablet needs of the device it runs on: its clock, network, locks between tabs, a channel to them, a
 * little memory that survives. Tests bring another one; nothing else in `tablet` reaches for these globals.
 */
import { randomIds } from '../platform/ids';

export type Channel = { tell(message: unknown): void; close(): void };

export type Device = {
  /** The device's own clock, in milliseconds; may be wrong by any amount. */
  now(): number;
  nextId(): string;
  /** Rejects when there is no network. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  readonly online: boolean;
  /** Runs `work` if no other tab runs work of that name; answers whether it did. */
  alone(name: string, work: () => Promise<void>): Promise<boolean>;
  channel(name: string, heard: (message: unknown) => void): Channel;
  /** Runs later; the answer cancels. */
  after(milliseconds: number, run: () => void): () => void;
  recall(key: string): string | null;
  remember(key: string, value: string | null): void;
};

export function browserDevice(): Device {
  let online = $state(navigator.onLine);
  addEventListener('online', () => (online = true));
  addEventListener('offline', () => (online = false));

  return {
    now: () => Date.now(),
    nextId: () => randomIds.next(),
    fetch: (path, init) => fetch(path, init),
    get online() {
      return online;
    },
    alone: (name, work) =>
      navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
        if (lock) await work();
        return lock !== null;
      }),
    channel(name, heard) {
      const channel = new BroadcastChannel(name);
      channel.onmessage = (event) => heard(event.data);
      return { tell: (message) => channel.postMessage(message), close: () => channel.close() };
    },
    after(milliseconds, run) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    recall: (key) => localStorage.getItem(`jingpu.${key}`),
    remember(key, value) {
      if (value === null) localStorage.removeItem(`jingpu.${key}`);
      else localStorage.setItem(`jingpu.${key}`, value);
    }
  };
}

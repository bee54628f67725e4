/** How things stand between tablet and office, in the four words of the bar. */
import type { Field } from './field.svelte';

export type Connection = {
  network: 'online' | 'offline' | 'sending' | 'held';
  /** Acts, drafts and evidence that have not reached the office. */
  waiting: number;
  /** Of them: what a person must look at. */
  troubled: number;
};

export function connection(field: Field): Connection {
  const open = field.outbox.open();
  const troubled = open.filter(
    (entry) => entry.status === 'refused' || entry.status === 'contested'
  ).length;
  const waiting = open.length + field.holdings.all('evidence').size;
  return { network: networkOf(field, troubled, waiting), waiting, troubled };
}

function networkOf(field: Field, troubled: number, waiting: number): Connection['network'] {
  if (!field.device.online || field.exchange.status === 'offline') return 'offline';
  if (troubled > 0) return 'held';
  return field.exchange.status === 'speaking' && waiting > 0 ? 'sending' : 'online';
}

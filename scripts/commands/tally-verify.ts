import { tallyDrift } from '../../src/lib/casework/queries.server';
import type { CommandLine } from './command-line';

export const command: CommandLine = {
  usage: '',
  summary: 'Recounts tallies and flows from cases, events and frame, and names every drift',
  options: {},
  async run(call) {
    const application = await call.application();
    const drifts = await application.read(tallyDrift);
    for (const { table, key, kept, counted } of drifts) {
      console.error(`${table} ${key}: kept ${kept}, counted ${counted}`);
    }
    console.log(call.json ? JSON.stringify({ drift: drifts.length }) : `${drifts.length} drift`);
    return drifts.length === 0 ? 0 : 1;
  }
};

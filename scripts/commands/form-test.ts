import { formTest } from '../form-test';
import { UsageError, type CommandLine } from './command-line';

export const command: CommandLine = {
  usage: 'FILE… --engine js|incremental',
  summary: 'Runs cases of the form language and of the census forms; one line a case, then the sum',
  options: { engine: { type: 'string' } },
  async run(call) {
    const engine = call.options.engine ?? 'js';
    if (engine !== 'js' && engine !== 'incremental') {
      throw new UsageError('--engine must be js or incremental.');
    }
    if (call.arguments.length === 0) throw new UsageError('Name at least one file.');
    return formTest(call.arguments, engine, call.json);
  }
};

import { openCases } from '../../src/lib/casework/commands/open-cases.server';
import { CURRENT_ROUND } from '../../src/lib/casework/lifecycle';
import { answerOf, type CommandLine } from './command-line';

export const command: CommandLine = {
  usage: '',
  summary: 'Opens the cases of the round from the frame; what has a case or a reason is left alone',
  options: {},
  async run(call) {
    const application = await call.application();
    const actor = await call.actor('leadAdmin');
    const answer = answerOf(await application.execute(openCases, { round: CURRENT_ROUND }, actor));
    const sentence = `${answer.opened} opened, ${answer.void} void, ${answer.waitingFrozen} wait for frozen org units`;
    console.log(call.json ? JSON.stringify(answer) : sentence);
    return 0;
  }
};

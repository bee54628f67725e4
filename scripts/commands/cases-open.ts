import { openCases } from '../../src/lib/casework/commands/open-cases.server';
import { CURRENT_ROUND } from '../../src/lib/casework/lifecycle';
import { answerOf, type CommandLine } from './command-line';

export const command: CommandLine = {
  usage: '[FRAME_NO…] [--round frameCheck]',
  summary:
    'Opens the cases of a round (registration, if none is named) from the frame, of all entries or of some; what has a case or a reason is left alone',
  options: { round: { type: 'string' } },
  async run(call) {
    const application = await call.application();
    const actor = await call.actor('leadAdmin');
    const frameNos = call.arguments;
    const { round = CURRENT_ROUND } = call.options;
    const input = frameNos.length > 0 ? { round, frameNos } : { round };
    const answer = answerOf(await application.execute(openCases, input, actor));
    const sentence = `${answer.opened} opened, ${answer.void} void, ${answer.waitingFrozen} wait for frozen org units`;
    console.log(call.json ? JSON.stringify(answer) : sentence);
    return 0;
  }
};

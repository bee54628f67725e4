// The application at a simulated instant: everything is executed as if it were then. The product allows each act an
// instant of its own; nothing but this reaches into the past.
import type { Application } from '../../src/lib/assembly/application.server';
import type { Result } from '../../src/lib/platform/command.server';

export function at(application: Application, instant: Date): Application {
  return {
    ...application,
    execute: (command, input, actor, options) =>
      application.execute(command, input, actor, { ...options, at: instant })
  };
}

/** The answer of an act that the simulator knows to be allowed; throws with the problem otherwise. */
export function done<Answer>(result: Result<Answer>): Answer {
  if (!result.ok) throw new Error(`the simulator was refused: ${JSON.stringify(result.problem)}`);
  return result.answer;
}

/** The help of all forms as the server reads it, made once; a shape that is none throws, and the tests would have said so. */
import help6111 from './data/help/611-1.json' with { type: 'json' };
import help6112 from './data/help/611-2.json' with { type: 'json' };
import help6113 from './data/help/611-3.json' with { type: 'json' };
import help6116 from './data/help/611-6.json' with { type: 'json' };
import help6117 from './data/help/611-7.json' with { type: 'json' };
import help6118 from './data/help/611-8.json' with { type: 'json' };
import help611 from './data/help/611.json' with { type: 'json' };
import help621 from './data/help/621.json' with { type: 'json' };
import help622 from './data/help/622.json' with { type: 'json' };
import { formHelp, type FormHelp } from './item-help';

const stored: unknown[] = [
  help621,
  help622,
  help611,
  help6111,
  help6112,
  help6113,
  help6116,
  help6117,
  help6118
];

let helps: readonly FormHelp[] | undefined;

export function itemHelp(): readonly FormHelp[] {
  helps ??= stored.map((json) => formHelp.parse(json));
  return helps;
}

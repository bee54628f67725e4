// All functions of the language by name.
import type { Builtin } from './builtin';
import { choiceBuiltins } from './choice';
import { codeBuiltins } from './code';
import { dateBuiltins } from './date';
import { numberBuiltins } from './number';
import { rowBuiltins } from './rows';
import { textBuiltins } from './text';

export const builtins: ReadonlyMap<string, Builtin> = new Map(
  [
    ...choiceBuiltins,
    ...numberBuiltins,
    ...textBuiltins,
    ...dateBuiltins,
    ...codeBuiltins,
    ...rowBuiltins
  ].map((builtin) => [builtin.name, builtin])
);

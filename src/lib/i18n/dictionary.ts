/**
 * Every message of jingpu. A domain writes its own file and nothing else: all are merged here.
 * Keys begin with the domain's name; problem texts are `problem.<code>` in the file of the domain
 * that raises them. The offices load all of it, a tablet only what `tablet-dictionary` names,
 * as data in its language (scripts/tablet-texts.ts).
 */
import { access } from './access';
import { assembly } from './assembly';
import { casework } from './casework';
import { censusForms } from './census-forms';
import { classification } from './classification';
import { collection } from './collection';
import { commands } from './commands';
import { formEngine } from './form-engine';
import { frame } from './frame';
import { guidance } from './guidance';
import type { Language } from './language';
import { fillMessage, type Parameters } from './message';
import { navigation } from './navigation';
import { platform } from './platform';
import { progress } from './progress';
import { publication } from './publication';
import { quality } from './quality';
import { review } from './review';
import { schedule } from './schedule';
import { signoff } from './signoff';
import { supervision } from './supervision';
import { tablet } from './tablet';
import { tabletForm } from './tablet-form';
import { territory } from './territory';
import { ui } from './ui';

export const dictionary = {
  ...ui,
  ...navigation,
  ...platform,
  ...formEngine,
  ...access,
  ...territory,
  ...censusForms,
  ...schedule,
  ...frame,
  ...casework,
  ...collection,
  ...review,
  ...classification,
  ...quality,
  ...progress,
  ...guidance,
  ...supervision,
  ...signoff,
  ...publication,
  ...assembly,
  ...commands,
  ...tablet,
  ...tabletForm
};

export type MessageKey = keyof typeof dictionary;

/** How rules that put words together ask for them: `t` of `useMessages()`, handed on. */
export type Translate = (key: MessageKey, parameters?: Parameters) => string;

/** For text made outside a component: printed pages, files, the command line. */
export function translate(language: Language, key: MessageKey, parameters?: Parameters): string {
  return fillMessage(dictionary[key], language, parameters);
}

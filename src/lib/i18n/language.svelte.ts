/**
 * Messages inside components. A layout provides a dictionary and the language once; every component
 * below asks `const { t } = useMessages()`. The pair travels in Svelte's context, so two requests
 * rendered at the same time never see each other's language, and a tablet can switch without reload.
 */
import { getContext, setContext } from 'svelte';
import type { Translate } from './dictionary';
import type { Language } from './language';
import { fillMessage, fillText, type Messages, type Texts } from './message';

export interface MessagesInUse {
  /** Read it inside markup or `$derived`: it may change while the page stands. */
  readonly language: Language;
  readonly t: Translate;
}

const context = Symbol('messages');

/**
 * @param messages the dictionary of this part of the product
 * @param language read again at each use: `() => data.language`
 */
export function provideMessages(messages: Messages, language: () => Language): MessagesInUse {
  const inUse: MessagesInUse = {
    get language() {
      return language();
    },
    t(key, parameters) {
      const message = messages[key];
      // A word missing from a smaller dictionary must not take the screen down with it.
      return message ? fillMessage(message, language(), parameters) : key;
    }
  };
  return setContext(context, inUse);
}

/** The same from the texts of one language at a time, read again at each use as the language is. */
export function provideTexts(texts: () => Texts, language: () => Language): MessagesInUse {
  const inUse: MessagesInUse = {
    get language() {
      return language();
    },
    t(key, parameters) {
      const text = texts()[key];
      return text === undefined ? key : fillText(text, parameters);
    }
  };
  return setContext(context, inUse);
}

/** To be called while a component is made, like any use of context. */
export function useMessages(): MessagesInUse {
  const inUse = getContext<MessagesInUse | undefined>(context);
  if (!inUse) throw new Error('No messages here: a layout above must call provideMessages');
  return inUse;
}

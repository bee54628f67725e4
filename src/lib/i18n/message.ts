/**
 * What a message is: one text for each language, with `{name}` placeholders and an English plural
 * `{count|one case|# cases}` (# is the number itself). Chinese needs no plural and writes `{count}`.
 * A domain's file is `export const casework = { 'casework.…': { zh, en }, … } satisfies Messages`.
 */
import { formatNumber } from './format';
import type { Language } from './language';

export interface Message {
  readonly zh: string;
  readonly en: string;
}

/** One language's texts by key. */
export type Texts = Readonly<Record<string, string>>;

export type Messages = Readonly<Record<string, Message>>;

/** Numbers are written with separated thousands; what must not be (codes, years) is passed as text. */
export type Parameters = Readonly<Record<string, string | number | bigint>>;

const placeholder = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

export function fillMessage(message: Message, language: Language, parameters?: Parameters): string {
  return fillText(message[language], parameters);
}

/** The text with its placeholders filled; one without a value stays visible as `{name}`. */
export function fillText(text: string, parameters: Parameters = {}): string {
  return text.replace(placeholder, (whole, name: string, one?: string, many?: string) => {
    const value = parameters[name];
    if (value === undefined) return whole;
    const written = typeof value === 'string' ? value : formatNumber(value);
    if (one === undefined || many === undefined) return written;
    return (Number(value) === 1 ? one : many).replaceAll('#', written);
  });
}

/** Names of the placeholders in one text, sorted, each once. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(placeholder)].map((match) => match[1] ?? ''))].sort();
}

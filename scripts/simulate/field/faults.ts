// What is wrong in a few of the demo's submissions without being wrong in any of them: only a quality run over the county
// sees it (item-ids §6). Each org unit's plan says which; whoever it happens to is approved already, as it would be.
import type { Story } from './story';

export type Fault =
  /** Filled in after a call. */
  | 'byTelephone'
  /** Visited in another area (U-17). */
  | 'elsewhere'
  /** With the mobile number of an agent who has several of them (U-11). */
  | 'agentTelephone'
  /** With the enumerator's own number (U-12). */
  | 'staffTelephone'
  /** With the code of a neighbour's licence (ID-11). */
  | 'neighboursCode'
  /** Explained in the words of others, on one day (§6.1). */
  | 'sameWords';

/** Of the reserved ones: no account and no entry of the frame has it. */
export const AGENT_PHONE = '13900007099';

export const SAME_WORDS = '受市场环境影响，本年经营情况与上年相比变化较大';

/** The stories with the faults, given to one enumerator's plain cases, each to another. */
export function withFaults(stories: readonly Story[], faults: readonly Fault[]): Story[] {
  const plain = stories.flatMap((story, at) => (isPlain(story) ? [at] : []));
  const holder = busiest(plain.map((at) => stories[at]!.enumerator));
  // From the middle of the work on, when everybody has neighbours who were seen.
  const own = plain.filter((at) => stories[at]!.enumerator === holder);
  const chosen = own.slice(-faults.length);
  const faulty = new Map(chosen.map((at, number) => [at, faults[number]!]));
  const day = chosen
    .map((at) => stories[at]!.submittedOn[0]!)
    .sort()
    .at(-1);
  const approvedOn = chosen
    .map((at) => stories[at]!.approvedOn!)
    .sort()
    .at(-1);
  return stories.map((story, at) => {
    const fault = faulty.get(at);
    if (!fault) return story;
    if (fault === 'byTelephone') return { ...story, contacts: called(story), fault };
    if (fault !== 'sameWords') return { ...story, fault };
    return { ...story, kind: 'odd', submittedOn: [day!], approvedOn: approvedOn!, fault };
  });
}

function isPlain({ outcome, kind, submittedOn, approvedOn }: Story): boolean {
  return outcome === '1' && kind === 'plain' && submittedOn.length === 1 && approvedOn !== null;
}

function busiest(holders: readonly number[]): number {
  const cases = (holder: number) => holders.filter((one) => one === holder).length;
  return [...new Set(holders)].sort((a, b) => cases(b) - cases(a) || a - b)[0] ?? 0;
}

function called({ contacts }: Story): Story['contacts'] {
  return contacts.map((contact) => ({ ...contact, channel: 'call' }));
}

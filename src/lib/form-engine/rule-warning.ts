// A warning in words for whoever works on forms: in the output of the command line and in the log.
import type { Place } from './load-error';
import type { RuleWarning } from './rule-set';

/** `redundant: 611-3 E-99, 611-3 E-03` */
export function warningLine({ kind, places }: RuleWarning): string {
  return `${kind}: ${places.map(placeName).join(', ')}`;
}

/** `611-3 E-03`, `611 103_code relevant` */
export function placeName({ form, section, item, check, part }: Place): string {
  return [form, check ?? item ?? section, part].filter((name) => name !== undefined).join(' ');
}

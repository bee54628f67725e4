/** Where a place of the forms is on screen. */
import { parsePlace } from '../../census-forms/label';
import type { Capture } from '../capture.svelte';

/** The page of the place's section with the item as anchor; null where the section is not asked now. */
export function addressOf(capture: Capture, place: string): string | null {
  const found = sectionOf(capture, place);
  if (!found) return null;
  return `/field/case/${capture.view.case.id}/form/${found}#${anchorOf(place)}`;
}

/** `611-1/A`; a place that names a repeating section itself leads to it. */
function sectionOf(capture: Capture, place: string): string | null {
  const [form = '', rest = ''] = place.split(':');
  const item = parsePlace(place)?.item ?? rest;
  const section =
    capture.forms.set.item(form, item)?.section.id ??
    capture.forms.set.form(form)?.sections.find((one) => one.id === rest)?.id;
  const isAsked = capture.steps.some((step) => step.form === form && step.section.id === section);
  return section !== undefined && isAsked ? `${form}/${section}` : null;
}

/** An id that is also a plain selector and address part. */
export function anchorOf(place: string): string {
  return `at-${place.replace(/[^\w-]/g, '_')}`;
}

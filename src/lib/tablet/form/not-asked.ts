/**
 * The forms, and the sections of forms that apply, that are not asked by the present answers, and those of which it is
 * not known yet (M1, M5), each with its reason. Judges all forms at once: for who has asked for it, not for each key.
 */
import { untrack } from 'svelte';
import { notAskedSentence } from '../../census-forms/reasons';
import type { Form } from '../../form-engine/form';
import type { Language } from '../../i18n/language';
import type { Capture } from '../capture.svelte';
import { isAskedInSection } from '../steps';
import { undecidedSections } from './not-known-yet';

export type Standing = 'notAsked' | 'notKnownYet';
export type NotAsked = { path: string; standing: Standing; sentence: string };

type Target = { form: string; section?: string; standing: Standing };

/** `path` is `611-6` for a whole form, `611/B` for a section; what the rules say nothing of is left out. */
export function notAsked(capture: Capture, language: Language): NotAsked[] {
  // Told again when an answer changes that decides it: those are read for the sentences.
  const undecided = untrack(() => undecidedSections(capture));
  return capture.forms.set.forms.flatMap((form) => {
    const { id } = form;
    const closed = closedSections(capture, form);
    const standings = closed.map((section): Standing =>
      undecided.has(`${id}/${section}`) ? 'notKnownYet' : 'notAsked'
    );
    if (closed.length < sectionsOf(form).length)
      return closed.flatMap((section, at) =>
        whyNot(capture, language, { form: id, section, standing: standings[at] as Standing })
      );
    const standing = standings.includes('notKnownYet') ? 'notKnownYet' : 'notAsked';
    return whyNot(capture, language, { form: id, standing });
  });
}

/** Whether there is anything to say of that kind; cheap. */
export function isAnythingClosed(capture: Capture): boolean {
  return capture.forms.set.forms.some((form) => closedSections(capture, form).length > 0);
}

/** Why one section is not asked; that of its form where the whole form is not. */
export function whyNotAsked(capture: Capture, path: string, language: Language) {
  const [form = ''] = path.split('/');
  return notAsked(capture, language).find((one) => one.path === path || one.path === form)
    ?.sentence;
}

function whyNot(capture: Capture, language: Language, target: Target): NotAsked[] {
  const { reasons, definitions } = capture.forms;
  const { standing, ...place } = target;
  const valueAt = (at: string) => capture.answer(at) ?? capture.evaluation.calculated[at];
  const sentence = notAskedSentence(place, reasons, definitions, valueAt, language, standing);
  if (sentence === undefined) return [];
  const path = place.section === undefined ? place.form : `${place.form}/${place.section}`;
  return [{ path, standing, sentence }];
}

function closedSections(capture: Capture, form: Form): string[] {
  return sectionsOf(form)
    .filter((section) => capture.evaluation.sections[`${form.id}:${section.id}`] !== true)
    .map((section) => section.id);
}

function sectionsOf(form: Form) {
  return form.sections.filter((section) =>
    section.items.some((item) => isAskedInSection(item.definition))
  );
}

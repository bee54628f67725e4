/** The forms, and the sections of forms that apply, that are not asked by the present answers, each with its reason. */
import { notAskedSentence } from '../../census-forms/reasons';
import type { Form } from '../../form-engine/form';
import type { Language } from '../../i18n/language';
import type { Capture } from '../capture.svelte';
import { isAskedInSection } from '../steps';

export type NotAsked = { path: string; sentence: string };

/** `path` is `611-6` for a whole form, `611/B` for a section; what the rules say nothing of is left out. */
export function notAsked(capture: Capture, language: Language): NotAsked[] {
  return capture.forms.set.forms.flatMap((form) => {
    const closed = sectionsOf(form).filter(
      (section) => capture.evaluation.sections[`${form.id}:${section.id}`] !== true
    );
    if (closed.length === sectionsOf(form).length) return whyNot(capture, language, form.id);
    return closed.flatMap((section) => whyNot(capture, language, form.id, section.id));
  });
}

/** Why one section is not asked; that of its form where the whole form is not. */
export function whyNotAsked(capture: Capture, path: string, language: Language) {
  const [form = ''] = path.split('/');
  return notAsked(capture, language).find((one) => one.path === path || one.path === form)
    ?.sentence;
}

function whyNot(capture: Capture, language: Language, form: string, section?: string): NotAsked[] {
  const { reasons, definitions } = capture.forms;
  const valueAt = (place: string) => capture.answer(place) ?? capture.evaluation.calculated[place];
  const target = section === undefined ? { form } : { form, section };
  const sentence = notAskedSentence(target, reasons, definitions, valueAt, language);
  if (sentence === undefined) return [];
  return [{ path: section === undefined ? form : `${form}/${section}`, sentence }];
}

function sectionsOf(form: Form) {
  return form.sections.filter((section) =>
    section.items.some((item) => isAskedInSection(item.definition))
  );
}

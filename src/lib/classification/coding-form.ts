/** What the forms of the coding pages send, as the commands' inputs read it. */

/** The input of classing an activity; blank fields are absent. */
export function codingInput(form: FormData, activityId: string) {
  const text = (name: string) => String(form.get(name) ?? '').trim() || undefined;
  return {
    activityId,
    submissionId: text('submission'),
    code: text('code'),
    reason: text('reason'),
    note: text('note'),
    word: text('word')
  };
}

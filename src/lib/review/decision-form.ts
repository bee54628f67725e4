/** What a page of review sends, read from its form: which submissions were looked at, and the remarks. */

/** SvelteKit's `enhance`, bound by the route: components under src/lib know no `$app`. */
export type EnhanceDecision = (form: HTMLFormElement) => { destroy(): void };

/** Fields `case`, each `<case id> <version> <submission id>`; validation is the command's. */
export function chosenSubmissions(
  form: FormData
): { caseId: string; version: number; submissionId: string }[] {
  return form.getAll('case').map((value) => {
    const [caseId = '', version = '', submissionId = ''] = String(value).split(' ');
    return { caseId, version: Number(version), submissionId };
  });
}

export function chosenText(line: {
  caseId: string;
  version: number;
  submissionId: string;
}): string {
  return `${line.caseId} ${line.version} ${line.submissionId}`;
}

/** Fields `place` and `text` in pairs; those without a text are left out. */
export function writtenRemarks(form: FormData): { place: string; text: string }[] {
  const texts = form.getAll('text').map(String);
  return form
    .getAll('place')
    .map((place, at) => ({ place: String(place), text: (texts[at] ?? '').trim() }))
    .filter(({ text }) => text !== '');
}

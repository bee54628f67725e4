/** The remarks a reviewer is writing, by place; '' is the whole. They stay when a decision is refused. */

export type Draft = { place: string; text: string };

export function createRemarks() {
  let drafts = $state<Draft[]>([]);
  let open = $state<string | null>(null);

  return {
    get drafts() {
      return drafts;
    },
    /** Place whose field is open. */
    get open() {
      return open;
    },
    get written() {
      return drafts.filter(({ text }) => text.trim().length >= 2);
    },
    textAt: (place: string) => drafts.find((draft) => draft.place === place)?.text,
    begin(place: string) {
      if (!drafts.some((draft) => draft.place === place)) drafts.push({ place, text: '' });
      open = place;
    },
    write(place: string, text: string) {
      const draft = drafts.find((candidate) => candidate.place === place);
      if (draft) draft.text = text;
    },
    remove(place: string) {
      drafts = drafts.filter((draft) => draft.place !== place);
      if (open === place) open = null;
    },
    clear() {
      drafts = [];
      open = null;
    }
  };
}

export type Remarks = ReturnType<typeof createRemarks>;

/** One line of a progress table, as queries present it. */
import { addCounts, NO_CASES, paceOf, type Pace, type StateCounts } from './pace';

export type ProgressLine = {
  id: string;
  name: string;
  code: string;
  counts: StateCounts;
  pace: Pace;
};

/** The sum over lines, as one line more. */
export function sumLine(lines: readonly ProgressLine[], name: string, today: string): ProgressLine {
  const counts = lines.reduce((sum, line) => addCounts(sum, line.counts), NO_CASES);
  return { id: 'sum', code: '', name, counts, pace: paceOf(counts, today) };
}

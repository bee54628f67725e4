import { describe, expect, it } from 'vitest';
import { packBatch, readBatch } from '../../src/lib/quality/batch';

const bytes = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'));

describe('a batch', () => {
  it('gives back each submission as it was packed, also with Chinese and escaped line breaks', () => {
    const packed = packBatch([
      bytes('s1', 'c1', 'o1', '{"611": {"102": "清禾\\n食品"}}', '{}', '[]'),
      bytes('s2', 'c2', 'o1', '{}', '{"case": {}}', '[{"text": "二"}]')
    ]);
    expect([...readBatch(packed)]).toEqual([
      {
        submissionId: 's1',
        caseId: 'c1',
        orgUnitId: 'o1',
        answers: '{"611": {"102": "清禾\\n食品"}}',
        context: '{}',
        explanations: '[]'
      },
      {
        submissionId: 's2',
        caseId: 'c2',
        orgUnitId: 'o1',
        answers: '{}',
        context: '{"case": {}}',
        explanations: '[{"text": "二"}]'
      }
    ]);
  });

  it('may be empty', () => expect([...readBatch(packBatch([]))]).toEqual([]));
});

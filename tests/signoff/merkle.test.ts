import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { merkleRoot, type SignedCase } from '../../src/lib/signoff/merkle.server';

/** Computed again from the words of RFC 6962 §2.1, bottom-up over bytes, sharing no code with the product. */
function independentRoot(cases: SignedCase[]): string {
  const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest();
  const leaves = [...cases]
    .sort((a, b) => a.caseId.localeCompare(b.caseId, 'en'))
    .map((one) =>
      sha(
        Buffer.concat([
          Buffer.from([0]),
          Buffer.from(
            `{"answersDigest":"${one.answersDigest}","caseId":"${one.caseId}","outcome":"${one.outcome}","submissionId":"${one.submissionId}"}`
          )
        ])
      )
    );
  if (leaves.length === 0) return sha(Buffer.alloc(0)).toString('hex');
  let level: Buffer[] = leaves;
  while (level.length > 1) {
    const next: Buffer[] = [];
    for (let index = 0; index < level.length; index += 2) {
      const right = level[index + 1];
      next.push(
        right ? sha(Buffer.concat([Buffer.from([1]), level[index]!, right])) : level[index]!
      );
    }
    level = next;
  }
  return level[0]!.toString('hex');
}

function cases(count: number): SignedCase[] {
  return Array.from({ length: count }, (_, index) => ({
    caseId: `0190${index.toString(16).padStart(4, '0')}-0000-7000-8000-000000000000`,
    submissionId: `0191${index.toString(16).padStart(4, '0')}-0000-7000-8000-000000000000`,
    outcome: index % 7 === 0 ? '5' : '1',
    answersDigest: createHash('sha256').update(`answers ${index}`).digest('hex')
  }));
}

describe('merkleRoot', () => {
  it.each([0, 1, 2, 3, 4, 5, 7, 8, 9, 31, 100, 257])(
    'agrees with an independent computation over %i cases',
    (count) => {
      expect(merkleRoot(cases(count))).toBe(independentRoot(cases(count)));
    }
  );

  it('does not depend on the order it is given', () => {
    expect(merkleRoot(cases(9).reverse())).toBe(merkleRoot(cases(9)));
  });

  it.each(['caseId', 'submissionId', 'outcome', 'answersDigest'] as const)(
    'changes with one byte of %s',
    (field) => {
      const changed = cases(9);
      const value = changed[4]![field];
      changed[4] = { ...changed[4]!, [field]: (value[0] === '0' ? '1' : '0') + value.slice(1) };
      expect(merkleRoot(changed)).not.toBe(merkleRoot(cases(9)));
    }
  );
});

// An office that behaves as the contract says (collection/operation.ts, exchange.ts), in memory: epochs, refusals that
// hold, duplicates, receipts, a feed with a cursor, a restore from backup. Tests turn it by its levers.
import type { CodingPack } from '../../src/lib/census-forms/coding-pack';
import type {
  OperationResult,
  Receipt,
  SyncResponse,
  TabletCase
} from '../../src/lib/collection/exchange';
import { syncRequest, type Operation, type SyncCursor } from '../../src/lib/collection/operation';
import type { Problem } from '../../src/lib/platform/problem';
import { randomIds } from '../../src/lib/platform/ids';

type Person = SyncResponse['enumerator'];
type FeedRow = SyncCursor & { caseId: string };

export type FakeOffice = {
  network(path: string, init?: RequestInit): Promise<Response>;
  /** Operations that took effect, in order. */
  readonly applied: Operation[];
  readonly contested: Operation[];
  readonly evidence: Map<string, Uint8Array>;
  readonly requests: number;
  put(one: TabletCase): void;
  /** To another enumerator: the epoch rises, the tablet hears that it is gone. */
  reassign(caseId: string): void;
  signIn(person: Person | null): void;
  refuse(why: (operation: Operation) => Problem | null): void;
  /** The answer of the next contact is lost on its way, after everything was done. */
  loseNextAnswer(): void;
  failNext(status: number): void;
  /** Forgets what came after the backup, and begins another feed. */
  backUp(): () => void;
  serverTime: string;
  codingPack: CodingPack;
};

export function fakeOffice(person: Person): FakeOffice {
  let signedIn: Person | null = person;
  let cases = new Map<string, TabletCase>();
  let gone = new Set<string>();
  let receipts = new Map<string, Receipt>();
  let feed: FeedRow[] = [];
  let refusal: (operation: Operation) => Problem | null = () => null;
  let answerIsLost = false;
  let failure: number | null = null;

  const office: FakeOffice = {
    applied: [],
    contested: [],
    evidence: new Map(),
    requests: 0,
    serverTime: '2024-04-08T02:00:00Z',
    codingPack: {
      hash: 'words-1',
      remarks: {},
      synonyms: [],
      afterMaking: [],
      describedCodes: [],
      lists: []
    },
    put(one) {
      gone.delete(one.id);
      cases.set(one.id, one);
      changed(one.id);
    },
    reassign(caseId) {
      const one = cases.get(caseId);
      if (one) cases.set(caseId, { ...one, epoch: one.epoch + 1 });
      gone.add(caseId);
      changed(caseId);
    },
    signIn: (next) => (signedIn = next),
    refuse: (why) => (refusal = why),
    loseNextAnswer: () => (answerIsLost = true),
    failNext: (status) => (failure = status),
    backUp() {
      const [keptCases, keptGone, keptReceipts] = [
        new Map(cases),
        new Set(gone),
        new Map(receipts)
      ];
      const count = office.applied.length;
      return () => {
        [cases, gone, receipts] = [keptCases, keptGone, keptReceipts];
        office.applied.length = count;
        feed = [];
        cases.forEach((_, id) => changed(id));
      };
    },
    async network(path, init) {
      (office as { requests: number }).requests += 1;
      if (failure !== null) {
        const status = failure;
        failure = null;
        return new Response('busy', { status });
      }
      if (!signedIn)
        return Response.json({ code: 'platform.not_signed_in', details: {} }, { status: 401 });
      const answer = await route(path, init);
      if (answerIsLost) {
        answerIsLost = false;
        throw new TypeError('Failed to fetch');
      }
      return answer;
    }
  };

  function changed(caseId: string) {
    feed.push({ seq: feed.length + 1, id: randomIds.next(), caseId });
  }

  function codingPack(init: RequestInit): Response {
    const known = new Headers(init.headers).get('if-none-match');
    const { hash } = office.codingPack;
    return known === `"${hash}"`
      ? new Response(null, { status: 304 })
      : Response.json(office.codingPack);
  }

  async function route(path: string, init: RequestInit = {}): Promise<Response> {
    const address = new URL(path, 'http://office');
    if (address.pathname === '/api/v1/sync') return Response.json(sync(String(init.body)));
    if (address.pathname === '/api/v1/form-package') {
      return Response.json({
        round: 'registration',
        hash: 'forms-1',
        forms: [],
        reasons: [],
        lists: []
      });
    }
    if (address.pathname === '/api/v1/coding-pack') return codingPack(init);
    const [, hash] = /^\/api\/v1\/evidence\/(\w+)$/.exec(address.pathname) ?? [];
    if (!hash) return new Response(null, { status: 404 });
    office.evidence.set(hash, init.body as Uint8Array);
    return Response.json({});
  }

  function sync(body: string): SyncResponse {
    const request = syncRequest.parse(JSON.parse(body));
    const holding = new Set<string>();
    const results = request.operations.map((operation) => judge(operation, holding));
    return {
      protocol: 1,
      serverTime: office.serverTime,
      censusDay: office.serverTime.slice(0, 10),
      enumerator: signedIn as Person,
      results,
      unknownOperations: request.unconfirmed.filter((id) => !receipts.has(id)),
      feed: changesSince(request.cursor),
      formPackage: { round: 'registration', hash: 'forms-1' }
    };
  }

  function judge(operation: Operation, holding: Set<string>): OperationResult {
    const { id: operationId, caseId, epoch } = operation;
    const known = receipts.get(operationId);
    if (known) return { operationId, result: 'duplicate', receipt: known };
    if (holding.has(caseId)) return { operationId, result: 'held' };
    const problem = refusal(operation);
    if (problem) {
      holding.add(caseId);
      return { operationId, result: 'refused', problem };
    }
    const isCurrent = !gone.has(caseId) && cases.get(caseId)?.epoch === epoch;
    const receipt = { operationId, receivedAt: office.serverTime, ...apply(operation, isCurrent) };
    receipts.set(operationId, receipt);
    return { operationId, result: isCurrent ? 'applied' : 'contested', receipt };
  }

  function apply(operation: Operation, isCurrent: boolean): Pick<Receipt, 'submission'> {
    if (!isCurrent) {
      office.contested.push(operation);
      return {};
    }
    office.applied.push(operation);
    const one = cases.get(operation.caseId) as TabletCase;
    if (operation.kind !== 'submitCase') {
      cases.set(one.id, { ...one, state: one.state === 'assigned' ? 'inProgress' : one.state });
      changed(one.id);
      return {};
    }
    const { id, outcome, outcomeFacts, answers, explanations, codings, formVersions } =
      operation.submission;
    const revision = (one.submission?.revision ?? 0) + 1;
    const submission = {
      id,
      revision,
      outcome,
      outcomeFacts,
      answers,
      explanations,
      codings,
      formVersions,
      receivedAt: office.serverTime,
      answersDigest: 'd'.repeat(64)
    };
    cases.set(one.id, { ...one, state: 'submitted', submission, draft: null });
    changed(one.id);
    return { submission: { id, revision, answersDigest: submission.answersDigest } };
  }

  function changesSince(cursor: SyncCursor | null): SyncResponse['feed'] {
    const last = feed.at(-1) ?? { seq: 0, id: '00000000-0000-7000-8000-000000000000' };
    const end = { seq: last.seq, id: last.id };
    const mine = (ids: Iterable<string>) =>
      [...ids].flatMap((id) => (gone.has(id) ? [] : (cases.get(id) ?? [])));
    const isKnown = cursor && (cursor.seq === 0 || feed[cursor.seq - 1]?.id === cursor.id);
    if (!isKnown)
      return { kind: 'full', cases: mine(cases.keys()), gone: [], cursor: end, more: false };
    const ids = new Set(feed.slice(cursor.seq).map((row) => row.caseId));
    const left = [...ids].filter((id) => gone.has(id));
    return { kind: 'changes', cases: mine(ids), gone: left, cursor: end, more: false };
  }

  return office;
}

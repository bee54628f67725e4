// Runs a pattern in time linear in the text: the pieces become a Thompson NFA, and sets of its states become the states
// of a DFA, built only as far as texts need them and forgotten when they grow too many. Nothing ever steps back.
// Sources: Thompson (1968); Cox, “Regular Expression Matching Can Be Simple And Fast” (2007).
import { LAST_CODE_POINT, type Piece, type Ranges } from './pattern';

// A pattern of more states is refused at load: each character may cost that many steps.
const MOST_STATES = 5000;
const MOST_CACHED = 1000;

interface Network {
  /** Ranges a state reads, or undefined for a split, which reads nothing. */
  readonly reads: (Ranges | undefined)[];
  readonly next: number[];
  readonly other: number[];
}

const ACCEPT = 0;

/** The matcher of a whole text, or undefined where the pattern is too large. */
export function automaton(piece: Piece): ((text: string) => boolean) | undefined {
  const network: Network = { reads: [undefined], next: [ACCEPT], other: [ACCEPT] };
  const start = build(network, piece, ACCEPT);
  return start === undefined ? undefined : matcher(network, start);
}

/** Puts a piece before the state `after` and gives its first state; undefined once there are too many. */
function build(network: Network, piece: Piece, after: number): number | undefined {
  switch (piece.kind) {
    case 'character':
      return state(network, piece.ranges, after, after);
    case 'sequence': {
      let first: number | undefined = after;
      for (let at = piece.pieces.length - 1; at >= 0 && first !== undefined; at -= 1) {
        first = build(network, piece.pieces[at] as Piece, first);
      }
      return first;
    }
    case 'either': {
      let first = build(network, piece.pieces[0] as Piece, after);
      for (const option of piece.pieces.slice(1)) {
        const start = build(network, option, after);
        if (start === undefined || first === undefined) return undefined;
        first = state(network, undefined, first, start);
      }
      return first;
    }
    case 'repeat':
      return buildRepeat(network, piece, after);
    default:
      return piece satisfies never;
  }
}

function buildRepeat(
  network: Network,
  { piece, least, most }: Extract<Piece, { kind: 'repeat' }>,
  after: number
): number | undefined {
  let first: number | undefined = after;
  if (most === Infinity) {
    const loop: number | undefined = state(network, undefined, after, after);
    const body: number | undefined = loop === undefined ? undefined : build(network, piece, loop);
    if (loop === undefined || body === undefined) return undefined;
    network.other[loop] = body;
    first = loop;
  }
  for (let copy = least; most !== Infinity && copy < most && first !== undefined; copy += 1) {
    const start: number | undefined = build(network, piece, first);
    first = start === undefined ? undefined : state(network, undefined, start, after);
  }
  for (let copy = 0; copy < least && first !== undefined; copy += 1) {
    const start: number | undefined = build(network, piece, first);
    if (start === first) break; // nothing to repeat, however often
    first = start;
  }
  return first;
}

function state(
  network: Network,
  reads: Ranges | undefined,
  next: number,
  other: number
): number | undefined {
  if (network.reads.length >= MOST_STATES) return undefined;
  network.next.push(next);
  network.other.push(other);
  return network.reads.push(reads) - 1;
}

interface Together {
  readonly states: readonly number[];
  readonly accepts: boolean;
  /** By class of characters, as far as known. */
  readonly follow: (Together | undefined)[];
}

function matcher(network: Network, start: number): (text: string) => boolean {
  const classes = characterClasses(network);
  const isRead = network.reads.map((ranges) => ranges && classes.membership(ranges));
  const first = closure(network, [start]);
  let known = new Map<string, Together>();

  const together = (states: readonly number[]): Together => {
    const key = states.join();
    const before = known.get(key);
    if (before) return before;
    if (known.size >= MOST_CACHED) known = new Map();
    const follow = new Array<undefined>(classes.count).fill(undefined);
    const made = { states, accepts: states.includes(ACCEPT), follow };
    known.set(key, made);
    return made;
  };
  const advance = (from: Together, sort: number): Together => {
    const reading = from.states.filter((at) => isRead[at]?.[sort]);
    const next = together(
      closure(
        network,
        reading.map((at) => network.next[at] as number)
      )
    );
    from.follow[sort] = next;
    return next;
  };

  let beginning: Together | undefined;
  return (text) => {
    let current = (beginning ??= together(first));
    for (let at = 0; at < text.length;) {
      if (current.states.length === 0) return false;
      const point = text.codePointAt(at) as number;
      at += point > 0xffff ? 2 : 1;
      const sort = classes.of(point);
      current = current.follow[sort] ?? advance(current, sort);
    }
    return current.accepts;
  };
}

/** All states reached without reading, sorted; splits themselves are left out. */
function closure(network: Network, from: readonly number[]): number[] {
  const seen = new Set<number>();
  const waiting = [...from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (at !== ACCEPT && !network.reads[at])
      waiting.push(network.next[at] as number, network.other[at] as number);
  }
  return [...seen].filter((at) => at === ACCEPT || network.reads[at]).sort((a, b) => a - b);
}

/** Characters that no range of the pattern tells apart are one class. */
function characterClasses(network: Network) {
  const starts = new Set([0]);
  for (const ranges of network.reads) {
    for (const [low, high] of ranges ?? []) {
      starts.add(low);
      if (high < LAST_CODE_POINT) starts.add(high + 1);
    }
  }
  const sorted = [...starts].sort((a, b) => a - b);
  const search = (point: number): number => {
    let [low, high] = [0, sorted.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sorted[middle] as number) <= point) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const ascii = Int32Array.from({ length: 128 }, (_, point) => search(point));
  const memberships = new Map<Ranges, boolean[]>();
  return {
    count: sorted.length,
    of: (point: number): number => (point < 128 ? (ascii[point] as number) : search(point)),
    membership: (ranges: Ranges): boolean[] => {
      const known = memberships.get(ranges);
      if (known) return known;
      const members = new Array<boolean>(sorted.length).fill(false);
      for (const [low, high] of ranges) members.fill(true, search(low), search(high) + 1);
      memberships.set(ranges, members);
      return members;
    }
  };
}

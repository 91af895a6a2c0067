/** What one taps during a call. A mark is a moment, so that a phone that sleeps loses no time. */
export const markKinds = ['dial', 'ring', 'menu', 'answer', 'hold', 'resume', 'transfer', 'reached', 'engaged', 'end'] as const;
export type MarkKind = (typeof markKinds)[number];

/** `at`: milliseconds since 1970. */
export interface CallMark {
  kind: MarkKind;
  at: number;
}

export type CallState = 'none' | 'ringing' | 'talking' | 'held' | 'transferred' | 'ended';

const after: Record<MarkKind, CallState> = {
  dial: 'ringing', ring: 'ringing', menu: 'ringing', answer: 'talking', hold: 'held', resume: 'talking', transfer: 'transferred', reached: 'talking', engaged: 'ended', end: 'ended',
};

const possible: Record<CallState, readonly MarkKind[]> = {
  none: ['dial'], ringing: ['ring', 'menu', 'answer', 'engaged', 'end'], talking: ['hold', 'transfer', 'end'], held: ['resume', 'end'],
  transferred: ['reached', 'end'], ended: ['dial'],
};

export function callState(marks: readonly CallMark[]): CallState {
  const last = marks.at(-1);
  return last ? after[last.kind] : 'none';
}

/** The marks that make sense now; in order of likelihood. */
export function nextMarks(marks: readonly CallMark[]): readonly MarkKind[] {
  return possible[callState(marks)];
}

/** The marks of each call, in order. */
export function callsOf(marks: readonly CallMark[]): CallMark[][] {
  const calls: CallMark[][] = [];
  for (const mark of marks) {
    if (mark.kind === 'dial' || calls.length === 0) calls.push([]);
    calls.at(-1)?.push(mark);
  }
  return calls;
}

/** Seconds of the present call; null before the first. */
export function secondsOfCall(marks: readonly CallMark[], now: number): number | null {
  const call = callsOf(marks).at(-1);
  const [first] = call ?? [];
  if (!call || !first) return null;
  const last = call.at(-1);
  const until = last && (last.kind === 'end' || last.kind === 'engaged') ? last.at : now;
  return Math.max(0, Math.round((until - first.at) / 1000));
}

/** Seconds of the call that was answered, from dialling to its end; null when none was, or its end was not marked. */
export function lengthOfCall(marks: readonly CallMark[]): number | null {
  const call = callsOf(marks).find((one) => one.some(({ kind }) => kind === 'answer')) ?? [];
  return secondsBetween(call[0], call.find(({ kind }) => kind === 'end'));
}

type Measures = (facts: { calls: CallMark[][]; answered: number; call: CallMark[] }) => number | string | null;

/** Which question each measure answers: the phone grid's ids, stable for ever. A grid without one of them skips it. */
const measures: Readonly<Record<string, Measures>> = {
  'phone-answered': ({ calls, answered }) => (answered >= 0 ? 'yes' : calls.length >= 3 && isOver(calls.at(-1)) ? 'no' : null),
  'phone-attempts': ({ answered }) => (answered >= 0 ? answered + 1 : null),
  'phone-engaged': ({ calls }) => calls.flat().filter(({ kind }) => kind === 'engaged').length,
  'phone-menu-levels': ({ call }) => count(call, 'menu'),
  'phone-rings': ({ call }) => (before(call, ['menu', 'answer']) ?? []).filter(({ kind }) => kind === 'ring').length || null,
  'phone-wait': ({ call }) => secondsBetween(call.find(({ kind }) => kind === 'ring') ?? call[0], call.find(({ kind }) => kind === 'answer')),
  'phone-holds': ({ call, answered }) => (answered >= 0 ? count(call, 'hold') : null),
  'phone-hold-time': ({ call }) => longest(call, 'hold', ['resume', 'end']),
  'phone-transfers': ({ call, answered }) => (answered >= 0 ? count(call, 'transfer') : null),
  'phone-transfer-wait': ({ call }) => longest(call, 'transfer', ['reached']),
};

/** What the marks say, by id of question; counts and seconds as the form writes them. The call that was answered counts. */
export function measuredBy(marks: readonly CallMark[]): Record<string, string> {
  const calls = callsOf(marks);
  if (calls.length === 0) return {};
  const answered = calls.findIndex((call) => call.some(({ kind }) => kind === 'answer'));
  const facts = { calls, answered, call: calls[answered] ?? calls.at(-1) ?? [] };
  const said = Object.entries(measures).map(([itemId, measure]) => [itemId, measure(facts)] as const);
  return Object.fromEntries(said.flatMap(([itemId, value]) => (value === null ? [] : [[itemId, String(value)]])));
}

const isOver = (call: readonly CallMark[] | undefined) => call?.some(({ kind }) => kind === 'end' || kind === 'engaged') ?? false;

const count = (call: readonly CallMark[], wanted: MarkKind) => call.filter(({ kind }) => kind === wanted).length;

function before(call: readonly CallMark[], ends: readonly MarkKind[]): readonly CallMark[] | null {
  const end = call.findIndex(({ kind }) => ends.includes(kind));
  return end < 0 ? null : call.slice(0, end);
}

function secondsBetween(from: CallMark | undefined, to: CallMark | undefined): number | null {
  return from && to ? Math.max(0, Math.round((to.at - from.at) / 1000)) : null;
}

/** The longest stretch from a mark to the next of `ends`; null when there is none. */
function longest(call: readonly CallMark[], start: MarkKind, ends: readonly MarkKind[]): number | null {
  const stretches = call.flatMap((mark, at) => {
    const seconds = mark.kind === start ? secondsBetween(mark, call.slice(at + 1).find(({ kind }) => ends.includes(kind))) : null;
    return seconds === null ? [] : [seconds];
  });
  return stretches.length > 0 ? Math.max(...stretches) : null;
}

/** What sending a file of any length cost. `growth`: memory of the process above what it held before; `later`: what is still reachable of it. */
export interface StreamCost {
  seconds: number;
  firstByte: number;
  megabytes: number;
  rest: number;
  growth: number;
  later: number;
}

/** Reads a file to its end. To be called in a process of its own, with --expose-gc; what the process needs once, it needs before it is measured. */
export async function streamCost(open: () => Promise<ReadableStream<Uint8Array>>): Promise<StreamCost> {
  await (await open()).cancel();
  const start = sweptMemory();
  const rest = process.memoryUsage().rss;
  const held: number[] = [];
  const watch = setInterval(() => held.push(process.memoryUsage().rss), 20);
  // What is still reachable, once the rest is swept: what would grow with the rows if they were kept.
  const reachable: number[] = [];
  const sweep = setInterval(() => reachable.push(sweptMemory()), 1000);
  const began = performance.now();
  let firstByte = 0;
  let bytes = 0;
  for await (const chunk of await open()) {
    firstByte ||= performance.now() - began;
    bytes += chunk.length;
  }
  clearInterval(watch);
  clearInterval(sweep);
  const most = (samples: readonly number[]) => samples.reduce((top, one) => Math.max(top, one), rest);
  const later = Math.max(0, ...reachable) - start;
  return { seconds: (performance.now() - began) / 1000, firstByte, megabytes: bytes / 1e6, rest: rest / 1e6, growth: (most(held) - rest) / 1e6, later: later / 1e6 };
}

function sweptMemory(): number {
  global.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

export const costHeading = '   seconds   first byte ms   file MB   memory at rest MB   growth MB   of it reachable MB';

const shown = (value: number, width: number, digits = 0) => value.toFixed(digits).padStart(width);
export const costLine = ({ seconds, firstByte, megabytes, rest, growth, later }: StreamCost): string =>
  `${shown(seconds, 10, 1)} ${shown(firstByte, 15)} ${shown(megabytes, 9, 1)} ${shown(rest, 19)} ${shown(growth, 11)} ${shown(later, 18)}`;

/** Whether memory grew with the length of the file, or the first byte took a second. */
export const isTooDear = ({ growth, later, firstByte }: StreamCost): boolean => growth > 150 || later > 40 || firstByte > 1000;

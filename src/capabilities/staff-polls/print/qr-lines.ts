import { encode } from 'uqr';

/** A code to scan (SVG), each row drawn in as few strokes as it has: a sheet of a thousand codes is a third as heavy as with squares. */
export function qrLines(text: string): string {
  const { data, size } = encode(text, { border: 0, ecc: 'M' });
  const strokes = data.flatMap((row, y) => runsOf(row).map(([from, length]) => `M${from} ${y + 0.5}h${length}`));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${strokes.join('')}" stroke="#000"/></svg>`;
}

/** Where the dark parts of a row begin, and how long they are. */
function runsOf(row: readonly boolean[]): [from: number, length: number][] {
  const runs: [number, number][] = [];
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}

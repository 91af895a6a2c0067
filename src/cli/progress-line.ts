/** Progress of long steps: one moving line on a terminal, plain lines in a log. */
export interface ProgressLine {
  /** Shows where a step stands; without numbers, that it has begun. */
  show(label: string, done?: number, total?: number): void;
  /** Ends a step and says how long it took. */
  finish(label: string, note?: string): void;
}

export function progressLine(out: NodeJS.WriteStream = process.stdout): ProgressLine {
  const began = new Map<string, number>();
  const tenths = new Map<string, number>();
  const moving = Boolean(out.isTTY);
  return {
    show(label, done, total) {
      if (!began.has(label)) {
        began.set(label, performance.now());
        if (!moving) out.write(`… ${label}\n`);
      }
      if (moving) out.write(`\r\u001b[K… ${label}${done !== undefined && total ? ` ${done}/${total}` : ''}`);
      else if (done !== undefined && total) {
        const tenth = Math.floor((done / total) * 4);
        if ((tenths.get(label) ?? 0) < tenth && done < total) out.write(`  ${label} ${done}/${total}\n`);
        tenths.set(label, tenth);
      }
    },
    finish(label, note = '') {
      const seconds = ((performance.now() - (began.get(label) ?? performance.now())) / 1000).toFixed(1);
      out.write(`${moving ? '\r\u001b[K' : ''}✓ ${label} (${seconds} s)${note ? ` – ${note}` : ''}\n`);
    },
  };
}

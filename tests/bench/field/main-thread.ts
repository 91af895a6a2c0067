import type { Browser } from 'playwright';

/** One line of Chromium's trace. Times in microseconds; `tdur`: of the thread's own processor time. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  tts?: number;
  args?: { name?: string };
}

export interface MainThreadWork {
  /** Milliseconds of the page's main thread from the start of the work to a mark that the page set. */
  until(mark: string): number;
  between(from: string, to: string): number;
}

/** What a page's main thread does while `work` goes on, told between marks of `performance.mark`. */
export async function mainThreadWork(browser: Browser, work: () => Promise<unknown>): Promise<MainThreadWork> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[]))); // the shape of its lines is Chromium's
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'blink.user_timing', '__metadata'] } });
  await work();
  const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return told(events);
}

function told(events: readonly TraceEvent[]): MainThreadWork {
  const markOf = (name: string) => events.find((event) => event.name === name && event.tts !== undefined && event.ph !== 'X');
  /** Every outermost task of the thread on which the mark was set, as far as it lies before the mark. */
  const until = (name: string): number => {
    const mark = markOf(name);
    if (!mark) throw new Error(`the page never set the mark ${name}`);
    const tasks = events.filter(({ ph, pid, tid, ts }) => ph === 'X' && pid === mark.pid && tid === mark.tid && ts <= mark.ts).toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
    let [end, sum] = [0, 0];
    for (const { ts, dur = 0, tdur = dur, tts = 0 } of tasks) {
      if (ts < end) continue;
      end = ts + dur;
      // The task in which the mark was set counts up to it.
      sum += end > mark.ts ? (mark.tts ?? 0) - tts : tdur;
    }
    return sum / 1000;
  };
  return { until, between: (from, to) => until(to) - until(from) };
}

import { appendFileSync, closeSync, existsSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { knowingTheClock, type WaitingOpinion } from '#core/kiosk-protocol/device-queue.ts';

/** One line of a software kiosk's storage, which is only ever added to. */
export type Line =
  /** Its storage is seen for the first time: another epoch begins, at 1. */
  | { epoch: string }
  /** Somebody pressed. `true`: the real instant, which the kiosk itself does not know. */
  | { press: WaitingOpinion; true: number }
  /** By how much its clock is off, which it does not know, and what it knows of that: server's clock minus its own, null since it was set. */
  | { clock: number; known: number | null }
  /** Numbers that the server gave a verdict on: they may be forgotten. */
  | { settled: number[] };

/** A press as it waits, and when it really was. */
export type Press = WaitingOpinion & { true: number };

export interface EpochStory {
  epoch: string;
  presses: Press[];
  settled: Set<number>;
}

export interface Story {
  epochs: EpochStory[];
  clock: number;
  known: number | null;
}

/** What a kiosk's storage holds. A line that was cut off by the end of the process was no press: nobody was thanked for it. */
export function readStory(file: string): Story {
  const story: Story = { epochs: [], clock: 0, known: null };
  if (!existsSync(file)) return story;
  for (const text of readFileSync(file, 'utf8').split('\n').slice(0, -1)) follow(story, JSON.parse(text) as Line); // written by openJournal below
  return story;
}

export function follow(story: Story, line: Line): void {
  if ('epoch' in line) return void story.epochs.push({ epoch: line.epoch, presses: [], settled: new Set() });
  const now = story.epochs.at(-1);
  if ('clock' in line) {
    Object.assign(story, line);
    if (line.known !== null) for (const { presses } of story.epochs) for (const one of knowingTheClock(presses, line.known)) presses[one.seq - 1] = one;
  } else if ('press' in line) now?.presses.push({ ...line.press, true: line.true });
  else for (const seq of line.settled) now?.settled.add(seq);
}

export interface Journal {
  story: Story;
  /** In the file when this returns. */
  write(line: Line): void;
  /** The beginning of a line only, as when the process ends while it writes. */
  writeHalf(line: Line): void;
  close(): void;
}

/** Opens a kiosk's storage after whatever happened to it before. */
export function openJournal(file: string): Journal {
  if (existsSync(file)) truncateSync(file, readFileSync(file).lastIndexOf(10) + 1);
  const story = readStory(file);
  const handle = openSync(file, 'a');
  return {
    story,
    write(line) {
      writeSync(handle, `${JSON.stringify(line)}\n`);
      follow(story, line);
    },
    writeHalf: (line) => void writeSync(handle, JSON.stringify(line).slice(0, 60)),
    close: () => closeSync(handle),
  };
}

/** Adds what the trial must know later to a file that outlives the process. */
export function note(file: string, what: unknown): void {
  appendFileSync(file, `${JSON.stringify(what)}\n`);
}

export function readNotes<T>(file: string): T[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').filter((text) => text !== '').map((text) => JSON.parse(text) as T); // written by `note`
}

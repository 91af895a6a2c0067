import type { Cues } from '../rules/read-cues.ts';
import type { Clause } from '../words/split-clauses.ts';
import { stemOf, type Token } from '../words/tokens.ts';

/** What the model sees of a clause: names of features, and for each the words it comes from. */
export interface Features {
  readonly names: readonly string[];
  /** First word of each, and how many. */
  readonly places: readonly number[];
  readonly widths: readonly number[];
  /** Of each: belongs to the rules, and then counts in full however long the clause is. */
  readonly rules: readonly boolean[];
}

interface Collector {
  readonly names: string[];
  readonly places: number[];
  readonly widths: number[];
  readonly rules: boolean[];
  readonly seen: Set<string>;
}

const letters = /^[a-z]/;
/** One name for any number: "trois mois" and "4 mois" say the same. */
const number = /^(?:\d.*|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt\w*|trente|quarante|cinquante|soixante|cent|mille|plusieurs)$/;
const marks = new Set([',', ';', ':', '...']);

/** For "which criterion": word stems, pairs of words, runs of 3 to 5 letters, and what the rules see. A denial changes nothing: who is not polite is spoken of for manners. */
export function criterionFeatures(tokens: readonly Token[], cues: Cues, clause: Clause): Features {
  const into = collector();
  addWords(into, tokens, clause, () => '');
  const seen = [...cues.criteria].map(([criterion, places]) => ({ criterion, here: places.filter((place) => place >= clause.from && place < clause.to) })).filter(({ here }) => here.length > 0);
  for (const { criterion, here } of seen) {
    counted(into, `@${criterion}`, here);
    // A sign that no other contradicts says more.
    if (seen.length === 1) add(into, `@only ${criterion}`, here[0] ?? clause.from, 1, true);
  }
  return into;
}

/** For "satisfied or not": the same with denied words marked (~), tones, faces, mockery and stress. */
export function polarityFeatures(tokens: readonly Token[], cues: Cues, clause: Clause): Features {
  const into = collector();
  addWords(into, tokens, clause, (i) => (cues.denied[i] ? '~' : ''));
  const here = (places: readonly number[]): number[] => places.filter((place) => place >= clause.from && place < clause.to);
  const [glad, sad] = [1, -1].map((tone) => here(tokens.map((_, i) => i)).filter((i) => cues.tones[i] === tone));
  const mocking = here(cues.mocking);
  counted(into, '@praise', glad ?? []);
  counted(into, '@blame', sad ?? []);
  counted(into, '@mocking', mocking);
  counted(into, '@face', here(cues.faces));
  // Praise that mocks, and praise beside a long time or a broken thing, are how irony is written.
  if (mocking.length > 0 && (glad?.length ?? 0) > 0) counted(into, '@praise mocking', mocking);
  if ((glad?.length ?? 0) > 0 && (sad?.length ?? 0) > 0) counted(into, '@praise and blame', sad ?? []);
  if ((glad?.length ?? 0) === 0 && (sad?.length ?? 0) === 0) add(into, '@no tone', clause.from, 1, true);
  const length = clause.to - clause.from;
  add(into, length <= 3 ? '@short' : length <= 8 ? '@middling' : '@long', clause.from, 1, true);
  if (here(cues.strong).length > 0 && (sad?.length ?? 0) > 0) counted(into, '@strong blame', here(cues.strong));
  return into;
}

const collector = (): Collector => ({ names: [], places: [], widths: [], rules: [], seen: new Set() });

function add(into: Collector, name: string, place: number, width: number, rule = false): void {
  if (into.seen.has(name)) return;
  into.seen.add(name);
  into.names.push(name);
  into.places.push(place);
  into.widths.push(width);
  into.rules.push(rule);
}

/** Once for one, again for two or more. */
function counted(into: Collector, name: string, places: readonly number[]): void {
  const [first, second] = places;
  if (first !== undefined) add(into, name, first, 1, true);
  if (second !== undefined) add(into, `${name} twice`, second, 1, true);
}

function addWords(into: Collector, tokens: readonly Token[], { from, to }: Clause, mark: (i: number) => string): void {
  let before = -1;
  let last = '';
  for (let i = from; i < to; i++) {
    const word = tokens[i]?.word ?? '';
    if (marks.has(word)) {
      before = -1;
      continue;
    }
    const plain = number.test(word) ? '0' : word;
    add(into, `${mark(i)}${stemOf(plain)}`, i, 1);
    if (before >= 0) add(into, `${last} ${stemOf(plain)}`, before, i - before + 1);
    before = i;
    last = stemOf(plain);
    if (letters.test(word) && word.length >= 4) addLetters(into, word, i, mark(i));
  }
}

function addLetters(into: Collector, word: string, place: number, mark: string): void {
  const edged = `_${word}_`;
  for (let length = 3; length <= 5; length++) {
    for (let start = 0; start + length <= edged.length; start++) add(into, `${mark}.${edged.slice(start, start + length)}`, place, 1);
  }
}

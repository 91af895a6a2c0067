import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readModel } from '#core/listening/model/listening-model.ts';
import { likeness, piecesOf, plainText } from '#core/quality/text-likeness.ts';
import { listeningFolder, readCriteria, readSplit, shippedModel } from './listening-files.ts';
import { listeningTables, measureListening, withTables } from './measured-listening.ts';

const training = readSplit('training');
const development = readSplit('development');
const heldOut = readSplit('held-out');
const all = [...training, ...development, ...heldOut];
const sourcesOf = (sentences: typeof all): Set<string> => new Set(sentences.map(({ source }) => source));

test('the labelled set is large and varied enough, and every label is a criterion of the grid', () => {
  expect(all.length).toBeGreaterThanOrEqual(1500);
  expect(sourcesOf(all).size).toBeGreaterThanOrEqual(12);
  const criteria = new Set<string | null>(readCriteria());
  expect(all.flatMap(({ subjects }) => subjects).filter(({ criterion }) => criterion !== null && !criteria.has(criterion))).toEqual([]);
  expect(all.filter(({ subjects }) => subjects.length > 1 && subjects.some(({ criterion }) => criterion === null))).toEqual([]);
  expect(all.filter(({ subjects }) => new Set(subjects.map(({ criterion }) => criterion)).size < subjects.length)).toEqual([]);
  for (const criterion of criteria) expect([criterion, heldOut.filter(({ subjects }) => subjects.some((one) => one.criterion === criterion)).length >= 10]).toEqual([criterion, true]);
});

test('every source is in one part of the set only, and no held-out sentence is a near copy of one to learn from', () => {
  for (const source of sourcesOf(heldOut)) expect(sourcesOf([...training, ...development]).has(source)).toBe(false);
  for (const source of sourcesOf(development)) expect(sourcesOf(training).has(source)).toBe(false);
  const known = [...training, ...development].map(({ text }) => ({ pieces: piecesOf(text) }));
  const long = (text: string): boolean => plainText(text).length >= 25;
  const copies = heldOut.filter(({ text }) => long(text)).map(({ text }) => ({ text, pieces: piecesOf(text) })).filter((own) => known.some(({ pieces }) => likeness(pieces, own.pieces) > 0.6));
  expect(copies.map(({ text }) => text)).toEqual([]);
}, 240_000);

test('training never reads what is held out: without those files it gives the model that is shipped, byte for byte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'listening-'));
  try {
    cpSync(join(listeningFolder, 'training'), join(folder, 'training'), { recursive: true });
    // In a process of its own: the test runner makes the inner loops ten times slower.
    const { stdout } = spawnSync(process.execPath, ['src/platform/listening/train-listening.ts', folder], { encoding: 'utf8', maxBuffer: 2 ** 26 });
    expect(stdout === readFileSync(join(listeningFolder, 'model.json'), 'utf8')).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 240_000);

test('the figures of the method page and of the golden file are those of the shipped model on the held-out sources', () => {
  const measured = measureListening(shippedModel());
  expect(JSON.parse(JSON.stringify(measured))).toEqual(JSON.parse(readFileSync('tests/golden/listening.json', 'utf8')));
  const page = readFileSync('docs/method.md', 'utf8');
  expect(withTables(page, listeningTables(measured)) === page).toBe(true);
  // What the model is there for: better than the rules alone, and those better than the most frequent answer.
  expect(measured.model.bothF1.value).toBeGreaterThan(measured.rules.bothF1.high);
  expect(measured.rules.macroF1.value).toBeGreaterThan(measured.majority.macroF1.value);
  expect(measured.doubt.rightWhenSure).toBeGreaterThan(measured.doubt.rightWhenDoubtful);
}, 240_000);

test('a model that is written and read is the same model, and a page without its marks is refused', () => {
  const text = readFileSync(join(listeningFolder, 'model.json'), 'utf8');
  expect(text.length).toBeLessThan(1_200_000);
  const model = readModel(text);
  expect(model.criteria.classes).toEqual(readCriteria());
  expect(model.criteria.weights).toHaveLength(model.criteria.features.length * model.criteria.classes.length);
  expect(() => withTables('nothing', 'x')).toThrow('has no');
});

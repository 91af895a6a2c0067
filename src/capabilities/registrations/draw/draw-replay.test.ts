import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { drawFormat, listText, type DrawFile } from '#core/draw/draw-file.ts';
import { drawPlaces } from '#core/draw/draw-places.ts';
import { verifyDraw, type DrawCheck } from '#core/draw/verify-draw.ts';
import { randomStream } from '#core/shared/random.ts';
import { sha256 } from './draw-chance.server.ts';

// The browser's script is a second writing of the same rules: the two must never differ.
const script = (await import(pathToFileURL(resolve('static/scripts/draw-replay.js')).href)) as { check(file: DrawFile): Promise<Record<DrawCheck, boolean>> }; // a module without types

function someDraw(name: number): DrawFile {
  const random = randomStream('draw-replay', name);
  const strata = ['a', 'b', 'c', 'd'];
  const candidates = Array.from({ length: random.integer(40) }, (_, i) => ({
    number: sha256(`${name} ${i}`).slice(0, 12), stratum: random.pick(strata), newcomer: random.integer(2) === 0,
  })).toSorted((x, y) => (x.number < y.number ? -1 : 1));
  const passes = [
    { who: 'newcomers', within: 'stratum' }, { who: 'newcomers', within: 'all' }, { who: 'everyone', within: 'stratum' }, { who: 'everyone', within: 'all' },
  ] as const;
  const rules = { places: random.integer(30), targets: strata.slice(0, 3).map((stratum) => ({ stratum, share: random.integer(9) })), passes: random.shuffle(passes).slice(0, 1 + random.integer(4)) };
  const key = { seed: sha256(`seed ${name}`), beacon: `é${name}` };
  return {
    format: drawFormat, edition: '2027', rules, candidates, ...key, ...drawPlaces(rules, candidates, key, sha256), seedSha256: sha256(key.seed),
    listSha256: sha256(listText(candidates)), committedAt: '2027-01-01T00:00:00Z', frozenAt: '2027-02-01T00:00:00Z', drawnAt: '2027-03-01T00:00:00Z',
  };
}

test('the browser replays every draw as the server does', async () => {
  for (let name = 0; name < 150; name++) expect(await script.check(someDraw(name)), `draw ${name}`).toEqual(verifyDraw(someDraw(name), sha256));
  expect(Object.values(verifyDraw(someDraw(1), sha256)).every(Boolean)).toBe(true);
});

test('the browser finds out the same frauds', async () => {
  const file = someDraw(7);
  for (const forged of [{ ...file, beacon: 'x' }, { ...file, seed: sha256('x') }, { ...file, candidates: file.candidates.slice(1) }, { ...file, waiting: file.waiting.toReversed() }]) {
    expect(await script.check(forged)).toEqual(verifyDraw(forged, sha256));
  }
});

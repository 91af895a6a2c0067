import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { contrast } from '#tests/harness/contrast.ts';

const style = readFileSync(resolve('templates/shared/style.typ'), 'utf8');
const colours = new Map([...style.matchAll(/#let ([\w-]+) = rgb\("(#[0-9a-f]{6})"\)/g)].map(([, name = '', value = '']) => [name, value]));
colours.set('white', '#ffffff');
const heat = [...(/#let heat = \(([^\n]*)\)/.exec(style)?.[1] ?? '').matchAll(/#[0-9a-f]{6}/g)].map(([value]) => value);

const value = (name: string): string => colours.get(name) ?? expect.fail(`no colour ${name}`);

test.each([['ink', 'white'], ['ink', 'paper'], ['soft', 'white'], ['soft', 'paper'], ['accent', 'white'], ['accent', 'paper'], ['white', 'accent'], ['peer', 'white'], ['warning', 'warning-ground'], ['ink', 'accent-ground']])(
  'text in %s on %s of documents can be read: 4.5 at least', (ink, ground) => {
    expect(contrast(value(ink), value(ground))).toBeGreaterThanOrEqual(4.5);
  });

test.each([['accent', 'white'], ['accent', 'sunk'], ['peer', 'white'], ['peer', 'peer-ground'], ['accent', 'peer-ground'], ['edge', 'white'], ['edge', 'sunk']])(
  'what is drawn in %s on %s stands out: 3 at least', (mark, ground) => {
    expect(contrast(value(mark), value(ground))).toBeGreaterThanOrEqual(3);
  });

test('figures on tinted cells can be read, whatever the tint', () => {
  expect(heat).toHaveLength(5);
  heat.forEach((ground, step) => expect(contrast(step === 4 ? '#ffffff' : value('ink'), ground)).toBeGreaterThanOrEqual(4.5));
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from '#tests/harness/contrast.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [lightPart = '', darkPart = ''] = css.split('@media (forced-colors')[0]?.split('@media screen') ?? [];

type Palette = Record<string, string>;

/** The colours of one part of tokens.css by name, without the leading dashes. */
function coloursOf(part: string): Palette {
  return Object.fromEntries(
    [...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const grounds = ['paper', 'surface', 'sunk'];
const states = ['info', 'success', 'warning', 'danger'];
const stateGrounds = [...states.map((state) => `${state}-ground`), 'accent-ground'];
const cross = (inks: string[], under: string[]) => inks.flatMap((ink) => under.map((ground) => [ink, ground] as const));

/** Every ink that text is written in, with every ground it may stand on. */
const texts = [
  ...cross(['ink', 'ink-soft', 'accent', 'accent-deep', 'danger'], grounds),
  ...cross(states, ['paper', 'surface']),
  ...cross(['ink', 'ink-soft'], stateGrounds),
  ...states.map((state) => [state, `${state}-ground`] as const),
  ...cross(['accent', 'accent-deep'], ['accent-ground']),
  ...cross(['on-accent'], ['accent', 'accent-deep']),
  ['on-danger', 'danger'] as const,
  ['paper', 'ink'] as const,
  ...cross(['on-band', 'on-band-soft'], ['band', 'band-stone']),
  ...[1, 2, 3, 4, 5].map((step) => [`heat-ink-${step}`, `heat-${step}`] as const),
];

/** Marks and edges that carry sense, with what they touch. */
const marks = [
  ...cross(['edge', 'focus', 'series-own', 'series-peer', 'series-third', 'series-reference', ...states], ['paper', 'surface']),
  ...cross(['edge', 'focus'], ['sunk', 'accent-ground']),
  ['series-own', 'series-peer-ground'] as const,
  ...cross(['series-own', 'series-peer', 'series-third'], ['warning-ground', 'success-ground']),
  ['series-peer', 'series-peer-ground'] as const,
];

describe.each([
  ['light', coloursOf(lightPart)],
  ['dark', { ...coloursOf(lightPart), ...coloursOf(darkPart) }],
])('on the %s palette', (_, palette) => {
  const between = (one: string, other: string) => contrast(palette[one] ?? 'missing', palette[other] ?? 'missing');

  test.each(texts)('text in %s on %s has a contrast of 4.5 or more', (ink, ground) => {
    expect(between(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(marks)('the mark %s against %s has a contrast of 3 or more', (mark, ground) => {
    expect(between(mark, ground)).toBeGreaterThanOrEqual(3);
  });
});

test('the dark palette answers every colour of the light one', () => {
  expect(Object.keys(coloursOf(darkPart)).toSorted()).toEqual(Object.keys(coloursOf(lightPart)).toSorted());
});

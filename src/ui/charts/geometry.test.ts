import { describe, expect, test } from 'vitest';
import { heatStep } from './heat-step.ts';
import { percentScale } from './percent-scale.ts';
import { radarPath, radarPoint, RADAR } from './radar-geometry.ts';
import { placeRows } from './row-layout.ts';
import { placed, runs, trendDomain } from './trend-geometry.ts';
import { wrapText } from './wrap-text.ts';

test('a value beyond the scale stays at its end', () => {
  const scale = percentScale(0, 100);
  expect([scale.x(-5), scale.x(120)]).toEqual(['2%', '98%']);
});

test('a bar without inset covers the share it stands for', () => {
  expect(percentScale(0, 50, { inset: 0 }).span(0, 25)).toBe('50%');
});

test.each([
  [0, 1],
  [19.9, 1],
  [20, 2],
  [59, 3],
  [80, 5],
  [100, 5],
])('%d of 100 falls in step %d of the heat scale', (value, step) => {
  expect(heatStep(value, 0, 100)).toBe(step);
});

test('a text is cut at its spaces and loses no word', () => {
  expect(wrapText('Transfert et orientation', 14)).toEqual(['Transfert et', 'orientation']);
  expect(wrapText('Personnalisation', 8)).toEqual(['Personnalisation']);
});

test('rows stand one below the other, taller when their label takes two lines', () => {
  const { places, height } = placeRows(
    [{ label: 'Accès' }, { label: 'Transfert et orientation vers le bon interlocuteur' }],
    16,
  );
  const [first, second] = places;
  expect(second?.top).toBe(first?.bottom);
  expect(second?.lines).toHaveLength(2);
  expect(height).toBe(second?.bottom);
});

describe('a radar', () => {
  test('starts at the top and turns clockwise', () => {
    expect(radarPoint(100, 0, 4, 100)).toEqual({ x: RADAR.cx, y: RADAR.cy - RADAR.radius });
    expect(radarPoint(100, 1, 4, 100)).toEqual({ x: RADAR.cx + RADAR.radius, y: RADAR.cy });
  });

  test('joins the last axis to the first over the top when both are there', () => {
    expect(radarPath([10, null, 30], 100)).toEqual({ d: expect.stringMatching(/^M.*M.*L/), closed: false });
    expect(radarPath([10, 20, 30], 100).d).toMatch(/Z$/);
  });
});

describe('a trend', () => {
  const point = (value: number | null, broken = false) => ({ label: '', value, broken });

  test('is cut where a value is missing and where the method changed', () => {
    const found = runs(placed([point(1), point(2), point(null), point(4), point(5, true)]), ({ value }) => value);
    expect(found.map((run) => run.map(([, value]) => value))).toEqual([[1, 2], [4], [5]]);
  });

  test('shows intervals and references whole', () => {
    expect(trendDomain([{ label: '', value: 50, low: 41, high: 59, reference: 62 }])).toEqual([40, 65]);
  });

  test('of one value still has a scale', () => {
    const [low, high] = trendDomain([point(7)]);
    expect(high).toBeGreaterThan(low);
  });
});

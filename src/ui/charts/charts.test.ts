import type { Component, ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { bins, channels, determinants, lanes, matrix, years } from '../gallery/samples.ts';
import BarChart from './BarChart.svelte';
import DumbbellChart from './DumbbellChart.svelte';
import Heatmap from './Heatmap.svelte';
import Histogram from './Histogram.svelte';
import IntervalBar from './IntervalBar.svelte';
import LaneChart from './LaneChart.svelte';
import RadarChart from './RadarChart.svelte';
import Sparkline from './Sparkline.svelte';
import TrendChart from './TrendChart.svelte';

const format = (value: number) => value.toLocaleString('fr-FR');
const names = { id: 'figure', title: 'Les scores', desc: 'La courtoisie est le point fort.', format };

/** Markup of a chart, without the comments that hydration needs. */
function draw<Props extends Record<string, unknown>>(
  chart: Component<Props>,
  props: ComponentProps<Component<Props>>,
): string {
  return render(chart, { props }).body.replaceAll(/<!--.*?-->/g, '');
}

const axes = determinants.map(({ label, value, emptyText, peers }) => ({
  label,
  value,
  emptyText,
  peer: peers?.median,
}));
const drawings: [string, () => string][] = [
  [
    'IntervalBar',
    () => draw(IntervalBar, { ...names, value: 62.4, low: 57, high: 67, peers: { low: 51, high: 64, median: 58 } }),
  ],
  ['DumbbellChart', () => draw(DumbbellChart, { ...names, rows: determinants })],
  ['LaneChart', () => draw(LaneChart, { ...names, groups: lanes })],
  ['RadarChart', () => draw(RadarChart, { ...names, axes })],
  ['TrendChart', () => draw(TrendChart, { ...names, points: years })],
  ['Histogram', () => draw(Histogram, { ...names, bins, own: { value: 62.4, label: 'Vous : 62,4' } })],
  ['BarChart', () => draw(BarChart, { ...names, rows: channels, max: 100 })],
];

describe.each(drawings)('%s', (_, drawn) => {
  test('is one image with a name and a description that its ids lead to', () => {
    const svg = drawn();
    expect(svg).toContain('role="img"');
    expect(svg).toContain('aria-labelledby="figure-title figure-desc"');
    expect(svg).toMatch(/<(title|span)[^>]*? id="figure-title">Les scores</);
    expect(svg).toMatch(/<(desc|span)[^>]*? id="figure-desc">La courtoisie est le point fort\.</);
  });

  test('carries no style attribute, which the content security policy forbids', () => {
    expect(drawn()).not.toMatch(/\sstyle=/);
  });

  test('has no coordinate that is not a number', () => {
    expect(drawn()).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('is the same to the last byte when drawn again', () => {
    expect(drawn()).toBe(drawn());
  });
});

const textsOf = (svg: string) => svg.replaceAll(/<[^>]+>/g, '|');

test('a dumbbell chart writes each label, each value and why a value is missing', () => {
  const words = textsOf(draw(DumbbellChart, { ...names, rows: determinants }));
  for (const word of ['Accessibilité', 'Courtoisie', '74', '88', 'sans objet']) expect(words).toContain(word);
});

test('a missing value is drawn as no mark at all, never as zero', () => {
  const svg = draw(DumbbellChart, {
    ...names,
    rows: [{ label: 'Réclamations', value: null, emptyText: 'sans objet' }],
  });
  expect(svg).not.toContain('own-mark');
});

test('a label too long for a narrow screen is written on several lines', () => {
  const svg = draw(DumbbellChart, { ...names, rows: determinants });
  expect(textsOf(svg)).toContain('|Transfert et orientation vers le bon||interlocuteur|');
});

test('positions follow the values: a higher one lies further right', () => {
  const at = (value: number) => {
    const svg = draw(IntervalBar, { ...names, value });
    return Number(/class="own-mark" x="([\d.]+)%"/.exec(svg)?.[1]);
  };
  expect([at(0), at(50), at(100)]).toEqual([2, 50, 98]);
});

test('a radar with a value missing leaves its outline open', () => {
  expect(draw(RadarChart, { ...names, axes })).toContain('class="own-line"');
  const whole = axes.map((axis) => ({ ...axis, value: axis.value ?? 50 }));
  expect(draw(RadarChart, { ...names, axes: whole })).toContain('class="own-area"');
});

test('a moment of too few is an open dot, and the line passes beside it', () => {
  const points = Array.from({ length: 14 }, (_, i) => ({ label: String(i), value: i === 6 || i === 13 ? 0 : 60, count: i === 6 || i === 13 ? 1 : 20, few: i === 6 || i === 13 }));
  const domain: [number, number] = [0, 100];
  const html = draw(TrendChart, { ...names, points, domain });
  expect(html.match(/class="own-few"/g)).toHaveLength(2);
  const path = /class="own-line" d="([^"]+)"/.exec(html)?.[1] ?? '';
  expect(path.match(/,[\d.]+/g)?.every((height) => height === ',40')).toBe(true);
  expect(html).toMatch(/class="value"[^>]*>60/);
});

test('a break in method cuts the line of a trend in two', () => {
  const path = /class="own-line" d="([^"]+)"/.exec(draw(TrendChart, { ...names, points: years }))?.[1] ?? '';
  expect(path.match(/M/g)).toHaveLength(2);
});

test('a withheld count is outlined and its size not shown', () => {
  const svg = draw(Histogram, { ...names, bins });
  expect(svg.match(/class="withheld"[^>]+height="12"/g)).toHaveLength(1);
});

test('the class of one’s own value is marked, the upper end belonging to the last class', () => {
  const two = [
    { from: 0, to: 50, count: 8 },
    { from: 50, to: 100, count: 9 },
  ];
  const here = (value: number) =>
    draw(Histogram, { ...names, bins: two, own: { value, label: '' } }).match(/<rect[^>]+>/g) ?? [];
  expect(here(50)[1]).toContain('bin here');
  expect(here(100)[1]).toContain('bin here');
  expect(here(49)[0]).toContain('bin here');
});

test('a heat map is a table whose every value is written and reached by its headers', () => {
  const html = draw(Heatmap, { id: 'matrix', caption: 'Étapes et canaux', corner: 'Étape', ...matrix, format });
  expect(html.match(/scope="row"/g)).toHaveLength(matrix.rows.length);
  expect(html.match(/scope="col"/g)).toHaveLength(matrix.columns.length);
  for (const row of matrix.rows) {
    for (const cell of row.cells) expect(html).toContain(cell.value === null ? 'sans objet' : `>${cell.value}<`);
  }
});

test('a sparkline is named and ends with a mark', () => {
  const svg = draw(Sparkline, { id: 'spark', title: 'En hausse depuis 2021', values: [48, 52, 50, 57, 62] });
  expect(svg).toContain('aria-labelledby="spark-title"');
  expect(svg).toContain('own-mark');
});

test('lanes write each value and why a series says nothing, and mark by shape which series it is', () => {
  const html = draw(LaneChart, { ...names, groups: lanes });
  for (const word of ['Courtoisie', '48', '52', '81', 'trop peu d’avis', 'Angle mort']) expect(textsOf(html)).toContain(word);
  expect(new Set(html.match(/class="mark[^"]*" d="[^"]+"/g)).size).toBeGreaterThanOrEqual(3);
});

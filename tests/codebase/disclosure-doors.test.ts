import { expect, test } from 'vitest';
import { productFiles, withoutComments } from './source-files.ts';

const files = productFiles(['.ts']).map(({ path, text }) => ({ path, code: withoutComments(text) }));
const generated = 'src/platform/db/schema.ts';

/** Tables that hold what is published of groups of bodies, and the only files that may name each in a query. */
const doors: Record<string, readonly string[]> = {
  peer_group: ['src/capabilities/benchmarks/groups.queries.server.ts'],
  peer_figure: ['src/capabilities/benchmarks/groups.queries.server.ts'],
  certified_difference: ['src/capabilities/benchmarks/certified.queries.server.ts'],
  panel_change: ['src/capabilities/benchmarks/national/panel-change.queries.server.ts'],
  open_data_file: ['src/capabilities/benchmarks/open-data/open-data.queries.server.ts'],
  opinion_group: ['src/capabilities/lived/peers/release.queries.server.ts'],
  opinion_group_figure: ['src/capabilities/lived/peers/release.queries.server.ts'],
  opinion_release_score: ['src/capabilities/lived/peers/release.queries.server.ts'],
  recommendation_effect: ['src/capabilities/improvement/effects/effects.queries.server.ts'],
};

test('figures of groups leave the database through one file each, whatever shows them', () => {
  for (const [table, allowed] of Object.entries(doors)) {
    const queries = new RegExp(`(?:(?:From|Into|Join|updateTable)\\(\\s*'${table}\\b|\\b(?:from|into|join|update)\\s+${table}\\b)`);
    expect(files.filter(({ path, code }) => path !== generated && queries.test(code)).map(({ path }) => path), table).toEqual(allowed);
  }
});

/** What makes a published figure, and who may call it: the making of groups, after ledger and audit, and nobody else. */
const makers: Record<string, readonly string[]> = {
  insertGroups: ['build-peer-groups.server.ts'], insertFigures: ['build-peer-groups.server.ts'],
  replaceCertifiedDifference: ['build-peer-groups.server.ts'], replacePanelChange: ['national/keep-panel-change.server.ts'],
  insertOpenVersion: ['open-data/release-open-data.server.ts'], replaceEffects: ['effects/measure-effects.server.ts'],
  insertOpinionGroups: ['peers/release-quarter.server.ts'], insertOpinionFigures: ['peers/release-quarter.server.ts'], insertReleasedScores: ['peers/release-quarter.server.ts'],
};
const capabilityOf: Readonly<Record<string, string>> = { replaceEffects: 'improvement', insertOpinionGroups: 'lived', insertOpinionFigures: 'lived', insertReleasedScores: 'lived' };
const folderOf = (maker: string): string => `src/capabilities/${capabilityOf[maker] ?? 'benchmarks'}`;

test('a figure of a group is published by the making of groups only, after ledger and audit', () => {
  for (const [name, allowed] of Object.entries(makers)) {
    const callers = files.filter(({ code }) => new RegExp(`(?<!function )\\b${name}\\(`).test(code)).map(({ path }) => path);
    expect(callers, name).toEqual(allowed.map((path) => `${folderOf(name)}/${path}`));
  }
});

test('what is said of users of several bodies is released a quarter at a time, by the release alone, and nobody else reads scores of other bodies', () => {
  const callers = (name: string) => files.filter(({ code }) => new RegExp(`(?<!function )\\b${name}\\(`).test(code)).map(({ path }) => path);
  expect(callers('releasedGroups')).toEqual(['src/capabilities/lived/peers/release-quarter.server.ts']);
  expect(callers('bodyScores')).toEqual(['src/capabilities/lived/peers/release-quarter.server.ts']);
  expect(callers('releaseQuarter')).toEqual(['src/capabilities/lived/peers/release-quarter.server.ts']);
});

test('open data, national page and its files are made from the release alone, never from scores of bodies', () => {
  const makingThem = files.filter(({ path }) => /benchmarks\/(open-data\/|national-results|export-national|national\/(?!keep-panel-change))/.test(path));
  expect(makingThem.length).toBeGreaterThan(15);
  expect(makingThem.filter(({ code }) => /publishedScores|scorableAudits|panelBodies|membersByGroup/.test(code)).map(({ path }) => path)).toEqual([]);
});

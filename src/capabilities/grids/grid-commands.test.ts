import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { delayBetween } from '#core/calendar/delay.ts';
import { exportGrid, importGridFiles } from './grid-commands.server.ts';
import { EditionError } from './load-edition.server.ts';
import { readPastAudits } from './past-audits.input.ts';
import { scoringSource } from './scoring-source.ts';
import { simulateGrid } from './simulate-grid.ts';
import { readSmallEdition, smallEdition } from './small-edition.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parvis-grid-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const small = smallEdition();

test.for(['xlsx', 'xlsform'] as const)(
  'a grid exported as %s and imported gives files that load as the same grid',
  async (format) => {
    const written = await exportGrid(small, format, folder, 'fr');
    const [phone = '', letter = ''] = await importGridFiles(written, join(folder, 'back'), 't1.1');
    const { edition } = readSmallEdition({
      'grid/phone.yaml': readFileSync(phone, 'utf8'),
      'grid/letter.yaml': readFileSync(letter, 'utf8'),
    });
    expect(edition?.grid.items).toEqual(small.grid.items);
  },
);

test('one page, or one XForm a channel, is written where asked', async () => {
  expect(await exportGrid(small, 'html', folder, 'en')).toEqual([join(folder, 'parvis-grid-t1.1.en.html')]);
  expect(await exportGrid(small, 'xform', folder, 'fr')).toHaveLength(2);
});

test('an import with a mistake writes nothing and says every mistake', async () => {
  const broken = { ...small, grid: { ...small.grid, items: small.grid.items.map((item) => ({ ...item, weight: 9 })) } };
  const [path = ''] = await exportGrid(broken, 'xlsx', folder, 'fr');
  await expect(importGridFiles([path], folder, 't1.1')).rejects.toThrow(EditionError);
  await expect(importGridFiles([path], folder, 't1.1')).rejects.toThrow('items.phone-rings.weight');
});

test('past audits read from a file are scored with the delays they had', () => {
  const countDelay = (sent: string, answered: string, calendar: 'working_days' | 'days') =>
    delayBetween(sent, answered, calendar, 'metropole');
  const letter = (date: string) => ({
    channel: 'letter',
    sentOn: '2026-04-01',
    answers: [{ itemId: 'letter-replied', value: date, empty: null }],
  });
  const past = readPastAudits(
    [{ edition: 't1', bodies: [{ id: 'town', audits: [letter('2026-04-08'), letter('2026-05-20')] }] }],
    () => small,
    countDelay,
  );
  expect(simulateGrid(scoringSource(small, countDelay), past)).toEqual([
    { body: 'town', edition: 't1', published: 50, draft: 50, coverage: 1, change: null },
  ]);
});

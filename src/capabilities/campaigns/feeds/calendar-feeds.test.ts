import { expect, test } from 'vitest';
import { hashToken } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { aField, idOf } from '#tests/harness/builders.ts';
import { campaignCalendar, closeFeed, openFeed, ownCalendar, readFeed } from '../index.planning.server.ts';

const app = await testApp();
const field = await aField(app, 2);
const { mission, evaluator } = field.freshMission();
const operator = await app.person('operator');
const by = (address: string) =>
  app.app.run({ actor: app.visitor.actor, scope: 'registrant', locale: 'fr', file: hashToken(address.split('/').at(-1) ?? '') }, readFeed);
const own = field.missions.filter((m) => m.evaluatorId === idOf(evaluator));

test('a private address shows the dates of one’s own missions under neutral titles, until it is closed', async () => {
  const address = await app.runAs(evaluator, openFeed);
  const text = await by(address);
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(own.length);
  expect(text).toContain(`UID:${mission.id}@`);
  expect(text).not.toMatch(/Commune|myst|audit/i);
  expect(text.match(/DTSTART:\d{8}T\d{6}Z/)).toBeNull();
  await app.runAs(evaluator, closeFeed);
  await expect(by(address)).rejects.toMatchObject({ code: 'not_found' });
  await expect(by('https://parvis.example/calendar/guessed')).rejects.toMatchObject({ code: 'not_found' });
});

test('a new address closes the one before, and only its digest is kept', async () => {
  const first = await app.runAs(evaluator, openFeed);
  const second = await app.runAs(evaluator, openFeed);
  await expect(by(first)).rejects.toMatchObject({ code: 'not_found' });
  expect(await by(second)).toContain('BEGIN:VCALENDAR');
  const rows = await app.system((ctx) => ctx.db.selectFrom('calendar_feed').selectAll().execute());
  expect(JSON.stringify(rows)).not.toContain(second.split('/').at(-1));
});

test('the office’s calendar names bodies and people; one’s own does not', async () => {
  expect(await app.runAs(operator, (ctx) => campaignCalendar(ctx, '2026'))).toContain('Commune');
  expect(await app.runAs(evaluator, ownCalendar)).not.toContain('Commune');
  await expect(app.runAs(evaluator, (ctx) => campaignCalendar(ctx, '2026'))).rejects.toMatchObject({ code: 'not_allowed' });
});

import { expect, onTestFinished, test } from 'vitest';
import { appRole, createPool } from '#platform/db/connect.ts';
import { createTestDatabase } from '#tests/harness/database.ts';
import { createLimits } from './limits.server.ts';
import { networkOf } from './network-of.ts';

async function limitsOn(url: string) {
  const pool = createPool({ url, max: 2, settings: { role: appRole, 'parvis.scope': 'auth' } });
  onTestFinished(() => pool.end());
  return createLimits(pool);
}

test('the sixth link for one address in a quarter of an hour is refused, with the time to wait', async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const limits = await limitsOn(database.url);
  for (let i = 0; i < 5; i++) await limits.count('signInAddress', 'Rose@ville.example');
  await expect(limits.count('signInAddress', 'rose@VILLE.example')).rejects.toMatchObject({ code: 'too_many_requests', params: { seconds: expect.any(Number) } });
  await limits.count('signInAddress', 'another@ville.example');
});

test('the count is shared by processes and outlives them', async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const first = await limitsOn(database.url);
  for (let i = 0; i < 5; i++) await first.count('signInAddress', 'rose@ville.example');
  const second = await limitsOn(database.url);
  await expect(second.count('signInAddress', 'rose@ville.example')).rejects.toMatchObject({ code: 'too_many_requests' });
});

test('what is spent many times a second is shared too: two processes give a device its limit, and a portion each at most', async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const processes = [await limitsOn(database.url), await limitsOn(database.url)];
  let spent = 0;
  const spendAll = async (limits: Awaited<ReturnType<typeof limitsOn>>): Promise<unknown> => {
    for (;;) {
      const refused = await limits.spend('kioskOpinions', 'device', 100).catch((thrown: unknown) => thrown);
      if (refused) return refused;
      spent += 100;
    }
  };
  for (const refused of await Promise.all(processes.map(spendAll))) expect(refused).toMatchObject({ code: 'too_many_requests', params: { seconds: expect.any(Number) } });
  expect(spent).toBeGreaterThanOrEqual(12_000 - 1_000);
  expect(spent).toBeLessThanOrEqual(12_000 + 2 * 500);
  await processes[0]?.spend('kioskOpinions', 'another', 100);
});

test('eighty people behind one address are not refused', async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const limits = await limitsOn(database.url);
  for (let i = 0; i < 80; i++) await limits.count('signInNetwork', networkOf('192.0.2.7'));
});

test('whoever hammers an address shuts out their own network, and nobody else', async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const limits = await limitsOn(database.url);
  for (let i = 0; i < 5; i++) await limits.countSignIn('rose@ville.example', '198.51.100.9');
  await expect(limits.countSignIn('rose@ville.example', '198.51.100.9')).rejects.toMatchObject({ code: 'too_many_requests' });
  await limits.countSignIn('rose@ville.example', '192.0.2.7');
  await limits.countSignIn('another@ville.example', '198.51.100.9');
});

test('guessing codes is over after eight attempts from a network, and the owner goes on from another', async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const limits = await limitsOn(database.url);
  for (let i = 0; i < 8; i++) await limits.countSecondFactor('person', '198.51.100.9');
  await expect(limits.countSecondFactor('person', '198.51.100.9')).rejects.toMatchObject({ code: 'too_many_requests' });
  await limits.countSecondFactor('person', '192.0.2.7');
});

test('wrong codes close codes after fifty in a day, and then after each one more; the right ones count for nothing', async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const limits = await limitsOn(database.url);
  for (let i = 0; i < 49; i++) expect(await limits.wrongCode('person')).toBe(false);
  await limits.requireCodes('person');
  expect(await limits.wrongCode('person')).toBe(true);
  await expect(limits.requireCodes('person')).rejects.toMatchObject({ code: 'codes_paused', params: { minutes: 60 } });
  await limits.requireCodes('somebody else');
});

test('whoever asks for mails to an address shuts out their own network, not its owner', async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const limits = await limitsOn(database.url);
  for (const count of [limits.countRightsRequest, limits.countDraftLink]) {
    const refused = async () => { for (let i = 0; i < 6; i++) await count('rose@ville.example', '198.51.100.9'); };
    await expect(refused()).rejects.toMatchObject({ code: 'too_many_requests' });
    await count('rose@ville.example', '192.0.2.7');
  }
});

test('a mailbox gets three mails of a kind in five minutes, whoever asks: the earlier links serve', async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const limits = await limitsOn(database.url);
  const asked = [];
  for (let i = 0; i < 5; i++) asked.push(await limits.mayMail('rose@ville.example', 'access'));
  expect(asked).toEqual([true, true, true, false, false]);
  expect(await limits.mayMail('rose@ville.example', 'erasure')).toBe(true);
});

test('a network is an IPv4 address or the first half of an IPv6 one', () => {
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7');
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
  expect(networkOf('2001:db8:1:2:ffff::1')).toBe('2001:db8:1:2');
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0');
});

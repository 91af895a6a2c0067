import { beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { uuidFromName } from '#platform/ids.ts';
import { testApp, type Person } from '#tests/harness/app.ts';
import { decidePrize, openDeliberation, openJury, scoreFile, writeNote } from './jury-desk.server.ts';
import { stagesOf } from './jury.queries.server.ts';
import { beginDeliberation, beginScoring, callForFiles, endJuror, noteTie } from './office-jury.server.ts';
import { submitOwnFile, writeOwnFile } from './own-files.server.ts';
import { prizeOf } from './prizes.server.ts';

const parvis = await testApp({ clock: fixedClock(new Date('2026-09-10T08:00:00Z')) });
const { app, runAs, system, visitor } = parvis;
const query = (text: string, values: unknown[] = []) => app.ownerPool.query(text, values);
const editionId = '2026';
const prizeId = 'innovation';
const { judged_on: criteria } = prizeOf(app, editionId, prizeId);
const idOf = (name: string): string => uuidFromName('jury-rules', name);
const bodies = ['Aigues', 'Bormes'] as const;
type Body = (typeof bodies)[number];
for (const name of bodies) await query(`insert into organisation (id, kind, name, search_key, source) values ($1, 'commune', $2, $2, 'manual')`, [idOf(name), name]);
const lead = await parvis.person('method_lead');
const authors = { Aigues: await parvis.person('referent', idOf('Aigues')), Bormes: await parvis.person('referent', idOf('Bormes')) };

/** Six jurors; the last holds a role at Aigues. */
const seated: Person[] = [];
for (let i = 0; i < 6; i++) {
  const { actor } = i < 5 ? await parvis.person('evaluator') : await parvis.person('reader', idOf('Aigues'));
  await query('insert into jury_seat (edition_id, person_id, chair, named_at) values ($1, $2, $3, now())', [editionId, actor.personId, i === 0]);
  seated.push({ actor, scope: 'public' });
}
const [chair = visitor, second = visitor, third = visitor, fourth = visitor, fifth = visitor, tied = visitor] = seated;
const numberOf = ({ actor }: Person): string => actor.personId ?? '';

const office = <T>(work: Parameters<typeof runAs<T>>[1]) => runAs(lead, work);
const call = (prize = prizeId, until = '2026-09-30') => office((ctx) => callForFiles(ctx, editionId, { prizeId: prize, until }));
const score = (prize = prizeId) => office((ctx) => beginScoring(ctx, editionId, { prizeId: prize }));
const talk = (prize = prizeId) => office((ctx) => beginDeliberation(ctx, editionId, { prizeId: prize }));
const refused = (code: string) => ({ code });

const write = (body: Body, prize = prizeId) => runAs(authors[body], (ctx) => writeOwnFile(ctx, { organisationId: idOf(body), editionId, prizeId: prize },
  new Map([['title', body], ['summary', 'En bref'], ...prizeOf(app, editionId, prize).judged_on.map(({ id }): [string, string] => [`answer-${id}`, 'Une réponse'])])));
const submit = (body: Body, prize = prizeId) => runAs(authors[body], (ctx) => submitOwnFile(ctx, { organisationId: idOf(body), editionId, prizeId: prize }));
/** The file of a body as the jury has it. */
async function fileOf(body: Body, prize = prizeId): Promise<string> {
  const { rows } = await query('select f.id from jury_file f join jury_file_origin o on o.jury_file_id = f.id where o.organisation_id = $1 and f.prize_id = $2', [idOf(body), prize]);
  return (rows[0] as { id: string } | undefined)?.id ?? '';
}
const points = new Map(criteria.map(({ id }): [string, string] => [`points-${id}`, '7']));
const give = (juror: Person, fileId: string) => runAs(juror, (ctx) => scoreFile(ctx, { editionId, fileId }, points));
const note = (juror: Person, fileId: string) => runAs(juror, (ctx) => writeNote(ctx, { editionId, fileId }, { body: 'À lire' }));
const decide = (who: Person, fileId: string, present: readonly Person[], more: object = {}) =>
  runAs(who, (ctx) => decidePrize(ctx, { editionId, prizeId }, { fileId, present: present.map(numberOf), reasons: 'Le mieux mesuré', citation: 'Une idée mesurée', ...more }));
const decisions = async () => (await query('select jury_file_id, present from jury_decision')).rows;

let [aigues, bormes, elsewhere] = ['', '', ''];

test('before a call, and without a file handed in, nothing reaches the jury', async () => {
  await expect(score()).rejects.toMatchObject(refused('jury_without_files'));
  await expect(talk()).rejects.toMatchObject(refused('jury_not_scoring'));
  await expect(write('Aigues')).rejects.toMatchObject(refused('not_found'));
  await call();
  await expect(talk()).rejects.toMatchObject(refused('jury_not_scoring'));
  await write('Aigues');
  await expect(score()).rejects.toMatchObject(refused('jury_without_files'));
  expect(await system((ctx) => stagesOf(ctx.db, editionId))).toMatchObject([{ prizeId, stage: 'call' }]);
});

test('a call ends with a day to come, in Paris, in summer and in winter', async () => {
  await expect(call(prizeId, '2026-09-09')).rejects.toMatchObject(refused('jury_call_past'));
  for (const [day, end] of [['2026-11-30', '2026-11-30T22:59:00.000Z'], ['2026-09-30', '2026-09-30T21:59:00.000Z']]) {
    await call(prizeId, day);
    expect((await system((ctx) => stagesOf(ctx.db, editionId)))[0]?.until?.toISOString()).toBe(end);
  }
});

test('only who runs the edition moves a prize on', async () => {
  await submit('Aigues');
  for (const who of [visitor, chair, authors.Aigues, await parvis.person('reviewer')]) {
    await expect(runAs(who, (ctx) => callForFiles(ctx, editionId, { prizeId, until: '2026-10-30' }))).rejects.toMatchObject(refused('not_allowed'));
    await expect(runAs(who, (ctx) => beginScoring(ctx, editionId, { prizeId }))).rejects.toMatchObject(refused('not_allowed'));
    await expect(runAs(who, (ctx) => beginDeliberation(ctx, editionId, { prizeId }))).rejects.toMatchObject(refused('not_allowed'));
  }
});

test('once files are with the jury the call is over, each is there once, and nobody talks or decides yet', async () => {
  await write('Bormes');
  await submit('Bormes');
  await score();
  await expect(score()).rejects.toMatchObject(refused('jury_stage_passed'));
  await expect(call()).rejects.toMatchObject(refused('jury_stage_passed'));
  await expect(write('Aigues')).rejects.toMatchObject(refused('prize_call_over'));
  await expect(submit('Aigues')).rejects.toMatchObject(refused('prize_call_over'));
  expect((await query('select 1 from jury_file where prize_id = $1', [prizeId])).rows).toHaveLength(bodies.length);
  [aigues, bormes] = [await fileOf('Aigues'), await fileOf('Bormes')];
  await expect(note(chair, aigues)).rejects.toMatchObject(refused('jury_not_deliberating'));
  await expect(runAs(chair, (ctx) => openDeliberation(ctx, editionId, prizeId))).rejects.toMatchObject(refused('not_found'));
  await expect(decide(chair, aigues, seated.slice(0, 5))).rejects.toMatchObject(refused('not_found'));
});

test('once the deliberation is open, points change no more and no step is taken twice or back', async () => {
  for (const juror of [chair, second, third]) await give(juror, aigues);
  for (const juror of [chair, second, tied]) await give(juror, bormes);
  await talk();
  await expect(give(fourth, aigues)).rejects.toMatchObject(refused('jury_not_scoring'));
  for (const again of [score, call]) await expect(again()).rejects.toMatchObject(refused('jury_stage_passed'));
  await expect(talk()).rejects.toMatchObject(refused('jury_not_scoring'));
  await note(fourth, aigues);
});

describe('a decision on a prize', () => {
  beforeAll(async () => {
    await call('citizen-consultation');
    await write('Bormes', 'citizen-consultation');
    await submit('Bormes', 'citizen-consultation');
    await score('citizen-consultation');
    elsewhere = await fileOf('Bormes', 'citizen-consultation');
  });

  test('is written by the chair alone, and by nobody who does not sit', async () => {
    for (const member of [second, third, fourth, fifth, tied]) await expect(decide(member, aigues, seated.slice(0, 5))).rejects.toMatchObject(refused('not_allowed'));
    for (const outsider of [lead, authors.Aigues, authors.Bormes]) await expect(decide(outsider, aigues, seated.slice(0, 5))).rejects.toMatchObject(refused('not_found'));
  });

  test('needs three who scored the file, and more than half of those without a tie to it, in the room', async () => {
    const tooFew = (present: number, readers: number) => ({ code: 'jury_quorum', params: { present, readers } });
    await expect(decide(chair, aigues, [])).rejects.toMatchObject(tooFew(0, 0));
    await expect(decide(chair, aigues, [chair, second])).rejects.toMatchObject(tooFew(2, 2));
    await expect(decide(chair, aigues, [chair, second, fourth])).rejects.toMatchObject(tooFew(3, 2));
    // Of Bormes six jurors might decide: four are needed, and three scored it.
    await expect(decide(chair, bormes, seated)).rejects.toMatchObject(tooFew(6, 3));
    await expect(decide(chair, 'none', [chair, second, third], { citation: '' })).rejects.toMatchObject(tooFew(3, 3));
  });

  test('takes no account of who scored the file and is not there', async () => {
    await expect(decide(chair, aigues, [chair, fourth, fifth])).rejects.toMatchObject({ code: 'jury_quorum', params: { present: 3, readers: 1 } });
  });

  test('counts nobody who does not sit, or sits no more, and nobody twice', async () => {
    await expect(decide(chair, aigues, [chair, second, second, lead])).rejects.toMatchObject({ code: 'jury_quorum', params: { present: 2, readers: 2 } });
    await office((ctx) => endJuror(ctx, editionId, { personId: numberOf(third) }));
    await expect(decide(chair, aigues, [chair, second, third])).rejects.toMatchObject({ code: 'jury_quorum', params: { present: 2, readers: 2 } });
    await query('update jury_seat set ended_at = null where person_id = $1', [numberOf(third)]);
  });

  test('is refused while somebody tied to the chosen file is in the room, and only for that file', async () => {
    await expect(decide(chair, aigues, [chair, second, third, tied])).rejects.toMatchObject(refused('jury_tied_present'));
    await expect(decide(chair, bormes, [chair, second, tied])).rejects.toMatchObject(refused('jury_quorum'));
  });

  test('is about a file of this prize, with reasons, and a citation where there is a winner', async () => {
    await expect(decide(chair, elsewhere, [chair, second, third])).rejects.toMatchObject(refused('not_found'));
    await expect(decide(chair, idOf('nothing'), [chair, second, third])).rejects.toMatchObject(refused('not_found'));
    await expect(decide(chair, aigues, [chair, second, third], { citation: ' ' })).rejects.toMatchObject(refused('form_incomplete'));
    await expect(decide(chair, aigues, [chair, second, third], { reasons: '' })).rejects.toMatchObject(refused('form_incomplete'));
    expect(await decisions()).toEqual([]);
  });

  test('a chair who turns out to be tied to any file of the prize leaves it to who is tied to none, and their points count no more', async () => {
    await office((ctx) => noteTie(ctx, editionId, { personId: numberOf(chair), organisationId: idOf('Bormes'), kind: 'mandate' }));
    await expect(decide(chair, aigues, [chair, second, third])).rejects.toMatchObject(refused('not_allowed'));
    await expect(decide(tied, aigues, [chair, second, third])).rejects.toMatchObject(refused('not_allowed'));
    await expect(decide(second, bormes, [second, third, chair])).rejects.toMatchObject(refused('jury_tied_present'));
    await expect(decide(second, bormes, [second, third, tied])).rejects.toMatchObject({ code: 'jury_quorum', params: { present: 3, readers: 2 } });
    await decide(second, aigues, [chair, second, third]);
    expect(await decisions()).toEqual([{ jury_file_id: aigues, present: expect.arrayContaining([chair, second, third].map(numberOf)) }]);
  });

  test('is final', async () => {
    await expect(decide(second, aigues, [chair, second, third])).rejects.toMatchObject(refused('jury_not_deliberating'));
    await expect(decide(second, 'none', seated)).rejects.toMatchObject(refused('jury_not_deliberating'));
    await expect(note(second, aigues)).rejects.toMatchObject(refused('jury_not_deliberating'));
    for (const again of [score, call]) await expect(again()).rejects.toMatchObject(refused('jury_stage_passed'));
    await expect(talk()).rejects.toMatchObject(refused('jury_not_scoring'));
    const { seats } = await runAs(fifth, (ctx) => openJury(ctx));
    expect(seats[0]?.prizes.find(({ prize }) => prize.id === prizeId)?.phase).toBe('decided');
  });
});

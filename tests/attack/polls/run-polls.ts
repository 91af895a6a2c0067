import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import type { App } from '#app';
import type { RoomMove } from '#core/staff-polls/room.ts';
import { uuidv7 } from '#platform/ids.ts';
import { shuffled } from '#platform/chance.ts';
import { closePoll, makePoll, openPoll } from '#capabilities/staff-polls/arrange-polls.server.ts';
import { tendPoll } from '#capabilities/staff-polls/ballots/tend-polls.server.ts';
import type { PollKey } from '#capabilities/staff-polls/poll.ts';
import { pollInput } from '#capabilities/staff-polls/poll.input.ts';
import { listSerials, readResults } from '#capabilities/staff-polls/results/read-results.server.ts';
import { leadRoom, openRoom } from '#capabilities/staff-polls/room/lead-room.server.ts';
import { showQuestion } from '#capabilities/staff-polls/room/show-question.server.ts';
import { listVoters, mailLinks, type ListedVoter } from '#capabilities/staff-polls/roll/arrange-roll.server.ts';
import { votersOf } from '#capabilities/staff-polls/roll/roll.queries.server.ts';
import { votingCode } from '#capabilities/staff-polls/roll/voting-code.ts';
import { guesses, look, nothingSeen } from './reader.ts';
import { tablesWith, whatLeaves, type Finder } from './places.ts';
import type { Released } from './released.ts';
import { releasedOf, steppedInput } from './releases.ts';
import { spendAt, startSite, takeToken, tokensOf, visitor, voteByForm } from './site.ts';

/**
 * Runs polls on the database of the environment, with a reader of the whole database beside them who looks after each act: the
 * worst that logs of transactions and their times could tell. Prints one line `RESULT {…}`; everything else on its output is the log.
 */
const voters = 20;
const label = { fr: 'Question', en: 'Question' };
const input = pollInput.parse({
  content: { fr: { title: 'Sondage', intro: '' } }, units: [], showing: 'at_the_end', closesAt: null,
  questions: [{ id: 'q3', kind: 'guess', label, options: [], criterion: null }, { id: 'q4', kind: 'text', label, options: [], criterion: null }],
});

async function openedPoll(app: App, organisationId: string, roll: readonly ListedVoter[], asked = input): Promise<PollKey & { lines: { id: string; code: string; address: string | null; unit: string | null }[] }> {
  return app.runAsSystem(async (ctx) => {
    const key = { organisationId, id: await makePoll(ctx, organisationId, asked) };
    await listVoters(ctx, key, roll);
    await openPoll(ctx, key);
    const lines = (await votersOf(ctx.db, key)).map(({ id, address, unit }) => ({ id, address, unit, code: votingCode(ctx.settings.secret, { pollId: key.id, rollId: id }) }));
    return { ...key, lines };
  });
}

const tend = (app: App, key: PollKey): Promise<void> => app.runAsSystem((ctx) => tendPoll(ctx, key));

async function endPoll(app: App, key: PollKey): Promise<void> {
  await app.runAsSystem((ctx) => closePoll(ctx, key));
  await tend(app, key);
}

const people = (count: number): ListedVoter[] => Array.from({ length: count }, () => ({ address: null, unit: null }));

/** How an agent of a poll answers. `between`: what is done once the token is given. Returns the serial of the token. */
type Way = (vote: { code: string; answers: { q3: number; q4?: string } }, between: () => Promise<void>) => Promise<string>;

/** As a browser does: a token, and then the ballot. */
async function byScript(app: App, poll: PollKey): Promise<Way> {
  const token = await tokensOf(app, poll);
  return async ({ code, answers }, between) => {
    await takeToken(poll.id, { code });
    await between();
    const spent = token();
    await spendAt(poll.id, spent, { answers });
    return spent.serial;
  };
}

/** As a browser without scripts does: the server asks for the token and spends it, in one request. */
const byForm = async (_app: App, poll: PollKey): Promise<Way> => ({ code, answers }) => voteByForm(poll.id, code, { ...answers, q3: String(answers.q3) });

/** How many ballots each way of reasoning led back rightly, of those of `polls` polls in which each agent answers as soon as they have a token. */
async function linking(app: App, organisationId: string, polls: number): Promise<Record<string, number>> {
  const linked: Record<string, number> = Object.fromEntries(Object.keys(guesses).map((name) => [name, 0]));
  let joined = 0;
  for (let n = 0; n < polls; n++) {
    const poll = await openedPoll(app, organisationId, people(voters));
    const vote = await way(app, poll);
    const markers = shuffled(Array.from({ length: voters }, (_, i) => i));
    const truth = new Map<string, string>();
    const seen = nothingSeen();
    for (const [i, { id, code }] of shuffled(poll.lines).entries()) {
      const marker = markers[i] ?? 0;
      truth.set(id, String(marker));
      await vote({ code, answers: { q3: marker, q4: `mot ${marker} ${'a'.repeat(10 * marker)}` } }, () => look(app.ownerPool, poll.id, seen));
      await look(app.ownerPool, poll.id, seen);
      if (randomInt(7) === 0) await tend(app, poll);
      await look(app.ownerPool, poll.id, seen);
    }
    // All are moved, so that the reader sees each group.
    await tend(app, poll);
    await look(app.ownerPool, poll.id, seen);
    await endPoll(app, poll);
    await look(app.ownerPool, poll.id, seen);
    if (seen.final.length !== voters || seen.words.length !== voters || seen.issues.length !== voters) throw new Error('the reader saw less than there is');
    joined += seen.joined.length;
    for (const [name, guess] of Object.entries(guesses)) linked[name] = (linked[name] ?? 0) + [...guess(seen)].filter(([roll, marker]) => truth.get(roll) === marker).length;
  }
  return { ...linked, 'by one transaction': joined };
}

const roomQuestions = ['q3', 'q5'];
const roomInput = pollInput.parse({ ...input, questions: roomQuestions.map((id) => ({ id, kind: 'guess', label, options: [], criterion: null })) });

/**
 * Live sessions in which everybody answers each question in the order in which they took their token: how many answers are led back to
 * who gave them, and how many to another answer of the same person, by the order of rows and by the numbers of ballots.
 */
async function roomLinking(app: App, organisationId: string, polls: number): Promise<Record<string, number>> {
  const linked: Record<string, number> = {};
  const lead = (key: PollKey, move: RoomMove): Promise<void> => app.runAsSystem((ctx) => leadRoom(ctx, key, move));
  for (let n = 0; n < polls; n++) {
    const poll = await openedPoll(app, organisationId, people(voters), roomInput);
    await app.runAsSystem((ctx) => openRoom(ctx, poll));
    const token = await tokensOf(app, poll);
    const agents = poll.lines.map(({ code }) => ({ code, spent: token() }));
    for (const { code } of agents) await takeToken(poll.id, { code });
    const markers = new Map(roomQuestions.map((id) => [id, shuffled(agents.map((_, i) => i))]));
    for (const questionId of roomQuestions) {
      await lead(poll, { act: 'ask', questionId });
      for (const [i, { spent }] of agents.entries()) await spendAt(poll.id, spent, { answers: { [questionId]: markers.get(questionId)?.[i] } });
      for (const act of ['close', 'show'] as const) await lead(poll, { act });
      await app.runAsSystem((ctx) => showQuestion(ctx, poll));
    }
    await lead(poll, { act: 'end' });
    await tend(app, poll);
    for (const [way, order] of Object.entries({ 'by row': 'ctid', 'by number': 'id' })) {
      const { rows } = await app.ownerPool.query<{ answers: Record<string, number> }>(`select answers from poll_ballot where poll_id = $1 order by ${order}`, [poll.id]);
      const [first = [], second = []] = roomQuestions.map((id) => rows.flatMap(({ answers }) => answers[id] ?? []));
      if (first.length !== voters || second.length !== voters) throw new Error('the reader saw less than there is');
      const [one = [], two = []] = roomQuestions.map((id) => markers.get(id) ?? []);
      const add = (name: string, right: number): void => void (linked[name] = (linked[name] ?? 0) + right);
      add(`${way}, to a person`, one.filter((marker, i) => first[i] === marker).length);
      add(`${way}, to another answer`, first.filter((marker, i) => two[one.indexOf(marker)] === second[i]).length);
    }
  }
  return linked;
}

/** One token sent `times` at once: how often it was counted, and how many ballots there are. */
async function doubleSpending(app: App, organisationId: string, times: number): Promise<{ counted: number; ballots: number }> {
  if (process.env['WITHOUT_KEY']) await app.ownerPool.query('alter table poll_serial drop constraint poll_serial_pkey cascade');
  const poll = await openedPoll(app, organisationId, people(10));
  const token = (await tokensOf(app, poll))();
  // As many connections as there may be, so that none comes first while the others are made.
  await Promise.all(Array.from({ length: 20 }, () => app.runAsSystem((ctx) => sql`select pg_sleep(0.3)`.execute(ctx.db))));
  const outcomes = await Promise.all(Array.from({ length: times }, () => spendAt(poll.id, token, { answers: { q3: 1 } })));
  const { rows } = await app.ownerPool.query<{ n: number }>('select count(*)::int as n from staged_ballot where poll_id = $1', [poll.id]);
  return { counted: outcomes.filter((one) => one === 'counted').length, ballots: rows[0]?.n ?? 0 };
}

/** Lets whoever started this look at the disk. */
async function pause(word: string): Promise<void> {
  process.stdout.write(`${word}\n`);
  await new Promise<void>((go) => process.stdin.once('data', () => go()));
}

/** A poll in which one agent is told apart by everything that must not be found; what is shown and kept of its ballots. */
async function canary(app: App, organisationId: string): Promise<{ shown: string; ballots: string; secrets: string[] }> {
  const address = 'canari.agent@ville.example';
  const poll = await openedPoll(app, organisationId, [{ address, unit: null }, ...people(11)]);
  await pause('LISTED');
  const vote = await way(app, poll);
  for (const { code, address: own } of poll.lines) await vote({ code, answers: { q3: 10, ...(own === address ? { q4: 'motcanari8842' } : {}) } }, async () => undefined);
  await tend(app, poll);
  const dump = async (tables: readonly string[]): Promise<string> => (await Promise.all(tables.map(async (table) => JSON.stringify((await app.ownerPool.query(`select * from ${table}`)).rows)))).join('\n');
  const open = await dump(['staged_ballot', 'mixed_ballot', 'poll_serial', 'poll_issue', 'event', 'rate_limit']);
  await pause('OPEN');
  await endPoll(app, poll);
  const shown = await app.runAsSystem(async (ctx) => JSON.stringify([await readResults(ctx, poll), await listSerials(ctx, poll.id)]));
  const line = poll.lines.find((one) => one.address === address);
  return { shown, ballots: `${open}\n${await dump(['poll_ballot', 'poll_words', 'poll_serial', 'poll_release', 'event', 'rate_limit'])}`, secrets: [address, line?.id ?? '', line?.code ?? '', line?.code.replaceAll('-', '') ?? ''] };
}

/** Lines that PostgreSQL would log of this process's statements, with their parameters, where the database is set so. */
const statements: string[] = [];
const { connect } = pg.Client.prototype as { connect: (...given: unknown[]) => unknown };
(pg.Client.prototype as { connect: unknown }).connect = function hear(this: pg.Client, ...given: unknown[]) {
  this.on('notice', ({ message, detail }) => statements.push(`${message} ${detail ?? ''}`));
  return connect.apply(this, given);
};

interface Places {
  /** By table, which secrets it holds while the poll is open, and once it is over. */
  open: Record<string, string[]>;
  over: Record<string, string[]>;
  /** By what leaves the product, which secrets it holds, and how long it is. */
  left: Record<string, { found: string[]; length: number }>;
  texts: Record<string, string>;
  statements: string[];
  roll: string[];
}

/** Where one agent who is told apart is found: in each table, in all that leaves, in what the database would log. Links were mailed. */
async function places(app: App, organisationId: string): Promise<Places> {
  // Of this run alone: other runs, with planted defects, left theirs in the same database.
  const mark = uuidv7().replaceAll('-', '');
  const [address, ownWords] = [`canari.${mark}@ville.example`, `motcanari${mark}`];
  const poll = await openedPoll(app, organisationId, [{ address, unit: null }, ...people(23)]);
  await app.runAsSystem((ctx) => mailLinks(ctx, poll));
  const own = poll.lines.find((one) => one.address === address);
  const secrets: Record<string, string> = { address, line: own?.id ?? '', code: own?.code ?? '', typed: own?.code.replaceAll('-', '') ?? '', agent: visitor.agent, network: visitor.address, cookie: visitor.cookie, words: ownWords };
  const find: Finder = (text) => Object.keys(secrets).filter((name) => text.includes(secrets[name] ?? ''));
  const vote = await way(app, poll);
  for (const [i, { code, address: mailbox }] of poll.lines.toSorted((a, b) => Number(b.address !== null) - Number(a.address !== null)).slice(0, 16).entries()) await vote({ code, answers: { q3: i % 3 === 0 ? 10 : 60, ...(mailbox === address ? { q4: ownWords } : {}) } }, async () => undefined);
  await tend(app, poll);
  const [open, said] = [await tablesWith(app, find), [...statements]];
  await endPoll(app, poll);
  const over = await tablesWith(app, find);
  const texts = await whatLeaves(app, poll);
  const left = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { found: find(text), length: text.length }]));
  return { open, over, left, texts: { sheet: texts['sheet.pdf'] ?? '', figures: texts['figures.xlsx'] ?? '' }, statements: said, roll: poll.lines.map(({ id }) => id) };
}

/** Polls that show their results step by step: all that was published of each. */
async function released(app: App, organisationId: string, polls: number): Promise<Released[]> {
  const ways = { open: (roll: readonly ListedVoter[]) => openedPoll(app, organisationId, roll, steppedInput), tend: (key: PollKey) => tend(app, key), end: (key: PollKey) => endPoll(app, key) };
  const seen: Released[] = [];
  for (let seed = 0; seed < polls; seed++) seen.push(await releasedOf(app, ways, seed));
  return seen;
}

const app = await startSite();
const organisationId = uuidv7();
await app.ownerPool.query(`insert into organisation (id, name, kind, search_key, source) values ($1, 'Ville', 'commune', 'ville', 'manual')`, [organisationId]);
const [what = 'linking', count = '1'] = process.argv.slice(2);
/** WITHOUT_SCRIPTS: agents whose browsers run none. */
const way = process.env['WITHOUT_SCRIPTS'] ? byForm : byScript;
const runs = { places: () => places(app, organisationId), released: () => released(app, organisationId, Number(count)), linking: () => linking(app, organisationId, Number(count)), room: () => roomLinking(app, organisationId, Number(count)), spending: () => doubleSpending(app, organisationId, Number(count)), canary: () => canary(app, organisationId) };
const run = runs[what as keyof typeof runs];
const result = `RESULT ${JSON.stringify(await run())}\n`;
await new Promise<void>((written) => process.stdout.write(result, () => written()));
await app.close();
process.exit(0);

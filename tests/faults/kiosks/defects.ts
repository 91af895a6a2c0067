import type { FaultKind } from './strikes.ts';

/** A text in a source file, and what stands there instead. */
export interface Patch {
  file: string;
  from: string;
  to: string;
}

/** A mistake that a system like this could have, put in from outside, and what must notice it. */
export interface Defect {
  name: string;
  patches: readonly Patch[];
  /** Statements of the superuser on the migrated database. */
  sql?: readonly string[];
  /** Under which it shows. */
  kinds: readonly FaultKind[];
  /** Rules of the comparison of which at least one must be broken. */
  caughtBy: readonly string[];
}

const ingest = 'src/capabilities/kiosks/ingest';
const devices = 'src/capabilities/kiosks/devices';
const kiosk = 'tests/faults/kiosks/kiosk-process.ts';
const queue = 'src/core/kiosk-protocol/device-queue.ts';
const flight = 'answer(group, await run((ctx) => receiveOpinions(ctx, group.map(({ submission }) => submission))));';
const counting = 'await countStored(db, stored, counted, await secondScans(db, counted, now), now);';
const lost = ['acknowledged_and_lost', 'gap'];

export const defects: readonly Defect[] = [
  {
    name: 'acknowledged before the commit',
    patches: [{
      file: `${ingest}/opinion-inlet.server.ts`, from: flight,
      to: `await run(async (ctx) => {
        answer(group, await receiveOpinions(ctx, group.map(({ submission }) => submission)));
        await new Promise((later) => setTimeout(later, 150));
      });`,
    }],
    kinds: ['both_apps_killed', 'database_killed'], caughtBy: lost,
  },
  {
    name: 'written to the disk later than it is acknowledged',
    patches: [], sql: ['alter role parvis_owner set synchronous_commit = off', 'alter system set wal_writer_delay = 5000', 'select pg_reload_conf()'],
    kinds: ['database_killed', 'power_cut'], caughtBy: lost,
  },
  {
    name: 'ids made by the server, and no memory of places',
    patches: [
      { file: `${ingest}/receive-batch.server.ts`, from: 'opinions.push(givenOpinion(item, asked.get(item.question)));', to: 'opinions.push({ ...givenOpinion(item, asked.get(item.question)), id: globalThis.crypto.randomUUID().replace(/-4/, "-7") });' },
      { file: `${ingest}/receive-batch.server.ts`, from: 'return { verdicts, contiguous,', to: 'return { verdicts: verdicts.map(({ verdict }, i) => ({ id: said.opinions[i]?.id ?? "", verdict })), contiguous,' },
      { file: 'src/core/kiosk-protocol/sequence.ts', from: 'return seq <= contiguous ||', to: 'return false && seq <= contiguous ||' },
    ],
    kinds: ['answers_cut', 'network_doubles'], caughtBy: ['double', 'invented'],
  },
  {
    name: 'no epoch: a device is known by its number alone',
    patches: [{ file: `${ingest}/receive-batch.server.ts`, from: 'const { epoch, seqFrom, prevHash, sentAt } = batch;', to: `const { seqFrom, prevHash, sentAt } = batch; const epoch = '01990000-0000-7000-8000-000000000000';` }],
    kinds: ['kiosks_reset'], caughtBy: ['honest_set_aside', ...lost],
  },
  {
    name: 'roll-ups outside the transaction of the opinions',
    patches: [
      { file: `${ingest}/receive-opinions.server.ts`, from: counting, to: 'const second = await secondScans(db, counted, now); (globalThis as any).later = (tx: any) => countStored(tx, stored, counted, second, now);' },
      {
        file: `${ingest}/opinion-inlet.server.ts`, from: flight,
        to: `let later: any;
      const receipts = await run(async (ctx) => { const said = await receiveOpinions(ctx, group.map(({ submission }) => submission)); later = (globalThis as any).later; return said; });
      await new Promise((done) => setTimeout(done, 100));
      await run((ctx) => later(ctx.db));
      answer(group, receipts);`,
      },
    ],
    kinds: ['both_apps_killed', 'app_killed'], caughtBy: ['rollup_sum', 'rollup_differs'],
  },
  {
    name: 'the device’s clock is believed',
    patches: [{ file: 'src/core/kiosk-protocol/clock-shift.ts', from: 'return heardAt.getTime() - sentAt.getTime();', to: 'return 0;' }],
    kinds: ['clocks_set'], caughtBy: ['wrong_time'],
  },
  {
    name: 'the day of the roll-ups is the device’s',
    patches: [{ file: `${ingest}/opinion-row.ts`, from: 'day: localClock(timeZone)(givenAt.getTime()).date', to: 'day: localClock(timeZone)((opinion.at ?? givenAt).getTime()).date' }],
    kinds: ['clocks_set'], caughtBy: ['wrong_day'],
  },
  {
    name: 'the server’s own clock is taken for now',
    patches: [{ file: `${ingest}/receive.queries.server.ts`, from: 'now: rows[0]?.now ?? new Date(0),', to: 'now: new Date(),' }],
    kinds: ['app_with_wrong_clock'], caughtBy: ['wrong_time'],
  },
  {
    name: 'NULL in a unique key',
    patches: [{ file: 'src/core/opinions/rollup.ts', from: `const criterion = opinion.criterion ?? '';`, to: 'const criterion = opinion.criterion as string;' }],
    sql: ['opinion_point_hour', 'opinion_point_day', 'opinion_organisation_day'].map((table) =>
      `do $$ declare keys text; begin
        select string_agg(a.attname, ', ' order by a.attnum) into keys from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey) where i.indrelid = '${table}'::regclass and i.indisprimary;
        alter table ${table} drop constraint ${table}_pkey, alter column criterion drop not null;
        execute 'create unique index on ${table} (' || keys || ')'; end $$`),
    kinds: ['network_slow'], caughtBy: ['rollup_differs'],
  },
  {
    name: 'retries counted in the roll-ups',
    patches: [{ file: `${ingest}/receive-opinions.server.ts`, from: counting, to: 'await countStored(db, arrivals, counted, await secondScans(db, counted, now), now);' }],
    kinds: ['answers_cut', 'network_doubles'], caughtBy: ['rollup_sum'],
  },
  {
    name: 'roll-ups read, added and written back',
    patches: [{
      file: `${ingest}/rollup.queries.server.ts`, from: 'on conflict (${columns}) do update set ${added}`',
      to: 'on conflict (${columns}) do update set n = (select s.n from ${sql.raw(String((into.toOperationNode() as any).sqlFragments[0]).split(" ")[2] ?? "")} s where ${sql.raw(Object.keys(key).map((column) => `s.${column} = excluded.${column}`).join(" and "))}) + excluded.n`',
    }],
    kinds: ['network_slow'], caughtBy: ['rollup_sum'],
  },
  {
    name: 'signatures not checked',
    patches: [{ file: `${devices}/verify-signature.server.ts`, from: 'if (given.length !== 64) return false;', to: 'if (given.length > 0) return true;' }],
    kinds: ['network_slow'], caughtBy: ['forged_accepted', 'forged_stored'],
  },
  {
    name: 'revoked keys believed',
    patches: [
      { file: `${devices}/device-memory.server.ts`, from: `if (device.revokedAt) throw problem('kiosk_revoked');`, to: '' },
      { file: `${ingest}/receive-opinions.server.ts`, from: `if (place.revoked) return { refused: 'kiosk_revoked' };`, to: '' },
    ],
    kinds: ['network_slow'], caughtBy: ['forged_accepted', 'forged_stored'],
  },
  {
    name: 'a place used twice not noticed',
    patches: [{ file: 'src/core/kiosk-protocol/sequence.ts', from: 'return seq <= contiguous ||', to: 'return false && seq <= contiguous ||' }],
    kinds: ['network_slow'], caughtBy: ['forged_accepted', 'forged_stored', 'double'],
  },
  {
    name: 'other content under a known id taken for a copy',
    patches: [{ file: 'src/core/kiosk-protocol/judge.ts', from: 'return stored === contentHash ?', to: 'return true ?' }],
    kinds: ['network_slow'], caughtBy: ['forged_accepted'],
  },
  {
    name: 'gaps not told',
    patches: [{ file: `${ingest}/receive-opinions.server.ts`, from: 'gaps: epoch ? gapsOf(epoch.heard) : []', to: 'gaps: []' }],
    kinds: ['network_slow'], caughtBy: ['gap_not_told'],
  },
  {
    name: 'a long batch cut short, and acknowledged whole',
    patches: [{ file: `${ingest}/opinion-inlet.server.ts`, from: 'const submit: OpinionInlet[\'submit\'] = (submission) => {', to: 'const submit: OpinionInlet[\'submit\'] = async (whole) => {\n    const submission = { ...whole, opinions: whole.opinions.slice(0, 20) };\n    const told = (receipt: Receipt) => ({ ...receipt, verdicts: whole.opinions.map(({ id }) => ({ id, verdict: \'stored\' as const })) });' },
      { file: `${ingest}/opinion-inlet.server.ts`, from: 'return waiting.promise;', to: 'return waiting.promise.then(told);' }],
    kinds: ['network_slow'], caughtBy: lost,
  },
  {
    name: 'the kiosk forgets before the verdict',
    patches: [{ file: kiosk, from: 'const batch = this.#kiosk.batch(this.#device.id, presses);', to: `const batch = this.#kiosk.batch(this.#device.id, presses); this.#kiosk.settle(presses, { verdicts: presses.map(({ opinion: { id } }) => ({ id, verdict: 'stored' as const })) });` }],
    kinds: ['network_cut', 'both_apps_killed'], caughtBy: lost,
  },
  {
    name: 'the kiosk takes any answer for a yes',
    patches: [{ file: kiosk, from: 'if (answer.status === 503 || answer.status === 429) this.counts.postponed += 1;', to: `if (answer.status > 200) this.#kiosk.settle(presses, { verdicts: presses.map(({ opinion: { id } }) => ({ id, verdict: 'stored' as const })) });` }],
    kinds: ['database_killed', 'disk_full'], caughtBy: lost,
  },
  {
    name: 'a retry under new ids',
    patches: [
      { file: queue, from: 'opinions: run.map(({ opinion }) => opinion),', to: 'opinions: run.map(({ opinion }) => ({ ...opinion, id: globalThis.crypto.randomUUID().replace(/-4/, "-7") })),' },
      { file: queue, from: 'said.has(one.opinion.id) && !asksAgain(one)', to: '!asksAgain(one)' },
    ],
    kinds: ['answers_cut'], caughtBy: ['invented', 'double'],
  },
  {
    name: 'what is told beside a figure counted once too often',
    patches: [{ file: 'src/core/opinions/rollup.ts', from: 'cell.n += 1;', to: 'cell.n += cell.n === 0 ? 1 : 2;' }],
    kinds: ['network_slow'], caughtBy: ['rollup_differs'],
  },
  {
    name: 'the kiosk does not see that its clock was set',
    patches: [{ file: 'src/core/kiosk-protocol/clock-watch.ts', from: 'return Math.abs(this.#lag - before) > setBy;', to: 'return Math.abs(this.#lag - before) > 1e15;' }],
    kinds: ['clocks_set'], caughtBy: ['wrong_time'],
  },
  {
    name: 'the kiosk tells the time of sending by the clock that it has now',
    patches: [{ file: queue, from: '? offset - first.offset : 0;', to: '? 0 : 0;' }],
    kinds: ['clocks_set'], caughtBy: ['wrong_time'],
  },
];

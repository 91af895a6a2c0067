import type { Defect } from '../../faults/plant.ts';

const ballots = 'src/capabilities/staff-polls/ballots';

/** Mistakes by which a ballot could be led back to whom its token was given, or a token be spent twice. Each must be found. */
export const pollDefects: readonly Defect[] = [
  {
    name: 'kept_numbers', // a ballot keeps its number from the first table to the last
    patches: [
      { file: `${ballots}/mix-ballots.server.ts`, from: 'staged.map(({ sealed }) => ({ id: randomUUID(),', to: 'staged.map(({ id, sealed }) => ({ id,' },
      { file: `${ballots}/close-ballots.server.ts`, from: '...openBallot(key, one.sealed), id: randomUUID(),', to: '...openBallot(key, one.sealed), id: one.id,' },
    ],
  },
  {
    name: 'kept_order', // ballots are moved and written in the order in which they came
    patches: [
      { file: `${ballots}/mix-ballots.server.ts`, from: 'shuffled(await takeStaged(ctx.db, poll))', to: `await ctx.db.selectFrom('staged_ballot').select(['id', 'sealed']).where('poll_id', '=', poll.id).orderBy('ctid' as 'id').execute().then((rows) => takeStaged(ctx.db, poll).then(() => rows))` },
      { file: `${ballots}/ballots.queries.server.ts`, from: `.where('poll_id', '=', id).orderBy('id').execute();\n  return rows.map(({ id: ballot,`, to: `.where('poll_id', '=', id).orderBy('ctid' as 'id').execute();\n  return rows.map(({ id: ballot,` },
      { file: `${ballots}/close-ballots.server.ts`, from: ' group: one.group })).toSorted((a, b) => (a.id < b.id ? -1 : 1));', to: ' group: one.group }));' },
    ],
  },
  {
    name: 'open_ballots', // ballots lie in clear while the poll is open
    patches: [
      { file: 'src/capabilities/staff-polls/tokens/spend-token.server.ts', from: `seal(key, 'staff-poll', writeBallot(ballot, bytes))`, to: '(key && writeBallot(ballot, bytes))' },
      { file: `${ballots}/sealed-ballots.ts`, from: `const text = unseal(key, 'staff-poll', sealed);`, to: 'const text: string | null = key && sealed;' },
      { file: `${ballots}/sealed-ballots.ts`, from: `seal(key, 'staff-poll', textOf(key, sealed));`, to: 'textOf(key, sealed);' },
    ],
  },
  {
    name: 'own_length', // a ballot is as long as what it says
    patches: [{ file: 'src/core/staff-polls/ballot.ts', from: `return text + ' '.repeat(bytes - bytesOf(text));`, to: 'return bytes > 0 ? text : text;' }],
  },
  {
    name: 'spent_by_looking', // whether a token was spent is looked up, and then written
    patches: [{
      file: 'src/capabilities/staff-polls/ballots/ballots.queries.server.ts', from: '  const done = await db.insertInto(\'poll_serial\')',
      to: '  if (await isSpent(db, { organisationId, id }, serial)) return false;\n  const done = await db.insertInto(\'poll_serial\')',
    }],
  },
  {
    name: 'noted_browser', // somebody wants to know with what people answer
    patches: [{ file: 'src/routes/poll/[poll]/ballot/+server.ts', from: '  const brought =', to: '  kit.log.info({ agent: event.request.headers.get(\'user-agent\') }, \'ballot\');\n  const brought =' }],
  },
  {
    name: 'noted_ballot', // somebody keeps a copy of what came, to be sure
    patches: [{ file: 'src/routes/poll/[poll]/ballot/+server.ts', from: '  const outcome =', to: '  await kit.runAsSystem((ctx) => ctx.record({ name: \'poll.changed\', subjectType: \'poll\', subjectId: event.params[\'poll\'] ?? \'\', payload: { brought: JSON.stringify(brought.ballot) } }));\n  const outcome =' }],
  },
  {
    name: 'released_each_time', // the whole is shown after each group that was moved
    patches: [
      { file: `${ballots}/mix-ballots.server.ts`, from: 'const throughGroup = groupsShownEarly(sizes);', to: 'const throughGroup = Math.max(sizes.length, groupsShownEarly(sizes));' },
      { file: `${ballots}/mix-ballots.server.ts`, from: '{ earlier: earlier.byQuestion, parts: false }', to: '{ earlier: new Map(), parts: false }' },
    ],
  },
  {
    name: 'parts_all_along', // parts of the body are shown before the end
    patches: [{ file: `${ballots}/mix-ballots.server.ts`, from: '{ earlier: earlier.byQuestion, parts: false }', to: '{ earlier: earlier.byQuestion, parts: true }' }],
  },
  {
    name: 'noted_proof', // the journal says with which code a token was asked for
    patches: [{ file: 'src/routes/poll/[poll]/token/+server.ts', from: '  return Response.json(', to: '  await event.locals.kit.runAsSystem((ctx) => ctx.record({ name: \'poll.changed\', subjectType: \'poll\', subjectId: pollIn(event), payload: { proof: JSON.stringify(asked.proof) } }));\n  return Response.json(' }],
  },
  {
    name: 'one_transaction', // without scripts, the token is given and spent at once
    patches: [{
      file: 'src/routes/poll/[poll]/+page.server.ts', from: 'voteForAgent((work) => event.locals.kit.run(frame, work), {',
      to: 'event.locals.kit.run(frame, (ctx) => voteForAgent((work) => work(ctx), {',
    }, { file: 'src/routes/poll/[poll]/+page.server.ts', from: 'request: requestOfForm(form), form }));', to: 'request: requestOfForm(form), form })));' }],
  },
  {
    name: 'noted_form', // what a form without scripts sent is kept, to be sure
    patches: [{ file: 'src/routes/poll/[poll]/+page.server.ts', from: '    const { code } = parseForm(plainInput, form);', to: '    const { code } = parseForm(plainInput, form);\n    event.locals.kit.log.info({ code, sent: String(form.get(\'q4\')) }, \'form\');' }],
  },
];

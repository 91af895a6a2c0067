import { redirect } from '@sveltejs/kit';
import { changeUnits, emptyRoll, importRoll, previewRoll, readDesk, readRoll, readRollFile, rollInput, unlist } from '#capabilities/staff-polls/index.arranging.server.ts';
import type { RollMapping } from '#core/staff-polls/roll-lines.ts';
import { unitLines } from '#core/staff-polls/unit-lines.ts';
import { action, actionAfter, page } from '#platform/http/endpoint.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { pollKey, pollsPath } from '../../poll-key.ts';

const outcomes = ['units', 'removed', 'emptied'] as const;
/** Most addresses written on the page. */
const shownAddresses = 500;

export const load = page(async (ctx, event) => {
  const key = pollKey(event);
  const desk = await readDesk(ctx, key);
  const [done, listed] = [event.url.searchParams.get('done'), Number(event.url.searchParams.get('listed') ?? Number.NaN)];
  const addresses = desk.mayPoll ? (await readRoll(ctx, key)).filter(({ address }) => address !== null).slice(0, shownAddresses) : [];
  return { ...key, desk, addresses, units: unitLines(desk.poll.units), done: outcomes.find((one) => one === done) ?? null, listed: Number.isInteger(listed) && listed >= 0 ? listed : null };
});

/** A list that comes with the form: pasted, as a file, or carried along by its preview. */
async function listIn(form: FormData): Promise<{ rows: string[][]; mapping: RollMapping | null }> {
  if (form.has('rows')) {
    const { rows, column, heading } = parseInput(rollInput, { rows: form.get('rows'), column: form.getAll('column'), heading: form.get('heading') ?? 'no' });
    return { rows, mapping: { columns: column, heading: heading === 'yes' } };
  }
  const [file, pasted] = [form.get('file'), form.get('pasted')];
  if (file instanceof File && file.size > 0) return { rows: await readRollFile({ name: file.name, content: new Uint8Array(await file.arrayBuffer()) }), mapping: null };
  return { rows: await readRollFile({ name: 'list.csv', content: new TextEncoder().encode(typeof pasted === 'string' ? pasted : '') }), mapping: null };
}

export const actions = {
  examine: actionAfter((_event, form) => listIn(form), async (ctx, event, _form, { rows, mapping }) => ({ preview: await previewRoll(ctx, pollKey(event), rows, mapping) })),
  list: actionAfter((_event, form) => listIn(form), async (ctx, event, _form, { rows, mapping }) => {
    const key = pollKey(event);
    if (!mapping) throw problem('poll_list_empty');
    const listed = await importRoll(ctx, key, rows, mapping);
    redirect(303, `${pollsPath(ctx.locale, key.organisationId, `/${key.id}/roll`)}?listed=${listed}`);
  }),
  units: action(async (ctx, event, form) => {
    const key = pollKey(event);
    await changeUnits(ctx, key, String(form.get('units') ?? ''));
    redirect(303, `${pollsPath(ctx.locale, key.organisationId, `/${key.id}/roll`)}?done=units`);
  }),
  remove: action(async (ctx, event, form) => {
    const key = pollKey(event);
    await unlist(ctx, key, String(form.get('address') ?? ''));
    redirect(303, `${pollsPath(ctx.locale, key.organisationId, `/${key.id}/roll`)}?done=removed`);
  }),
  empty: action(async (ctx, event, form) => {
    const key = pollKey(event);
    if (form.get('confirmed') !== 'yes') throw problem('poll_not_confirmed');
    await emptyRoll(ctx, key);
    redirect(303, `${pollsPath(ctx.locale, key.organisationId, `/${key.id}/roll`)}?done=emptied`);
  }),
};

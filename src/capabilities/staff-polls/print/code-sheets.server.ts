import { unitCounts } from '#core/staff-polls/unit-counts.ts';
import { unitPath } from '#core/staff-polls/unit-lines.ts';
import { organisationNames } from '#capabilities/organisations/index.server.ts';
import { formatDate, formatInteger } from '#core/shared/format.ts';
import { setTexts } from '#core/shared/typography.ts';
import { shuffled } from '#platform/chance.ts';
import type { Ctx } from '#platform/context.ts';
import { fileNameOf } from '#platform/http/attachment-header.ts';
import { problem } from '#platform/http/problem.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { readPoll } from '../arrange-polls.server.ts';
import type { Poll, PollKey } from '../poll.ts';
import { readCodes } from '../roll/arrange-roll.server.ts';
import { printTexts } from './print.texts.ts';
import { qrLines } from './qr-lines.ts';

interface Paper {
  pdf: Buffer;
  fileName: string;
}

const dateOf = (at: Date): number[] => [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
const named = (title: string): string => `${fileNameOf(title).normalize('NFD').replace(/[^\x20-\x7e]/g, '')}.pdf`;
const bare = (address: string): string => address.replace(/^https?:\/\//, '');

/**
 * The codes to cut out, each part of the body on pages of its own, in an order drawn anew each time (PDF/UA-1). `who`: those
 * without an address, or everybody; `unit`: one part alone. Throws `not_allowed`, `not_found`, `poll_list_empty`.
 */
export async function codeSheets(ctx: Ctx, key: PollKey, { who, unit }: { who: 'without_address' | 'everybody'; unit: string | null }): Promise<Paper> {
  const { poll, state } = await readPoll(ctx, key);
  if (state === 'closed') throw problem('poll_not_open');
  const listed = (await readCodes(ctx, key)).filter((one) => (who === 'everybody' || one.address === null) && (unit === null || one.unit === unit));
  if (listed.length === 0) throw problem('poll_list_empty');
  const t = printTexts[ctx.locale];
  const [body] = await organisationNames(ctx.db, [key.organisationId]);
  const files: Record<string, Uint8Array> = {};
  const slipOf = (code: string) => {
    const name = `qr-${Object.keys(files).length}.svg`;
    files[name] = Buffer.from(qrLines(`${ctx.settings.origin}/poll/${poll.id}#${code}`));
    return { code, qr: `/${name}` };
  };
  const parts = [...Map.groupBy(shuffled(listed), (one) => one.unit ?? '')].map(([id, people]) => ({
    name: nameOf(poll, id, t.noUnit), note: `${t.slips(people.length)}.`, slips: people.map(({ code }) => slipOf(code)),
  })).toSorted((a, b) => a.name.localeCompare(b.name, ctx.locale));
  const { title } = wordsOf(poll, ctx.locale);
  const data = {
    lang: ctx.locale, title: t.codes(title), name: title, date: dateOf(ctx.clock.now()), organisation: body?.name ?? '', address: bare(`${ctx.settings.origin}/poll`),
    until: poll.closesAt ? t.until(formatDate(new Date(poll.closesAt), ctx.locale)) : t.untilClosed, words: { handOut: t.handOut, goTo: t.goTo, type: t.type, scan: t.scan, once: t.once, nobody: t.nobody, alt: t.alt },
  };
  return { pdf: await renderPdf(ctx.settings.root, 'poll-codes', { ...setTexts(data, ctx.locale), parts }, files), fileName: named(t.codes(title)) };
}

const wordsOf = ({ content }: Poll, locale: 'fr' | 'en') => (locale === 'en' ? content.en : undefined) ?? content.fr;
const nameOf = ({ units }: Poll, id: string, none: string): string => (units.some((unit) => unit.id === id) ? unitPath(units, id) : none);

/** Who is asked, counted by part of the body, for agents and their representatives: no names (PDF/UA-1). Throws `not_found`, `poll_list_empty`. */
export async function rollStatement(ctx: Ctx, key: PollKey): Promise<Paper> {
  const { poll, eligible, state } = await readPoll(ctx, key);
  const people = [...eligible.values()].reduce((sum, count) => sum + count, 0);
  if (people === 0) throw problem('poll_list_empty');
  const t = printTexts[ctx.locale];
  const { title } = wordsOf(poll, ctx.locale);
  const number = (count: number) => formatInteger(count, ctx.locale);
  const shown = { few: t.few, all_but_few: t.allButFew };
  const now = ctx.clock.now();
  const data = setTexts({
    lang: ctx.locale, region: ctx.locale === 'fr' ? 'FR' : 'GB', running: title, date: dateOf(now), title: t.roll(title), description: t.rollLead, foot: { code: '', page: 'Page' }, simulated: null,
    lead: t.rollLead, state: `${t.made(formatDate(now, ctx.locale))} ${state === 'draft' ? t.draft : t.settled}`, heads: [t.rollUnit, t.rollPeople, t.rollShown],
    rows: [...unitCounts(poll.units, eligible).map((one) => ({ depth: one.depth, label: one.unit.label, people: number(one.people), shown: one.hidden ? shown[one.hidden] : t.yes })), { depth: 0, label: t.whole, people: number(people), shown: t.yes }],
    promisesTitle: t.promises, promises: [t.promise1, t.promise2, t.promise3, t.promise4(bare(`${ctx.settings.origin}/poll/${poll.id}/promises`))],
  }, ctx.locale);
  return { pdf: await renderPdf(ctx.settings.root, 'poll-roll', data), fileName: named(t.roll(title)) };
}

import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Ctx } from '#platform/context.ts';
import { keyedHash, seal, unseal } from '#platform/secrets/seal.ts';
import { wordsIn } from '../consultation.ts';
import { pageAnswer, seeOther, type OpenStep, type Typed, type VisitorAnswer } from '../steps/step-kind.ts';
import { participationMail } from './consultation.mails.ts';
import { makeFormToken, voterByMail } from './form-token.ts';
import { tokenOfInvitation } from './gate.server.ts';
import { publicTexts } from './public.texts.ts';
import { voterKeyOf } from './voter-key.queries.server.ts';
import { askAdmission, closedAnswer, sentHtml, stepPath } from './step-pages.ts';

type Entered = OpenStep<unknown>;

/** Answers what admits somebody to a step: an address to mail to, the code that was mailed, the code of an invitation. Null: the form is the step's own. */
export async function answerAdmission(ctx: Ctx, opened: Entered, { typed, mayMail }: { typed: Typed; mayMail: boolean }): Promise<VisitorAnswer | null> {
  const text = (name: string): string => typed.get(name)?.[0]?.trim() ?? '';
  const ask = text('ask');
  if (ask === '') return null;
  if (opened.stepNow !== 'open') return closedAnswer(opened);
  if (ask === 'email' && opened.step.proof === 'mail') return answerAddress(ctx, opened, { email: text('email'), mayMail });
  if (ask === 'mailed' && opened.step.proof === 'mail') return answerMailedCode(ctx, opened, { pending: text('pending'), code: text('code') });
  if (ask === 'code' && opened.step.proof === 'invitation') return answerInvitation(ctx, opened, text('code'));
  return closedAnswer(opened);
}

/** Mails a link and a code, by which somebody takes part. The address stands in that mail alone, and goes with it. */
async function answerAddress(ctx: Ctx, opened: Entered, { email, mayMail }: { email: string; mayMail: boolean }): Promise<VisitorAnswer> {
  const { consultation, locale } = opened;
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 254) return pageAnswer(askAdmission(opened, { value: email, error: publicTexts[locale].emailBad }), 422);
  const token = mailToken(ctx, opened, voterByMail(ctx.settings.secret, { consultationId: consultation.id, key: await voterKeyOf(ctx.db, consultation), email }));
  const pending = pendingOf(ctx, token);
  const url = `${ctx.settings.origin}${stepPath(opened)}?k=${token}`;
  if (mayMail) await ctx.mail(participationMail({ to: email, locale, title: wordsIn(consultation, locale).title, code: mailedCode(ctx, pending), url }));
  return pageAnswer(sentHtml(opened, { pending, error: null }));
}

const mailToken = (ctx: Ctx, { consultation }: Entered, voter: string): string =>
  makeFormToken(ctx.settings.secret, { consultationId: consultation.id, voter, at: ctx.clock.now(), proof: 'mail', batch: null });

const storedPending = z.object({ k: z.string(), until: z.number() });
const pendingHours = 1;

/** What the page that waits for a code holds: the token, sealed once more, which serves nobody without the code. */
function pendingOf(ctx: Ctx, token: string): string {
  return seal(ctx.settings.secret, 'consultation', JSON.stringify({ k: token, until: ctx.clock.now().getTime() + pendingHours * 3_600_000, salt: randomBytes(4).toString('hex') }));
}

/** Eight figures: guessing them a few hundred times an hour, which is all that one network may, leads nowhere. */
const mailedCode = (ctx: Ctx, pending: string): string => String(keyedHash(ctx.settings.secret, 'consultation', `mailed|${pending}`).readUInt32BE(0) % 100_000_000).padStart(8, '0');

function answerMailedCode(ctx: Ctx, opened: Entered, { pending, code }: { pending: string; code: string }): VisitorAnswer {
  const t = publicTexts[opened.locale];
  const text = unseal(ctx.settings.secret, 'consultation', pending);
  const read = text === null ? null : storedPending.safeParse(JSON.parse(text));
  if (!read?.success || read.data.until <= ctx.clock.now().getTime()) return pageAnswer(askAdmission(opened, { alert: t.linkExpired }), 403);
  if (code.replaceAll(/\D/g, '') !== mailedCode(ctx, pending)) return pageAnswer(sentHtml(opened, { pending, error: t.codeBad }), 422);
  return seeOther(`${stepPath(opened)}?k=${read.data.k}`);
}

function answerInvitation(ctx: Ctx, opened: Entered, typed: string): VisitorAnswer {
  const token = tokenOfInvitation(ctx, opened.consultation, typed);
  if (token === null) return pageAnswer(askAdmission(opened, { value: typed, error: publicTexts[opened.locale].invitationBad }), 422);
  return seeOther(`${stepPath(opened)}?k=${token}`);
}

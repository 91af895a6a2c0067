import { isLocale } from '#core/shared/texts.ts';
import { peopleOfBody, personalDetails } from '#capabilities/accounts/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { presentationMail } from './expert.mails.ts';
import { presentations } from './expert.queries.server.ts';

/** Follow `presentation.assigned`, `presentation.dated` and `presentation.held`. */
export const tellExpertJob = 'improvement.tell-expert';
export const tellDateJob = 'improvement.tell-date';
export const tellHeldJob = 'improvement.tell-held';

interface Key {
  organisationId: string;
  id: string;
}

/** Writes to an expert that a body was entrusted to them. */
export async function tellExpert(ctx: Ctx, key: Key): Promise<void> {
  const [file] = await presentations(ctx.db, key);
  const expert = file && (await personalDetails(ctx.db, file.expertId));
  if (!file || !expert) return;
  await ctx.mail(presentationMail({ to: expert.email, name: expert.name, locale: isLocale(expert.locale) ? expert.locale : 'fr', news: 'assigned', file, origin: ctx.settings.origin }));
}

/** Writes to those who answer for a body: when its results are presented, or that they were. */
export async function tellBody(ctx: Ctx, key: Key, news: 'dated' | 'held'): Promise<void> {
  const [file] = await presentations(ctx.db, key);
  if (!file) return;
  for (const { email, name, locale } of await peopleOfBody(ctx.db, key.organisationId, ['referent', 'decision_maker'])) {
    await ctx.mail(presentationMail({ to: email, name, locale: isLocale(locale) ? locale : 'fr', news, file, origin: ctx.settings.origin }));
  }
}

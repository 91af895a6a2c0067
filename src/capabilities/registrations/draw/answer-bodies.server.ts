import type { Ctx } from '#platform/context.ts';
import { openContactAccess } from '../office/open-contact-access.server.ts';
import { openReaderAccess } from '../office/open-reader-access.server.ts';
import { allEditions } from '../open-edition.server.ts';
import { registrationCore } from '../registrations.queries.server.ts';
import { unanswered } from './candidates.queries.server.ts';
import { drawEvents } from './draw.events.ts';
import { answerMail } from './draw.mails.ts';
import { insertAnswer } from './draw.queries.server.ts';

export const answerBodiesJob = 'draw.answer_bodies';

/**
 * Mails the result of each draw to the bodies that took part, from the day announced on, each once: the row that says
 * so is written with the mail. A body that has withdrawn meanwhile is not written to.
 */
export async function answerBodies(ctx: Ctx): Promise<void> {
  const today = ctx.clock.today();
  for (const edition of allEditions(ctx)) {
    if (today < edition.draw.announced) continue;
    let answered = 0;
    for (const drawn of await unanswered(ctx.db, edition.id)) {
      const registration = await registrationCore(ctx.db, { organisationId: drawn.organisationId, id: drawn.registrationId });
      if (!registration || !(await insertAnswer(ctx.db, drawn, ctx.clock.now()))) continue;
      answered += 1;
      const recipients = new Map(registration.contacts.map(({ email, name }) => [email, name]));
      for (const [to, name] of recipients) await ctx.mail(answerMail({ to, name, registration, ...drawn, origin: ctx.settings.origin }));
      if (!drawn.place) continue;
      await openContactAccess(ctx, drawn);
      await openReaderAccess(ctx, drawn);
    }
    if (answered > 0) {
      await ctx.record({ name: drawEvents.answered, subjectType: 'edition', subjectId: edition.id, editionId: edition.id, payload: { bodies: answered } });
    }
  }
}

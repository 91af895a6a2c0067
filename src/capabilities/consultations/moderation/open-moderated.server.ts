import { moderationRules } from '#capabilities/grids/index.server.ts';
import { maskedByDefault } from '#core/opinions/moderation/examine-text.ts';
import { markedPieces } from '#core/opinions/moderation/marked-pieces.ts';
import { maskedText, maskName } from '#core/opinions/moderation/masks.ts';
import type { Ctx } from '#platform/context.ts';
import { mayModerate } from '../consultations.access.ts';
import { wordsIn } from '../consultation.ts';
import { stepName } from '../steps/step.ts';
import { appealOn, decisionsOn, reportedIn } from './decisions.queries.server.ts';
import { findModerated, type ModeratedKey } from './find-moderated.server.ts';
import { nextInDesk } from './moderation-desk.server.ts';
import type { OpenModerated } from './open-moderated.ts';

/** One text with all that is needed to decide about it. Throws `not_found`. */
export async function openModerated(ctx: Ctx, key: ModeratedKey): Promise<OpenModerated> {
  const { organisationId } = key;
  const { consultation, step, text } = await findModerated(ctx, key);
  const found = moderationRules(ctx.settings.dataDir)(text.words, text.language);
  const findings = found.map((one) => ({ ...one, name: maskName(one), words: text.words.slice(one.from, one.to), byDefault: maskedByDefault(one) }));
  const subject = { kind: text.kind, subject: text.subject };
  return {
    title: wordsIn(consultation, ctx.locale).title, stepName: stepName(step, ctx.locale), text, pieces: markedPieces(text.words, found, ctx.locale), findings,
    proposed: maskedText({ text: text.words, language: text.language }, { masks: findings.filter(({ byDefault }) => byDefault).map(({ name }) => name), also: [] }),
    decisions: (await decisionsOn(ctx.db, organisationId, text.kind, [text.subject])).map((one) => ({ ...one, who: one.by === null ? 'rule' as const : one.by === ctx.actor.personId ? 'you' as const : 'another' as const })),
    appeal: (await appealOn(ctx.db, organisationId, subject)) ?? null, reported: (await reportedIn(ctx.db, organisationId, [step.id])).find((one) => one.kind === text.kind && one.subject === text.subject) ?? null,
    mayModerate: mayModerate(ctx.actor), next: await nextInDesk(ctx, consultation, subject),
  };
}

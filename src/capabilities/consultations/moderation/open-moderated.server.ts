import { moderationRules } from '#capabilities/grids/index.server.ts';
import { peopleOfBody } from '#capabilities/accounts/index.server.ts';
import { maskedByDefault } from '#core/opinions/moderation/examine-text.ts';
import type { TextFinding } from '#core/opinions/moderation/finding.ts';
import { markedPieces, type MarkedPiece } from '#core/opinions/moderation/marked-pieces.ts';
import { maskedText, maskName } from '#core/opinions/moderation/masks.ts';
import type { Ctx } from '#platform/context.ts';
import { mayModerate } from '../consultations.access.ts';
import { wordsIn } from '../consultation.ts';
import { stepName } from '../steps/step.ts';
import { appealOn, decisionsOn, reportedIn, type Appeal, type DecisionMade, type Reported } from './decisions.queries.server.ts';
import { findModerated, type ModeratedKey } from './find-moderated.server.ts';
import type { ModeratedText } from './moderated-kind.ts';
import { nextInDesk } from './moderation-desk.server.ts';

export interface OpenModerated {
  title: string;
  stepName: string;
  text: ModeratedText;
  pieces: MarkedPiece[];
  findings: (TextFinding & { name: string; words: string; byDefault: boolean })[];
  /** What would be published with the masks chosen by default. */
  proposed: string;
  decisions: (DecisionMade & { who: string | null })[];
  appeal: Appeal | null;
  reported: Reported | null;
  mayModerate: boolean;
  /** The address below the desk of the next one that waits. */
  next: string | null;
}

/** One text with all that is needed to decide about it. Throws `not_found`. */
export async function openModerated(ctx: Ctx, key: ModeratedKey): Promise<OpenModerated> {
  const { organisationId } = key;
  const { consultation, step, text } = await findModerated(ctx, key);
  const found = moderationRules(ctx.settings.dataDir)(text.words, text.language);
  const findings = found.map((one) => ({ ...one, name: maskName(one), words: text.words.slice(one.from, one.to), byDefault: maskedByDefault(one) }));
  const names = new Map((await peopleOfBody(ctx.db, organisationId, ['referent', 'decision_maker'])).map(({ id, name }) => [id, name]));
  const subject = { kind: text.kind, subject: text.subject };
  return {
    title: wordsIn(consultation, ctx.locale).title, stepName: stepName(step, ctx.locale), text, pieces: markedPieces(text.words, found, ctx.locale), findings,
    proposed: maskedText({ text: text.words, language: text.language }, { masks: findings.filter(({ byDefault }) => byDefault).map(({ name }) => name), also: [] }),
    decisions: (await decisionsOn(ctx.db, organisationId, text.kind, [text.subject])).map((one) => ({ ...one, who: one.by === null ? null : (names.get(one.by) ?? null) })),
    appeal: (await appealOn(ctx.db, organisationId, subject)) ?? null, reported: (await reportedIn(ctx.db, organisationId, [step.id])).find((one) => one.kind === text.kind && one.subject === text.subject) ?? null,
    mayModerate: mayModerate(ctx.actor), next: await nextInDesk(ctx, consultation, subject),
  };
}

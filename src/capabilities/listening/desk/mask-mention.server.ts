import { moderationRules } from '#capabilities/grids/index.server.ts';
import { isDanger } from '#core/opinions/moderation/finding.ts';
import { maskedText, maskName, type ChosenMasks } from '#core/opinions/moderation/masks.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { findingRows } from '../entry/mention-rows.ts';
import { insertFindings, removeDoubts, removeFindings } from '../entry/mentions.queries.server.ts';
import { sentencesOf } from '../entry/prepare-entry.server.ts';
import { requireListener } from '../listening.access.ts';
import { listeningEvents } from '../listening.events.ts';
import { sourceOf } from '../sources/sources.queries.server.ts';
import { dropGoneCorrections, keepCorrections } from './corrections.queries.server.ts';
import { changeBody, mentionOf, nextDoubt, sealedOf } from './desk.queries.server.ts';
import type { MaskingCase } from './mention-desk.ts';
import { openedOriginal } from './sealed-original.ts';

export interface MentionKey {
  organisationId: string;
  mentionId: string;
}

/** A text whose masking waits for a person, as it was written. Throws `not_allowed`, `not_found`; `mask_forgotten` where it cannot be opened. */
export async function openMasking(ctx: Ctx, { organisationId, mentionId }: MentionKey): Promise<MaskingCase> {
  requireListener(ctx.actor);
  const mention = await mentionOf(ctx.db, organisationId, mentionId);
  const sealed = await sealedOf(ctx.db, organisationId, mentionId);
  if (!mention || sealed === undefined) throw problem('not_found');
  const opened = openedOriginal(ctx.settings.secret, sealed);
  if (opened === null) throw problem('mask_forgotten');
  const { text: original, masks } = opened;
  const found = [...masks, ...moderationRules(ctx.settings.dataDir)(original, mention.language).filter(({ kind }) => kind === 'insult' || isDanger(kind))];
  return {
    id: mentionId, source: (await sourceOf(ctx.db, { organisationId, id: mention.sourceId }))?.name ?? '', saidOn: mention.saidOn, language: mention.language, original, danger: found.some(({ kind }) => isDanger(kind)), masked: mention.body,
    masks: found.map((one) => ({ ...one, name: maskName(one), words: original.slice(one.from, one.to), sure: masks.includes(one) })),
  };
}

/** A person decides what stays masked. The text is read anew, the original is destroyed. Returns the next one that waits. Throws what `openMasking` does. */
export async function decideMasking(ctx: Ctx, key: MentionKey, chosen: ChosenMasks): Promise<string | null> {
  const { original, language } = await openMasking(ctx, key);
  const { organisationId, mentionId } = key;
  const mention = await mentionOf(ctx.db, organisationId, mentionId);
  if (!mention) throw problem('not_found');
  const body = maskedText({ text: original, language }, chosen);
  const sentences = sentencesOf(body, language);
  await changeBody(ctx.db, organisationId, mentionId, { body, understood: sentences.length > 0 });
  await removeFindings(ctx.db, organisationId, [mentionId]);
  await insertFindings(ctx.db, organisationId, findingRows(sentences).map((row) => ({ ...row, mention_id: mentionId, said_on: mention.saidOn })));
  await dropGoneCorrections(ctx.db, organisationId, { id: mentionId, body });
  await keepCorrections(ctx.db, organisationId, { id: mentionId, body });
  await removeDoubts(ctx.db, organisationId, [mentionId]);
  await ctx.record({ name: listeningEvents.masked, subjectType: 'mention', subjectId: mentionId, organisationId, payload: { masks: chosen.masks.length, also: chosen.also.length } });
  return nextDoubt(ctx.db, organisationId, mentionId);
}

import type { Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { adaptationKey, adaptationsOf, adaptedTemplates, insertAdaptation, type Adaptation } from '#platform/mail/adaptations.ts';
import { readWords, type TypedWords } from '#platform/mail/check-words.ts';
import { sampleMail, type AdaptedWords, type MailKind } from '#platform/mail/mail-kind.ts';
import { requireMayAdaptMails } from '../operations.access.ts';
import { operationEvents } from '../operations.events.ts';

/** A kind of mail as a list shows it. */
export interface MailKindLine {
  id: string;
  name: Record<Locale, string>;
  when: Record<Locale, string>;
  byHand: boolean;
  perEdition: boolean;
  /** Languages in which its words are adapted. */
  adapted: Locale[];
}

/** Which words of which kind: of an edition where the kind has words of its own for each, in one language. */
export interface WordsAsked {
  kinds: readonly MailKind[];
  kind: string;
  editionId: string;
  locale: Locale;
}

/** Every kind of mail, and where its words are adapted for an edition. */
export async function listMailKinds(ctx: Ctx, kinds: readonly MailKind[], editionId: string): Promise<MailKindLine[]> {
  requireMayAdaptMails(ctx.actor);
  const adapted = await adaptedTemplates(ctx.db, editionId);
  return kinds.map(({ id, name, when, byHand = false, perEdition }) => ({
    id, name, when, byHand, perEdition,
    adapted: adapted.filter((one) => one.template === id && one.editionId === (perEdition ? editionId : '')).map(({ locale }) => locale),
  }));
}

export interface OpenedMailKind extends Omit<MailKindLine, 'adapted'> {
  variables: { name: string; label: Record<Locale, string>; sample: Record<Locale, string>; required: boolean }[];
  /** The words that hold, and those of the product. */
  words: AdaptedWords;
  original: AdaptedWords;
  isAdapted: boolean;
  /** Number of the last version; 0 = never adapted. */
  version: number;
  history: Adaptation[];
}

/** One kind of mail with the words that hold for it and all their versions. Throws `mail_kind_unknown`. */
export async function openMailKind(ctx: Ctx, asked: WordsAsked): Promise<OpenedMailKind> {
  requireMayAdaptMails(ctx.actor);
  const kind = kindOf(asked);
  const history = await adaptationsOf(ctx.db, adaptationKey(kind, asked.editionId, asked.locale));
  const [latest] = history;
  const { subject, paragraphs } = kind.words[asked.locale];
  const { id, name, when, byHand = false, perEdition } = kind;
  return {
    id, name, when, byHand, perEdition, history,
    variables: Object.entries(kind.variables).map(([variable, { label, sample, required = false }]) => ({ name: variable, label, sample, required })),
    words: latest?.words ?? { subject, paragraphs }, original: { subject, paragraphs }, isAdapted: Boolean(latest?.words), version: latest?.version ?? 0,
  };
}

/**
 * Adapts the words of a kind of mail: a new version, which the next mail uses. Throws `form_incomplete` with its
 * faults, and `mail_words_changed` when somebody else added a version since `seen`.
 */
export async function adaptMail(ctx: Ctx, asked: WordsAsked & { seen: number }, typed: TypedWords): Promise<void> {
  await addVersion(ctx, asked, readWords(kindOf(asked), typed));
}

/** Goes back to the words of the product; what was adapted stays in the history. */
export async function endAdaptation(ctx: Ctx, asked: WordsAsked & { seen: number }): Promise<void> {
  await addVersion(ctx, asked, null);
}

async function addVersion(ctx: Ctx, asked: WordsAsked & { seen: number }, words: AdaptedWords | null): Promise<void> {
  requireMayAdaptMails(ctx.actor);
  const kind = kindOf(asked);
  const key = adaptationKey(kind, asked.editionId, asked.locale);
  const version = (await adaptationsOf(ctx.db, key))[0]?.version ?? 0;
  if (version !== asked.seen) throw problem('mail_words_changed');
  await insertAdaptation(ctx.db, key, { version: version + 1, words, writtenBy: ctx.actor.personId, writtenAt: ctx.clock.now() });
  await ctx.record({
    name: words ? operationEvents.mailAdapted : operationEvents.mailReset, subjectType: 'mail_kind', subjectId: kind.id,
    ...(key.editionId ? { editionId: key.editionId } : {}), payload: { version: version + 1, language: asked.locale },
  });
}

/** The mail with examples in its places, in words that are perhaps not kept yet. Throws `form_incomplete`. */
export function previewMail(ctx: Ctx, asked: WordsAsked, typed: TypedWords): { subject: string; text: string; html: string } {
  requireMayAdaptMails(ctx.actor);
  const kind = kindOf(asked);
  return sampleMail(kind, asked.locale, readWords(kind, typed));
}

/** Sends the mail with examples in its places to whoever asks. */
export async function testMail(ctx: Ctx, asked: WordsAsked, typed: TypedWords, mark: (subject: string) => string): Promise<void> {
  requireMayAdaptMails(ctx.actor);
  if (!ctx.actor.email) throw problem('not_allowed');
  const kind = kindOf(asked);
  const mail = sampleMail(kind, asked.locale, readWords(kind, typed), ctx.actor.email);
  await ctx.mail({ ...mail, subject: mark(mail.subject) });
  await ctx.record({ name: operationEvents.mailTested, subjectType: 'mail_kind', subjectId: kind.id });
}

function kindOf({ kinds, kind }: WordsAsked): MailKind {
  const found = kinds.find(({ id }) => id === kind);
  if (!found) throw problem('mail_kind_unknown');
  return found;
}

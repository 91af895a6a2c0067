import { moderationLists, moderationRules } from '#capabilities/grids/index.server.ts';
import { findLanguage } from '#core/listening/entry/find-language.ts';
import type { Entry } from '#core/listening/entry/entry.ts';
import { maskEntry, type Masked, type MaskingRules } from '#core/listening/masking/mask-entry.ts';
import type { UnderstoodSentence } from '#core/listening/mention.ts';
import { understand } from '#core/listening/understand.ts';
import type { TextFinding } from '#core/opinions/moderation/finding.ts';
import type { Settings } from '#platform/env.ts';
import { detectLanguage } from '#platform/listening/detect-language.ts';
import { shippedModel } from '#platform/listening/listening-files.ts';

/** The language that the model reads, and that of whoever writes too little to tell. */
export const readLanguage = 'fr';

/** An entry as it is kept: masked, its language known, its sentences understood where they are French. */
export interface PreparedEntry {
  body: string;
  /** Empty where there is one whose masking is in doubt: nobody looks at replies, so that its words are not kept. */
  reply: string | null;
  language: string;
  doubtful: boolean;
  /** What was masked, by places of the original. */
  masks: readonly TextFinding[];
  sentences: UnderstoodSentence[];
}

/** Makes entries ready with the rules and the model of the site. */
export function entryPreparer({ dataDir }: Pick<Settings, 'dataDir'>): (entry: Pick<Entry, 'text' | 'language' | 'author' | 'reply'>) => PreparedEntry {
  const rules = maskingRules(dataDir);
  return ({ text, language: said, author, reply }) => {
    const language = text === '' ? (said ?? readLanguage) : findLanguage(text, said, readLanguage, detectLanguage);
    const { text: body, doubtful, masks } = maskEntry(text, language, author, rules);
    return { body, language, doubtful, masks, reply: reply === null ? null : surelyMasked(maskEntry(reply.text, language, author, rules)), sentences: sentencesOf(body, language) };
  };
}

const surelyMasked = ({ text, doubtful }: Masked): string => (doubtful ? '' : text);

/** What a masked text says, sentence by sentence; nothing where it is not in the language of the model. */
export const sentencesOf = (body: string, language: string): UnderstoodSentence[] => (language === readLanguage && body !== '' ? understand(shippedModel(), body) : []);

/** The rules of masking of the site. */
export function maskingRules(dataDir: string): MaskingRules {
  const { firstNames, noNames } = moderationLists(dataDir);
  return { examine: moderationRules(dataDir), firstNames: setOf(firstNames), noNames: setOf(noNames) };
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function setOf(list: readonly string[]): ReadonlySet<string> {
  const known = sets.get(list) ?? new Set(list);
  sets.set(list, known);
  return known;
}

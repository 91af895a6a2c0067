import { maskText } from '../../opinions/moderation/examine-text.ts';
import { isDanger, settled, type TextFinding } from '../../opinions/moderation/finding.ts';
import { foldedWord } from '../../opinions/moderation/fold.ts';
import { maskWord } from '../../opinions/moderation/mask-words.ts';
import type { ExamineText } from '../../opinions/moderation/examine-text.ts';

/** The rules of masking, made ready, and the names that are names for sure. */
export interface MaskingRules {
  readonly examine: ExamineText;
  readonly firstNames: ReadonlySet<string>;
  /** Words with a capital that are no name. */
  readonly noNames: ReadonlySet<string>;
}

export interface Masked {
  readonly text: string;
  /** What was masked, by places of the original. */
  readonly masks: readonly TextFinding[];
  /** Somebody should look: a name that may be none, a number that may be of somebody, or words of danger. */
  readonly doubtful: boolean;
}

/**
 * A mention without what tells of persons: names, telephones, mails, numbers, plates and addresses by the rules of all words of the public; and besides accounts
 * ("@jean.dupont"), and the author who signs. Opinions stay, insults among them: nobody is named by those.
 */
export function maskEntry(text: string, language: string, author: string | null, rules: MaskingRules): Masked {
  const found = rules.examine(text, language);
  const masks = settled([...found.filter(({ kind }) => kind !== 'insult' && !isDanger(kind)), ...accounts(text), ...signatures(text, author, rules)]);
  const doubtful = found.some(({ kind }) => isDanger(kind)) || masks.some((one) => one.kind === 'name' && !isSure(text, one, author, rules)) || numberLeft(text, masks);
  return { text: maskText(text, masks, maskWord(language)), masks, doubtful };
}

/** Accounts of networks: "@jean.dupont". A mail was found before, and is longer. */
const accounts = (text: string): TextFinding[] =>
  [...text.matchAll(/(?<![\p{L}\d._%+-])@[\p{L}\d_][\p{L}\d_.-]+(?:@[\p{L}\d.-]+)?/gu)].map(({ 0: found, index }) => ({ kind: 'name', from: index, to: index + found.replace(/[.-]+$/, '').length }));

/** Words of the author's name where the text bears them with a capital too. */
function signatures(text: string, author: string | null, { noNames }: MaskingRules): TextFinding[] {
  const words = new Set(namesOf(author).filter((word) => !noNames.has(word)));
  if (words.size === 0) return [];
  return [...text.matchAll(/\p{Lu}[\p{L}'’-]{2,}/gu)].filter(({ 0: found }) => words.has(foldedWord(found))).map(({ 0: found, index }) => ({ kind: 'name', from: index, to: index + found.length }));
}

const namesOf = (author: string | null): string[] => (author?.match(/\p{Lu}[\p{L}'’-]{2,}/gu) ?? []).map(foldedWord);

const title = /(?<![\p{L}])(?:m|mr|mme|mlle|monsieur|madame|mademoiselle|dr|docteur|ma[iî]tre|mrs|ms|miss)\.?\s+$/iu;

/** Sure: an account, the author, a first name of the list, or a word with a capital after a title. */
function isSure(text: string, { from, to }: TextFinding, author: string | null, { firstNames }: MaskingRules): boolean {
  const name = text.slice(from, to);
  const words = name.split(/[\s-]+/).map(foldedWord);
  return name.startsWith('@') || namesOf(author).some((word) => words.includes(word)) || firstNames.has(words[0] ?? '') || (/^\p{Lu}/u.test(name) && title.test(text.slice(Math.max(0, from - 16), from)));
}

/** A long number that no shape explains. */
const numberLeft = (text: string, masks: readonly TextFinding[]): boolean =>
  [...text.matchAll(/(?<![\d.,])\d(?:[ .-]?\d){6,}(?![\d.,]*\s*(?:€|euros?))/g)].some(({ index }) => !masks.some(({ from, to }) => from <= index && index < to));

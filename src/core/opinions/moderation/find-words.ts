import { matches, type TextFinding } from './finding.ts';
import { fold } from './fold.ts';
import type { ModerationLists } from './lists.ts';

/** Figures and signs that stand for a letter of a word in disguise. */
const disguises: Readonly<Record<string, string>> = { a: 'a4@*', e: 'e3€*', i: 'i1!*', o: 'o0*', u: 'uv*', s: 's5$', t: 't7+', l: 'l1' };
const sign = (letter: string) => `[${(disguises[letter] ?? letter).replaceAll(/[\]\\^-]/g, '\\$&')}]`;
/** Between two letters of a longer word. */
const hidden = '[.·*_-]?';
const shortWord = 4;

/** The pattern of a word of a list: letters as often as they are typed, plural and feminine; `*` at the end: whatever follows. */
function wordPattern(word: string): string {
  const open = word.endsWith('*');
  const parts = word.replace(/\*$/, '').split(' ').map((part) => {
    const letters = [...part.replaceAll(/(.)\1+/g, '$1')];
    return letters.map((letter) => `${sign(letter)}+`).join(part.length > shortWord ? hidden : '');
  });
  return `${parts.join('[\\s-]+')}${open ? "[a-z]*" : '(?:e?s|x)?'}`;
}

export interface WordRules {
  insults: Readonly<Record<'fr' | 'en', RegExp>>;
  /** French insults that are no ordinary word of another language. */
  elsewhere: RegExp;
  threats: RegExp;
  emergencies: RegExp;
}

const alone = (patterns: readonly string[]) => new RegExp(`(?<![a-z\\d@])(?:${patterns.join('|')})(?![a-z\\d@*$€])`, 'g');
const any = (expressions: readonly string[]) => new RegExp(expressions.map((one) => `(?:${one})`).join('|'), 'g');

export function wordRules({ insults, threats, emergencies }: ModerationLists): WordRules {
  return {
    insults: { fr: alone(insults.fr.map(wordPattern)), en: alone(insults.en.map(wordPattern)) },
    elsewhere: alone(insults.fr.filter((word) => word.length > shortWord).map(wordPattern)),
    threats: any(threats), emergencies: any(emergencies),
  };
}

/** Insults in the language of the text (French ones in any), threats, and words of somebody in danger. */
export function findWords(text: string, language: string, rules: WordRules): TextFinding[] {
  const folded = fold(text);
  const insults = language === 'en' ? [rules.insults.en, rules.elsewhere] : language === 'fr' ? [rules.insults.fr] : [rules.elsewhere, rules.insults.en];
  const found = [
    // Without a letter it is a figure or a row of stars.
    ...insults.flatMap((pattern) => matches('insult', folded.text, pattern, (word) => /[a-z]{2}/.test(word))),
    ...matches('threat', folded.text, rules.threats), ...matches('emergency', folded.text, rules.emergencies),
  ];
  return found.map(({ kind, from, to }) => ({ kind, from: folded.at[from] ?? 0, to: folded.at[to] ?? text.length }));
}


import type { QuestionSet } from '#core/opinions/types.ts';
import type { AskingLanguage } from '../sets/language.input.ts';
import { stepWords, wordIn } from '../sets/asked-words.ts';

export const paperKinds = ['poster-a4', 'poster-a3', 'flyer', 'tent', 'sheet'] as const;
export type PaperKind = (typeof paperKinds)[number];

export function paperKind(name: string | undefined): PaperKind | undefined {
  return paperKinds.find((kind) => kind === name);
}

interface Printed {
  kind: PaperKind;
  /** Of the point. */
  name: string;
  set: QuestionSet;
  languages: readonly AskingLanguage[];
  organisation: string;
  address: string;
  today: Date;
}

/** What the template of a point draws: no word of its own. Letters that the fonts of documents lack leave their language out. */
export function pointDocument({ kind, name, set, languages, organisation, address, today }: Printed) {
  const drawn = languages.filter(({ direction }) => direction === 'ltr');
  const shown = drawn.length > 0 ? drawn : languages.slice(0, 1);
  const [first] = shown;
  return {
    kind, title: `${first?.words.invite ?? ''} – ${name}`, organisation, point: name, lang: first?.language ?? 'fr',
    date: [today.getUTCFullYear(), today.getUTCMonth() + 1, today.getUTCDate()], address: address.replace(/^https?:\/\//, ''),
    tongues: shown.map((language) => {
      const { words } = language;
      return {
        lang: language.language, invite: words.invite, scan: words.scan, go: words.goTo, anonymous: words.anonymous, tick: words.tick, text: set.text === 'none' ? null : words[set.text], alt: `${words.scan}: ${address}`,
        questions: set.questions.map((question) => ({
          label: wordIn(question.label, { language }), face: question.kind === 'smileys', steps: stepWords({ language }, question), reasons: question.reasons.map(({ label }) => wordIn(label, { language })), why: words.why,
        })),
      };
    }),
  };
}

import { defineTexts } from '#core/shared/texts.ts';

const by = (word: string) => (name: string | null) => (name ? ` ${word} ${name}` : '');
const par = by('par');
const byEn = by('by');

/** What happened to an order while somebody looked at it, as part of a problem's sentence. */
export const orderChangeTexts = defineTexts({
  fr: {
    accepted: (when: string, who: string | null) => `elle a été acceptée le ${when}${par(who)}.`,
    returned: (when: string, who: string | null) => `le bon a été renvoyé le ${when}${par(who)}.`,
    withdrawn: (when: string, who: string | null) => `elle a été retirée le ${when}${par(who)}.`,
    copy: (when: string, who: string) => `un bon signé est arrivé le ${when}, de ${who}.`,
    references: (when: string) => `elle a été modifiée le ${when}.`,
    gone: 'elle n’existe plus.',
  },
  en: {
    accepted: (when: string, who: string | null) => `it was accepted on ${when}${byEn(who)}.`,
    returned: (when: string, who: string | null) => `the form was sent back on ${when}${byEn(who)}.`,
    withdrawn: (when: string, who: string | null) => `it was withdrawn on ${when}${byEn(who)}.`,
    copy: (when: string, who: string) => `a signed form arrived on ${when}, from ${who}.`,
    references: (when: string) => `it was changed on ${when}.`,
    gone: 'it is no longer there.',
  },
});

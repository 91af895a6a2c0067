import { defineTexts } from '#core/shared/texts.ts';

/** Refusing a mission, on the evaluator's page. */
export const refusalTexts = defineTexts({
  fr: {
    title: 'Refuser cette mission',
    intro: 'Elle sera confiée à quelqu’un d’autre. Un refus n’est jamais une faute\u202f: mieux vaut le dire tôt.',
    kind: 'Pourquoi\u202f?',
    kinds: {
      conflict: 'Je connais quelqu’un dans cette structure', unavailable: 'Je ne suis pas disponible à cette date', too_far: 'C’est trop loin',
      recognised: 'J’y serais reconnu', other: 'Autre raison',
    },
    choose: 'Choisir une raison', optional: 'facultatif', keep: 'Garder la mission',
    note: 'Précision',
    send: 'Refuser la mission',
  },
  en: {
    title: 'Refuse this mission',
    intro: 'It will be given to somebody else. A refusal is never a fault: better said early.',
    kind: 'Why?',
    kinds: {
      conflict: 'I know somebody in this body', unavailable: 'I am not available on this date', too_far: 'It is too far',
      recognised: 'I would be recognised there', other: 'Another reason',
    },
    choose: 'Choose a reason', optional: 'optional', keep: 'Keep the mission',
    note: 'Detail',
    send: 'Refuse the mission',
  },
});

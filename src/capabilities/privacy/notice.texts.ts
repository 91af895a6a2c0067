import { defineTexts } from '#core/shared/texts.ts';

const fr = {
  forms: {
    signIn: 'Votre adresse sert à vous envoyer ce lien\u202f; le courriel est effacé après un an, un compte inactif après deux.',
    registration: 'Ces coordonnées servent à instruire l’inscription et à joindre votre structure\u202f; elles sont effacées trois ans après le dernier contact sans contrat, cinq ans après sa fin sinon.',
    invitation: 'La personne invitée est prévenue par courriel\u202f; son compte est effacé après deux ans sans activité.',
    audit: 'Décrivez des faits, jamais une personne\u202f: les notes sont effacées un an après le contact.',
  },
  more: 'Vos données et vos droits',
};

const en: typeof fr = {
  forms: {
    signIn: 'Your address serves to send you this link; the mail is erased after a year, an idle account after two.',
    registration: 'These details serve to handle the registration and to reach your body; they are erased three years after the last contact without a contract, five years after its end otherwise.',
    invitation: 'The person invited is told by mail; the account is erased after two years without activity.',
    audit: 'Describe facts, never a person: notes are erased a year after the contact.',
  },
  more: 'Your data and your rights',
};

/** The short notices at forms. */
export const noticeTexts = defineTexts({ fr, en });

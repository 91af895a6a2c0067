import { defineTexts } from '#core/shared/texts.ts';

const fr = {
  forms: {
    signIn: 'Votre adresse sert à vous envoyer ce lien\u202f; le courriel est effacé après un an, un compte inactif après deux.',
    registration: 'Ces coordonnées servent à instruire l’inscription et à joindre votre structure\u202f; elles sont effacées trois ans après le dernier contact sans contrat, cinq ans après sa fin sinon.',
    file: 'Le nom de qui dépose, accepte ou retire est gardé avec la commande, dix ans comme toute pièce comptable\u202f; le reste l’est comme à l’inscription.',
    invitation: 'La personne invitée est prévenue par courriel\u202f; son compte est effacé après deux ans sans activité.',
    meeting: 'Ces données servent à vous donner une place et un badge\u202f; elles sont effacées un an après la rencontre, ce qu’il vous faut après un mois.',
    candidate: 'Ces données servent à lire votre candidature et à vous répondre\u202f; sans suite, elles sont effacées après trois ans.',
    evaluator: 'Ces données servent à vous confier des missions et à vous payer\u202f; la structure auditée n’en voit rien. Elles sont effacées cinq ans après votre dernière mission.',
    audit: 'Décrivez des faits, jamais une personne\u202f: les notes sont effacées un an après le contact.',
    dispute: 'Décrivez des faits, jamais une personne\u202f: votre texte est effacé cinq ans après l’envoi.',
  },
  more: 'Vos données et vos droits',
};

const en: typeof fr = {
  forms: {
    signIn: 'Your address serves to send you this link; the mail is erased after a year, an idle account after two.',
    registration: 'These details serve to handle the registration and to reach your body; they are erased three years after the last contact without a contract, five years after its end otherwise.',
    file: 'The name of who sends, accepts or withdraws is kept with the order, ten years like any accounting record; the rest as at sign-up.',
    invitation: 'The person invited is told by mail; the account is erased after two years without activity.',
    meeting: 'These data serve to give you a place and a badge; they are erased a year after the meeting, what you need after a month.',
    candidate: 'These data serve to read your application and to answer you; without a follow-up they are erased after three years.',
    evaluator: 'These data serve to give you missions and to pay you; the audited body sees nothing of them. They are erased five years after your last mission.',
    audit: 'Describe facts, never a person: notes are erased a year after the contact.',
    dispute: 'Describe facts, never a person: your text is erased five years after it was sent.',
  },
  more: 'Your data and your rights',
};

/** The short notices at forms. */
export const noticeTexts = defineTexts({ fr, en });

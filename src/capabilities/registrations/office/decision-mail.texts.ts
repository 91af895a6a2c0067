import { defineTexts } from '#core/shared/texts.ts';

/** Words of the mails that tell a body what was decided of its registration. */
export const decisionMailTexts = defineTexts({
  fr: {
    hello: (name: string) => `Bonjour ${name},`,
    reference: (reference: string) => `Numéro de référence\u202f: ${reference}`,
    reason: (reason: string) => `Motif\u202f: ${reason}`,
    signIn: 'Se connecter à mon espace',
    closing: 'Une question\u202f? Répondez à ce message.',
    accepted: {
      name: 'Inscription acceptée',
      when: 'Quand une inscription est acceptée, à ses contacts.',
      subject: (body: string) => `${body} participe au baromètre`,
      body: (body: string, edition: string) => `L’inscription de ${body} à l’édition ${edition} du baromètre est acceptée.`,
      next: [
        'Avant les audits, informez votre personnel\u202f: consultez l’instance compétente, puis annoncez l’objet du baromètre et le nombre de contacts, jamais leurs dates. Transmettez ensuite à l’opérateur la date de cette information et le nom de l’instance.',
        'Votre espace est ouvert\u202f: connectez-vous avec cette adresse, sans mot de passe. Les résultats y paraîtront à la publication de l’édition.',
      ],
    },
    waiting: {
      name: 'Liste d’attente',
      when: 'Quand une inscription est mise en liste d’attente, à ses contacts.',
      subject: (body: string) => `Inscription de ${body}\u202f: liste d’attente`,
      body: (body: string, edition: string) => `L’inscription de ${body} à l’édition ${edition} du baromètre est complète\u202f; elle est placée en liste d’attente, faute de place pour l’instant.`,
      next: ['Vous serez prévenu dès qu’une place se libère. Vous n’avez rien à faire.'],
    },
    declined: {
      name: 'Inscription refusée',
      when: 'Quand une inscription est refusée, à ses contacts.',
      subject: (body: string) => `Inscription de ${body}\u202f: non retenue`,
      body: (body: string, edition: string) => `L’inscription de ${body} à l’édition ${edition} du baromètre n’est pas retenue.`,
      next: ['Vous pouvez vous inscrire de nouveau tant que les inscriptions sont ouvertes, ou à l’édition suivante.'],
    },
    withdrawn: {
      name: 'Inscription retirée',
      when: 'Quand une inscription est retirée, à ses contacts.',
      subject: (body: string) => `Inscription de ${body}\u202f: retirée`,
      body: (body: string, edition: string) => `L’inscription de ${body} à l’édition ${edition} du baromètre est retirée\u202f: aucun audit ne sera plus mené à ce titre.`,
      next: ['Si ce retrait ne vient pas de vous, dites-le-nous sans attendre.'],
    },
  },
  en: {
    hello: (name: string) => `Hello ${name},`,
    reference: (reference: string) => `Reference number: ${reference}`,
    reason: (reason: string) => `Reason: ${reason}`,
    signIn: 'Sign in to my space',
    closing: 'A question? Answer this message.',
    accepted: {
      name: 'Registration accepted',
      when: 'When a registration is accepted, to its contacts.',
      subject: (body: string) => `${body} takes part in the barometer`,
      body: (body: string, edition: string) => `The registration of ${body} for the ${edition} edition of the barometer is accepted.`,
      next: [
        'Before the audits, tell your staff: consult the competent body, then announce the purpose of the barometer and the number of contacts, never their dates. Then give the operator the date of this notice and the name of the body consulted.',
        'Your space is open: sign in with this address, without a password. The results will appear there when the edition is published.',
      ],
    },
    waiting: {
      name: 'Waiting list',
      when: 'When a registration is put on the waiting list, to its contacts.',
      subject: (body: string) => `Registration of ${body}: waiting list`,
      body: (body: string, edition: string) => `The registration of ${body} for the ${edition} edition of the barometer is complete; it is on the waiting list, for want of a place so far.`,
      next: ['You will be told as soon as a place is free. There is nothing to do.'],
    },
    declined: {
      name: 'Registration declined',
      when: 'When a registration is declined, to its contacts.',
      subject: (body: string) => `Registration of ${body}: not taken`,
      body: (body: string, edition: string) => `The registration of ${body} for the ${edition} edition of the barometer is not taken.`,
      next: ['You may sign up again while sign-up is open, or for the next edition.'],
    },
    withdrawn: {
      name: 'Registration withdrawn',
      when: 'When a registration is withdrawn, to its contacts.',
      subject: (body: string) => `Registration of ${body}: withdrawn`,
      body: (body: string, edition: string) => `The registration of ${body} for the ${edition} edition of the barometer is withdrawn: no more audits will be made under it.`,
      next: ['If this withdrawal does not come from you, tell us without delay.'],
    },
  },
});

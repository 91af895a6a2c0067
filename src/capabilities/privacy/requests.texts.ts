import { defineTexts } from '#core/shared/texts.ts';
import type { RequestKind, RequestState } from './request.ts';

const fr = {
  kinds: {
    access: 'Consulter mes données', rectification: 'Les faire corriger', erasure: 'Les faire effacer',
    objection: 'M’opposer à leur usage', restriction: 'Faire limiter leur usage', portability: 'Les reprendre pour un autre usage',
  } satisfies Record<RequestKind, string>,
  rights: {
    access: 'Accès', rectification: 'Rectification', erasure: 'Effacement', objection: 'Opposition', restriction: 'Limitation', portability: 'Portabilité',
  } satisfies Record<RequestKind, string>,
  kindHints: {
    access: 'Vous recevez une copie de tout ce que nous tenons sur vous.',
    rectification: 'Dites ce qui est faux et ce qui est juste.',
    erasure: 'Ce qu’aucune obligation n’impose de garder disparaît.',
    objection: 'Pour des raisons tenant à votre situation, nous cessons d’utiliser vos données.',
    restriction: 'Vos données sont gardées, mais plus utilisées.',
    portability: 'Vous recevez ce que vous avez fourni, dans un format lisible par une machine.',
  } satisfies Record<RequestKind, string>,
  states: { unconfirmed: 'À confirmer', open: 'En cours', answered: 'Répondue', refused: 'Refusée' } satisfies Record<RequestState, string>,

  askTitle: 'Exercer mes droits',
  askLead: 'Sans compte, votre adresse suffit\u202f: un lien vous y sera envoyé pour confirmer que la demande vient de vous. La réponse vient sous un mois, sans frais.',
  askLeadSignedIn: 'Vous êtes connecté\u202f: votre compte dit qui vous êtes. La réponse vient sous un mois, sans frais, à l’adresse du compte.',
  kindLegend: 'Que souhaitez-vous\u202f?',
  email: 'Votre adresse électronique',
  emailHint: 'Celle que le baromètre pourrait connaître.',
  detail: 'Précisions',
  detailHint: 'Ce qui aide à vous répondre. N’envoyez pas de pièce d’identité.',
  optional: 'facultatif',
  send: 'Envoyer la demande',
  sentTitle: 'Regardez votre courrier',
  sent: (email: string) => `Un lien vient d’être envoyé à ${email}. Ouvrez-le dans les trente jours pour confirmer la demande. Le délai d’un mois court depuis aujourd’hui.`,
  notice: 'Votre adresse et vos précisions servent à vous répondre et à le prouver\u202f; elles sont gardées cinq ans après la réponse.',

  confirmTitle: 'Confirmer la demande',
  confirmLead: 'Un dernier geste\u202f: certains logiciels de messagerie ouvrent les liens à votre place, ce bouton garantit que c’est bien vous.',
  confirmButton: 'Confirmer ma demande',
  confirmedTitle: 'Demande reçue',
  confirmed: (due: string) => `Le délégué à la protection des données l’a reçue. Il répondra par courriel au plus tard le ${due}.`,

  ownTitle: 'Mes demandes',
  ownLead: 'Vos demandes au sujet de vos données, et où elles en sont.',
  ownEmpty: 'Aucune demande',
  ownEmptyText: 'Faites-en une ci-dessous\u202f: aucune justification n’est nécessaire pour consulter vos données.',
  ownNew: 'Faire une demande',
  ownSent: 'Votre demande est enregistrée.',
  kindColumn: 'Demande',
  stateColumn: 'État',
  askedColumn: 'Faite le',
  dueColumn: 'Réponse due le',

  packageTitle: 'Votre copie',
  packageLead: 'Le fichier rassemble vos données dans un document à lire et dans un fichier qu’une machine peut reprendre.',
  packageButton: 'Télécharger la copie',
  packageUntil: 'Ce lien reste valable quatorze jours. La copie est faite à l’instant où vous la téléchargez\u202f; nous n’en gardons pas.',
};

const en: typeof fr = {
  kinds: {
    access: 'Consult my data', rectification: 'Have them corrected', erasure: 'Have them erased',
    objection: 'Object to their use', restriction: 'Have their use restricted', portability: 'Take them back for another use',
  },
  rights: { access: 'Access', rectification: 'Rectification', erasure: 'Erasure', objection: 'Objection', restriction: 'Restriction', portability: 'Portability' },
  kindHints: {
    access: 'You receive a copy of all that we hold about you.',
    rectification: 'Say what is wrong and what is right.',
    erasure: 'What no obligation requires us to keep disappears.',
    objection: 'On grounds relating to your situation, we stop using your data.',
    restriction: 'Your data are kept, but no longer used.',
    portability: 'You receive what you supplied, in a machine-readable format.',
  },
  states: { unconfirmed: 'To confirm', open: 'Under way', answered: 'Answered', refused: 'Refused' },

  askTitle: 'Exercise my rights',
  askLead: 'Without an account your address is enough: a link will be sent to it, to confirm that the request comes from you. The answer comes within a month, free of charge.',
  askLeadSignedIn: 'You are signed in: your account says who you are. The answer comes within a month, free of charge, to the address of the account.',
  kindLegend: 'What would you like?',
  email: 'Your e-mail address',
  emailHint: 'The one that the barometer might know.',
  detail: 'Details',
  detailHint: 'Whatever helps to answer you. Do not send proof of identity.',
  optional: 'optional',
  send: 'Send the request',
  sentTitle: 'Check your mail',
  sent: (email: string) => `A link has just been sent to ${email}. Open it within thirty days to confirm the request. The month runs from today.`,
  notice: 'Your address and details serve to answer you and to prove it; they are kept for five years after the answer.',

  confirmTitle: 'Confirm the request',
  confirmLead: 'One last step: some mail programs open links for you, and this button makes sure it is really you.',
  confirmButton: 'Confirm my request',
  confirmedTitle: 'Request received',
  confirmed: (due: string) => `The data protection officer has received it and will answer by e-mail on ${due} at the latest.`,

  ownTitle: 'My requests',
  ownLead: 'Your requests about your data, and where they stand.',
  ownEmpty: 'No request',
  ownEmptyText: 'Make one below: no justification is needed to consult your data.',
  ownNew: 'Make a request',
  ownSent: 'Your request is recorded.',
  kindColumn: 'Request',
  stateColumn: 'State',
  askedColumn: 'Made on',
  dueColumn: 'Answer due on',

  packageTitle: 'Your copy',
  packageLead: 'The file holds your data in a document to read and in a file that a machine can take up.',
  packageButton: 'Download the copy',
  packageUntil: 'This link stays valid for fourteen days. The copy is made at the moment you download it; we keep none.',
};

/** Words of the requests, as persons see them. */
export const requestsTexts = defineTexts({ fr, en });

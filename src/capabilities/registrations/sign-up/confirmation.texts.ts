import { defineTexts } from '#core/shared/texts.ts';

/** Words of the confirmation of a registration. */
export const confirmationTexts = defineTexts({
  fr: {
    subject: (body: string) => `Inscription de ${body} au baromètre\u202f: bien reçue`,
    hello: (name: string) => `Bonjour ${name},`,
    arrived: (body: string, edition: string, role: string) => `L’inscription de ${body} au baromètre de l’expérience citoyenne (${edition}) est bien arrivée. ${role}`,
    roles: {
      referent: 'Vous en êtes le référent.', decisionMaker: 'Vous y êtes désigné comme décideur, la personne qui engage la structure.',
      both: 'Vous en êtes le référent et le décideur.',
    },
    reference: (reference: string) => `Numéro de référence\u202f: ${reference}`,
    request: (formula: string, sites: string) => `Demande\u202f: ${formula}, ${sites}.`,
    sites: (sites: number) => (sites === 1 ? 'un lieu' : `${sites} lieux`),
    price: (net: string, gross: string) => `Montant\u202f: ${net} hors taxes, ${gross} toutes taxes comprises. Rien n’est dû avant la signature du bon de commande.`,
    free: (day: string, page: string) => `Participation gratuite\u202f: les places sont limitées, vont d’abord aux nouveaux participants, puis au tirage au sort. La réponse vous parviendra par courriel le ${day}. Le tirage se suit ici\u202f: ${page}`,
    quote: 'Votre demande se chiffre au cas par cas\u202f: l’opérateur vous enverra un devis.',
    next: 'Votre dossier montre à tout moment où en est l’inscription\u202f; le bon de commande, s’il y en a un, s’y télécharge et s’y dépose signé. Le lien ci-dessous l’ouvre sans compte\u202f: il vous est propre.',
    open: 'Ouvrir le dossier',
    data: 'Vos coordonnées servent à instruire cette inscription et à ouvrir l’accès aux résultats. Vous pouvez les consulter, les corriger ou les faire effacer en répondant à ce message. Si cette inscription ne vous concerne pas, dites-le de même.',
  },
  en: {
    subject: (body: string) => `Registration of ${body} for the barometer: received`,
    hello: (name: string) => `Hello ${name},`,
    arrived: (body: string, edition: string, role: string) => `The registration of ${body} for the citizen-experience barometer (${edition}) has arrived. ${role}`,
    roles: {
      referent: 'You are its referent.', decisionMaker: 'It names you as the decision maker, the person who commits the body.',
      both: 'You are its referent and its decision maker.',
    },
    reference: (reference: string) => `Reference number: ${reference}`,
    request: (formula: string, sites: string) => `Request: ${formula}, ${sites}.`,
    sites: (sites: number) => (sites === 1 ? 'one site' : `${sites} sites`),
    price: (net: string, gross: string) => `Amount: ${net} before VAT, ${gross} with VAT. Nothing is due before the purchase order is signed.`,
    free: (day: string, page: string) => `Free participation: places are limited, go to newcomers first, then by a draw. The answer will reach you by e-mail on ${day}. The draw can be followed here: ${page}`,
    quote: 'Your request is priced case by case: the operator will send you a quotation.',
    next: 'Your file shows at any time where the registration stands; the order form, if there is one, is downloaded and sent back signed there. The link below opens it without an account: it is yours alone.',
    open: 'Open the file',
    data: 'Your details serve to handle this registration and to open the results. You may consult them, have them corrected or erased by answering this message. If this registration does not concern you, say so in the same way.',
  },
});

import { defineTexts } from '#core/shared/texts.ts';
import type { FileStep } from './body-file.ts';

const stepsFr: Record<FileStep['id'], [title: string, text: string]> = {
  submitted: ['Inscription reçue', ''],
  quote_awaited: ['Devis en préparation', 'L’opérateur établit le prix. Vous recevrez un message dès qu’il sera prêt.'],
  quote_sent: ['Devis', 'Lisez-le, puis acceptez-le ou refusez-le ci-dessous.'],
  quote_refused: ['Devis refusé', 'L’opérateur peut vous en proposer un autre.'],
  order: ['Bon de commande prêt', ''],
  signature: ['Bon signé', 'Téléchargez le bon, faites-le signer, puis déposez-le ci-dessous.'],
  answer: ['Réponse de l’opérateur', 'Il accepte le bon, ou le renvoie avec un motif. Vous êtes prévenus par courriel.'],
  waiting: ['Liste d’attente', 'Une place peut encore se libérer.'],
  declined: ['Inscription refusée', 'Le motif vous a été envoyé par courriel.'],
  withdrawn: ['Inscription retirée', 'Rien ne sera facturé. Vous pouvez vous inscrire à nouveau.'],
  audits: ['Audits', 'Vous informez votre personnel avant\u202f; les dates des contacts ne vous sont pas données.'],
  results: ['Résultats', 'Vous les recevez en ligne et en document, vous seul.'],
};
const stepsEn: Record<FileStep['id'], [title: string, text: string]> = {
  submitted: ['Registration received', ''],
  quote_awaited: ['Quotation being prepared', 'The operator sets the price. You will receive a message as soon as it is ready.'],
  quote_sent: ['Quotation', 'Read it, then accept or refuse it below.'],
  quote_refused: ['Quotation refused', 'The operator may offer you another one.'],
  order: ['Order form ready', ''],
  signature: ['Signed form', 'Download the form, have it signed, then send it below.'],
  answer: ['Answer of the operator', 'The operator accepts the form or sends it back with a reason. You are told by e-mail.'],
  waiting: ['Waiting list', 'A place may still become free.'],
  declined: ['Registration declined', 'The reason was sent to you by e-mail.'],
  withdrawn: ['Registration withdrawn', 'Nothing will be billed. You may sign up again.'],
  audits: ['Audits', 'You tell your staff beforehand; the dates of the contacts are not given to you.'],
  results: ['Results', 'You receive them online and as a document, you alone.'],
};

/** Words of the file of a registration, as its body sees it. */
export const bodyFileTexts = defineTexts({
  fr: {
    title: 'Dossier d’inscription', request: (formula: string, sites: number) => `${formula} · ${sites === 1 ? '1 lieu' : `${sites} lieux`}`,
    linkNotice: 'Vous voyez ce dossier par le lien reçu par courriel, sans compte. Ne transmettez ce lien qu’à une personne qui peut agir pour votre structure.',
    stepsTitle: 'Où en est l’inscription', steps: stepsFr, stepStates: { done: 'fait', current: 'en cours', todo: 'à venir' }, period: (from: string, to: string) => `du ${from} au ${to}`, planned: (day: string) => `prévu le ${day}`, soon: 'à venir', now: 'maintenant',
    acceptedOn: (day: string) => `Inscription acceptée le ${day}.`,
    preparing: 'Le bon de commande se prépare\u202f: rechargez la page dans un instant.',
    quote: {
      title: (reference: string, version: number) => (version === 1 ? `Devis ${reference}` : `Devis ${reference}, version ${version}`), until: (day: string) => `Valable jusqu’au ${day}.`,
      download: 'Télécharger le devis (PDF)', accept: 'Accepter le devis', refuse: 'Refuser le devis', refuseButton: 'Refuser', reason: 'Pourquoi le refusez-vous\u202f?', reasonHint: 'L’opérateur s’en sert pour un autre devis.',
      expired: 'Ce devis n’est plus valable. Demandez-en un nouveau à l’opérateur.', accepted: (day: string, who: string) => `Accepté le ${day} par ${who}.`, refused: (day: string, who: string) => `Refusé le ${day} par ${who}.`,
    },
    accept: {
      title: 'Accepter le devis', lead: (amount: string) => `Vous acceptez un devis de ${amount} TTC. Rien n’est encore commandé\u202f: la commande naît du bon signé.`, confirm: 'Je peux engager ma structure et j’accepte ce devis.', button: 'Accepter le devis', back: 'Revenir au dossier',
    },
    order: {
      title: (reference: string) => `Bon de commande ${reference}`, download: 'Télécharger le bon de commande (PDF)',
      howTitle: 'Comment le renvoyer', how: ['Téléchargez le bon et faites-le signer par une personne qui peut engager la structure.', 'À la main\u202f: numérisez-le ou photographiez-le. Électroniquement\u202f: signez le PDF lui-même, sans l’imprimer.', 'Déposez le fichier ici. Vous pouvez en déposer un autre tant que l’opérateur n’a pas répondu.'],
    },
    lines: { caption: 'Détail du prix', item: 'Prestation', quantity: 'Quantité', unit: 'Prix unitaire HT', net: 'Montant HT', netTotal: 'Total HT', vat: 'TVA', gross: 'Total TTC' },
    references: {
      title: 'Références de votre comptabilité', hint: 'Nécessaires seulement si votre structure les a rendues obligatoires sur Chorus Pro. Vous pouvez les donner maintenant ou plus tard\u202f; le bon téléchargé ensuite les porte.',
      serviceCode: 'Code service', serviceCodeHint: 'Le service qui reçoit la facture dans Chorus Pro.', commitment: 'Numéro d’engagement', commitmentHint: 'Le numéro du bon de commande interne ou de l’engagement juridique.', save: 'Enregistrer les références', optional: 'facultatif',
    },
    upload: {
      title: 'Déposer le bon signé', file: 'Fichier', hint: (megabytes: number, pages: number) => `PDF, ou photo JPEG ou PNG\u202f; ${megabytes} Mo et ${pages} pages au plus.`, button: 'Déposer le bon signé', another: 'Déposer un autre exemplaire',
      notice: 'Le fichier, son empreinte, la date et votre nom sont conservés avec la commande, dix ans comme toute pièce comptable.',
    },
    copies: {
      title: 'Exemplaires reçus', copy: (version: number) => `Exemplaire ${version}`, when: (when: string, who: string) => `Reçu le ${when}, de ${who}.`, file: (pages: number, size: string) => `${pages === 1 ? '1 page' : `${pages} pages`}, ${size}`, digest: 'Empreinte SHA-256', download: 'Télécharger', verified: 'Ce qui a été vérifié',
    },
    returned: 'Le bon a été renvoyé', accepted: 'Votre commande est acceptée et votre place assurée.',
    signed: 'Le bon signé est arrivé. L’opérateur le vérifie et vous répond par courriel.',
    withdraw: {
      link: 'Retirer l’inscription', title: 'Retirer l’inscription', lead: (name: string) => `L’inscription de ${name}, son devis et son bon de commande seront retirés. Rien ne sera facturé. Pour participer, il faudra s’inscrire à nouveau.`,
      reason: 'Motif', confirm: 'Je peux agir pour ma structure et je retire son inscription.', button: 'Retirer l’inscription', back: 'Garder l’inscription',
    },
    done: {
      references: 'Références enregistrées. Téléchargez le bon à nouveau pour qu’elles y figurent.', copy: 'Bon signé reçu. Un accusé de réception est parti par courriel.', again: 'Ce fichier avait déjà été reçu\u202f: rien n’a changé.',
      accepted: 'Devis accepté. Le bon de commande à signer est prêt.', refused: 'Devis refusé. L’opérateur peut vous en proposer un autre.', withdrawn: 'Inscription retirée.',
    } as Record<string, string>,
    ordersTitle: 'Inscriptions et commandes', ordersLead: 'Les inscriptions de votre structure, leurs devis et leurs bons de commande.', ordersEmptyTitle: 'Aucune inscription', ordersEmpty: 'Votre structure ne s’est encore inscrite à aucune édition.', signUp: 'S’inscrire',
    ordersColumns: { edition: 'Édition', reference: 'Référence', formula: 'Formule', state: 'État', received: 'Reçue le' },
    states: { submitted: 'À décider', waiting: 'Liste d’attente', accepted: 'Acceptée', declined: 'Refusée', withdrawn: 'Retirée' },
    total: (orders: number, amount: string) => `Commandes acceptées de votre structure sur douze mois\u202f: ${amount} HT (${orders}).`,
    totalThreshold: (threshold: string) => `Le seuil de publicité et de mise en concurrence est aujourd’hui de ${threshold} HT, tous achats de même nature réunis.`,
    breadcrumb: 'Fil d’Ariane', results: 'Mes résultats',
  },
  en: {
    title: 'Registration file', request: (formula: string, sites: number) => `${formula} · ${sites === 1 ? '1 site' : `${sites} sites`}`,
    linkNotice: 'You see this file by the link received by e-mail, without an account. Pass this link on only to a person who may act for your body.',
    stepsTitle: 'Where the registration stands', steps: stepsEn, stepStates: { done: 'done', current: 'under way', todo: 'to come' }, period: (from: string, to: string) => `from ${from} to ${to}`, planned: (day: string) => `planned for ${day}`, soon: 'to come', now: 'now',
    acceptedOn: (day: string) => `Registration accepted on ${day}.`,
    preparing: 'The order form is being made ready: reload the page in a moment.',
    quote: {
      title: (reference: string, version: number) => (version === 1 ? `Quotation ${reference}` : `Quotation ${reference}, version ${version}`), until: (day: string) => `Valid until ${day}.`,
      download: 'Download the quotation (PDF)', accept: 'Accept the quotation', refuse: 'Refuse the quotation', refuseButton: 'Refuse', reason: 'Why do you refuse it?', reasonHint: 'The operator uses it for another quotation.',
      expired: 'This quotation is no longer valid. Ask the operator for a new one.', accepted: (day: string, who: string) => `Accepted on ${day} by ${who}.`, refused: (day: string, who: string) => `Refused on ${day} by ${who}.`,
    },
    accept: {
      title: 'Accept the quotation', lead: (amount: string) => `You accept a quotation of ${amount} with VAT. Nothing is ordered yet: the order is the signed form.`, confirm: 'I may commit my body and I accept this quotation.', button: 'Accept the quotation', back: 'Back to the file',
    },
    order: {
      title: (reference: string) => `Order form ${reference}`, download: 'Download the order form (PDF)',
      howTitle: 'How to send it back', how: ['Download the form and have it signed by a person who may commit the body.', 'By hand: scan it or take a photo. Electronically: sign the PDF itself, without printing it.', 'Send the file here. You may send another one until the operator has answered.'],
    },
    lines: { caption: 'Detail of the price', item: 'Service', quantity: 'Quantity', unit: 'Unit price before VAT', net: 'Amount before VAT', netTotal: 'Total before VAT', vat: 'VAT', gross: 'Total with VAT' },
    references: {
      title: 'References of your accounting', hint: 'Needed only if your body made them compulsory on Chorus Pro. You may give them now or later; a form downloaded afterwards bears them.',
      serviceCode: 'Service code', serviceCodeHint: 'The department that receives the invoice in Chorus Pro.', commitment: 'Commitment number', commitmentHint: 'The number of your internal purchase order or legal commitment.', save: 'Save the references', optional: 'optional',
    },
    upload: {
      title: 'Send the signed form', file: 'File', hint: (megabytes: number, pages: number) => `PDF, or JPEG or PNG photo; ${megabytes} MB and ${pages} pages at most.`, button: 'Send the signed form', another: 'Send another copy',
      notice: 'The file, its digest, the date and your name are kept with the order, ten years like any accounting record.',
    },
    copies: {
      title: 'Copies received', copy: (version: number) => `Copy ${version}`, when: (when: string, who: string) => `Received on ${when}, from ${who}.`, file: (pages: number, size: string) => `${pages === 1 ? '1 page' : `${pages} pages`}, ${size}`, digest: 'SHA-256', download: 'Download', verified: 'What was verified',
    },
    returned: 'The form was sent back', accepted: 'Your order is accepted and your place is sure.',
    signed: 'The signed form has arrived. The operator checks it and answers you by e-mail.',
    withdraw: {
      link: 'Withdraw the registration', title: 'Withdraw the registration', lead: (name: string) => `The registration of ${name}, its quotation and its order form will be withdrawn. Nothing will be billed. To take part, you would have to sign up again.`,
      reason: 'Reason', confirm: 'I may act for my body and I withdraw its registration.', button: 'Withdraw the registration', back: 'Keep the registration',
    },
    done: {
      references: 'References saved. Download the form again for it to bear them.', copy: 'Signed form received. An acknowledgement was sent by e-mail.', again: 'This file had been received already: nothing changed.',
      accepted: 'Quotation accepted. The order form to sign is ready.', refused: 'Quotation refused. The operator may offer you another one.', withdrawn: 'Registration withdrawn.',
    } as Record<string, string>,
    ordersTitle: 'Registrations and orders', ordersLead: 'The registrations of your body, their quotations and order forms.', ordersEmptyTitle: 'No registration', ordersEmpty: 'Your body has not signed up to any edition yet.', signUp: 'Sign up',
    ordersColumns: { edition: 'Edition', reference: 'Reference', formula: 'Formula', state: 'State', received: 'Received on' },
    states: { submitted: 'To be decided', waiting: 'Waiting list', accepted: 'Accepted', declined: 'Declined', withdrawn: 'Withdrawn' },
    total: (orders: number, amount: string) => `Accepted orders of your body over twelve months: ${amount} before VAT (${orders}).`,
    totalThreshold: (threshold: string) => `The threshold of publicity and competition is ${threshold} before VAT today, all purchases of the same kind together.`,
    breadcrumb: 'Breadcrumb', results: 'My results',
  },
});

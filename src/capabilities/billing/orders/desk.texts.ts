import { defineTexts } from '#core/shared/texts.ts';
import type { DeskTab } from './desk.ts';

const tabsFr: Record<DeskTab, string> = { signed: 'À vérifier', to_price: 'À chiffrer', quoted: 'Devis envoyés', prepared: 'Attendent la signature', returned: 'Renvoyés', accepted: 'Acceptés', withdrawn: 'Retirés' };
const tabsEn: Record<DeskTab, string> = { signed: 'To check', to_price: 'To price', quoted: 'Quotations sent', prepared: 'Awaiting signature', returned: 'Sent back', accepted: 'Accepted', withdrawn: 'Withdrawn' };
const emptyFr: Record<DeskTab, string> = {
  signed: 'Aucun bon signé n’attend de décision.', to_price: 'Aucune inscription n’attend de devis.', quoted: 'Aucun devis n’attend de réponse.', prepared: 'Tous les bons prêts sont revenus signés.',
  returned: 'Aucun bon n’a été renvoyé.', accepted: 'Aucun bon n’a encore été accepté\u202f: ouvrez la pile «\u202fÀ vérifier\u202f».', withdrawn: 'Aucune commande n’a été retirée.',
};
const emptyEn: Record<DeskTab, string> = {
  signed: 'No signed form awaits a decision.', to_price: 'No registration awaits a quotation.', quoted: 'No quotation awaits an answer.', prepared: 'Every form made ready has come back signed.',
  returned: 'No form was sent back.', accepted: 'No form has been accepted yet: open the pile “To check”.', withdrawn: 'No order was withdrawn.',
};

/** Words of the operator's desk of quotations and orders. */
export const deskTexts = defineTexts({
  fr: {
    title: 'Commandes', lead: 'Devis et bons de commande, de l’inscription à l’acceptation.', tabs: tabsFr, tabsLabel: 'Piles', emptyTitle: 'Rien ici', empty: emptyFr, caption: 'Commandes',
    edition: 'Édition', choose: 'Afficher',
    columns: { name: 'Structure', reference: 'Numéro', net: 'Montant HT', gross: 'Montant TTC', since: 'Depuis le' }, remarks: { refused: 'refusé', expired: 'périmé' }, none: '–',
    orderOf: (name: string) => `Commande de ${name}`, breadcrumb: 'Fil d’Ariane', file: 'Ouvrir le dossier d’inscription',
    states: { prepared: 'Attend la signature', signed: 'Signé, à vérifier', returned: 'Renvoyé', accepted: 'Accepté', withdrawn: 'Retiré' },
    quoteStates: { sent: 'Envoyé', accepted: 'Accepté', refused: 'Refusé', replaced: 'Remplacé', withdrawn: 'Retiré' },
    decide: 'Décider', accept: 'Accepter le bon et l’inscription', acceptHint: 'La place est assurée, le référent et le décideur reçoivent leur accès.', return: 'Renvoyer avec un motif', returnButton: 'Renvoyer le bon', reason: 'Motif', reasonHint: 'Le référent et le décideur le liront, avec un lien pour déposer un autre exemplaire.',
    nothing: 'Rien à décider', nothingText: 'Un bon se décide une fois l’exemplaire signé arrivé.', readOnly: 'Vous pouvez lire cette commande, pas en décider.',
    orderTitle: (reference: string) => `Bon de commande ${reference}`, noOrder: 'Pas encore de bon de commande', noOrderText: 'Il naît de l’acceptation du devis.', noOrderFree: 'Cette inscription est gratuite\u202f: il n’y a rien à commander.', download: 'Bon de commande (PDF)',
    buyer: 'Acheteur', siret: 'SIRET', noSiret: 'non connu\u202f: à demander avant la facture', term: 'Délai de paiement', days: (n: number) => `${n} jours`, serviceCode: 'Code service', commitment: 'Numéro d’engagement', notGiven: 'non donné', contacts: 'Contacts', edit: 'Corriger les références', save: 'Enregistrer', optional: 'facultatif',
    copies: 'Exemplaires signés', noCopy: 'Aucun exemplaire signé n’est arrivé.', upload: 'Déposer un exemplaire reçu autrement', uploadHint: 'Arrivé par la poste ou par courriel. PDF, JPEG ou PNG.', uploadButton: 'Déposer', file2: 'Fichier',
    total: 'Cumul de l’acheteur', totalText: (orders: number, amount: string) => `${amount} HT acceptés sur douze mois (${orders === 1 ? '1 commande' : `${orders} commandes`}).`, with: (amount: string) => `${amount} HT avec cette commande.`, threshold: (amount: string) => `Seuil de publicité et de mise en concurrence ce jour\u202f: ${amount} HT.`, over: 'Le seuil est atteint\u202f: cet achat ne se fait plus sur simple bon de commande. Voyez la structure avant d’accepter.', noSiren: 'SIREN inconnu\u202f: le cumul ne peut être calculé.',
    duplicates: 'Cette structure a une autre inscription à la même édition. Une seule peut être acceptée.', duplicate: (reference: string) => `Ouvrir ${reference}`,
    quotes: 'Devis', quoteLine: (version: number, when: string) => `Version ${version}, envoyée le ${when}`, quoteDownload: (reference: string) => `${reference} (PDF)`, answered: (who: string, when: string) => `Réponse de ${who} le ${when}.`, price: 'Établir un devis', priceAgain: 'Établir une autre version', priceAgainHint: 'Elle remplacera la précédente\u202f; un bon déjà prêt sera retiré.',
    history: 'Décisions', decisions: { accepted: 'Accepté', returned: 'Renvoyé', withdrawn: 'Retiré' }, reminders: 'Rappels envoyés', noReminder: 'Aucun rappel n’est parti.', noDecision: 'Aucune décision.',
    link: 'Lien du dossier', linkText: 'Ferme les liens déjà envoyés et en envoie un nouveau à chaque contact.', linkButton: 'Envoyer un nouveau lien',
    done: { accept: 'Bon accepté, inscription acceptée. Les contacts sont prévenus.', return: 'Bon renvoyé. Les contacts sont prévenus, avec un lien.', link: 'Nouveau lien envoyé\u202f; les précédents sont fermés.', copy: 'Exemplaire déposé.', again: 'Ce fichier avait déjà été reçu\u202f: rien n’a changé.', references: 'Références enregistrées.', quote: 'Devis envoyé.' } as Record<string, string>,
    sites: (n: number) => (n === 1 ? '1 lieu' : `${n} lieux`),
  },
  en: {
    title: 'Orders', lead: 'Quotations and order forms, from registration to acceptance.', tabs: tabsEn, tabsLabel: 'Piles', emptyTitle: 'Nothing here', empty: emptyEn, caption: 'Orders',
    edition: 'Edition', choose: 'Show',
    columns: { name: 'Body', reference: 'Number', net: 'Amount before VAT', gross: 'Amount with VAT', since: 'Since' }, remarks: { refused: 'refused', expired: 'out of date' }, none: '–',
    orderOf: (name: string) => `Order of ${name}`, breadcrumb: 'Breadcrumb', file: 'Open the registration file',
    states: { prepared: 'Awaiting signature', signed: 'Signed, to check', returned: 'Sent back', accepted: 'Accepted', withdrawn: 'Withdrawn' },
    quoteStates: { sent: 'Sent', accepted: 'Accepted', refused: 'Refused', replaced: 'Replaced', withdrawn: 'Withdrawn' },
    decide: 'Decide', accept: 'Accept the form and the registration', acceptHint: 'The place is sure; the referent and the decision maker receive their access.', return: 'Send back with a reason', returnButton: 'Send the form back', reason: 'Reason', reasonHint: 'The referent and the decision maker will read it, with a link to send another copy.',
    nothing: 'Nothing to decide', nothingText: 'An order is decided once the signed copy has arrived.', readOnly: 'You can read this order, not decide on it.',
    orderTitle: (reference: string) => `Order form ${reference}`, noOrder: 'No order form yet', noOrderText: 'It is made when the quotation is accepted.', noOrderFree: 'This registration is free: there is nothing to order.', download: 'Order form (PDF)',
    buyer: 'Buyer', siret: 'SIRET', noSiret: 'not known: to be asked for before the invoice', term: 'Payment term', days: (n: number) => `${n} days`, serviceCode: 'Service code', commitment: 'Commitment number', notGiven: 'not given', contacts: 'Contacts', edit: 'Correct the references', save: 'Save', optional: 'optional',
    copies: 'Signed copies', noCopy: 'No signed copy has arrived.', upload: 'File a copy received otherwise', uploadHint: 'By post or e-mail. PDF, JPEG or PNG.', uploadButton: 'File it', file2: 'File',
    total: 'Running total of the buyer', totalText: (orders: number, amount: string) => `${amount} before VAT accepted over twelve months (${orders === 1 ? '1 order' : `${orders} orders`}).`, with: (amount: string) => `${amount} before VAT with this order.`, threshold: (amount: string) => `Threshold of publicity and competition today: ${amount} before VAT.`, over: 'The threshold is reached: this purchase no longer goes by a mere order form. See the body before accepting.', noSiren: 'SIREN unknown: the total cannot be computed.',
    duplicates: 'This body has another registration to the same edition. Only one can be accepted.', duplicate: (reference: string) => `Open ${reference}`,
    quotes: 'Quotations', quoteLine: (version: number, when: string) => `Version ${version}, sent on ${when}`, quoteDownload: (reference: string) => `${reference} (PDF)`, answered: (who: string, when: string) => `Answer of ${who} on ${when}.`, price: 'Make a quotation', priceAgain: 'Make another version', priceAgainHint: 'It will replace the one before; a form already made ready will be withdrawn.',
    history: 'Decisions', decisions: { accepted: 'Accepted', returned: 'Sent back', withdrawn: 'Withdrawn' }, reminders: 'Reminders sent', noReminder: 'No reminder was sent.', noDecision: 'No decision.',
    link: 'Link to the file', linkText: 'Ends the links already sent and sends each contact a new one.', linkButton: 'Send a new link',
    done: { accept: 'Form accepted, registration accepted. The contacts are told.', return: 'Form sent back. The contacts are told, with a link.', link: 'New link sent; the earlier ones are ended.', copy: 'Copy filed.', again: 'This file had been received already: nothing changed.', references: 'References saved.', quote: 'Quotation sent.' } as Record<string, string>,
    sites: (n: number) => (n === 1 ? '1 site' : `${n} sites`),
  },
});

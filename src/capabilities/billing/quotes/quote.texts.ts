import { defineTexts } from '#core/shared/texts.ts';

/** Words of the form in which the operator prices a quotation. */
export const quoteTexts = defineTexts({
  fr: {
    title: 'Établir un devis', lead: 'Corrigez les lignes, vérifiez le total, puis envoyez. Les montants sont hors taxes.', line: (n: number) => `Ligne ${n}`, label: 'Prestation', quantity: 'Quantité', price: 'Prix unitaire HT, en euros', addHint: 'Les lignes laissées vides sont ignorées.',
    note: 'Précisions pour la structure', noteHint: 'Elles figurent sur le devis.', optional: 'facultatif', validUntil: 'Valable jusqu’au', preview: 'Calculer le total', send: 'Envoyer le devis', sendHint: 'Le référent et le décideur reçoivent un message avec un lien vers leur dossier. Un devis envoyé ne se modifie pas\u202f: une autre version le remplace.', back: 'Revenir à la commande',
    computed: 'Total calculé', check: 'Rien n’est encore envoyé.', requested: 'Ce que la structure demande', counter: 'visites au guichet', ranked: (label: string, rank: number, first: number) => `${label}\u202f: demande n°\u00a0${rank}, ${rank <= first ? 'gratuite' : 'payante'} (gratuit pour les ${first} premières)`, total: 'Commandes de cet acheteur', discount: 'Une remise se fait sur le prix unitaire.',
  },
  en: {
    title: 'Make a quotation', lead: 'Correct the lines, check the total, then send. Amounts are before VAT.', line: (n: number) => `Line ${n}`, label: 'Service', quantity: 'Quantity', price: 'Unit price before VAT, in euros', addHint: 'Lines left empty are ignored.',
    note: 'Notes for the body', noteHint: 'They appear on the quotation.', optional: 'optional', validUntil: 'Valid until', preview: 'Compute the total', send: 'Send the quotation', sendHint: 'The referent and the decision maker receive a message with a link to their file. A quotation that was sent does not change: another version replaces it.', back: 'Back to the order',
    computed: 'Total computed', check: 'Nothing has been sent yet.', requested: 'What the body asks for', counter: 'counter visits', ranked: (label: string, rank: number, first: number) => `${label}: request no. ${rank}, ${rank <= first ? 'free' : 'charged'} (free for the first ${first})`, total: 'Orders of this buyer', discount: 'A discount is made on the unit price.',
  },
});

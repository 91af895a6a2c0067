import { defineTexts } from '#core/shared/texts.ts';

/** Words of the contacts beside referent and decision maker. */
export const contactsTexts = defineTexts({
  fr: {
    readers: 'Lecteurs',
    readersHint: 'Jusqu’à cinq personnes qui pourront lire les résultats, sans rien décider. Laissez vide ce qui ne sert pas.',
    reader: (n: number) => `Lecteur ${n}`,
    accounting: 'Contact comptable',
    accountingHint: 'La personne qui reçoit devis et factures. Laissez vide si c’est le référent.',
    signsFor: 'Délégation de signature',
    delegated: 'Je signe au nom d’une autre personne (maire, président, directrice…)',
    signsForHint: 'La personne au nom de qui vous engagez la structure.',
    language: 'Langue des courriels et des documents',
    languages: { fr: 'Français', en: 'Anglais' },
  },
  en: {
    readers: 'Readers',
    readersHint: 'Up to five people who may read the results without deciding anything. Leave empty what you do not need.',
    reader: (n: number) => `Reader ${n}`,
    accounting: 'Accounting contact',
    accountingHint: 'The person who receives quotations and invoices. Leave empty if it is the referent.',
    signsFor: 'Delegation of signature',
    delegated: 'I sign on behalf of somebody else (mayor, president, director…)',
    signsForHint: 'The person on whose behalf you commit the body.',
    language: 'Language of mails and documents',
    languages: { fr: 'French', en: 'English' },
  },
});

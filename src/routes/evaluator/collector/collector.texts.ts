import { defineTexts } from '#core/shared/texts.ts';

/** The page of the address for other collection applications. */
export const collectorTexts = defineTexts({
  fr: {
    title: 'Collecter avec une autre application',
    lead: 'Vos missions s’ouvrent aussi dans ODK Collect, ou toute application qui parle OpenRosa.',
    how: 'Dans l’application, ajoutez un projet avec l’adresse ci-dessous, sans nom d’utilisateur ni mot de passe. Elle vaut votre signature\u202f: ne la donnez à personne.',
    address: 'Votre adresse, montrée cette seule fois',
    since: (date: string) => `Une adresse existe depuis le ${date}. En créer une autre ferme celle-là.`,
    none: 'Vous n’avez pas encore d’adresse.',
    make: 'Créer une adresse',
    end: 'Fermer l’adresse',
    ended: 'L’adresse est fermée\u202f: plus rien n’entre par elle.',
    masking: 'Ces applications ne masquent rien\u202f: ne photographiez ni nom, ni visage, ni plaque.',
  },
  en: {
    title: 'Collect with another application',
    lead: 'Your missions open in ODK Collect as well, or in any application that speaks OpenRosa.',
    how: 'In the application, add a project with the address below, without a user name or password. It is worth your signature: give it to nobody.',
    address: 'Your address, shown this once',
    since: (date: string) => `An address has existed since ${date}. Making another closes that one.`,
    none: 'You have no address yet.',
    make: 'Make an address',
    end: 'Close the address',
    ended: 'The address is closed: nothing comes in through it any more.',
    masking: 'These applications hide nothing: photograph no name, face or number plate.',
  },
});

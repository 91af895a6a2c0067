import { defineTexts } from '#core/shared/texts.ts';

/** The steps of a start that may take a while. */
export const embeddedTexts = defineTexts({
  fr: {
    copying: 'Copie unique des programmes de PostgreSQL (60 Mo) là où leur utilisateur peut les lire',
    creating: 'Création de la base de données',
    orphan: 'Arrêt d’un serveur de base de données resté seul après un arrêt brutal',
    starting: 'Démarrage de la base de données',
    recovering: 'La base de données se remet d’un arrêt brutal, rien n’est perdu',
  },
  en: {
    copying: 'Copying the PostgreSQL programs once (60 MB) to where their user can read them',
    creating: 'Creating the database',
    orphan: 'Stopping a database server left alone by a crash',
    starting: 'Starting the database',
    recovering: 'The database is recovering from a crash, nothing is lost',
  },
});

export type EmbeddedStep = keyof (typeof embeddedTexts)['en'];

import { defineTexts } from '#core/shared/texts.ts';

/** Words for whoever sets a kiosk up or looks after it; visitors read those of data/question-sets/languages. */
export const kioskAppTexts = defineTexts({
  fr: {
    title: 'Borne', other: 'English', otherPath: '/en/kiosk', opening: 'La borne s’ouvre…',
    enrolTitle: 'Faire de cette tablette une borne', enrolLead: 'Dans votre espace Parvis, page Bornes, demandez un code pour le point de collecte. Tapez-le ici\u202f: il sert une fois.',
    code: 'Code de la borne', codeHint: 'Douze lettres et chiffres, par exemple K7QD-M3PA-XR9T', enrol: 'Enrôler cette tablette', enrolling: 'Enrôlement en cours…', unheard: 'Le serveur ne répond pas. Vérifiez le réseau de la tablette et recommencez\u202f: le code n’a pas servi.',
    keeps: (n: string, one: boolean) => (one ? 'Un avis attend encore sur cette tablette\u202f: il ira au point où il a été donné.' : `${n} avis attendent encore sur cette tablette\u202f: ils iront aux points où ils ont été donnés.`),
    facts: ['La clé qui signe les avis est créée sur la tablette et n’en sort pas.', 'Sans réseau, les avis sont gardés un mois et plus.', 'Ni compte, ni cookie, ni identité.'],
    elsewhere: 'La borne est déjà ouverte dans un autre onglet', elsewhereText: 'Un seul onglet tient la file des avis. Celui-ci prendra le relais dès que l’autre sera fermé.',
    noRoom: 'La tablette est pleine\u202f: elle ne peut pas garder son inscription. Libérez de la place, puis demandez un autre code.',
    unkept: 'Cette tablette ne permet pas de garder les avis', unkeptText: 'Son navigateur refuse tout stockage, souvent parce que la fenêtre est privée. Ouvrez l’adresse dans une fenêtre ordinaire.',
    revoked: 'Cette borne a été retirée', revokedText: 'Plus rien de ce qu’elle envoie n’est accepté. Pour la remettre en service, demandez un code et enrôlez-la de nouveau.', enrolAgain: 'Enrôler de nouveau',
    noWords: 'La borne attend ses questions', noWordsText: 'Elles arrivent avec le réseau. Vérifiez la connexion de la tablette.',
    door: 'Réglages du technicien\u202f: maintenir deux secondes', technician: 'Technicien', technicianCode: 'Code du technicien', technicianHint: 'Six chiffres, sur la page de la borne dans votre espace Parvis.', open: 'Ouvrir', wrong: 'Ce n’est pas le code de cette borne.', close: 'Revenir à la borne',
    point: 'Point', body: 'Structure', network: 'Réseau', reached: 'Le serveur répond', away: 'Le serveur ne répond pas', last: 'Dernière nouvelle', never: 'jamais', queued: 'Avis en attente', left: (point: string, body: string) => `Avis gardés pour ${body === '' ? point : `${point}, ${body}`}`, leaving: (n: string) => `${n}, partent sous l’ancienne inscription`, held: (n: string, why: string) => `${n}, refusés là-bas\u202f: ${why} Ils restent ici et ne sont comptés nulle part ailleurs.`, refused: 'Avis que le serveur ne lit pas', clock: 'Horloge', clockRight: 'à l’heure', clockOff: (seconds: string) => `décalée de ${seconds} s, corrigée`,
    storage: 'Stockage', storageKept: 'garanti par le navigateur', storageLoose: 'non garanti\u202f: installez la borne sur l’écran d’accueil', storageFull: 'refusé\u202f: la tablette est pleine', used: (percent: string) => `${percent} utilisés`, version: 'Version', key: 'Clé', keys: { ed25519: 'Ed25519, sur la tablette', p256: 'P-256, sur la tablette' }, questions: 'Questions',
    test: 'Essayer la connexion', testing: 'Essai en cours…', fullScreen: 'Plein écran', install: 'Installer', reload: 'Recharger', again: 'Nouvelle séquence', againText: 'À faire si le serveur signale des avis manquants. Rien n’est perdu\u202f: ce qui attend repart sous les mêmes numéros d’avis.', reenrol: 'Enrôler de nouveau', reenrolText: 'Avec un nouveau code, ici ou ailleurs. Les avis en attente iront au point où ils ont été donnés.',
    refusal: 'Dernier refus du serveur', previewOf: 'Aperçu\u202f: rien n’est enregistré',
  },
  en: {
    title: 'Kiosk', other: 'Français', otherPath: '/kiosk', opening: 'The kiosk is opening…',
    enrolTitle: 'Make this tablet a kiosk', enrolLead: 'In your Parvis space, on the page of kiosks, ask for a code for the collection point. Type it here: it serves once.',
    code: 'Code of the kiosk', codeHint: 'Twelve letters and digits, for instance K7QD-M3PA-XR9T', enrol: 'Enrol this tablet', enrolling: 'Enrolling…', unheard: 'The server does not answer. Check the network of the tablet and try again: the code has not been used.',
    keeps: (n: string, one: boolean) => (one ? 'One opinion still waits on this tablet: it will go to the point where it was given.' : `${n} opinions still wait on this tablet: they will go to the points where they were given.`),
    facts: ['The key that signs opinions is made on the tablet and never leaves it.', 'Without a network, opinions are kept for a month and more.', 'No account, no cookie, no identity.'],
    elsewhere: 'The kiosk is already open in another tab', elsewhereText: 'One tab holds the queue of opinions. This one takes over as soon as the other is closed.',
    noRoom: 'The tablet is full: it cannot keep its enrolment. Make room, then ask for another code.',
    unkept: 'This tablet lets nothing be kept', unkeptText: 'Its browser refuses all storage, often because the window is private. Open the address in an ordinary window.',
    revoked: 'This kiosk was removed', revokedText: 'Nothing it sends is taken any more. To put it back into service, ask for a code and enrol it again.', enrolAgain: 'Enrol again',
    noWords: 'The kiosk is waiting for its questions', noWordsText: 'They come with the network. Check the connection of the tablet.',
    door: 'Technician’s settings: hold for two seconds', technician: 'Technician', technicianCode: 'Technician’s code', technicianHint: 'Six digits, on the page of the kiosk in your Parvis space.', open: 'Open', wrong: 'This is not the code of this kiosk.', close: 'Back to the kiosk',
    point: 'Point', body: 'Body', network: 'Network', reached: 'The server answers', away: 'The server does not answer', last: 'Last heard', never: 'never', queued: 'Opinions waiting', left: (point: string, body: string) => `Opinions kept for ${body === '' ? point : `${point}, ${body}`}`, leaving: (n: string) => `${n}, leaving under the former enrolment`, held: (n: string, why: string) => `${n}, refused there: ${why} They stay here and are counted nowhere else.`, refused: 'Opinions the server cannot read', clock: 'Clock', clockRight: 'right', clockOff: (seconds: string) => `off by ${seconds} s, corrected`,
    storage: 'Storage', storageKept: 'guaranteed by the browser', storageLoose: 'not guaranteed: install the kiosk on the home screen', storageFull: 'refused: the tablet is full', used: (percent: string) => `${percent} used`, version: 'Version', key: 'Key', keys: { ed25519: 'Ed25519, on the tablet', p256: 'P-256, on the tablet' }, questions: 'Questions',
    test: 'Test the connection', testing: 'Testing…', fullScreen: 'Full screen', install: 'Install', reload: 'Reload', again: 'New sequence', againText: 'When the server reports missing opinions. Nothing is lost: what waits leaves again under the same opinion numbers.', reenrol: 'Enrol again', reenrolText: 'With a new code, here or elsewhere. Opinions that wait go to the point where they were given.',
    refusal: 'Last refusal of the server', previewOf: 'Preview: nothing is recorded',
  },
});

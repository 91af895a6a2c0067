import { defineTexts } from '#core/shared/texts.ts';

/** What agents read while they answer. */
export const answeringTexts = defineTexts({
  fr: {
    language: 'En français',
    start: {
      title: 'Répondre avec un code', lead: 'Tapez le code imprimé sur votre feuille. Majuscules, tirets et espaces n’ont pas d’importance.',
      code: 'Votre code', hint: 'Douze signes, par groupes de quatre. Les lettres O et I sont lues 0 et 1.', go: 'Commencer',
      questions: (n: number) => (n > 1 ? `${n} questions` : '1 question'), minutes: (n: number) => `environ ${n}\u202fmin`, until: (day: string) => `jusqu’au ${day}`,
      byLink: 'Votre lien vous a reconnu comme agent. Il sert une fois.',
      kept: ['Votre nom n’est jamais avec vos réponses.', 'Votre chef, votre structure et nous-mêmes ne pouvons pas savoir ce que vous répondez.', 'Chacun répond une fois. Vous pouvez passer une question.'],
      why: 'Comment c’est tenu, et comment le vérifier', closed: 'Ce sondage est terminé.', closedText: 'Merci à celles et ceux qui ont répondu.', results: 'Voir ce qui est ressorti',
    },
    card: {
      position: (n: number, of: number) => `Question ${n} sur ${of}`, back: 'Retour', skip: 'Passer', next: 'Continuer', keys: 'Au clavier\u202f: un chiffre pour choisir, les flèches pour avancer ou revenir.',
      kept: 'Personne ne peut savoir ce que vous répondez.', progress: 'Avancement',
      yes: 'Oui', no: 'Non', streak: (n: number) => `${n} d’affilée\u202f!`, half: 'Déjà la moitié.', last: 'Dernière question.',
      guess: 'Votre pari, sur 100', guessHint: 'Glissez, ou tapez un nombre de 0 à 100.', guessUnset: 'Touchez la réglette', guessLater: 'La réponse sera donnée quand les notes seront publiées.',
      rankHint: 'En haut, ce qui compte le plus. Déplacez avec les flèches, ou en glissant.', rankUp: (label: string) => `Monter\u202f: ${label}`, rankDown: (label: string) => `Descendre\u202f: ${label}`, rankKeep: 'Cet ordre me convient',
      words: 'Vos mots', wordsHint: 'Ne nommez personne, ni vous, ni un collègue. Les noms sont masqués, et les textes mélangés par cinq au moins.', left: (n: number) => (n < 2 ? `Encore ${n} signe` : `Encore ${n} signes`),
    },
    unit: {
      title: 'De quel service êtes-vous\u202f?', none: 'Je préfère ne pas le dire',
      text: 'C’est facultatif. Ce n’est jamais montré avec vos réponses\u202f: seulement des chiffres de cinq personnes au moins, à la fin, et rien quand tout un service répond pareil. Seuls les services d’au moins dix personnes sont proposés.',
    },
    review: {
      title: 'Relire avant d’envoyer', lead: 'Une fois dans l’urne, votre bulletin ne peut plus être retrouvé\u202f: ni changé, ni retiré.', change: 'Changer', skipped: 'Passée', unit: 'Votre service', untold: 'Non dit',
      send: 'Mettre dans l’urne', sending: 'Votre bulletin est scellé…', empty: 'Répondez à une question au moins, puis envoyez.', answered: (n: number, of: number) => `${n} réponse${n > 1 ? 's' : ''} sur ${of}`,
    },
    done: {
      title: 'Merci\u202f!', text: 'Votre bulletin est dans l’urne, sans votre nom.', receipt: 'Garder un reçu',
      receiptText: 'Ce numéro prouve qu’un bulletin est dans l’urne. Il ne dit pas ce que vous avez répondu\u202f: personne ne peut vous obliger à le montrer.',
      serial: 'Numéro de reçu', copy: 'Copier', copied: 'Copié', save: 'Enregistrer un fichier', scan: 'Reçu à photographier', check: 'Vérifier un reçu', see: 'Voir ce que répondent les collègues',
      atTheEnd: 'Les résultats seront montrés à la fin, à cette même adresse.', close: 'Vous pouvez fermer cette page. Rien n’est gardé ici après elle.',
      file: (title: string, serial: string, address: string) => `Reçu du sondage « ${title} »\n\n${serial}\n\nÀ vérifier à la fin du sondage\u202f: ${address}\nCe numéro prouve qu’un bulletin est dans l’urne, jamais ce qu’il dit.\n`,
    },
    faults: {
      unreachable: 'Le réseau ne répond pas. Rien n’est perdu\u202f: vos réponses sont ici. Réessayez dans un instant.',
      unexpected: 'Une erreur est survenue. Rien n’est perdu\u202f: réessayez dans un instant.', given: 'Ce lien ou ce code a déjà servi, ici ou sur un autre appareil. S’il a servi sans vous, dites-le à votre service\u202f: il ne peut servir deux fois.', retry: 'Réessayer', title: 'À revoir',
      rank: 'Donnez une place à chaque réponse, et une seule.',
    },
    plain: {
      lead: 'Répondez à ce que vous voulez, puis envoyez. Ce que vous laissez vide n’est pas compté.', honest: 'Sans JavaScript, notre serveur prépare votre bulletin à la place de votre appareil\u202f: pendant une seconde, il a votre code et vos réponses ensemble, sans les noter ni les garder. Avec JavaScript, il ne les a jamais ensemble.',
      place: (n: number) => `Place ${n}`, choose: 'Choisir', between: 'De 0 à 100', optional: 'Facultatif',
    },
    room: {
      waiting: 'La séance va commencer', waitingText: 'Regardez l’écran de la salle. La première question viendra ici.', send: 'Envoyer ma réponse', received: 'Reçu', receivedText: 'Votre réponse est dans l’urne, sans votre nom. La suite viendra ici.',
      missed: 'Question close', missedText: 'La suivante viendra ici. Le résultat est à l’écran.', position: (n: number, of: number) => `Question ${n} sur ${of}`, once: 'Une réponse envoyée ne change plus.', over: 'La séance est terminée', overText: 'Merci d’avoir répondu. Tous les résultats seront à cette adresse dans quelques minutes.', script: 'Pour répondre pendant la séance, JavaScript doit être permis sur cet appareil.',
    },
    tablet: {
      lead: 'Prenez votre feuille et tapez le code. Rien ne reste sur cette tablette.', back: (n: number) => `Retour au début dans ${n}\u202fs`, over: 'J’ai fini', still: 'Toujours là\u202f?', stillText: (n: number) => `Sans geste de votre part, tout est effacé dans ${n}\u202fs.`, stay: 'Je continue', leave: 'Effacer et recommencer', photo: 'Photographiez-le si vous voulez le garder\u202f: il ne restera pas ici.',
    },
  },
  en: {
    language: 'In English',
    start: {
      title: 'Answer with a code', lead: 'Type the code printed on your sheet. Capitals, dashes and spaces do not matter.',
      code: 'Your code', hint: 'Twelve signs, in groups of four. The letters O and I are read as 0 and 1.', go: 'Start',
      questions: (n: number) => (n > 1 ? `${n} questions` : '1 question'), minutes: (n: number) => `about ${n} min`, until: (day: string) => `until ${day}`,
      byLink: 'Your link told us that you are one of the staff. It serves once.',
      kept: ['Your name is never with your answers.', 'Neither your manager nor your body nor we can know what you answer.', 'Everybody answers once. You may pass over a question.'],
      why: 'How this is kept, and how to check it', closed: 'This poll is over.', closedText: 'Thank you to all who answered.', results: 'See what came out',
    },
    card: {
      position: (n: number, of: number) => `Question ${n} of ${of}`, back: 'Back', skip: 'Pass', next: 'Continue', keys: 'By keyboard: a figure to choose, arrows to go on or back.',
      kept: 'Nobody can know what you answer.', progress: 'Progress',
      yes: 'Yes', no: 'No', streak: (n: number) => `${n} in a row!`, half: 'Half way already.', last: 'Last question.',
      guess: 'Your bet, out of 100', guessHint: 'Slide, or type a number from 0 to 100.', guessUnset: 'Touch the slider', guessLater: 'The answer is given when the scores are published.',
      rankHint: 'At the top, what counts most. Move with the arrows, or by dragging.', rankUp: (label: string) => `Move up: ${label}`, rankDown: (label: string) => `Move down: ${label}`, rankKeep: 'This order suits me',
      words: 'Your words', wordsHint: 'Name nobody, neither you nor a colleague. Names are masked, and texts are shuffled five at least together.', left: (n: number) => (n < 2 ? `${n} sign left` : `${n} signs left`),
    },
    unit: {
      title: 'Which service are you in?', none: 'I would rather not say',
      text: 'This is optional. It is never shown with your answers: only figures of five people or more, at the end, and nothing where a whole service answers alike. Only services of ten people or more are offered.',
    },
    review: {
      title: 'Read again before sending', lead: 'Once in the ballot box, your ballot cannot be found again: neither changed nor taken back.', change: 'Change', skipped: 'Passed over', unit: 'Your service', untold: 'Not said',
      send: 'Put it in the ballot box', sending: 'Your ballot is being sealed…', empty: 'Answer one question at least, then send.', answered: (n: number, of: number) => `${n} answer${n > 1 ? 's' : ''} of ${of}`,
    },
    done: {
      title: 'Thank you!', text: 'Your ballot is in the box, without your name.', receipt: 'Keep a receipt',
      receiptText: 'This number proves that a ballot is in the box. It does not say what you answered: nobody can make you show that.',
      serial: 'Receipt number', copy: 'Copy', copied: 'Copied', save: 'Save a file', scan: 'Receipt to photograph', check: 'Check a receipt', see: 'See what colleagues answer',
      atTheEnd: 'Results will be shown at the end, at this same address.', close: 'You may close this page. Nothing is kept here after it.',
      file: (title: string, serial: string, address: string) => `Receipt of the poll “${title}”\n\n${serial}\n\nTo be checked at the end of the poll: ${address}\nThis number proves that a ballot is in the box, never what it says.\n`,
    },
    faults: {
      unreachable: 'The network does not answer. Nothing is lost: your answers are here. Try again in a moment.',
      unexpected: 'Something went wrong. Nothing is lost: try again in a moment.', given: 'This link or code has served already, here or on another device. If it served without you, tell your service: it cannot serve twice.', retry: 'Try again', title: 'To look at again',
      rank: 'Give each answer one place, and one only.',
    },
    plain: {
      lead: 'Answer what you like, then send. What you leave blank is not counted.', honest: 'Without JavaScript our server prepares your ballot in place of your device: for a second it has your code and your answers together, and neither notes nor keeps them. With JavaScript it never has them together.',
      place: (n: number) => `Place ${n}`, choose: 'Choose', between: 'From 0 to 100', optional: 'Optional',
    },
    room: {
      waiting: 'The session is about to begin', waitingText: 'Look at the screen of the room. The first question will come here.', send: 'Send my answer', received: 'Received', receivedText: 'Your answer is in the ballot box, without your name. What follows will come here.',
      missed: 'Question closed', missedText: 'The next one will come here. The result is on the screen.', position: (n: number, of: number) => `Question ${n} of ${of}`, once: 'An answer that is sent does not change any more.', over: 'The session is over', overText: 'Thank you for answering. All results will be at this address in a few minutes.', script: 'To answer during the session, JavaScript must be allowed on this device.',
    },
    tablet: {
      lead: 'Take your sheet and type the code. Nothing stays on this tablet.', back: (n: number) => `Back to the start in ${n} s`, over: 'I am done', still: 'Still there?', stillText: (n: number) => `Unless you touch the screen, everything is wiped in ${n} s.`, stay: 'I carry on', leave: 'Wipe and start again', photo: 'Photograph it if you want to keep it: it will not stay here.',
    },
  },
});

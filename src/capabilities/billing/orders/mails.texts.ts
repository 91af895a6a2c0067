import { defineTexts } from '#core/shared/texts.ts';

/** Words of the mails of quotations and orders; `{{…}}` are the places to fill. */
export const mailTexts = defineTexts({
  fr: {
    quoteSent: {
      name: 'Devis envoyé', when: 'Quand l’opérateur envoie un devis, au référent et au décideur.',
      subject: 'Votre devis pour {{body}}',
      paragraphs: [
        'Bonjour {{contact}},', 'Le devis {{quote}} de votre inscription {{reference}} est prêt\u202f: {{amount}} TTC. Il peut être accepté jusqu’au {{until}}.',
        'Ouvrez votre dossier pour le lire, l’accepter ou le refuser. S’il est accepté, le bon de commande à signer s’y trouve aussitôt.',
      ],
      button: 'Ouvrir le dossier', closing: '',
    },
    copyReceived: {
      name: 'Bon signé reçu', when: 'Quand un bon signé est déposé, au référent et au décideur.',
      subject: 'Bon signé reçu pour {{body}}',
      paragraphs: [
        'Bonjour {{contact}},', 'Nous avons reçu le {{when}} un exemplaire signé du bon de commande {{order}} (inscription {{reference}}).',
        'Empreinte SHA-256 du fichier\u202f: {{digest}}', 'L’opérateur le vérifie et vous répond. Si vous n’avez rien envoyé, prévenez-nous.',
      ],
      button: '', closing: '',
    },
    orderReturned: {
      name: 'Bon de commande renvoyé', when: 'Quand l’opérateur ne peut accepter un bon signé, au référent et au décideur.',
      subject: 'Votre bon de commande est à corriger\u202f: {{body}}',
      paragraphs: [
        'Bonjour {{contact}},', 'Le bon de commande {{order}} de votre inscription {{reference}} n’a pas pu être accepté tel quel.', 'Motif\u202f: {{reason}}',
        'Ouvrez votre dossier pour déposer un autre exemplaire signé. Les fichiers déjà reçus sont conservés.',
      ],
      button: 'Ouvrir le dossier', closing: '',
    },
    orderReminder: {
      name: 'Rappel de bon de commande', when: 'Quand un bon n’est pas revenu signé, aux jours que l’édition fixe.',
      subject: 'Rappel\u202f: un bon de commande à signer pour {{body}}',
      paragraphs: [
        'Bonjour {{contact}},', 'Le bon de commande {{order}} de votre inscription {{reference}} ({{amount}} TTC) ne nous est pas encore revenu signé. Les inscriptions se ferment le {{until}}.',
        'Ouvrez votre dossier pour le télécharger, déposer l’exemplaire signé, ou retirer l’inscription si vous y renoncez\u202f: les rappels cessent alors.',
      ],
      button: 'Ouvrir le dossier', closing: '',
    },
    orderReplaced: {
      name: 'Bon de commande remplacé', when: 'Quand l’opérateur corrige ce que compte une inscription et que son bon de commande ne vaut plus, au référent et au décideur.',
      subject: 'Un nouveau bon de commande pour {{body}}',
      paragraphs: [
        'Bonjour {{contact}},', 'Votre inscription {{reference}} a été corrigée. Le bon de commande {{before}} ne vaut plus, même signé\u202f: le bon {{order}} le remplace ({{amount}} TTC).',
        'Ouvrez votre dossier pour télécharger le nouveau bon et déposer l’exemplaire signé.',
      ],
      button: 'Ouvrir le dossier', closing: '',
    },
    orderWithdrawn: {
      name: 'Inscription retirée par la structure', when: 'Quand une structure retire elle-même son inscription, au référent et au décideur.',
      subject: 'Inscription retirée\u202f: {{body}}',
      paragraphs: ['Bonjour {{contact}},', 'L’inscription {{reference}} de {{body}} est retirée, avec son devis et son bon de commande. Rien ne sera facturé.', 'Si ce n’est pas votre décision, prévenez-nous.'],
      button: '', closing: '',
    },
    fileLink: {
      name: 'Nouveau lien du dossier', when: 'Quand l’opérateur renvoie un lien vers le dossier d’une inscription, ou qu’un contact le redemande.',
      subject: 'Le dossier de votre inscription\u202f: {{body}}',
      paragraphs: ['Bonjour {{contact}},', 'Voici un nouveau lien vers le dossier de l’inscription {{reference}}. Il vous est propre\u202f: ne le transmettez qu’à qui peut agir pour votre structure.'],
      button: 'Ouvrir le dossier', closing: 'Ce lien montre votre dossier sans compte ni mot de passe. Il cesse de fonctionner après la publication des résultats.',
    },
  },
  en: {
    quoteSent: {
      name: 'Quotation sent', when: 'When the operator sends a quotation, to the referent and the decision maker.',
      subject: 'Your quotation for {{body}}',
      paragraphs: [
        'Dear {{contact}},', 'Quotation {{quote}} for your registration {{reference}} is ready: {{amount}} with VAT. It can be accepted until {{until}}.',
        'Open your file to read it, accept it or refuse it. Once accepted, the order form to sign is there at once.',
      ],
      button: 'Open the file', closing: '',
    },
    copyReceived: {
      name: 'Signed form received', when: 'When a signed form is sent in, to the referent and the decision maker.',
      subject: 'Signed form received for {{body}}',
      paragraphs: [
        'Dear {{contact}},', 'On {{when}} we received a signed copy of order form {{order}} (registration {{reference}}).',
        'SHA-256 of the file: {{digest}}', 'The operator checks it and answers you. If you sent nothing, tell us.',
      ],
      button: '', closing: '',
    },
    orderReturned: {
      name: 'Order form sent back', when: 'When the operator cannot accept a signed form, to the referent and the decision maker.',
      subject: 'Your order form needs correcting: {{body}}',
      paragraphs: [
        'Dear {{contact}},', 'Order form {{order}} of your registration {{reference}} could not be accepted as it is.', 'Reason: {{reason}}',
        'Open your file to send another signed copy. The files already received are kept.',
      ],
      button: 'Open the file', closing: '',
    },
    orderReminder: {
      name: 'Reminder of an order form', when: 'When a form has not come back signed, on the days that the edition sets.',
      subject: 'Reminder: an order form to sign for {{body}}',
      paragraphs: [
        'Dear {{contact}},', 'Order form {{order}} of your registration {{reference}} ({{amount}} with VAT) has not come back signed yet. Sign-up closes on {{until}}.',
        'Open your file to download it, send the signed copy, or withdraw the registration if you give it up: reminders then stop.',
      ],
      button: 'Open the file', closing: '',
    },
    orderReplaced: {
      name: 'Order form replaced', when: 'When the operator corrects what a registration counts as and its form no longer holds, to the referent and the decision maker.',
      subject: 'A new order form for {{body}}',
      paragraphs: [
        'Dear {{contact}},', 'Your registration {{reference}} was corrected. Order form {{before}} no longer holds, even signed: form {{order}} replaces it ({{amount}} with VAT).',
        'Open your file to download the new form and send the signed copy.',
      ],
      button: 'Open the file', closing: '',
    },
    orderWithdrawn: {
      name: 'Registration withdrawn by the body', when: 'When a body takes its registration back itself, to the referent and the decision maker.',
      subject: 'Registration withdrawn: {{body}}',
      paragraphs: ['Dear {{contact}},', 'Registration {{reference}} of {{body}} is withdrawn, with its quotation and its order form. Nothing will be billed.', 'If this was not your decision, tell us.'],
      button: '', closing: '',
    },
    fileLink: {
      name: 'New link to the file', when: 'When the operator sends a link to the file of a registration again, or a contact asks for it.',
      subject: 'The file of your registration: {{body}}',
      paragraphs: ['Dear {{contact}},', 'Here is a new link to the file of registration {{reference}}. It is yours alone: pass it on only to those who may act for your body.'],
      button: 'Open the file', closing: 'This link shows your file without account or password. It stops working after the results are published.',
    },
  },
});

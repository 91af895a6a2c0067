import { defineTexts } from '#core/shared/texts.ts';

/** Double coding, as a second coder lives it. */
export const codingTexts = defineTexts({
  fr: {
    title: 'Second codage',
    lead: 'Des audits tirés au sort sont codés une seconde fois, sans voir les premières réponses. L’accord des deux codages dit si une question est claire.',
    none: 'Aucun audit à coder',
    noneText: 'Le tirage n’est pas fait, ou tout est codé. Les audits que vous avez relus, et les vôtres, vont à quelqu’un d’autre.',
    place: 'Structure', channel: 'Canal', state: 'État', taken: 'Commencé par vous', free: 'À prendre', take: 'Prendre', takeAbout: (place: string, channel: string) => `Prendre le codage de ${place}, ${channel}`, go: 'Continuer',
    done: 'Codage enregistré. Merci.',
    sheetTitle: 'Coder une seconde fois',
    sheetLead: 'Répondez d’après la mission, les preuves et les notes. Laissez vide ce que rien ne permet de dire, ou ce qui ne s’applique pas.',
    blind: 'Les réponses du premier codeur vous sont fermées jusqu’à l’envoi. Prendre cet audit vous engage à le coder.',
    notes: 'Notes du contact', noNotes: 'Aucune note.', remarks: 'Remarques', contacted: 'Contact', mission: 'La mission',
    send: 'Envoyer le codage', back: 'Revenir à la liste',
  },
  en: {
    title: 'Second coding',
    lead: 'Audits drawn by lot are coded a second time, without seeing the first answers. How well both agree says whether a question is clear.',
    none: 'No audit to code',
    noneText: 'The draw is not made, or all is coded. Audits that you have reviewed, and your own, go to somebody else.',
    place: 'Body', channel: 'Channel', state: 'State', taken: 'Begun by you', free: 'To be taken', take: 'Take', takeAbout: (place: string, channel: string) => `Take the coding of ${place}, ${channel}`, go: 'Go on',
    done: 'Coding saved. Thank you.',
    sheetTitle: 'Code a second time',
    sheetLead: 'Answer from the mission, the evidence and the notes. Leave empty what nothing allows to say, or what does not apply.',
    blind: 'The answers of the first coder are closed to you until you have sent yours. Taking this audit commits you to code it.',
    notes: 'Notes of the contact', noNotes: 'No notes.', remarks: 'Remarks', contacted: 'Contact', mission: 'The mission',
    send: 'Send the coding', back: 'Back to the list',
  },
});

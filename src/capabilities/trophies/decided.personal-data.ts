import type { PersonalDataDeclaration, PersonalTable } from '#core/privacy/declaration.ts';

const proof: PersonalTable['erasure'] = { how: 'keep', because: { fr: 'Preuve de l’acte\u202f; l’auteur n’y est qu’un numéro.', en: 'Proof of the act; its author is a mere number there.' } };
const edition = { edition_id: { fr: 'Édition', en: 'Edition' } };
const by = (fr: string, en: string) => ({ label: { fr: `${fr} (identifiant)`, en: `${en} (identifier)` } });
const ofJurors = (since: string) => ({ erasure: { how: 'delete' as const }, retention: [{ rule: 'jury', since, how: 'delete' as const }] });

/** What the jury, the consents and the release of trophies hold of persons. */
export const trophiesDecidedPersonalData: PersonalDataDeclaration = {
  part: 'trophies',
  activities: [
    {
      id: 'jury',
      name: { fr: 'Jury des prix spéciaux', en: 'Jury of special prizes' },
      purpose: { fr: 'Choisir des lauréats sans qu’un juré lié à une structure lise son dossier', en: 'To choose winners without a juror who is tied to a body reading its file' },
      basis: 'legitimate_interest',
      because: { fr: 'L’impartialité du jury demande de connaître les liens de ses membres\u202f; siéger est libre', en: 'The impartiality of the jury asks for the ties of its members; sitting on it is free' },
      persons: { fr: 'Jurés, personnes nommées dans un dossier', en: 'Jurors, persons named in a file' },
      recipients: { fr: 'Le pilotage, pour les liens\u202f; le jury, pour les notes et les points', en: 'The office, for ties; the jury, for notes and points' },
    },
  ],
  tables: [
    {
      table: 'jury_seat', activity: 'jury', of: { person: 'person_id' }, label: { fr: 'Sièges au jury', en: 'Seats on the jury' },
      columns: { person_id: by('Juré', 'Juror'), named_by: by('Nommé par', 'Named by') }, context: { ...edition, chair: { fr: 'Préside', en: 'Presides' }, named_at: { fr: 'Nommé le', en: 'Named on' } }, ...ofJurors('named_at'),
    },
    {
      table: 'jury_tie', activity: 'jury', of: { person: 'person_id' }, label: { fr: 'Liens d’intérêts de jurés', en: 'Ties of jurors' },
      columns: { person_id: by('Juré', 'Juror'), declared_by: by('Noté par', 'Noted by'), kind: { label: { fr: 'Lien', en: 'Tie' }, given: true } }, context: { declared_at: { fr: 'Déclaré le', en: 'Declared on' } }, ...ofJurors('declared_at'),
    },
    {
      table: 'jury_score', activity: 'jury', of: { person: 'person_id' }, label: { fr: 'Points donnés au jury', en: 'Points given on the jury' },
      columns: { person_id: by('Juré', 'Juror'), points: { label: { fr: 'Points', en: 'Points' }, given: true } }, context: { criterion: { fr: 'Critère', en: 'Criterion' }, scored_at: { fr: 'Date', en: 'Date' } }, ...ofJurors('scored_at'),
    },
    {
      table: 'jury_note', activity: 'jury', of: { person: 'person_id' }, label: { fr: 'Notes de délibération', en: 'Notes of deliberation' },
      columns: { person_id: by('Juré', 'Juror'), body: { label: { fr: 'Note', en: 'Note' }, given: true, mentions: true, mask: `'[effacé]'` } }, context: { written_at: { fr: 'Date', en: 'Date' } }, ...ofJurors('written_at'),
    },
    {
      table: 'jury_decision', activity: 'journal', of: { person: 'decided_by' }, label: { fr: 'Décision du jury', en: 'Decision of the jury' },
      columns: { decided_by: by('Écrite par', 'Written by'), present: by('Présents', 'Present') },
      context: { ...edition, reasons: { fr: 'Motifs', en: 'Reasons' }, decided_at: { fr: 'Date', en: 'Date' } }, erasure: proof, retention: [],
    },
    {
      table: 'jury_stage', activity: 'journal', of: { person: 'began_by' }, label: { fr: 'Étapes du jury', en: 'Stages of the jury' },
      columns: { began_by: by('Ouverte par', 'Begun by') }, context: { ...edition, stage: { fr: 'Étape', en: 'Stage' }, began_at: { fr: 'Date', en: 'Date' } }, erasure: proof, retention: [],
    },
    {
      table: 'prize_file', activity: 'jury', of: { person: 'written_by' }, label: { fr: 'Dossiers de prix', en: 'Files for prizes' },
      columns: { written_by: by('Écrit par', 'Written by'), content: { label: { fr: 'Contenu', en: 'Content' }, mentions: true }, hidden_words: { label: { fr: 'Mots masqués', en: 'Hidden words' }, mentions: true } },
      context: { ...edition, written_at: { fr: 'Écrit le', en: 'Written on' } },
      erasure: { how: 'keep', because: { fr: 'Le dossier est celui de la structure\u202f; son auteur n’y est qu’un numéro.', en: 'The file is that of the body; its author is a mere number there.' } }, retention: [],
    },
    {
      table: 'trophy_consent', activity: 'journal', of: { person: 'given_by' }, label: { fr: 'Accord pour être nommé', en: 'Consent to be named' },
      columns: { given_by: by('Donné par', 'Given by') }, context: { ...edition, answer: { fr: 'Réponse', en: 'Answer' }, given_at: { fr: 'Date', en: 'Date' } }, erasure: proof, retention: [],
    },
    {
      table: 'palmares_hour', activity: 'journal', of: { person: 'set_by' }, label: { fr: 'Heure du palmarès', en: 'Hour of the palmares' },
      columns: { set_by: by('Fixée par', 'Set by') }, context: { ...edition, set_at: { fr: 'Date', en: 'Date' } }, erasure: proof, retention: [],
    },
    {
      table: 'press_link', activity: 'journal', of: { person: 'made_by' }, label: { fr: 'Liens remis à la presse', en: 'Links given to the press' },
      columns: { made_by: by('Fait par', 'Made by'), token_hash: { label: { fr: 'Empreinte du lien', en: 'Digest of the link' }, secret: true } },
      context: { ...edition, outlet: { fr: 'Remis à', en: 'Given to' }, made_at: { fr: 'Date', en: 'Date' } }, erasure: proof, retention: [],
    },
  ],
  none: {
    jury_file: 'a file with the names of its body hidden', 'jury_file.content': 'read in prize_file, of which it is the masked copy', jury_file_origin: 'a body and a file',
    palmares_line: 'a body and its prize', 'palmares_line.content': 'a figure of a body, and what is said of it in public', badge_key: 'keys, one half sealed',
  },
};

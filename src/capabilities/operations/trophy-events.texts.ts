import { defineTexts } from '#core/shared/texts.ts';

/** What becomes of trophies, in plain words, for each name of event. */
export const trophyEventTitles = defineTexts<Record<string, string>>({
  fr: {
    'trophies.finalists_fixed': 'Finalistes des trophées fixés',
    'trophies.second_round_planned': 'Second tour des trophées planifié',
    'trophies.decided': 'Trophées décidés',
    'jury.named': 'Juré nommé', 'jury.ended': 'Siège de juré rendu', 'jury.tie_told': 'Lien d’un juré noté', 'jury.called': 'Appel à dossiers pour un prix', 'jury.file_submitted': 'Dossier de prix déposé',
    'jury.scoring_begun': 'Dossiers remis au jury', 'jury.deliberation_begun': 'Délibération du jury ouverte', 'jury.decided': 'Prix décidé par le jury',
    'palmares.consented': 'Réponse donnée sur la publicité d’un prix', 'palmares.sealed': 'Palmarès scellé', 'palmares.hour_set': 'Heure du palmarès fixée',
    'palmares.press_invited': 'Lien remis à la presse', 'palmares.press_withdrawn': 'Lien de presse retiré',
  },
  en: {
    'trophies.finalists_fixed': 'Finalists of the trophies fixed',
    'trophies.second_round_planned': 'Second round of the trophies planned',
    'trophies.decided': 'Trophies decided',
    'jury.named': 'Juror named', 'jury.ended': 'Seat of a juror given back', 'jury.tie_told': 'Tie of a juror noted', 'jury.called': 'Call for files for a prize', 'jury.file_submitted': 'File for a prize submitted',
    'jury.scoring_begun': 'Files handed to the jury', 'jury.deliberation_begun': 'Deliberation of the jury begun', 'jury.decided': 'Prize decided by the jury',
    'palmares.consented': 'Answer given about the publicity of a prize', 'palmares.sealed': 'Palmares sealed', 'palmares.hour_set': 'Hour of the palmares set',
    'palmares.press_invited': 'Link given to the press', 'palmares.press_withdrawn': 'Link of the press withdrawn',
  },
});

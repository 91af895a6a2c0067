import { defineTexts } from '#core/shared/texts.ts';

/** What happens where citizens are heard, in plain words, for each name of event. */
export const kioskEventTitles = defineTexts<Record<string, string>>({
  fr: {
    'collection_point.opened': 'Point de collecte ouvert',
    'collection_point.changed': 'Point de collecte modifié',
    'collection_point.paused': 'Point de collecte mis en pause',
    'collection_point.resumed': 'Point de collecte repris',
    'collection_point.closed': 'Point de collecte fermé',
    'question_set.saved': 'Questionnaire enregistré',
    'paper_batch.entered': 'Lot de feuilles saisi',
    'paper_batch.corrected': 'Lot de feuilles corrigé',
    'opinion_change.seen': 'Changement de niveau vu',
    'opinion_letters.chosen': 'Lettres et alertes choisies',
    'kiosk.enrolled': 'Borne enrôlée',
    'kiosk.revoked': 'Borne retirée',
    'kiosk.settings_changed': 'Borne réglée à distance',
  },
  en: {
    'collection_point.opened': 'Collection point opened',
    'collection_point.changed': 'Collection point changed',
    'collection_point.paused': 'Collection point paused',
    'collection_point.resumed': 'Collection point resumed',
    'collection_point.closed': 'Collection point closed',
    'question_set.saved': 'Question set saved',
    'paper_batch.entered': 'Batch of sheets entered',
    'paper_batch.corrected': 'Batch of sheets corrected',
    'opinion_change.seen': 'Change of level seen',
    'opinion_letters.chosen': 'Digests and alerts chosen',
    'kiosk.enrolled': 'Kiosk enrolled',
    'kiosk.revoked': 'Kiosk removed',
    'kiosk.settings_changed': 'Kiosk settled from afar',
  },
});

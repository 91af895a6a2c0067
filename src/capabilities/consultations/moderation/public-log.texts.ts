import { defineTexts } from '#core/shared/texts.ts';
import type { ModeratedKindName } from './decisions.queries.server.ts';

/** Words of the public page on moderation: its rules, its log, and the report of a text. */
export const publicModerationTexts = defineTexts({
  fr: {
    title: 'Modération\u202f: règles et journal', rules: 'Les règles', rulesText: 'Une personne de la structure décide, texte par texte. Aucun avis n’est écarté pour ce qu’il pense. Voici les seuls motifs de ne pas publier\u202f:',
    masks: 'Quand un nom ou un numéro suffit à gêner, ces mots sont masqués et le reste est publié.', appeal: 'L’auteur d’un texte non publié ou masqué lit le motif sous son lien ou son code, et peut demander une fois qu’une autre personne relise.', reports: 'Chaque lecteur peut signaler un texte. Le nombre de signalements ne décide de rien.',
    log: 'Le journal', figures: 'En chiffres', none: 'Aucune décision pour l’instant.', what: 'Texte', decision: 'Décision', reason: 'Motif', day: 'Date', by: { person: 'une personne', rule: 'une règle' }, who: 'Par',
    kinds: { idea: 'Idée', argument: 'Argument', comment: 'Commentaire', survey_text: 'Réponse écrite' } satisfies Record<ModeratedKindName, string>,
    counts: { published: 'publiés', masked: 'publiés avec des mots masqués', refused: 'non publiés', held: 'retenus par une règle avant lecture', appeals: 'recours reçus', upheld: 'recours acceptés', medianWait: 'délai médian de lecture' }, measure: 'Mesure', count: 'Nombre',
    minutes: (n: string) => `${n} min`, hours: (n: string) => `${n} h`, days: (n: string) => `${n} j`, noWait: '–', older: 'Décisions plus anciennes', newer: 'Décisions plus récentes', back: 'Retour',
    reportText: 'Ce texte enfreint une règle\u202f? Dites laquelle. Une personne le lira\u202f; le nombre de signalements ne décide de rien.', reportReason: 'La règle enfreinte', reportSend: 'Signaler',
  },
  en: {
    title: 'Moderation: rules and log', rules: 'The rules', rulesText: 'A person of the body decides, text by text. No opinion is left out for what it thinks. These are the only reasons not to publish:',
    masks: 'Where a name or a number is all that is wrong, these words are masked and the rest is published.', appeal: 'The author of a text that is masked or not published reads the reason under their link or code, and may ask once that somebody else reads it again.', reports: 'Every reader may report a text. The number of reports decides nothing.',
    log: 'The log', figures: 'In figures', none: 'No decision yet.', what: 'Text', decision: 'Decision', reason: 'Reason', day: 'Date', by: { person: 'a person', rule: 'a rule' }, who: 'By',
    kinds: { idea: 'Idea', argument: 'Argument', comment: 'Comment', survey_text: 'Written answer' },
    counts: { published: 'published', masked: 'published with words masked', refused: 'not published', held: 'held by a rule before being read', appeals: 'appeals received', upheld: 'appeals upheld', medianWait: 'median time to read' }, measure: 'Measure', count: 'Number',
    minutes: (n) => `${n} min`, hours: (n) => `${n} h`, days: (n) => `${n} d`, noWait: '–', older: 'Older decisions', newer: 'Newer decisions', back: 'Back',
    reportText: 'Does this text break a rule? Say which one. Somebody will read it; the number of reports decides nothing.', reportReason: 'The rule that is broken', reportSend: 'Report',
  },
});

import type { Decision, RefusalReason } from '#core/consultations/moderation.ts';
import { defineTexts } from '#core/shared/texts.ts';

/** Why a text does not stand, in the words of the charter. */
export const reasonTexts = defineTexts<{ names: Record<RefusalReason, string>; rules: Record<RefusalReason, string> }>({
  fr: {
    names: { insult: 'Injure ou attaque personnelle', hate: 'Haine ou discrimination', personal: 'Donnée personnelle, ou personne nommée', off_topic: 'Hors sujet', advertising: 'Publicité', repeated: 'Répété', unlawful: 'Contraire à la loi', unreadable: 'Illisible' },
    rules: {
      insult: 'On discute des idées, on n’attaque pas les personnes.', hate: 'Rien contre quelqu’un pour son origine, sa religion, son sexe, son orientation, son handicap.', personal: 'Ni nom, ni téléphone, ni adresse de quelqu’un\u202f; les mots sont masqués quand cela suffit.',
      off_topic: 'Le texte parle du sujet de la consultation.', advertising: 'Ni publicité, ni appel aux dons, ni propagande électorale.', repeated: 'Le même texte n’est publié qu’une fois.', unlawful: 'Rien que la loi interdit.', unreadable: 'Le texte se comprend.',
    },
  },
  en: {
    names: { insult: 'Insult or personal attack', hate: 'Hatred or discrimination', personal: 'Personal data, or somebody named', off_topic: 'Off topic', advertising: 'Advertising', repeated: 'Repeated', unlawful: 'Against the law', unreadable: 'Cannot be read' },
    rules: {
      insult: 'Discuss ideas, do not attack people.', hate: 'Nothing against anybody for their origin, religion, sex, orientation or disability.', personal: 'No name, telephone or address of anybody; words are masked where that is enough.',
      off_topic: 'The text is about the subject of the consultation.', advertising: 'No advertising, no call for donations, no campaigning.', repeated: 'The same text is published once.', unlawful: 'Nothing that the law forbids.', unreadable: 'The text can be understood.',
    },
  },
});

export const decisionTexts = defineTexts<Record<Decision, string>>({
  fr: { published: 'Publié', masked: 'Publié, mots masqués', refused: 'Non publié', reopened: 'Repris pour relecture', held: 'Retenu par une règle, avant lecture', appeal_upheld: 'Recours accepté', appeal_rejected: 'Recours rejeté' },
  en: { published: 'Published', masked: 'Published, words masked', refused: 'Not published', reopened: 'Taken up again', held: 'Held by a rule before it was read', appeal_upheld: 'Appeal upheld', appeal_rejected: 'Appeal rejected' },
});

import { defineTexts } from '#core/shared/texts.ts';

/** Words of the page where a registration is accepted. */
export const acceptTexts = defineTexts({
  fr: {
    title: (body: string) => `Accepter l’inscription de ${body}`,
    lead: 'Les contacts reçoivent un message et un accès à l’espace de la structure, où paraissent ses résultats.',
    contacts: 'Recevront un accès', knownTitle: 'Déjà connues pour cette structure', nobody: 'Personne n’est encore connu pour cette structure.',
    isKnown: 'déjà connu', isNew: 'nouveau',
    roles: { referent: 'Référent', decision_maker: 'Décideur', reader: 'Lecteur', expert: 'Expert' } as Record<string, string>,
    differ: 'Ces contacts ne sont pas parmi les personnes déjà connues\u202f: vérifiez par un autre moyen qu’ils parlent bien pour la structure.',
    tick: 'J’ai comparé\u202f: ces nouvelles personnes peuvent voir les résultats de la structure.',
    reason: 'Pourquoi l’accepter quand même', reasonHint: 'Gardé avec la décision, pour l’équipe seulement.',
    accept: 'Accepter l’inscription', back: 'Revenir au dossier', open: 'Accepter…',
    undo: 'Une inscription acceptée par erreur se retire du dossier, avec un motif\u202f: les accès qu’elle a donnés prennent fin.',
  },
  en: {
    title: (body: string) => `Accept the registration of ${body}`,
    lead: 'The contacts get a message and access to the space of the body, where its results are published.',
    contacts: 'Will get access', knownTitle: 'Already known for this body', nobody: 'Nobody is known for this body yet.',
    isKnown: 'already known', isNew: 'new',
    roles: { referent: 'Referent', decision_maker: 'Decision maker', reader: 'Reader', expert: 'Expert' } as Record<string, string>,
    differ: 'These contacts are not among the people already known: check by another way that they speak for the body.',
    tick: 'I have compared: these new people may see the results of the body.',
    reason: 'Why accept it all the same', reasonHint: 'Kept with the decision, for the team only.',
    accept: 'Accept the registration', back: 'Back to the file', open: 'Accept…',
    undo: 'A registration accepted by mistake is withdrawn from its file, with a reason: the access it gave ends.',
  },
});

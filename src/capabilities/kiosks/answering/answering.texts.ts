import { findingTexts } from '#core/opinions/moderation/finding.texts.ts';
import { defineTexts } from '#core/shared/texts.ts';
import type { DeskPlace, IdeaStatus, Moderation } from './answer.ts';
import type { StepKind } from './idea-step.ts';

/** Words for where an idea stands, the same for the desk, the author and everybody. */
export const ideaTexts = defineTexts<{ statuses: Record<IdeaStatus, string>; kinds: Record<'comment' | 'idea', string> }>({
  fr: { statuses: { received: 'Reçu', studied: 'À l’étude', planned: 'Prévu', done: 'Fait', not_retained: 'Non retenu' }, kinds: { comment: 'Commentaire', idea: 'Idée' } },
  en: { statuses: { received: 'Received', studied: 'Being studied', planned: 'Planned', done: 'Done', not_retained: 'Not retained' }, kinds: { comment: 'Comment', idea: 'Idea' } },
});

const places = defineTexts<Record<DeskPlace, string>>({
  fr: { moderate: 'À relire', answer: 'À répondre', follow: 'À suivre', ended: 'Terminé' }, en: { moderate: 'To read', answer: 'To answer', follow: 'To follow up', ended: 'Ended' },
});
const moderations = defineTexts<Record<Moderation, string>>({
  fr: { waiting: 'À relire', published: 'Publié', private: 'Interne', refused: 'Refusé', withdrawn: 'Retiré' }, en: { waiting: 'To read', published: 'Published', private: 'Internal', refused: 'Refused', withdrawn: 'Withdrawn' },
});
const steps = defineTexts<Record<StepKind, string>>({
  fr: { published: 'Publié tel quel', masked: 'Publié avec des mots masqués', private: 'Gardé en interne', refused: 'Refusé', reopened: 'Repris pour relecture', assigned: 'Service changé', status: 'État changé', grouped: 'Regroupé', separated: 'Sorti du groupe', answered: 'Réponse donnée', withdrawn: 'Retiré avec son import' },
  en: { published: 'Published as it is', masked: 'Published with words masked', private: 'Kept inside', refused: 'Refused', reopened: 'Taken up again', assigned: 'Service changed', status: 'State changed', grouped: 'Grouped', separated: 'Taken out of its group', answered: 'Answered', withdrawn: 'Withdrawn with its import' },
});

export const answeringTexts = defineTexts({
  fr: {
    title: 'Idées et réponses', lead: 'Lisez ce que les usagers écrivent, publiez ce qui peut l’être, répondez. Personne d’autre ne voit un texte avant votre décision.',
    places: places.fr, moderations: moderations.fr, findings: findingTexts.fr, steps: steps.fr,
    clock: 'Délai de réponse', promise: (days: number) => `Une première réponse est due en ${days} jours ouvrés.`, inTime: 'Répondu à temps', median: 'Délai médian', overdue: 'En retard', waiting: 'En attente', helped: 'Réponses utiles', helpedNote: (n: number) => (n > 1 ? `sur ${n} personnes qui l’ont dit` : `sur ${n} personne qui l’a dit`),
    days: (n: number) => (n > 1 ? `${n} jours ouvrés` : `${n} jour ouvré`), lastYear: 'sur douze mois', none: '–',
    service: 'Service', allServices: 'Tous les services', unsorted: 'À répartir', kind: 'Type', allKinds: 'Tous', words: 'Mots', filter: 'Filtrer', status: 'État', allStatuses: 'Tous les états',
    list: 'Textes des usagers', text: 'Texte', point: 'Point de collecte', received: 'Reçu le', due: 'Réponse due', found: 'Repéré', pick: (text: string) => `Choisir «\u202f${text}\u202f»`, pickAll: 'Tout choisir',
    danger: 'À lire d’abord', late: 'En retard', dueOn: (day: string) => `avant le ${day}`, voices: (n: number) => `${n} personnes l’ont dit`, together: (n: number) => `${n} fois la même idée`, beyond: (n: string) => `${n} textes plus récents viendront ici à mesure que ceux-ci sont traités.`, ticketed: 'avec code de suivi', start: 'Commencer',
    emptyTitle: { moderate: 'Tout est relu', answer: 'Tout le monde a une réponse', follow: 'Rien n’est en cours', ended: 'Rien n’est encore terminé' },
    emptyText: { moderate: 'Les nouveaux textes apparaissent ici dès leur envoi.', answer: 'Ce que vous publiez ou gardez avec un code de suivi arrive ici.', follow: 'Ce qui a reçu une première réponse reste ici jusqu’à «\u202ffait\u202f» ou «\u202fnon retenu\u202f».', ended: 'Ce qui est fait, non retenu ou refusé se retrouve ici.' },
    bulk: 'Pour les textes choisis', bulkWhat: { assign: 'Confier au service', status: 'Passer à l’état', group: 'Regrouper', separate: 'Sortir du groupe', private: 'Garder en interne', publish: 'Publier ce qui ne contient rien de repéré' }, apply: 'Appliquer', toService: 'Service (si confié)', toStatus: 'État (si changé)', action: 'Action',
    changed: (changed: number, left: number) => `${changed > 1 ? `${changed} textes changés` : changed === 1 ? '1 texte changé' : 'Aucun texte changé'}${left > 0 ? `, ${left > 1 ? `${left} laissés tels quels` : '1 laissé tel quel'}` : ''}.`,
    newer: 'Plus anciens', older: 'Suivants', position: (page: number, pages: number) => `Page ${page} sur ${pages}`, pages: 'Pages',
    serviceList: 'Services', services: 'Services et page publique', servicesLead: 'Les services qui répondent, et la page où tout le monde lit les idées et vos réponses.', serviceName: 'Nom du service', serviceEmail: 'Boîte du service', serviceEmailHint: 'Pour un rappel le lundi. Sans adresse, le référent le reçoit.', add: 'Ajouter', save: 'Enregistrer', closeService: 'Ne plus proposer ce service', noService: 'Aucun service pour l’instant. Ajoutez ceux qui répondent aux usagers, par exemple «\u202fÉtat civil\u202f», «\u202fVoirie\u202f».',
    publicPage: 'Page publique «\u202fVous avez dit, nous avons fait\u202f»', pageName: 'Nom dans l’adresse', pageNameHint: 'Lettres sans accent, chiffres et tirets.', pageOpen: 'La page est ouverte à tous', pageAt: 'Adresse de la page', seePage: 'Voir la page', saved: 'C’est enregistré.', newService: 'Nouveau service',
    back: 'Toutes les idées', next: 'Suivant', asWritten: 'Texte reçu', asPublished: 'Texte publié', decide: 'Que faire de ce texte\u202f?', nothingFound: 'Rien n’a été repéré.', foundTitle: 'Repéré dans ce texte', foundLead: 'Les règles repèrent, vous décidez. Elles peuvent se tromper ou oublier\u202f: lisez le texte.',
    mask: 'Mots à masquer', also: 'Masquer aussi', alsoHint: 'Séparés par des virgules.', seeMasked: 'Voir le résultat', maskedAs: 'Serait publié ainsi', publish: 'Publier tel quel', publishMasked: 'Publier masqué', keep: 'Garder en interne', refuse: 'Refuser', reason: 'Raison du refus', reasonHint: 'L’auteur la lit avec son code.', reopen: 'Reprendre la relecture', reopenHint: 'Le texte quitte la page publique jusqu’à une nouvelle décision.',
    dangerTitle: 'Quelqu’un est peut-être en danger', dangerText: 'Lisez ce texte maintenant et prévenez qui peut aider\u202f: 15, 17, 18 ou 112\u202f; 3919 pour les violences faites aux femmes, 119 pour l’enfance, 3114 pour la prévention du suicide. L’auteur est anonyme\u202f: le point de collecte et l’heure sont les seuls indices.',
    decided: { published: 'Publié.', masked: 'Publié, mots masqués.', private: 'Gardé en interne.', refused: 'Refusé\u202f: l’auteur lira la raison avec son code.', reopened: 'À relire de nouveau.', answered: 'Réponse enregistrée.', sorted: 'C’est fait.' },
    group: 'Ils disent la même chose', groupLead: 'Une réponse vaut pour tous.', alikeTitle: 'Textes semblables', groupThese: 'Regrouper les textes cochés', separate: 'Sortir du groupe', head: 'représente le groupe',
    answer: 'Répondre', replyBody: 'Votre réponse', replyHint: 'Courte et claire. Sans nom d’agent.', replyTo: 'Qui la lit', replyEverybody: 'Tout le monde, sur la page publique', replyAuthor: 'L’auteur seul, avec son code', newStatus: 'Où en est-on\u202f?', send: 'Répondre', replies: 'Réponses données', toAll: 'publique', toAuthor: 'avec le code', noTicket: 'Aucun code n’a été donné\u202f: seule une réponse publique peut être lue.', notPublished: 'Ce texte n’est pas publié\u202f: la réponse se lit avec le code seulement.',
    history: 'Historique', by: (who: string) => `par ${who}`, reasonGiven: (reason: string) => `Raison\u202f: ${reason}`,
    keys: { next: 'Texte suivant', previous: 'Texte précédent', pick: 'Choisir le texte', first: 'Commencer', tabs: 'Changer d’onglet', bulk: 'Aller à l’action groupée', publish: 'Publier tel quel', masked: 'Publier masqué', keep: 'Garder en interne', refuse: 'Refuser', service: 'Choisir le service', answer: 'Répondre', back: 'Toutes les idées', nextIdea: 'Idée suivante' },
  },
  en: {
    title: 'Ideas and answers', lead: 'Read what people write, publish what can be, answer. Nobody else sees a text before you decide.',
    places: places.en, moderations: moderations.en, findings: findingTexts.en, steps: steps.en,
    clock: 'Time to answer', promise: (days: number) => `A first answer is due within ${days} working days.`, inTime: 'Answered in time', median: 'Median time', overdue: 'Overdue', waiting: 'Waiting', helped: 'Helpful answers', helpedNote: (n: number) => (n === 1 ? 'of 1 person who said so' : `of ${n} people who said so`),
    days: (n: number) => (n === 1 ? '1 working day' : `${n} working days`), lastYear: 'over twelve months', none: '–',
    service: 'Service', allServices: 'All services', unsorted: 'To be sorted', kind: 'Kind', allKinds: 'All', words: 'Words', filter: 'Filter', status: 'State', allStatuses: 'All states',
    list: 'Texts from the public', text: 'Text', point: 'Collection point', received: 'Received', due: 'Answer due', found: 'Found', pick: (text: string) => `Choose “${text}”`, pickAll: 'Choose all',
    danger: 'Read first', late: 'Overdue', dueOn: (day: string) => `by ${day}`, voices: (n: number) => `${n} people said this`, together: (n: number) => `the same idea ${n} times`, beyond: (n: string) => `${n} later texts come up here as these are dealt with.`, ticketed: 'with a code', start: 'Start',
    emptyTitle: { moderate: 'Everything is read', answer: 'Everybody has an answer', follow: 'Nothing is under way', ended: 'Nothing has ended yet' },
    emptyText: { moderate: 'New texts appear here as soon as they are sent.', answer: 'What you publish, or keep with a code, comes here.', follow: 'What got a first answer stays here until “done” or “not retained”.', ended: 'What is done, not retained or refused is found here.' },
    bulk: 'For the chosen texts', bulkWhat: { assign: 'Give to the service', status: 'Set the state', group: 'Group', separate: 'Take out of its group', private: 'Keep inside', publish: 'Publish those in which nothing was found' }, apply: 'Apply', toService: 'Service (if given)', toStatus: 'State (if set)', action: 'Action',
    changed: (changed: number, left: number) => `${changed === 0 ? 'No text changed' : changed === 1 ? '1 text changed' : `${changed} texts changed`}${left > 0 ? `, ${left} left as they were` : ''}.`,
    newer: 'Previous', older: 'Next', position: (page: number, pages: number) => `Page ${page} of ${pages}`, pages: 'Pages',
    serviceList: 'Services', services: 'Services and public page', servicesLead: 'The services that answer, and the page where everybody reads the ideas and your answers.', serviceName: 'Name of the service', serviceEmail: 'Mailbox of the service', serviceEmailHint: 'For a reminder on Mondays. Without an address, the referent gets it.', add: 'Add', save: 'Save', closeService: 'No longer offer this service', noService: 'No service yet. Add those that answer the public, such as “Registry” or “Roads”.',
    publicPage: 'Public page “You asked, we did”', pageName: 'Name in the address', pageNameHint: 'Plain letters, figures and hyphens.', pageOpen: 'The page is open to everybody', pageAt: 'Address of the page', seePage: 'See the page', saved: 'Saved.', newService: 'New service',
    back: 'All ideas', next: 'Next', asWritten: 'Text received', asPublished: 'Text published', decide: 'What becomes of this text?', nothingFound: 'Nothing was found.', foundTitle: 'Found in this text', foundLead: 'Rules find, you decide. They may be wrong or miss something: read the text.',
    mask: 'Words to mask', also: 'Mask besides', alsoHint: 'Parted by commas.', seeMasked: 'See the result', maskedAs: 'Would be published like this', publish: 'Publish as it is', publishMasked: 'Publish masked', keep: 'Keep inside', refuse: 'Refuse', reason: 'Reason for refusing', reasonHint: 'The author reads it under the code.', reopen: 'Take up again', reopenHint: 'The text leaves the public page until a new decision.',
    dangerTitle: 'Somebody may be in danger', dangerText: 'Read this text now and tell whoever can help: 15, 17, 18 or 112; 3919 for violence against women, 119 for children, 3114 for suicide prevention. The author is anonymous: the collection point and the time are the only clues.',
    decided: { published: 'Published.', masked: 'Published, words masked.', private: 'Kept inside.', refused: 'Refused: the author will read the reason under the code.', reopened: 'To be read again.', answered: 'Answer saved.', sorted: 'Done.' },
    group: 'They say the same', groupLead: 'One answer serves all.', alikeTitle: 'Texts alike', groupThese: 'Group the ticked texts', separate: 'Take out of the group', head: 'stands for the group',
    answer: 'Answer', replyBody: 'Your answer', replyHint: 'Short and plain. No names of staff.', replyTo: 'Who reads it', replyEverybody: 'Everybody, on the public page', replyAuthor: 'The author alone, under the code', newStatus: 'Where does it stand?', send: 'Answer', replies: 'Answers given', toAll: 'public', toAuthor: 'under the code', noTicket: 'No code was given out: only a public answer can be read.', notPublished: 'This text is not published: the answer is read under the code only.',
    history: 'History', by: (who: string) => `by ${who}`, reasonGiven: (reason: string) => `Reason: ${reason}`,
    keys: { next: 'Next text', previous: 'Previous text', pick: 'Choose the text', first: 'Start', tabs: 'Change tab', bulk: 'Go to the bulk action', publish: 'Publish as it is', masked: 'Publish masked', keep: 'Keep inside', refuse: 'Refuse', service: 'Choose the service', answer: 'Answer', back: 'All ideas', nextIdea: 'Next idea' },
  },
});

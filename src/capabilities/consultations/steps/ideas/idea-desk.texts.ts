import { defineTexts } from '#core/shared/texts.ts';

/** Words of the body that reads and answers ideas. */
export const ideaDeskTexts = defineTexts({
  fr: {
    title: 'Idées', deskBack: 'Toutes les idées', readThem: 'Les lire', daysUnit: 'jours', lead: 'Répondez à chaque idée, regroupez celles qui disent la même chose. Une idée sans réponse au bout du délai le dit sur la page publique.', back: 'Retour à la consultation', publicPage: 'Page publique', moderationText: (n: string, one: boolean) => `${n} ${one ? 'idée attend' : 'idées attendent'} d’être ${one ? 'lue' : 'lues'} avant publication.`, 
    places: { answer: 'À répondre', silent: 'Délai dépassé', answered: 'Avec réponse', merged: 'Regroupées', all: 'Toutes' }, placesLabel: 'Idées à voir', search: 'Chercher', searchButton: 'Chercher', theme: 'Thème', allThemes: 'Tous les thèmes', 
    empty: { answer: 'Rien à répondre', silent: 'Aucune idée hors délai', answered: 'Aucune réponse pour l’instant', merged: 'Aucune idée regroupée', all: 'Aucune idée publiée' },
    emptyText: { answer: 'Chaque idée publiée a une réponse.', silent: 'Continuez ainsi.', answered: 'Ouvrez une idée pour y répondre.', merged: 'Ouvrez une idée pour voir celles qui lui ressemblent.', all: 'Les idées des habitants apparaîtront ici.' },
    idea: 'Idée', supports: 'Soutiens', waited: 'Attente', status: 'Suite donnée', days: (n: string, few: boolean) => `${n} jour${few ? '' : 's'}`, dueIn: (n: string) => `reste ${n} j`, late: (n: string) => `${n} j de retard`, mergedCount: (n: number) => `${n} regroupée${n > 1 ? 's' : ''}`, 
    clock: 'Délai de réponse', clockText: (days: string) => `Réponse motivée attendue en ${days} jours`, stats: { answered: 'avec réponse', waiting: 'dans les temps', silent: 'hors délai', median: 'délai médian' },
    shown: 'Texte publié', publishedOn: (day: string) => `Publiée le ${day}`, photo: 'Photo jointe', noBody: 'L’auteur n’a rien ajouté.', place: 'Placée sur la carte', 
    reply: 'Répondre', replyAgain: 'Donner des nouvelles', replyHint: 'La réponse est publique, au nom du service. Dites ce qui est décidé et pourquoi.', replyService: 'Service qui répond', replyServiceHint: 'Exemple\u202f: Direction de la voirie.', replyBody: 'Réponse', replyStatus: 'Ce que devient l’idée', replySend: 'Publier la réponse', replies: 'Réponses publiées', replyLine: (service: string, day: string) => `${service}, le ${day}`, repliesMerged: 'La réponse vaut pour les idées regroupées.',
    statuses: { received: 'Sans réponse', studied: 'À l’étude', planned: 'Prévue', done: 'Réalisée', not_retained: 'Non retenue' },
    like: 'Idées qui lui ressemblent', likeHint: 'Regroupez celles qui disent la même chose. Les soutiens sont réunis, chaque personne comptée une fois\u202f; tout se défait.', likeNone: 'Aucune idée proche.', gather: 'Regrouper ici', gatherOther: 'Regrouper avec celle-là', union: (n: string) => `${n} soutiens réunis`,
    members: 'Idées regroupées ici', undo: 'Séparer', undoOf: (title: string) => `Séparer\u202f: ${title}`, standsFor: 'Cette idée est regroupée avec', ownSupports: (n: string) => `${n} soutiens`, history: 'Filiation', merged: (from: string, into: string) => `«\u202f${from}\u202f» regroupée avec «\u202f${into}\u202f»`, undone: (day: string) => `défait le ${day}`, since: (day: string) => `le ${day}`,
    done: { answered: 'La réponse est publiée.', merged: 'Les idées sont regroupées.', separated: 'Les idées sont séparées.' }, previous: 'Précédentes', next: 'Suivantes', page: (n: number, of: number) => `Page ${n} sur ${of}`, pages: 'Pages',
    readOnly: 'Vous lisez les idées sans pouvoir y répondre.', deskLink: 'Ouvrir le bureau des idées',
  },
  en: {
    title: 'Ideas', deskBack: 'All ideas', readThem: 'Read them', daysUnit: 'days', lead: 'Answer every idea, group those that say the same. An idea without a reply after the delay says so on the public page.', back: 'Back to the consultation', publicPage: 'Public page', moderationText: (n, one) => `${n} ${one ? 'idea waits' : 'ideas wait'} to be read before publication.`, 
    places: { answer: 'To answer', silent: 'Overdue', answered: 'Answered', merged: 'Grouped', all: 'All' }, placesLabel: 'Ideas to see', search: 'Search', searchButton: 'Search', theme: 'Theme', allThemes: 'All themes', 
    empty: { answer: 'Nothing to answer', silent: 'No idea is overdue', answered: 'No reply yet', merged: 'No idea is grouped', all: 'No idea is published' },
    emptyText: { answer: 'Every published idea has a reply.', silent: 'Keep it up.', answered: 'Open an idea to answer it.', merged: 'Open an idea to see those that are like it.', all: 'The ideas of inhabitants will stand here.' },
    idea: 'Idea', supports: 'Supports', waited: 'Wait', status: 'Outcome', days: (n, few) => `${n} day${few ? '' : 's'}`, dueIn: (n) => `${n} d left`, late: (n) => `${n} d late`, mergedCount: (n) => `${n} grouped`, 
    clock: 'Time to reply', clockText: (days) => `A reply with reasons is due within ${days} days`, stats: { answered: 'answered', waiting: 'in time', silent: 'overdue', median: 'median time' },
    shown: 'Published words', publishedOn: (day) => `Published on ${day}`, photo: 'Attached photo', noBody: 'The author added nothing.', place: 'Placed on the map', 
    reply: 'Answer', replyAgain: 'Give news', replyHint: 'The reply is public, in the name of the service. Say what is decided and why.', replyService: 'Service that answers', replyServiceHint: 'Example: Department of roads.', replyBody: 'Reply', replyStatus: 'What becomes of the idea', replySend: 'Publish the reply', replies: 'Published replies', replyLine: (service, day) => `${service}, ${day}`, repliesMerged: 'The reply holds for the grouped ideas.',
    statuses: { received: 'No reply', studied: 'Being studied', planned: 'Planned', done: 'Done', not_retained: 'Not retained' },
    like: 'Ideas that are like it', likeHint: 'Group those that say the same. Supports are united, every person counted once; all of it can be undone.', likeNone: 'No similar idea.', gather: 'Group here', gatherOther: 'Group with that one', union: (n) => `${n} supports united`,
    members: 'Ideas grouped here', undo: 'Separate', undoOf: (title) => `Separate: ${title}`, standsFor: 'This idea is grouped with', ownSupports: (n) => `${n} supports`, history: 'Lineage', merged: (from, into) => `“${from}” grouped with “${into}”`, undone: (day) => `undone on ${day}`, since: (day) => `on ${day}`,
    done: { answered: 'The reply is published.', merged: 'The ideas are grouped.', separated: 'The ideas are separated.' }, previous: 'Previous', next: 'Next', page: (n, of) => `Page ${n} of ${of}`, pages: 'Pages',
    readOnly: 'You read the ideas and cannot answer them.', deskLink: 'Open the desk of ideas',
  },
});

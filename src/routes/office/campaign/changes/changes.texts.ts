import { defineTexts } from '#core/shared/texts.ts';

/** What has happened since the missions were entrusted, and replanning around it. */
export const changesTexts = defineTexts({
  fr: {
    title: 'Refus, absences et fermetures',
    lead: 'Notez ce qui est arrivé, puis replanifiez\u202f: le moins de missions possible bougent, et rien ne change avant votre accord.',
    back: 'Retour à la campagne',
    refusalsTitle: 'Missions refusées', noRefusal: 'Aucun refus en attente.',
    place: 'Structure', when: 'Quand', who: 'Citoyen-mystère', why: 'Raison',
    kinds: { conflict: 'Connaît quelqu’un', unavailable: 'Indisponible', too_far: 'Trop loin', recognised: 'Y serait reconnu', other: 'Autre raison' },
    awayTitle: 'Un citoyen-mystère est absent', awayText: 'Maladie, empêchement\u202f: ses missions de ces jours-là iront à d’autres.', person: 'Qui', choosePerson: 'Choisir une personne',
    closedTitle: 'Un lieu ferme', closedText: 'La fermeture s’ajoute aux données du lieu. Ses contacts de ces jours-là sont tirés à d’autres dates.', site: 'Lieu', chooseSite: 'Choisir un lieu',
    from: 'Du', to: 'Au', note: 'Noter', noted: 'C’est noté. Replanifiez pour en tenir compte.',
    replanTitle: 'Replanifier', replanText: 'Le calcul cherche le moindre changement\u202f: pour chaque mission à revoir, deux autres au plus peuvent bouger.', replan: 'Chercher le moindre changement',
    whatIfTitle: 'Et avec plus de monde\u202f?', whatIfText: 'Ce que changeraient quelques citoyens-mystère de plus dans un département.', department: 'Département', chooseDepartment: 'Choisir un département', more: 'Combien de plus', ask: 'Simuler',
  },
  en: {
    title: 'Refusals, absences and closures',
    lead: 'Note what has happened, then replan: as few missions as possible move, and nothing changes before you agree.',
    back: 'Back to the campaign',
    refusalsTitle: 'Refused missions', noRefusal: 'No refusal is waiting.',
    place: 'Body', when: 'When', who: 'Mystery citizen', why: 'Reason',
    kinds: { conflict: 'Knows somebody', unavailable: 'Not available', too_far: 'Too far', recognised: 'Would be recognised', other: 'Another reason' },
    awayTitle: 'A mystery citizen is away', awayText: 'Illness, hindrance: their missions of these days go to others.', person: 'Who', choosePerson: 'Choose a person',
    closedTitle: 'A site closes', closedText: 'The closure is added to the data of the site. Its contacts of these days are drawn on other dates.', site: 'Site', chooseSite: 'Choose a site',
    from: 'From', to: 'To', note: 'Note', noted: 'Noted. Replan to take it into account.',
    replanTitle: 'Replan', replanText: 'The computation looks for the least change: for each mission to review, at most two others may move.', replan: 'Look for the least change',
    whatIfTitle: 'And with more people?', whatIfText: 'What some more mystery citizens in a département would change.', department: 'Département', chooseDepartment: 'Choose a département', more: 'How many more', ask: 'Simulate',
  },
});

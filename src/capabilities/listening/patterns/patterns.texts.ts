import { defineTexts } from '#core/shared/texts.ts';

/** What is written over many bodies, and the scenarios drafted from it. */
export const patternsTexts = defineTexts({
  fr: {
    title: 'Ce dont on se plaint partout', lead: 'Ce que le public écrit ailleurs, sur six structures au moins. Aucun texte, aucune structure\u202f: seulement ce que beaucoup entendent, et de quoi faire le scénario de la prochaine édition.',
    criterion: 'Critère', share: 'Mécontents', interval: 'Intervalle à 95\u202f%', bodies: 'Structures', mentions: 'Mentions', words: 'Mots entendus par six structures au moins', scenario: 'Scénario', make: 'Faire un brouillon', makeAbout: (criterion: string) => `Faire un brouillon de scénario\u202f: ${criterion}`, notTestable: 'Un contact ne peut pas le vérifier', noWords: '–',
    within: (low: string, high: string) => `entre ${low} et ${high}`, none: 'Rien qui se dise encore partout', noneText: 'Il faut six structures qui écoutent, chacune avec dix mentions récentes d’un même critère. Le calcul se refait chaque nuit.',
    drafts: 'Brouillons', draftsLead: (edition: string) => `Pour l’édition ${edition}. Un brouillon n’entre dans aucune édition de lui-même\u202f: relisez-le, emportez le fichier, et placez-le parmi les données de l’édition.`, noDraft: 'Aucun brouillon.', draft: 'Brouillon', madeAt: 'Fait le', file: 'Emporter le fichier (YAML)', fileAbout: (title: string) => `Emporter le fichier\u202f: ${title}`,
    edit: 'Relire le brouillon', from: 'D’où il vient', fromText: (bodies: string, mentions: string, share: string, low: string, high: string, on: string) => `${bodies} structures, ${mentions} mentions, ${share} de mécontents (entre ${low} et ${high}), le ${on}. Aucun texte d’un usager n’y figure.`,
    titleFr: 'Titre (français)', titleEn: 'Titre (anglais)', briefFr: 'Consigne (français)', briefEn: 'Consigne (anglais)', questionFr: 'Question (français)', questionEn: 'Question (anglais)', expectedFr: 'Réponse attendue (français)', expectedEn: 'Réponse attendue (anglais)',
    gaps: 'Complétez ce qui est entre crochets avant de planifier quoi que ce soit.', save: 'Enregistrer', drop: 'Jeter ce brouillon', back: 'Toutes les plaintes répandues', done: { made: 'Le brouillon est fait. Relisez-le avant de l’emporter.', saved: 'Le brouillon est enregistré.', dropped: 'Le brouillon est jeté.' }, readOnly: 'Les responsables de la méthode rédigent les scénarios.',
  },
  en: {
    title: 'What is complained of everywhere', lead: 'What the public writes elsewhere, about six bodies at least. No text, no body: only what many hear, and the makings of a scenario for the next edition.',
    criterion: 'Criterion', share: 'Dissatisfied', interval: '95% interval', bodies: 'Bodies', mentions: 'Mentions', words: 'Words heard by six bodies at least', scenario: 'Scenario', make: 'Make a draft', makeAbout: (criterion: string) => `Make a draft of a scenario: ${criterion}`, notTestable: 'A contact cannot check it', noWords: '–',
    within: (low: string, high: string) => `between ${low} and ${high}`, none: 'Nothing yet that is said everywhere', noneText: 'It takes six bodies that listen, each with ten recent mentions of one criterion. It is worked out every night.',
    drafts: 'Drafts', draftsLead: (edition: string) => `For the edition ${edition}. A draft enters no edition by itself: read it again, take the file away, and put it among the data of the edition.`, noDraft: 'No draft.', draft: 'Draft', madeAt: 'Made on', file: 'Take the file away (YAML)', fileAbout: (title: string) => `Take the file away: ${title}`,
    edit: 'Read the draft again', from: 'Where it comes from', fromText: (bodies: string, mentions: string, share: string, low: string, high: string, on: string) => `${bodies} bodies, ${mentions} mentions, ${share} dissatisfied (between ${low} and ${high}), on ${on}. No text of a user stands in it.`,
    titleFr: 'Title (French)', titleEn: 'Title (English)', briefFr: 'Brief (French)', briefEn: 'Brief (English)', questionFr: 'Question (French)', questionEn: 'Question (English)', expectedFr: 'Expected answer (French)', expectedEn: 'Expected answer (English)',
    gaps: 'Complete what stands in square brackets before planning anything.', save: 'Save', drop: 'Throw this draft away', back: 'All widespread complaints', done: { made: 'The draft is made. Read it again before taking it away.', saved: 'The draft is saved.', dropped: 'The draft is thrown away.' }, readOnly: 'Method leads write scenarios.',
  },
});

import { defineTexts } from '#core/shared/texts.ts';

/** What the reply clock proposes to a reviewer. */
export const proposalsTexts = defineTexts({
  fr: {
    title: 'Ce que l’écoute propose', lead: 'L’horloge des réponses de la structure, sur douze mois de mentions publiques. Rien n’est appliqué\u202f: vous acceptez ou refusez, question par question. Accepter corrige la réponse, et l’audit attend alors un autre relecteur.',
    caution: 'La question porte sur ce que le citoyen mystère a vu de son propre contact\u202f: n’acceptez que si la proposition dit la même chose.',
    present: (said: string) => `Réponse de l’audit\u202f: ${said}`, nothing: 'aucune', proposed: (said: string) => `Proposition\u202f: ${said}`,
    rate: (share: string, within: string, low: string, high: string, answered: string, awaited: string) => `${share} de réponses en ${within} h (entre ${low} et ${high}), ${answered} réponses pour ${awaited} mentions.`,
    median: (hours: string, low: string, high: string, awaited: string) => `Délai médian de ${hours} h (entre ${low} et ${high}), sur ${awaited} mentions.`, unknown: 'plus tard', hours: (n: string) => `${n} heures`,
    reason: 'Pourquoi', accept: 'Accepter', refuse: 'Refuser', acceptAbout: (label: string) => `Accepter la proposition\u202f: ${label}`, refuseAbout: (label: string) => `Refuser la proposition\u202f: ${label}`, reasonAbout: (label: string) => `Pourquoi accepter ou refuser\u202f: ${label}`,
    decided: { accepted: (on: string, reason: string) => `Acceptée le ${on}\u202f: ${reason}`, refused: (on: string, reason: string) => `Refusée le ${on}\u202f: ${reason}` }, done: 'La proposition est décidée.',
  },
  en: {
    title: 'What listening proposes', lead: 'The reply clock of the body, over twelve months of public mentions. Nothing is applied: you accept or refuse, question by question. Accepting corrects the answer, and the audit then waits for another reviewer.',
    caution: 'The question is about what the mystery citizen saw of their own contact: accept only if the proposal says the same.',
    present: (said: string) => `Answer of the audit: ${said}`, nothing: 'none', proposed: (said: string) => `Proposal: ${said}`,
    rate: (share: string, within: string, low: string, high: string, answered: string, awaited: string) => `${share} of replies within ${within} h (between ${low} and ${high}), ${answered} replies for ${awaited} mentions.`,
    median: (hours: string, low: string, high: string, awaited: string) => `Median time of ${hours} h (between ${low} and ${high}), over ${awaited} mentions.`, unknown: 'later', hours: (n: string) => `${n} hours`,
    reason: 'Why', accept: 'Accept', refuse: 'Refuse', acceptAbout: (label: string) => `Accept the proposal: ${label}`, refuseAbout: (label: string) => `Refuse the proposal: ${label}`, reasonAbout: (label: string) => `Why accept or refuse: ${label}`,
    decided: { accepted: (on: string, reason: string) => `Accepted on ${on}: ${reason}`, refused: (on: string, reason: string) => `Refused on ${on}: ${reason}` }, done: 'The proposal is decided.',
  },
});

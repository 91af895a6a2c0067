import { defineTexts } from '#core/shared/texts.ts';

/** Replies to mentions: what waits, the desk of one reply. */
export const repliesTexts = defineTexts({
  fr: {
    title: 'Réponses', lead: 'Répondre se fait là où la mention a été écrite, par une personne. Rien ne part d’ici\u202f: on prépare, on envoie ailleurs, on note où et quand.', one: 'Répondre à une mention',
    waiting: (n: string) => `${n} mentions des trois derniers mois attendent une réponse`, none: 'Rien n’attend', noneText: 'Les mentions des trois derniers mois ont une réponse, ou se trouvent là où l’on ne peut pas répondre.', drafted: 'Brouillon', mention: 'Mention', source: 'Source', on: 'Écrite le', open: 'Préparer une réponse', openAbout: (text: string) => `Préparer une réponse à\u202f: ${text}`,
    clock: 'L’horloge des réponses', within: (hours: string) => `Répondues en ${hours} h`, median: 'Délai médian', noClock: 'L’horloge se lit à partir de dix mentions.', socialNote: 'Ces deux chiffres sont proposés aux relecteurs des audits du canal réseaux sociaux, qui acceptent ou refusent, audit par audit. Ils n’entrent jamais d’eux-mêmes dans un score.',
    written: 'Ce qui a été écrit', by: (source: string, on: string) => `${source}, ${on}`, rating: (n: string) => `note\u202f: ${n} sur 100`, understood: 'Ce qui en est compris', nothing: 'Aucun critère reconnu.',
    words: 'Votre réponse', wordsHint: 'Proposée par la bibliothèque. Complétez ce qui est entre crochets, sans rien dire de personnel.', save: 'Garder le brouillon', sent: 'Noter comme envoyée', where: 'Envoyée où', whereHint: 'Par exemple\u202f: page Google de la mairie.', sentOn: 'Le', at: 'À', copy: 'Copiez le texte, publiez-le à cet endroit, puis notez-le ici.',
    isSent: (where: string, at: string) => `Envoyée\u202f: ${where}, le ${at}.`, notSent: 'Elle n’est pas partie', there: 'La structure a déjà répondu là-bas', thereOn: (at: string) => `Le ${at}.`, cannot: 'Cette source ne permet pas de répondre\u202f: la réponse ne compte pas dans l’horloge.', readOnly: 'Seuls le référent et le décideur préparent les réponses.', back: 'Toutes les réponses',
    done: { kept: 'Le brouillon est gardé. Rien n’a été envoyé.', sent: 'L’envoi est noté. L’horloge le compte au prochain calcul.', taken_back: 'La réponse est à nouveau un brouillon.' },
  },
  en: {
    title: 'Replies', lead: 'A reply is given where the mention was written, by a person. Nothing leaves from here: prepare, send elsewhere, note where and when.', one: 'Reply to a mention',
    waiting: (n: string) => `${n} mentions of the last three months wait for a reply`, none: 'Nothing waits', noneText: 'The mentions of the last three months have a reply, or stand where one cannot reply.', drafted: 'Draft', mention: 'Mention', source: 'Source', on: 'Written on', open: 'Prepare a reply', openAbout: (text: string) => `Prepare a reply to: ${text}`,
    clock: 'The reply clock', within: (hours: string) => `Answered within ${hours} h`, median: 'Median time', noClock: 'The clock is read from ten mentions on.', socialNote: 'These two figures are proposed to the reviewers of audits of the social networks channel, who accept or refuse, audit by audit. They never enter a score by themselves.',
    written: 'What was written', by: (source: string, on: string) => `${source}, ${on}`, rating: (n: string) => `rating: ${n} out of 100`, understood: 'What is understood of it', nothing: 'No criterion recognised.',
    words: 'Your reply', wordsHint: 'Proposed by the library. Complete what stands in square brackets, and say nothing personal.', save: 'Keep the draft', sent: 'Mark as sent', where: 'Sent where', whereHint: 'For instance: Google page of the town hall.', sentOn: 'On', at: 'At', copy: 'Copy the text, publish it there, then note it here.',
    isSent: (where: string, at: string) => `Sent: ${where}, on ${at}.`, notSent: 'It did not leave', there: 'The body has replied there already', thereOn: (at: string) => `On ${at}.`, cannot: 'This source does not allow replies: the reply does not count in the clock.', readOnly: 'Only the referent and the decision maker prepare replies.', back: 'All replies',
    done: { kept: 'The draft is kept. Nothing was sent.', sent: 'The sending is noted. The clock counts it at the next working out.', taken_back: 'The reply is a draft again.' },
  },
});

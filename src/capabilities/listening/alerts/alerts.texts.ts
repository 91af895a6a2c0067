import { defineTexts } from '#core/shared/texts.ts';

/** What a body is told of: on its page, on its board, by mail. */
export const alertsTexts = defineTexts({
  fr: {
    title: 'Alertes', lead: 'Un changement de niveau, une poussée de mentions, une vague de textes copiés\u202f: ce qui mérite qu’on aille voir.', all: 'Tout ce qui se dit',
    change: (what: string, down: boolean, points: string, on: string) => `${what}\u202f: ${down ? 'baisse' : 'hausse'} de ${points} points vers le ${on}`,
    changeBefore: (score: string, low: string, high: string, n: string, from: string, to: string) => `Avant\u202f: ${score} sur 100 (entre ${low} et ${high}), sur ${n} mentions du ${from} au ${to}.`,
    changeAfter: (score: string, low: string, high: string, n: string, from: string, to: string) => `Depuis\u202f: ${score} sur 100 (entre ${low} et ${high}), sur ${n} mentions du ${from} au ${to}.`,
    burst: (n: string, week: string) => `${n} mentions la semaine du ${week}`, burstText: (source: string, expected: string) => `Source\u202f: ${source}. Les semaines d’avant en laissaient attendre ${expected}. Les chiffres sont donnés avec et sans.`,
    wave: (n: string, from: string) => `${n} textes presque identiques à partir du ${from}`, waveText: (authors: string, to: string) => `Par ${authors} comptes, jusqu’au ${to}. Le score est donné avec et sans\u202f: rien n’est supprimé.`,
    seen: 'Vu', silence: 'Mettre en sourdine', again: 'Être à nouveau alerté', seenAt: (on: string) => `Vue le ${on}`, silentUntil: (on: string) => `En sourdine jusqu’au ${on}`, about: (action: string, alert: string) => `${action}\u202f: ${alert}`,
    open: 'Lire les textes', none: 'Aucune alerte', noneText: 'Le niveau est cherché chaque nuit, critère par critère. Le hasard seul donne moins d’une fausse alerte par trimestre.', toBoard: 'Voir le tableau',
    toSee: 'À voir', past: 'Vues ou en sourdine', how: 'Comment les alertes sont trouvées',
    howText: 'Le niveau est comparé avant et après chaque jour possible, sur six mois, et n’est signalé que si le hasard ne l’explique pas. Une poussée est une semaine que les précédentes n’expliquent pas (une fausse sur dix mille). Une vague, ce sont au moins quatre textes presque identiques, de deux comptes ou plus, à moins de trois jours d’intervalle.',
    letter: 'Recevoir les alertes par courriel', letterHint: 'Une lettre par jour au plus, seulement s’il y a du nouveau.', save: 'Enregistrer', done: { seen: 'L’alerte est vue.', silenced: 'Plus d’alerte de ce genre pendant trois mois. Les chiffres, eux, continuent.', again: 'Les alertes de ce genre reprennent.', letter: 'Votre choix est enregistré.' },
    unseen: (n: number) => (n === 1 ? '1 alerte à voir' : `${n} alertes à voir`),
    mailName: 'Alertes de l’écoute', mailWhen: 'Le matin, quand ce qui s’écrit sur la structure change de niveau, ou arrive en nombre.', mailSubject: '{{body}}\u202f: {{first}}', mailFact: 'Voici ce qui est nouveau dans ce que le public écrit sur «\u202f{{body}}\u202f»\u202f:', mailList: '{{alerts}}',
    mailNext: 'Le hasard seul donne moins d’une fausse alerte par trimestre. La page des alertes permet de dire «\u202fvu\u202f», de mettre en sourdine, ou de ne plus recevoir cette lettre.', mailButton: 'Voir les alertes', bodyVariable: 'Structure', firstVariable: 'Première alerte', alertsVariable: 'Alertes', sampleBody: 'Ville de Saint-Avit', sampleFirst: 'Courtoisie\u202f: baisse de 12 points vers le 12 novembre 2026',
  },
  en: {
    title: 'Alerts', lead: 'A change of level, a burst of mentions, a wave of copied texts: what deserves a look.', all: 'All that is said',
    change: (what: string, down: boolean, points: string, on: string) => `${what}: ${down ? 'down' : 'up'} by ${points} points around ${on}`,
    changeBefore: (score: string, low: string, high: string, n: string, from: string, to: string) => `Before: ${score} out of 100 (between ${low} and ${high}), over ${n} mentions from ${from} to ${to}.`,
    changeAfter: (score: string, low: string, high: string, n: string, from: string, to: string) => `Since: ${score} out of 100 (between ${low} and ${high}), over ${n} mentions from ${from} to ${to}.`,
    burst: (n: string, week: string) => `${n} mentions in the week of ${week}`, burstText: (source: string, expected: string) => `Source: ${source}. The weeks before let ${expected} be expected. Figures are given with and without.`,
    wave: (n: string, from: string) => `${n} texts nearly alike from ${from} on`, waveText: (authors: string, to: string) => `By ${authors} accounts, until ${to}. The score is given with and without: nothing is removed.`,
    seen: 'Seen', silence: 'Silence', again: 'Be alerted again', seenAt: (on: string) => `Seen on ${on}`, silentUntil: (on: string) => `Silenced until ${on}`, about: (action: string, alert: string) => `${action}: ${alert}`,
    open: 'Read the texts', none: 'No alert', noneText: 'The level is looked for every night, criterion by criterion. Chance alone gives less than one false alarm a quarter.', toBoard: 'See the board',
    toSee: 'To be seen', past: 'Seen or silenced', how: 'How alerts are found',
    howText: 'The level is compared before and after each possible day, over six months, and told only if chance does not explain it. A burst is a week that those before do not explain (one false in ten thousand). A wave is at least four texts nearly alike, by two accounts or more, less than three days apart.',
    letter: 'Receive alerts by mail', letterHint: 'One letter a day at most, only if there is something new.', save: 'Save', done: { seen: 'The alert is seen.', silenced: 'No more alerts of this kind for three months. Figures go on.', again: 'Alerts of this kind are on again.', letter: 'Your choice is saved.' },
    unseen: (n: number) => (n === 1 ? '1 alert to see' : `${n} alerts to see`),
    mailName: 'Alerts of listening', mailWhen: 'In the morning, when what is written about the body changes level, or comes in numbers.', mailSubject: '{{body}}: {{first}}', mailFact: 'Here is what is new in what the public writes about “{{body}}”:', mailList: '{{alerts}}',
    mailNext: 'Chance alone gives less than one false alarm a quarter. The page of alerts lets you say “seen”, silence, or stop receiving this letter.', mailButton: 'See the alerts', bodyVariable: 'Body', firstVariable: 'First alert', alertsVariable: 'Alerts', sampleBody: 'Town of Saint-Avit', sampleFirst: 'Courtesy: down by 12 points around 12 November 2026',
  },
});

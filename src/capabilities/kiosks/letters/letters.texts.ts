import { defineTexts } from '#core/shared/texts.ts';

/** Words of the pages of changes and of what one receives by mail. */
export const lettersTexts = defineTexts({
  fr: {
    letters: 'Courriels', lead: 'Choisissez ce que vous recevez. Chacun décide pour soi\u202f; un clic dans chaque courriel l’arrête.',
    rhythm: 'Lettre des avis', rhythmHint: 'Score, évolution, meilleur et moins bon critère, idées à lire, alertes, bornes silencieuses. Une période sans avis est dite une fois, puis plus rien ne part.',
    rhythms: { none: 'Aucune', daily: 'Chaque jour', weekly: 'Chaque semaine', monthly: 'Chaque mois' }, rhythmHints: { none: '', daily: 'Le matin, sur la veille.', weekly: 'Le lundi, sur la semaine passée.', monthly: 'Le premier du mois, sur le mois passé.' },
    alerts: 'M’alerter quand le niveau d’un point change', alertsHint: 'Un courriel par changement, jamais répété. Moins d’une fausse alerte par trimestre et par point.', sentTo: (email: string) => `Envoyés à ${email}.`, save: 'Enregistrer', saved: 'C’est enregistré.',
    stop: {
      digest: { title: 'Ne plus recevoir la lettre des avis', text: 'Vous ne recevrez plus cette lettre pour cette structure. Les alertes ne changent pas.', button: 'Arrêter la lettre', stopped: 'C’est fait\u202f: vous ne recevrez plus cette lettre.', resume: 'La recevoir de nouveau', resumed: 'C’est fait\u202f: vous recevrez de nouveau la lettre.' },
      alerts: { title: 'Ne plus recevoir les alertes', text: 'Vous ne recevrez plus d’alerte quand le niveau d’un point change. La lettre des avis ne change pas.', button: 'Arrêter les alertes', stopped: 'C’est fait\u202f: vous ne recevrez plus d’alerte.', resume: 'Les recevoir de nouveau', resumed: 'C’est fait\u202f: vous recevrez de nouveau les alertes.' },
    },
    changes: 'Changements de niveau', changesLead: 'Les jours depuis lesquels les avis d’un point ont un autre niveau, au-delà de ce que le hasard explique.', noChange: 'Aucun changement', noChangeText: 'Les points sont comparés chaque nuit à leurs treize dernières semaines. S’il y a du nouveau, c’est ici et dans les courriels.', toBoard: 'Voir le tableau',
    seen: 'J’ai vu', seenDone: 'C’est noté. Ce changement ne sera plus rappelé.', seenAt: (on: string) => `Vu le ${on}`, chooseAlerts: 'Choisir ses courriels',
    went: (point: string, direction: string, points: string, on: string) => `«\u202f${point}\u202f» a ${direction} de ${points} points vers le ${on}`, directions: { up: 'monté', down: 'baissé' }, before: (side: string) => `Avant\u202f: ${side}.`, after: (side: string) => `Depuis\u202f: ${side}.`,
    side: (score: string, low: string, high: string) => `${score} sur 100 (entre ${low} et ${high})`, of: (n: string, from: string, to: string) => `${n} avis du ${from} au ${to}`, openPoint: 'Voir le tableau de ce point', all: 'Tous les changements',
  },
  en: {
    letters: 'Mails', lead: 'Choose what you receive. Everybody decides for themselves; one click in each mail stops it.',
    rhythm: 'Digest of opinions', rhythmHint: 'Score, change, best and worst criterion, ideas to read, alerts, silent kiosks. A period without opinions is said once, then nothing more is sent.',
    rhythms: { none: 'None', daily: 'Every day', weekly: 'Every week', monthly: 'Every month' }, rhythmHints: { none: '', daily: 'In the morning, about the day before.', weekly: 'On Mondays, about the past week.', monthly: 'On the first, about the past month.' },
    alerts: 'Alert me when the level of a point changes', alertsHint: 'One mail a change, never repeated. Less than one false alarm a quarter and point.', sentTo: (email: string) => `Sent to ${email}.`, save: 'Save', saved: 'Saved.',
    stop: {
      digest: { title: 'Stop receiving the digest of opinions', text: 'You will not receive this digest for this body any more. Alerts stay as they are.', button: 'Stop the digest', stopped: 'Done: you will not receive this digest any more.', resume: 'Receive it again', resumed: 'Done: you will receive the digest again.' },
      alerts: { title: 'Stop receiving alerts', text: 'You will not be alerted any more when the level of a point changes. The digest stays as it is.', button: 'Stop the alerts', stopped: 'Done: you will not be alerted any more.', resume: 'Receive them again', resumed: 'Done: you will be alerted again.' },
    },
    changes: 'Changes of level', changesLead: 'The days from which opinions at a point have had another level, beyond what chance explains.', noChange: 'No change', noChangeText: 'Points are compared each night with their last thirteen weeks. When there is news, it is here and in the mails.', toBoard: 'See the board',
    seen: 'I have seen it', seenDone: 'Noted. You will not be reminded of this change.', seenAt: (on: string) => `Seen on ${on}`, chooseAlerts: 'Choose one’s mails',
    went: (point: string, direction: string, points: string, on: string) => `“${point}” went ${direction} by ${points} points around ${on}`, directions: { up: 'up', down: 'down' }, before: (side: string) => `Before: ${side}.`, after: (side: string) => `Since: ${side}.`,
    side: (score: string, low: string, high: string) => `${score} out of 100 (between ${low} and ${high})`, of: (n: string, from: string, to: string) => `${n} opinions from ${from} to ${to}`, openPoint: 'See the board of this point', all: 'All changes',
  },
});

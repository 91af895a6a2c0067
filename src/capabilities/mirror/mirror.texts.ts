import { leastAnswers } from '#core/mirror/believed-voice.ts';
import { leastGap } from '#core/mirror/gaps.ts';
import { leastOpinions } from '#core/opinions/measured-against-lived.ts';
import { defineTexts } from '#core/shared/texts.ts';

const s = (n: number) => (n > 1 ? 's' : '');

/** How many criteria can be compared, and what was found. */
interface Found {
  compared: number;
  blind: number;
  hidden: number;
  shared: number;
}

/** Words of the triple mirror, on its page, in files and in the report. */
export const mirrorTexts = defineTexts({
  fr: {
    title: 'Triple miroir', lead: 'Les mêmes critères, trois regards\u202f: ce que les citoyens mystère ont mesuré, ce que vos usagers vivent, ce que vos agents croient.',
    voices: { measured: 'Mesuré', lived: 'Vécu', believed: 'Cru' }, who: { measured: 'Audits', lived: 'Usagers', believed: 'Agents' }, about: { measured: 'par les citoyens mystère', lived: 'par vos usagers', believed: 'par vos agents' },
    sources: 'D’où vient chaque regard',
    source: {
      measured: (edition: string, criteria: number) => `${edition}\u202f: ${criteria} critère${s(criteria)} mesuré${s(criteria)}.`,
      lived: (from: string, to: string, criteria: number) => `Avis du ${from} au ${to}\u202f: ${criteria} critère${s(criteria)}.`,
      believed: (polls: string, criteria: number) => `${polls}\u202f: ${criteria} critère${s(criteria)}.`,
    },
    poll: (title: string, closed: string | null, eligible: string | null) => `«\u202f${title}\u202f»${closed ? `, clos le ${closed}` : ''}${eligible ? `, ${eligible} agents appelés` : ''}`,
    missing: {
      measured: { title: 'Il manque la mesure', text: 'Aucun résultat d’audit n’est encore publié pour votre structure. Les scores viennent avec la publication de l’édition.', action: 'Suivre mon inscription', path: 'registration' },
      closed: { title: 'Vos scores par critère sont fermés', text: 'La formule gratuite montre le score global et les canaux. Les critères s’ouvrent avec la formule personnalisée.', action: 'Voir mes résultats', path: '' },
      lived: { title: 'Il manque la voix des usagers', text: 'Personne n’a encore donné son avis sur un critère du baromètre. Ouvrez un point de collecte\u202f: une borne, une affiche à scanner, un lien.', action: 'Ouvrir un point de collecte', path: 'opinions/points' },
      believed: { title: 'Il manque la voix de vos agents', text: 'Aucun sondage clos ne porte sur un critère du baromètre, ou trop peu d’agents ont répondu pour qu’on puisse montrer un chiffre sans désigner personne.', action: 'Préparer un sondage', path: 'polls' },
    },
    verdict: ({ compared, blind, hidden, shared }: Found) => `Sur ${compared} critère${s(compared)} où vos agents peuvent être comparés à une autre voix\u202f: ${[`${blind} angle${s(blind)} mort${s(blind)}`, `${hidden} force${s(hidden)} cachée${s(hidden)}`, ...(shared > 0 ? [`${shared} regard${s(shared)} partagé${s(shared)}`] : [])].join(', ')}.`,
    noVerdict: `Rien ne peut encore être comparé. Il faut deux voix sur le même critère\u202f: ${leastAnswers} réponses d’agents, ${leastOpinions} avis sur au moins 5 jours, 4 audits.`,
    spots: 'Vos plus grands angles morts', noSpot: 'Aucun angle mort n’est établi', noSpotText: 'Vos agents ne voient nulle part la qualité nettement plus haute que les autres ne la voient, pour autant que ces chiffres permettent de le dire.',
    strengths: 'Vos forces cachées', divided: 'Là où les voix se partagent', users: 'Usagers et audits ne disent pas la même chose',
    others: { both: 'usagers et citoyens mystère', measured: 'les citoyens mystère', lived: 'vos usagers' },
    blind: { contradicted: (others: string) => `Vous pensez que cela va bien\u202f; ${others} ne le pensent pas.`, more: (others: string) => `Vous en pensez plus de bien que ${others}.` },
    hidden: { contradicted: (others: string) => `Vous en doutez\u202f; ${others} trouvent que cela va bien.`, more: (others: string) => `Vous êtes plus sévères que ${others}.` },
    beside: {
      blind: { lived: 'Vos usagers, eux aussi, en jugent mieux que les audits.', measured: 'Les audits, eux aussi, trouvent mieux que vos usagers.' },
      hidden: { lived: 'Vos usagers, eux aussi, sont plus sévères que les audits.', measured: 'Les audits, eux aussi, trouvent moins bien que vos usagers.' },
    },
    dividedBetween: { measured: 'Vous en pensez plus de bien que les citoyens mystère, et moins que vos usagers.', lived: 'Vous en pensez plus de bien que vos usagers, et moins que les citoyens mystère.' },
    usersAbove: 'Vos usagers en sont plus satisfaits que les audits ne le mesurent.', usersBelow: 'Vos usagers en sont moins satisfaits que les audits ne le mesurent.',
    score: (who: string, value: string) => `${who} ${value}`, points: (points: string) => `${points} points d’écart`,
    shared: `Tous voient la même chose, à ${leastGap} points près.`, open: 'Aucun écart n’est établi.', silent: 'Il manque une voix pour comparer.',
    readings: { blind_spot: 'Angle mort', hidden_strength: 'Force cachée', divided: 'Voix partagées', users_above: 'Usagers plus satisfaits', users_below: 'Usagers plus sévères', shared: 'Regard partagé', open: 'Écart non établi', silent: 'Une voix manque' },
    chart: 'Les trois voix, critère par critère', chartDesc: 'Carré\u202f: audits. Rond\u202f: usagers. Losange\u202f: agents. Le trait est l’intervalle à 95\u202f%\u202f; une marque creuse est une indication, qui n’est comparée à rien. Bande claire\u202f: écart établi entre vos agents et une autre voix.',
    alt: (parts: string) => `Scores de 0 à 100 des audits, des usagers et des agents, avec leurs intervalles, pour chaque critère. ${parts}`,
    none: { measured: 'pas mesuré', lived: 'pas d’avis', believed: 'pas de chiffre d’agents' }, few: 'indication',
    table: 'Les chiffres', criterion: 'Critère', determinant: 'Déterminant', reading: 'Lecture', gap: 'Écart le plus grand', n: { measured: 'Contacts', lived: 'Avis', believed: 'Réponses d’agents' },
    within: (score: string, low: string, high: string) => `${score} (${low} à ${high})`, dash: '–',
    spans: 'Avis de quelle période', span: { fieldwork: 'Les semaines des audits', year: 'Douze derniers mois' },
    how: 'Comment lire', howItems: [
      'Chaque voix a son score de 0 à 100 et son intervalle\u202f: les contacts pour les audits, les jours pour les usagers, le nombre d’agents appelés pour le sondage.',
      `Un écart n’est nommé que s’il dépasse ${leastGap} points et résiste à un contrôle commun de tous les critères\u202f: au plus un écart nommé sur dix, en moyenne, est dû au hasard.`,
      'Un écart est une question à se poser en équipe, pas une faute\u202f: les usagers et les agents qui répondent sont volontaires, les citoyens mystère suivent une grille.',
      'Du sondage, on ne voit ici que ce qui a été publié à tous\u202f: ce qui aurait pu désigner quelqu’un n’y entre pas.',
    ],
    next: 'Et maintenant\u202f?', nextText: 'Parlez de ces écarts avec vos équipes avant de les corriger, puis inscrivez ce que vous décidez au plan d’actions.', recommendations: 'Voir les recommandations', plan: 'Ajouter une action', detail: 'Voir ce que les audits ont relevé', advice: 'Une piste\u202f:', newPoll: 'Nouveau sondage',
    sites: 'Site par site', sitesText: 'Un service du sondage n’apparaît ici que si ses chiffres ont été publiés et s’il porte le nom du site.', noSite: 'Rien ne peut être comparé sur ce site.', siteLines: (n: number) => `${n} critère${s(n)} où deux voix au moins se font entendre.`,
    files: 'Exporter ces chiffres', file: 'triple-miroir',
    report: {
      title: 'Le triple miroir', lead: 'Ce que les citoyens mystère ont mesuré, ce que vos usagers vivent, ce que vos agents croient, sur les mêmes critères.', axis: 'score de 0 à 100',
      caption: 'Carré\u202f: audits. Rond\u202f: usagers. Losange\u202f: agents. Trait\u202f: intervalle à 95\u202f%. Marque creuse\u202f: indication.', row: (criterion: string, scores: string, note: string) => `${criterion}\u202f: ${scores}${note ? ` (${note.toLowerCase()})` : ''}.`, more: 'Le triple miroir se met à jour dans votre espace à chaque sondage clos.',
    },
  },
  en: {
    title: 'Triple mirror', lead: 'The same criteria, three views: what mystery citizens measured, what your users live, what your agents believe.',
    voices: { measured: 'Measured', lived: 'Lived', believed: 'Believed' }, who: { measured: 'Audits', lived: 'Users', believed: 'Agents' }, about: { measured: 'by mystery citizens', lived: 'by your users', believed: 'by your agents' },
    sources: 'Where each view comes from',
    source: {
      measured: (edition, criteria) => `${edition}: ${criteria} criteri${criteria > 1 ? 'a' : 'on'} measured.`,
      lived: (from, to, criteria) => `Opinions from ${from} to ${to}: ${criteria} criteri${criteria > 1 ? 'a' : 'on'}.`,
      believed: (polls, criteria) => `${polls}: ${criteria} criteri${criteria > 1 ? 'a' : 'on'}.`,
    },
    poll: (title, closed, eligible) => `“${title}”${closed ? `, closed on ${closed}` : ''}${eligible ? `, ${eligible} agents asked` : ''}`,
    missing: {
      measured: { title: 'The measure is missing', text: 'No audit result is published for your body yet. Scores come with the publication of the edition.', action: 'Follow my registration', path: 'registration' },
      closed: { title: 'Your scores by criterion are closed', text: 'The free formula shows the global score and the channels. Criteria open with the personalised formula.', action: 'See my results', path: '' },
      lived: { title: 'The voice of users is missing', text: 'Nobody has given an opinion on a criterion of the barometer yet. Open a collection point: a kiosk, a poster to scan, a link.', action: 'Open a collection point', path: 'opinions/points' },
      believed: { title: 'The voice of your agents is missing', text: 'No poll that is over bears on a criterion of the barometer, or too few agents answered for a figure to be shown without pointing at anybody.', action: 'Prepare a poll', path: 'polls' },
    },
    verdict: ({ compared, blind, hidden, shared }) => `Of ${compared} criteri${compared > 1 ? 'a' : 'on'} on which your agents can be compared with another voice: ${[`${blind} blind spot${s(blind)}`, `${hidden} hidden strength${s(hidden)}`, ...(shared > 0 ? [`${shared} shared view${s(shared)}`] : [])].join(', ')}.`,
    noVerdict: `Nothing can be compared yet. It takes two voices on the same criterion: ${leastAnswers} answers of agents, ${leastOpinions} opinions on at least 5 days, 4 audits.`,
    spots: 'Your largest blind spots', noSpot: 'No blind spot is established', noSpotText: 'Nowhere do your agents see quality clearly higher than others see it, as far as these figures can tell.',
    strengths: 'Your hidden strengths', divided: 'Where voices are divided', users: 'Users and audits do not say the same',
    others: { both: 'users and mystery citizens', measured: 'mystery citizens', lived: 'your users' },
    blind: { contradicted: (others) => `You think this goes well; ${others} do not.`, more: (others) => `You think better of it than ${others}.` },
    hidden: { contradicted: (others) => `You doubt it; ${others} find that it goes well.`, more: (others) => `You are harsher than ${others}.` },
    beside: {
      blind: { lived: 'Your users too think better of it than audits.', measured: 'Audits too find more good in it than your users do.' },
      hidden: { lived: 'Your users too are harsher than audits.', measured: 'Audits too find less good in it than your users do.' },
    },
    dividedBetween: { measured: 'You think better of it than mystery citizens, and worse than your users.', lived: 'You think better of it than your users, and worse than mystery citizens.' },
    usersAbove: 'Your users are happier with it than audits measure.', usersBelow: 'Your users are less happy with it than audits measure.',
    score: (who, value) => `${who} ${value}`, points: (points) => `${points} points apart`,
    shared: `All see the same, within ${leastGap} points.`, open: 'No difference is established.', silent: 'A voice is missing to compare.',
    readings: { blind_spot: 'Blind spot', hidden_strength: 'Hidden strength', divided: 'Voices divided', users_above: 'Users happier', users_below: 'Users harsher', shared: 'Shared view', open: 'Not established', silent: 'A voice is missing' },
    chart: 'The three voices, criterion by criterion', chartDesc: 'Square: audits. Circle: users. Diamond: agents. The line is the 95% interval; a hollow mark is an indication, compared with nothing. Light band: established difference between your agents and another voice.',
    alt: (parts) => `Scores from 0 to 100 of audits, users and agents, with their intervals, for each criterion. ${parts}`,
    none: { measured: 'not measured', lived: 'no opinion', believed: 'no figure of agents' }, few: 'indication',
    table: 'The figures', criterion: 'Criterion', determinant: 'Determinant', reading: 'Reading', gap: 'Largest difference', n: { measured: 'Contacts', lived: 'Opinions', believed: 'Answers of agents' },
    within: (score, low, high) => `${score} (${low} to ${high})`, dash: '–',
    spans: 'Opinions of which period', span: { fieldwork: 'The weeks of the audits', year: 'Last twelve months' },
    how: 'How to read', howItems: [
      'Each voice has its score from 0 to 100 and its interval: contacts for audits, days for users, the number of agents asked for the poll.',
      `A difference is named only if it is over ${leastGap} points and stands up to a common check of all criteria: on average, at most one named difference in ten is due to chance.`,
      'A difference is a question to ask as a team, not a fault: users and agents who answer are volunteers, mystery citizens follow a grid.',
      'Of the poll, only what was published to all is seen here: what could have pointed at somebody does not enter.',
    ],
    next: 'What now?', nextText: 'Talk about these differences with your teams before you correct them, then write down what you decide in the action plan.', recommendations: 'See the recommendations', plan: 'Add an action', detail: 'See what audits found', advice: 'A way forward:', newPoll: 'New poll',
    sites: 'Site by site', sitesText: 'A unit of the poll appears here only if its figures were published and it bears the name of the site.', noSite: 'Nothing can be compared on this site.', siteLines: (n) => `${n} criteri${n > 1 ? 'a' : 'on'} on which two voices or more are heard.`,
    files: 'Export these figures', file: 'triple-mirror',
    report: {
      title: 'The triple mirror', lead: 'What mystery citizens measured, what your users live, what your agents believe, on the same criteria.', axis: 'score from 0 to 100',
      caption: 'Square: audits. Circle: users. Diamond: agents. Line: 95% interval. Hollow mark: indication.', row: (criterion, scores, note) => `${criterion}: ${scores}${note ? ` (${note.toLowerCase()})` : ''}.`, more: 'The triple mirror is brought up to date in your space with each poll that ends.',
    },
  },
});

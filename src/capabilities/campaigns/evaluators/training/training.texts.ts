import { defineTexts } from '#core/shared/texts.ts';
import type { MissingStep } from '../eligibility/readiness.ts';

export const trainingTexts = defineTexts<{
  title: string; lead: (edition: string) => string; ready: string; readyText: (date: string) => string; notReady: string; missing: Record<MissingStep, string>;
  steps: { lessons: string; quiz: string; gold: string; declaration: string }; stateLabels: { done: string; current: string; todo: string }; lessonsDone: (n: number, of: number) => string; passedWith: (share: string) => string; failedWith: (share: string) => string; todo: string;
  lessonOf: (n: number, of: number, minutes: number) => string; minutes: (n: number) => string; read: string; remember: string; markRead: string; next: string; back: string; sources: string;
  quiz: string; saidAs: (label: string, text: string) => string; quizLead: (pass: string, n: number) => string; quizSend: string; quizPassed: string; quizFailed: string; quizScore: (share: string) => string; right: string; wrong: string; yourAnswer: string; rightAnswer: string; again: string; correction: string;
  openChannels: (channels: string) => string; goldsLead: string; channelTest: (channel: string, title: string) => string; askedTitle: string; grid: string;
  gold: string; goldLead: string; situation: string; transcript: string; who: Record<'you' | 'agent' | 'fact', string>; yes: string; no: string; cannot: string; goldSend: string; goldPassed: string; goldFailed: string;
  goldScore: (share: string, ac1: string) => string; goldRule: (share: string, ac1: string) => string; equal: string; differs: string; item: string; verdict: string; reread: string; expert: string; comparison: string; tryAgain: string; open: string; number: string;
}>({
  fr: {
    title: 'Ma formation', lead: (edition) => `${edition}\u202f: ce qu’il faut savoir et prouver avant la première mission. À refaire à chaque édition.`,
    ready: 'Tout est en règle', readyText: (date) => `Attestation du ${date}. Des missions peuvent vous être confiées.`, notReady: 'Pas encore de mission possible',
    missing: { quiz: 'réussir le questionnaire', gold: 'réussir l’épreuve d’un canal au moins', declaration: 'signer la déclaration d’intérêts' },
    steps: { lessons: 'Lire les leçons', quiz: 'Réussir le questionnaire', gold: 'Réussir l’épreuve de chaque canal', declaration: 'Signer la déclaration' },
    stateLabels: { done: 'fait', current: 'à faire maintenant', todo: 'à venir' },
    lessonsDone: (n, of) => `${n} sur ${of} lues`, passedWith: (share) => `Réussi avec ${share}`, failedWith: (share) => `Dernier essai\u202f: ${share}`, todo: 'À faire',
    lessonOf: (n, of, minutes) => `Leçon ${n} sur ${of}, ${minutes} min`, minutes: (n) => `${n} min`, read: 'Lue', remember: 'À retenir', markRead: 'J’ai lu cette leçon', next: 'Continuer', back: 'Revenir à ma formation', sources: 'Sources',
    quiz: 'Questionnaire', saidAs: (label, text) => `${label}\u202f: ${text}`, quizLead: (pass, n) => `${n} questions, une seule bonne réponse à chacune. Il faut ${pass} de réponses justes\u202f; les explications viennent ensuite.`, quizSend: 'Valider mes réponses',
    quizPassed: 'Questionnaire réussi', quizFailed: 'Pas encore', quizScore: (share) => `${share} de réponses justes.`, right: 'Juste', wrong: 'À revoir', yourAnswer: 'Votre réponse', rightAnswer: 'Bonne réponse', again: 'Recommencer le questionnaire', correction: 'Correction',
    openChannels: (channels) => `Canaux ouverts\u202f: ${channels}.`,
    goldsLead: 'Une épreuve par canal\u202f: quelques questions, puis un audit d’entraînement. Vous ne recevez que les missions des canaux dont vous avez réussi l’épreuve\u202f; une seule suffit pour commencer.',
    channelTest: (channel, title) => `${channel}\u202f: ${title}`, askedTitle: 'Questions sur le canal', grid: 'La grille',
    gold: 'audit d’entraînement', goldLead: 'Répondez aux questions sur le canal, lisez ce contact comme si vous l’aviez vécu, puis remplissez la grille. Vos réponses sont comparées à celles des experts.', situation: 'La situation', transcript: 'Le contact, moment par moment',
    who: { you: 'Vous', agent: 'L’agent', fact: 'Constat' }, yes: 'Oui', no: 'Non', cannot: 'Je ne peux pas le dire', goldSend: 'Comparer avec les experts', goldPassed: 'Épreuve réussie', goldFailed: 'Pas encore',
    goldScore: (share, ac1) => `${share} de réponses identiques à celles des experts\u202f; accord corrigé du hasard (AC1)\u202f: ${ac1}.`, goldRule: (share, ac1) => `Il faut répondre juste à toutes les questions sur le canal, ${share} de réponses identiques et un AC1 d’au moins ${ac1} sur les questions oui/non.`,
    equal: 'Identique', differs: 'Différent', item: 'Question', verdict: 'Comparaison', reread: 'À relire', expert: 'Experts', comparison: 'Comparaison, question par question', tryAgain: 'Remplir de nouveau', open: 'Ouvrir', number: 'Un nombre',
  },
  en: {
    title: 'My training', lead: (edition) => `${edition}: what to know and to prove before the first mission. To be done again at each edition.`,
    ready: 'You are ready', readyText: (date) => `Certificate of ${date}. Missions may be given to you.`, notReady: 'No mission possible yet',
    missing: { quiz: 'pass the quiz', gold: 'pass the test of at least one channel', declaration: 'sign the declaration of interests' },
    steps: { lessons: 'Read the lessons', quiz: 'Pass the quiz', gold: 'Pass the test of each channel', declaration: 'Sign the declaration' },
    stateLabels: { done: 'done', current: 'to do now', todo: 'to come' },
    lessonsDone: (n, of) => `${n} of ${of} read`, passedWith: (share) => `Passed with ${share}`, failedWith: (share) => `Last try: ${share}`, todo: 'To do',
    lessonOf: (n, of, minutes) => `Lesson ${n} of ${of}, ${minutes} min`, minutes: (n) => `${n} min`, read: 'Read', remember: 'To remember', markRead: 'I have read this lesson', next: 'Go on', back: 'Back to my training', sources: 'Sources',
    quiz: 'Quiz', saidAs: (label, text) => `${label}: ${text}`, quizLead: (pass, n) => `${n} questions, one right answer each. ${pass} of right answers are needed; the explanations come afterwards.`, quizSend: 'Check my answers',
    quizPassed: 'Quiz passed', quizFailed: 'Not yet', quizScore: (share) => `${share} of right answers.`, right: 'Right', wrong: 'To review', yourAnswer: 'Your answer', rightAnswer: 'Right answer', again: 'Take the quiz again', correction: 'Correction',
    openChannels: (channels) => `Channels open: ${channels}.`,
    goldsLead: 'One test a channel: a few questions, then a practice audit. You receive only missions of the channels whose test you have passed; one is enough to begin.',
    channelTest: (channel, title) => `${channel}: ${title}`, askedTitle: 'Questions on the channel', grid: 'The grid',
    gold: 'practice audit', goldLead: 'Answer the questions on the channel, read this contact as if you had lived it, then fill in the grid. Your answers are compared with those of the experts.', situation: 'The situation', transcript: 'The contact, moment by moment',
    who: { you: 'You', agent: 'The officer', fact: 'Observed' }, yes: 'Yes', no: 'No', cannot: 'I cannot say', goldSend: 'Compare with the experts', goldPassed: 'Test passed', goldFailed: 'Not yet',
    goldScore: (share, ac1) => `${share} of answers the same as the experts’; agreement corrected for chance (AC1): ${ac1}.`, goldRule: (share, ac1) => `Needed: all questions on the channel right, ${share} of answers the same and an AC1 of at least ${ac1} over the yes/no questions.`,
    equal: 'Same', differs: 'Different', item: 'Question', verdict: 'Comparison', reread: 'To read again', expert: 'Experts', comparison: 'Comparison, question by question', tryAgain: 'Fill in again', open: 'Open', number: 'A number',
  },
});

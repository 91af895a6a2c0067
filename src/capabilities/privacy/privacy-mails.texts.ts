import { defineTexts } from '#core/shared/texts.ts';

const fr = {
  /** Names of these mails for the office, by the identifier that follows `privacy-`. */
  names: {
    confirm: 'Droits\u202f: confirmation d’une demande', reminder: 'Droits\u202f: rappel d’échéance', copy: 'Droits\u202f: copie prête', note: 'Droits\u202f: réponse',
    rectified: 'Droits\u202f: données corrigées', restricted: 'Droits\u202f: données limitées', lifted: 'Droits\u202f: limitation levée', erased: 'Droits\u202f: données effacées',
    refused: 'Droits\u202f: demande refusée', extended: 'Droits\u202f: délai prolongé',
  },
  hello: 'Bonjour,',
  ask: 'Une demande au sujet de données personnelles vient d’être faite à cette adresse\u202f:',
  confirmSubject: 'Confirmez votre demande au sujet de vos données',
  confirmBody: 'Ouvrez le lien pour confirmer qu’elle vient de vous. Rien n’est communiqué ni changé avant.',
  confirmButton: 'Confirmer ma demande',
  ignore: 'Vous n’avez rien demandé\u202f? Ignorez ce message\u202f: sans confirmation, la demande est effacée après trente jours.',
  answerSubject: 'Réponse à votre demande au sujet de vos données',
  requestOf: (kind: string, date: string) => `Vous avez fait une demande le ${date}\u202f: ${kind}.`,
  answerCopy: 'La copie de vos données est prête. Le lien ci-dessous reste valable quatorze jours et n’ouvre rien d’autre.',
  answerButton: 'Recevoir ma copie',
  officerSays: (note: string) => `Réponse du délégué à la protection des données\u202f: ${note}`,
  erased: (removed: string, kept: string) => `Vos données ont été effacées (${removed}). ${kept}`,
  keptNothing: 'Rien de nominatif n’a été gardé.',
  keptSome: (list: string) => `Restent, pour les raisons dites\u202f: ${list}`,
  rectified: 'Vos données ont été corrigées comme vous l’avez demandé.',
  restricted: 'Vos données sont gardées mais ne sont plus utilisées\u202f: plus aucun courriel ne vous sera envoyé, sauf au sujet de cette demande ou pour une connexion que vous demandez.',
  lifted: 'La limitation de vos données est levée\u202f: elles peuvent de nouveau être utilisées.',
  extended: (due: string, reason: string) => `La réponse demande plus de temps\u202f: ${reason} Elle viendra au plus tard le ${due}.`,
  extendedSubject: 'Votre demande au sujet de vos données\u202f: délai prolongé',
  refused: (reason: string) => `Il n’a pas été possible d’y répondre favorablement\u202f: ${reason}`,
  cnil: 'Si cette réponse ne vous convient pas, vous pouvez saisir la CNIL (www.cnil.fr) ou un juge.',
  remindSubject: (count: number) => (count === 1 ? 'Une demande attend une réponse' : `${count} demandes attendent une réponse`),
  remindBody: (due: string) => `La plus pressée est due le ${due}.`,
  remindButton: 'Ouvrir le registre des demandes',
};

const en: typeof fr = {
  names: {
    confirm: 'Rights: request to confirm', reminder: 'Rights: due date near', copy: 'Rights: copy ready', note: 'Rights: answer',
    rectified: 'Rights: data corrected', restricted: 'Rights: data restricted', lifted: 'Rights: restriction lifted', erased: 'Rights: data erased',
    refused: 'Rights: request refused', extended: 'Rights: more time needed',
  },
  hello: 'Hello,',
  ask: 'A request about personal data has just been made for this address:',
  confirmSubject: 'Confirm your request about your data',
  confirmBody: 'Open the link to confirm that it comes from you. Nothing is told or changed before.',
  confirmButton: 'Confirm my request',
  ignore: 'You did not ask for anything? Ignore this message: without confirmation the request is erased after thirty days.',
  answerSubject: 'Answer to your request about your data',
  requestOf: (kind: string, date: string) => `You made a request on ${date}: ${kind}.`,
  answerCopy: 'The copy of your data is ready. The link below stays valid for fourteen days and opens nothing else.',
  answerButton: 'Receive my copy',
  officerSays: (note: string) => `Answer of the data protection officer: ${note}`,
  erased: (removed: string, kept: string) => `Your data were erased (${removed}). ${kept}`,
  keptNothing: 'Nothing that names you was kept.',
  keptSome: (list: string) => `These stay, for the reasons given: ${list}`,
  rectified: 'Your data were corrected as you asked.',
  restricted: 'Your data are kept but no longer used: no mail will be sent to you any more, except about this request or for a sign-in that you ask for.',
  lifted: 'The restriction of your data is lifted: they may be used again.',
  extended: (due: string, reason: string) => `The answer needs more time: ${reason} It will come on ${due} at the latest.`,
  extendedSubject: 'Your request about your data: more time',
  refused: (reason: string) => `It could not be granted: ${reason}`,
  cnil: 'If this answer does not satisfy you, you may turn to the French data protection authority (CNIL, www.cnil.fr) or to a court.',
  remindSubject: (count: number) => (count === 1 ? 'A request awaits an answer' : `${count} requests await an answer`),
  remindBody: (due: string) => `The most pressing is due on ${due}.`,
  remindButton: 'Open the queue of requests',
};

/** Words of the mails about rights. */
export const privacyMailTexts = defineTexts({ fr, en });

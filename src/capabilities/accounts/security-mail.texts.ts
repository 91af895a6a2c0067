import { defineTexts } from '#core/shared/texts.ts';

/** What a person is told by mail when it changes. */
export type SecurityChange = 'passkeyAdded' | 'passkeyRemoved' | 'codesSet' | 'codesRemoved' | 'recoveryUsed' | 'recoveryRenewed' | 'codesPaused' | 'reset' | 'roleEnded' | 'providerLinked';

const fr = {
  subject: 'Un changement sur votre compte Parvis',
  hello: (name: string) => `Bonjour ${name},`,
  changes: {
    passkeyAdded: (name: string) => `Une clé d’accès vient d’être ajoutée à votre compte\u202f: ${name}.`,
    passkeyRemoved: (name: string) => `Une clé d’accès vient d’être retirée de votre compte\u202f: ${name}.`,
    codesSet: (_detail: string) => 'Une application de codes vient d’être réglée sur votre compte\u202f: un code vous sera demandé à chaque connexion.',
    codesRemoved: (_detail: string) => 'L’application de codes vient d’être retirée de votre compte.',
    recoveryUsed: (left: string) => `Un code de secours vient de servir pour entrer dans votre compte. Il vous en reste ${left}.`,
    recoveryRenewed: (_detail: string) => 'Vos codes de secours viennent d’être remplacés\u202f: les anciens ne servent plus.',
    codesPaused: (_detail: string) => 'Trop de faux codes ont été donnés pour entrer dans votre compte\u202f: les codes y sont refusés pendant une heure. Vos clés d’accès et vos codes de secours servent toujours.',
    reset: (by: string) => `${by} vient d’effacer votre second facteur, parce qu’il était perdu. Vos appareils sont déconnectés\u202f; à la prochaine connexion vous en réglerez un nouveau.`,
    roleEnded: (role: string) => `Un rôle vient de vous être retiré dans le baromètre\u202f: ${role}.`,
    providerLinked: (provider: string) => `Votre compte s’ouvre désormais aussi par ${provider}.`,
  } satisfies Record<SecurityChange, (detail: string) => string>,
  button: 'Voir mon compte',
  closing: 'Ce n’était pas vous, ou pas voulu\u202f? Déconnectez vos autres appareils depuis la page de votre compte, et prévenez l’opérateur du baromètre.',
};

const en: typeof fr = {
  subject: 'A change to your Parvis account',
  hello: (name) => `Hello ${name},`,
  changes: {
    passkeyAdded: (name) => `A passkey was just added to your account: ${name}.`,
    passkeyRemoved: (name) => `A passkey was just removed from your account: ${name}.`,
    codesSet: () => 'An authenticator application was just set up for your account: a code will be asked for at each sign-in.',
    codesRemoved: () => 'The authenticator application was just removed from your account.',
    recoveryUsed: (left) => `A recovery code was just used to enter your account. You have ${left} left.`,
    recoveryRenewed: () => 'Your recovery codes were just replaced: the old ones no longer serve.',
    codesPaused: () => 'Too many wrong codes were given to enter your account: codes are refused there for an hour. Your passkeys and recovery codes still serve.',
    reset: (by) => `${by} has just erased your second factor, because it was lost. Your devices are signed out; at the next sign-in you will set up a new one.`,
    roleEnded: (role) => `A role was just taken back from you in the barometer: ${role}.`,
    providerLinked: (provider) => `Your account now also opens through ${provider}.`,
  },
  button: 'See my account',
  closing: 'This was not you, or not intended? Sign your other devices out from the page of your account, and tell the operator of the barometer.',
};

export const securityMailTexts = defineTexts({ fr, en });

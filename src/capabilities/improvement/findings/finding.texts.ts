import { defineTexts } from '#core/shared/texts.ts';

/** What contacts found, as a fact. */
export const findingTexts = defineTexts({
  fr: {
    separator: '\u202f; ',
    always: (count: string) => `oui, ${count} fois sur ${count}`,
    times: (yes: string, count: string) => `oui, ${yes} fois sur ${count}`,
    never: (count: string) => `non, ${count} fois sur ${count}`,
    yes: 'oui',
    no: 'non',
    option: (label: string, count: string, total: string) => `${label} (${count}\u00a0sur\u00a0${total})`,
    mean: (number: string, unit: string) => `${number} ${unit} en moyenne`,
    single: (number: string, unit: string) => `${number} ${unit}`,
    notReached: (count: string, total: string) => `le contact s’est arrêté avant, ${count} fois sur ${total}`,
    notReachedOnce: 'le contact s’est arrêté avant',
  },
  en: {
    separator: '; ',
    always: (count: string) => `yes, ${count} times in ${count}`,
    times: (yes: string, count: string) => `yes, ${yes} in ${count}`,
    never: (count: string) => `no, ${count} times in ${count}`,
    yes: 'yes',
    no: 'no',
    option: (label: string, count: string, total: string) => `${label} (${count}\u00a0in\u00a0${total})`,
    mean: (number: string, unit: string) => `${number} ${unit} on average`,
    single: (number: string, unit: string) => `${number} ${unit}`,
    notReached: (count: string, total: string) => `the contact stopped before, ${count} in ${total}`,
    notReachedOnce: 'the contact stopped before',
  },
});

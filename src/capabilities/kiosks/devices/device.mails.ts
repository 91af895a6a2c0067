import { defineTexts, type Locale } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';
import { defineMailKind, type KindMail } from '#platform/mail/mail-kind.ts';
import type { AlertKind } from './device-health.ts';

const texts = defineTexts({
  fr: {
    name: 'Alerte sur une borne', when: 'Quand une borne se tait pendant l’ouverture, n’a presque plus de batterie, n’arrive plus à envoyer ou n’a plus de place.', subject: 'Borne à vérifier\u202f: {{kiosk}}',
    hello: 'Bonjour {{contact}},', fact: 'La borne «\u202f{{kiosk}}\u202f» de {{body}} (point «\u202f{{point}}\u202f») {{trouble}}.', next: 'Les avis déjà donnés ne sont pas perdus\u202f: la borne les garde et les enverra. Vérifiez qu’elle est allumée, branchée et reliée au réseau. Ce message ne sera pas répété tant que cela dure.',
    button: 'Voir les bornes', contact: 'Nom de la personne', body: 'Structure', kiosk: 'Borne', point: 'Point de collecte', trouble: 'Ce qui ne va pas',
    troubles: { silent: 'ne donne plus signe de vie alors que le lieu est ouvert', battery: 'n’a presque plus de batterie', queue: 'garde de nombreux avis qu’elle n’arrive pas à envoyer', storage: 'n’a plus de place pour garder de nouveaux avis\u202f: libérez de la mémoire sur la tablette' },
    samples: { contact: 'Rose Lambert', body: 'Ville de Saint-Avit', kiosk: 'Tablette du hall', point: 'Guichet état civil', trouble: 'ne donne plus signe de vie alors que le lieu est ouvert' },
  },
  en: {
    name: 'Alert about a kiosk', when: 'When a kiosk falls silent during opening hours, is nearly out of battery, cannot send any more or has no room left.', subject: 'Kiosk to check: {{kiosk}}',
    hello: 'Hello {{contact}},', fact: 'The kiosk “{{kiosk}}” of {{body}} (point “{{point}}”) {{trouble}}.', next: 'Opinions already given are not lost: the kiosk keeps them and will send them. Check that it is on, plugged in and connected. This message is not repeated while it lasts.',
    button: 'See the kiosks', contact: 'Name of the person', body: 'Body', kiosk: 'Kiosk', point: 'Collection point', trouble: 'What is wrong',
    troubles: { silent: 'has not been heard although the place is open', battery: 'is nearly out of battery', queue: 'keeps many opinions that it cannot send', storage: 'has no room left for new opinions: free some storage on the tablet' },
    samples: { contact: 'Rose Lambert', body: 'Town of Saint-Avit', kiosk: 'Tablet of the hall', point: 'Registry desk', trouble: 'has not been heard although the place is open' },
  },
});

type Place = 'contact' | 'body' | 'kiosk' | 'point' | 'trouble';
const variable = (place: Place, required = false) => ({
  label: { fr: texts.fr[place], en: texts.en[place] }, sample: { fr: texts.fr.samples[place], en: texts.en.samples[place] }, ...(required && { required }),
});
const wordsIn = (locale: Locale) => {
  const { subject, hello, fact, next, button } = texts[locale];
  return { subject, paragraphs: [hello, fact, next], button };
};

export const kioskAlertKind = defineMailKind({
  id: 'kiosk-alert', name: { fr: texts.fr.name, en: texts.en.name }, when: { fr: texts.fr.when, en: texts.en.when }, perEdition: false,
  variables: { contact: variable('contact'), body: variable('body'), kiosk: variable('kiosk', true), point: variable('point'), trouble: variable('trouble', true) },
  words: { fr: wordsIn('fr'), en: wordsIn('en') },
});

export interface KioskAlert {
  to: string;
  name: string;
  locale: Locale;
  device: { organisationId: string; name: string; pointName: string };
  kind: AlertKind;
  body: string;
  origin: string;
}

export function kioskAlertMail({ to, name, locale, device, kind, body, origin }: KioskAlert): KindMail {
  return {
    kind: kioskAlertKind, to, locale, editionId: null,
    values: { contact: name, body, kiosk: device.name, point: device.pointName, trouble: texts[locale].troubles[kind] },
    url: `${origin}${localPath(locale, `/participant/${device.organisationId}/opinions/devices`)}`,
  };
}

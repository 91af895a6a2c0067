import { both, defineTexts, type Locale } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';
import { defineMailKind, type KindMail } from '#platform/mail/mail-kind.ts';

const texts = defineTexts({
  fr: {
    disabledName: 'Adresse de réception désactivée', disabledWhen: 'Quand une adresse de réception ne répond plus depuis plusieurs jours.',
    disabledSubject: 'Une adresse de réception ne répond plus', hello: (name: string) => `Bonjour ${name},`,
    disabledBody: (host: string) => `Vos messages automatiques vers ${host} n’aboutissent plus\u202f: nous avons cessé de les envoyer. Corrigez l’adresse ou le programme qui reçoit, puis remettez-la en service\u202f; ce qui attendait sera alors envoyé.`,
    disabledAction: 'Voir les envois', contact: 'Nom de la personne', host: 'Serveur qui reçoit',
    agreedName: 'Affichage du score accepté', agreedWhen: 'Quand le référent d’une structure accepte que son score soit affiché sur d’autres sites.',
    agreedSubject: 'Le score de votre structure peut être affiché sur d’autres sites',
    agreedBody: 'Le référent de votre structure a accepté que son score publié soit affiché sur d’autres sites, avec son édition et son intervalle. Vous pouvez le lui faire retirer à tout moment\u202f: l’affichage cesse aussitôt.',
    agreedAction: 'Voir l’affichage',
  },
  en: {
    disabledName: 'Receiving address disabled', disabledWhen: 'When a receiving address has not answered for several days.',
    disabledSubject: 'A receiving address no longer answers', hello: (name: string) => `Hello ${name},`,
    disabledBody: (host: string) => `Your automatic messages to ${host} no longer arrive: we have stopped sending them. Correct the address or the receiving program, then put it back in service; what waited will be sent then.`,
    disabledAction: 'See the deliveries', contact: 'Name of the person', host: 'Receiving server',
    agreedName: 'Display of the score agreed', agreedWhen: 'When the referent of a body agrees that its score be shown on other sites.',
    agreedSubject: 'The score of your body may be shown on other sites',
    agreedBody: 'The referent of your body has agreed that its published score be shown on other sites, with its edition and interval. You can have that withdrawn at any time: the display stops at once.',
    agreedAction: 'See the display',
  },
});

const contact = { label: both((l) => texts[l].contact), sample: both(() => 'Rose Lambert') };

export const webhookDisabledKind = defineMailKind({
  id: 'webhook-disabled', name: both((l) => texts[l].disabledName), when: both((l) => texts[l].disabledWhen), perEdition: false,
  variables: { contact, host: { label: both((l) => texts[l].host), sample: both(() => 'accueil.commune.example'), required: true } },
  words: both((l) => ({ subject: texts[l].disabledSubject, paragraphs: [texts[l].hello('{{contact}}'), texts[l].disabledBody('{{host}}')], button: texts[l].disabledAction })),
});

export const embedAgreedKind = defineMailKind({
  id: 'embed-agreed', name: both((l) => texts[l].agreedName), when: both((l) => texts[l].agreedWhen), perEdition: false,
  variables: { contact },
  words: both((l) => ({ subject: texts[l].agreedSubject, paragraphs: [texts[l].hello('{{contact}}'), texts[l].agreedBody], button: texts[l].agreedAction })),
});

/** Kinds of mails of integrations. */
export const integrationMailKinds = [webhookDisabledKind, embedAgreedKind];

interface Addressee {
  name: string;
  email: string;
  locale: Locale;
}

export function webhookDisabledMail(to: Addressee, of: { host: string; organisationId: string | null; origin: string }): KindMail {
  const path = of.organisationId ? `/participant/${of.organisationId}/integrations` : '/office/integrations';
  return { kind: webhookDisabledKind, to: to.email, locale: to.locale, editionId: null, values: { contact: to.name, host: of.host }, url: `${of.origin}${localPath(to.locale, path)}` };
}

export function embedAgreedMail(to: Addressee, of: { organisationId: string; origin: string }): KindMail {
  const url = `${of.origin}${localPath(to.locale, `/participant/${of.organisationId}/integrations/embed`)}`;
  return { kind: embedAgreedKind, to: to.email, locale: to.locale, editionId: null, values: { contact: to.name }, url };
}

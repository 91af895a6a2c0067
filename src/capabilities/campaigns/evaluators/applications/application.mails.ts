import type { Locale } from '#core/shared/texts.ts';
import { defineTexts } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';
import { defineMailKind, type KindMail, type MailVariable } from '#platform/mail/mail-kind.ts';

const texts = defineTexts({
  fr: {
    hello: (name: string) => `Bonjour ${name},`,
    received: {
      subject: 'Votre candidature de citoyen-mystère est arrivée',
      body: 'Nous avons bien reçu votre candidature. Une personne va la lire et vous répondre. Il n’y a rien à faire d’ici là.',
      second: 'Si vous aviez déjà une candidature en cours, c’est la première qui compte.',
    },
    waiting: { subject: 'Votre candidature est en attente', body: 'Votre candidature est retenue, mais nous n’avons pas encore besoin de citoyens-mystère près de chez vous. Nous vous écrirons le moment venu.' },
    declined: { subject: 'Votre candidature de citoyen-mystère', body: 'Nous avons lu votre candidature avec attention et ne pouvons pas la retenir. Notre raison\u202f:' },
    button: 'En savoir plus',
    closing: 'Si vous n’êtes pas à l’origine de ce message, ne faites rien.',
  },
  en: {
    hello: (name: string) => `Hello ${name},`,
    received: {
      subject: 'Your application as a mystery citizen has arrived',
      body: 'We have received your application. Somebody will read it and answer you. There is nothing to do until then.',
      second: 'If you already had an application under way, the first one counts.',
    },
    waiting: { subject: 'Your application is on hold', body: 'Your application is kept, but we do not need mystery citizens near you yet. We shall write to you when the time comes.' },
    declined: { subject: 'Your application as a mystery citizen', body: 'We have read your application with care and cannot keep it. Our reason:' },
    button: 'Learn more',
    closing: 'If you did not ask for this message, do nothing.',
  },
});

type Step = 'received' | 'waiting' | 'declined';

const contact = { label: { fr: 'Nom de la personne', en: 'Name of the person' }, sample: { fr: 'Hugo Martin', en: 'Hugo Martin' } };
const reason = {
  label: { fr: 'Raison donnée', en: 'Reason given' }, required: true,
  sample: { fr: 'Nous avons assez de monde dans votre département cette année.', en: 'We have enough people in your département this year.' },
} as const;

function kindOf(step: Step, name: Record<Locale, string>, when: Record<Locale, string>) {
  const wordsIn = (locale: Locale) => {
    const t = texts[locale];
    const paragraphs = step === 'received' ? [t.received.body, t.received.second] : [t[step].body, '{{reason}}'];
    return { subject: t[step].subject, paragraphs: [t.hello('{{contact}}'), ...paragraphs], button: t.button, closing: t.closing };
  };
  const variables: Record<string, MailVariable> = step === 'received' ? { contact } : { contact, reason };
  return defineMailKind({
    id: `evaluator-application-${step}`, name, when, perEdition: false, variables,
    words: { fr: wordsIn('fr'), en: wordsIn('en') },
  });
}

export const applicationMailKinds = {
  received: kindOf('received', { fr: 'Candidature de citoyen-mystère reçue', en: 'Application of a mystery citizen received' }, { fr: 'Quand quelqu’un se propose comme citoyen-mystère.', en: 'When somebody offers to be a mystery citizen.' }),
  waiting: kindOf('waiting', { fr: 'Candidature en attente', en: 'Application on hold' }, { fr: 'Quand une candidature est mise en attente.', en: 'When an application is put on hold.' }),
  declined: kindOf('declined', { fr: 'Candidature refusée', en: 'Application declined' }, { fr: 'Quand une candidature est refusée.', en: 'When an application is declined.' }),
};

/** Tells an applicant where their application stands; accepted ones get an invitation instead. */
export function applicationMail(step: Step, to: { email: string; name: string; locale: Locale }, origin: string, reasonGiven = ''): KindMail {
  const values = step === 'received' ? { contact: to.name } : { contact: to.name, reason: reasonGiven };
  return { kind: applicationMailKinds[step], to: to.email, locale: to.locale, editionId: null, values, url: `${origin}${localPath(to.locale, '/become-evaluator')}` };
}

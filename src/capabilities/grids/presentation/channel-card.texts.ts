import type { Channel } from '#core/scoring/dimensions.ts';
import { defineTexts } from '#core/shared/texts.ts';

interface ChannelCardTexts {
  option: string;
  weight: (percent: number) => string;
  questions: (items: number) => string;
  contacts: Record<Channel, (audits: number) => string>;
  looksAt: Record<Channel, string>;
}

const plural = (one: string, many: string) => (count: number) => (count === 1 ? one : `${count} ${many}.`);

/** What is done in each channel, and what is looked at there. */
export const channelCardTexts = defineTexts<ChannelCardTexts>({
  fr: {
    option: 'En option, à côté du score',
    weight: (percent) => `${percent}\u202f% du score`,
    questions: (items) => `${items} questions`,
    contacts: {
      phone: plural('Un appel.', 'appels, dont un hors des heures d’ouverture'),
      email: plural('Un courriel.', 'courriels, dont une réclamation'),
      letter: plural('Une lettre.', 'lettres, dont une demande d’acte'),
      website: plural('Une lecture du site.', 'lectures du site'),
      social: plural('Un message.', 'messages, sur deux réseaux'),
      counter: plural('Une visite.', 'visites, sans rendez-vous'),
    },
    looksAt: {
      phone: 'Joindre quelqu’un, attendre, être compris, obtenir une réponse juste.',
      email: 'Trouver l’adresse, recevoir une réponse, la comprendre, pouvoir la suivre.',
      letter: 'Le délai, la clarté, la conformité de l’acte reçu.',
      website: 'Trouver l’information, la démarche en ligne, les recours.',
      social: 'Une page tenue, une réponse, un ton. Sans compte, le canal ne compte pas.',
      counter: 'L’accès, la signalétique, l’accueil, la confidentialité.',
    },
  },
  en: {
    option: 'Option, beside the score',
    weight: (percent) => `${percent}% of the score`,
    questions: (items) => `${items} questions`,
    contacts: {
      phone: plural('One call.', 'calls, one of them out of hours'),
      email: plural('One e-mail.', 'e-mails, one of them a complaint'),
      letter: plural('One letter.', 'letters, one of them asking for a document'),
      website: plural('One reading of the site.', 'readings of the site'),
      social: plural('One message.', 'messages, on two networks'),
      counter: plural('One visit.', 'visits, without appointment'),
    },
    looksAt: {
      phone: 'Reaching somebody, waiting, being understood, getting the right answer.',
      email: 'Finding the address, getting a reply, understanding it, being able to follow up.',
      letter: 'The delay, the clarity, the document received as it should be.',
      website: 'Finding information, the procedure online, ways to appeal.',
      social: 'A page that is kept, a reply, a tone. Without an account the channel does not count.',
      counter: 'Access, signs, reception, discretion.',
    },
  },
});

import type { ReplyKind } from './reply.ts';

/** One sign by which a kind of mail is known. Patterns are read against plain text: no accents, no capitals. */
export interface ReplyRule {
  id: string;
  kind: ReplyKind;
  /** How much it weighs; negative against the kind. Points add up. */
  points: number;
  /** Where it looks: a header, the sender, the subject, what the sender wrote, the types of parts, the envelope. */
  in: 'from' | 'subject' | 'text' | 'parts' | 'return-path' | `header:${string}`;
  pattern: RegExp;
}

/**
 * The rules, all of them. RFC 3464 and 3834 for reports and automatic answers; the words of French administrations for the
 * rest. No pattern repeats a group that can match nothing or overlap itself: each is linear in the length of the text.
 */
export const replyRules: readonly ReplyRule[] = [
  // Reports of delivery.
  { id: 'delivery-report', kind: 'bounce', points: 8, in: 'parts', pattern: /message\/delivery-status/ },
  { id: 'null-return-path', kind: 'bounce', points: 3, in: 'return-path', pattern: /^$/ },
  { id: 'mailer-daemon', kind: 'bounce', points: 4, in: 'from', pattern: /mailer-daemon|postmaster@|mail delivery/ },
  { id: 'failed-recipients', kind: 'bounce', points: 6, in: 'header:x-failed-recipients', pattern: /@/ },
  { id: 'undelivered-subject', kind: 'bounce', points: 3, in: 'subject', pattern: /undeliver|delivery (?:status|failed)|mail delivery|failure notice|non (?:remis|distribue)|echec de la remise|message rejete|could not send/ },
  { id: 'undelivered-words', kind: 'bounce', points: 3, in: 'text', pattern: /n'a pas (?:pu etre remis|encore ete remis|ete distribue)|could not be delivered|user unknown|mailbox full|boite aux lettres du destinataire est pleine|unrouteable|adresse .{0,60}introuvable|\b55[0-4] 5\.\d\.\d/ },

  // Automatic answers that settle nothing (RFC 3834).
  { id: 'auto-submitted', kind: 'automatic', points: 3, in: 'header:auto-submitted', pattern: /auto-(?:replied|generated)/ },
  { id: 'auto-header', kind: 'automatic', points: 3, in: 'header:x-autoreply', pattern: /./ },
  { id: 'auto-respond-header', kind: 'automatic', points: 3, in: 'header:x-autorespond', pattern: /./ },
  { id: 'suppress-header', kind: 'automatic', points: 1, in: 'header:x-auto-response-suppress', pattern: /./ },
  { id: 'precedence', kind: 'automatic', points: 1.5, in: 'header:precedence', pattern: /auto_reply|bulk|junk/ },
  { id: 'auto-subject', kind: 'automatic', points: 3, in: 'subject', pattern: /^(?:reponse automatique|automatic reply|message (?:automatique|d'absence)|absence|out of office|ne pas repondre)/ },
  { id: 'absence', kind: 'automatic', points: 4, in: 'text', pattern: /\bje (?:suis|serai) (?:actuellement )?(?:absente?|en conges?|en formation|en arret)|(?:actuellement )?en conges?\b.{0,60}\b(?:jusqu|retour)|ne suis pas au bureau|absente? du bureau|conge (?:maternite|paternite|parental)|ne pourrai pas consulter ma messagerie/ },
  { id: 'unread-box', kind: 'automatic', points: 4, in: 'text', pattern: /boite .{0,30}n'est (?:pas|plus) (?:consultee|relevee)|adresse n'est plus utilisee|a quitte ses fonctions|merci de ne pas y repondre|ceci est un message automatique|pas un robot/ },
  { id: 'back-from-leave', kind: 'automatic', points: -4, in: 'text', pattern: /de retour de conges/ },

  // Acknowledgements: the request is received and will be answered.
  { id: 'ack-subject', kind: 'acknowledgement', points: 3, in: 'subject', pattern: /accuse|bien ete recu|prise en compte|confirmation d'envoi|reception de votre|demande creee|^ar$|merci de nous avoir contactes/ },
  { id: 'ack-words', kind: 'acknowledgement', points: 3.5, in: 'text', pattern: /accus(?:ons|e) (?:bonne )?reception|bien (?:ete )?(?:recu|enregistree?|parvenue?)|nous est (?:bien )?parvenu|bonne reception de|a ete (?:prise en compte|enregistree?|recu|creee)|confirm(?:e|ons) .{0,20}reception/ },
  { id: 'ack-number', kind: 'acknowledgement', points: 1.5, in: 'text', pattern: /(?:porte le|sous le|sous la|conserver ce) (?:numero|reference)|reference ?: ?[a-z0-9]|demande #\d/ },
  { id: 'ack-promise', kind: 'acknowledgement', points: 2, in: 'text', pattern: /reponse vous (?:parviendra|sera apportee)|recevrez une reponse|dans les meilleurs delais|(?:nous )?(?:reviendrons|revenons) vers vous|vous repond(?:ra|rons)? |(?:la )?traiter(?:a|ont|ons)|sera (?:traitee|etudiee?)|delai indicatif/ },
  { id: 'ack-holding', kind: 'acknowledgement', points: 3.5, in: 'text', pattern: /toujours en cours (?:de traitement|d'instruction)|excuser cette attente/ },
  { id: 'ack-legal', kind: 'acknowledgement', points: 2.5, in: 'text', pattern: /reputee? (?:rejetee?|acceptee?)|accuse d'enregistrement|l'issue d'un delai/ },

  // Transfers: somebody else will answer.
  { id: 'transfer-words', kind: 'transfer', points: 6, in: 'text', pattern: /(?:j'ai|l'avons|avons|je|nous) (?:bien )?(?:transmis|transmets|transmettons|transfere|reoriente|fais suivre|faisons suivre)|lui faisons suivre|(?:est|a ete) (?:transmise?|reorientee?|adressee? (?:au|a la)) ?|pour suite a donner|pour attribution/ },
  { id: 'transfer-competence', kind: 'transfer', points: 2.5, in: 'text', pattern: /releve de la competence|pas competents?\b|seul(?:e)? competent|competente? en la matiere|l\. ?114-2/ },
  { id: 'transfer-other-answers', kind: 'transfer', points: 2, in: 'text', pattern: /(?:qui|elle|il) (?:vous (?:repondra|ecrira|contactera)|prendra contact)/ },
  { id: 'transfer-subject', kind: 'transfer', points: 1.5, in: 'subject', pattern: /^(?:tr|fw|fwd) ?:/ },
  { id: 'transfer-within-ack', kind: 'transfer', points: -4, in: 'text', pattern: /bien ete transmis a l'equipe|transmis votre (?:remarque|suggestion)/ },

  // A person who answers.
  { id: 'facts', kind: 'human', points: 3, in: 'text', pattern: /\b(?:ouverte?s?|fermons|fermee?s?|rouvrirons)\b.{0,60}\d|\bil (?:faut|vous faudra)|sans (?:rendez-vous|interruption|inscription)|vous (?:pouvez|trouverez|devez|n'avez rien a)|munissez-vous|apportez|presentez-vous|pieces? a fournir|piece jointe|se trouvent?\b|garez-vous|gratuit|veut dire|sera disponible|c'est (?:exact|gratuit|le bureau)/ },
  { id: 'facts-more', kind: 'human', points: 2, in: 'text', pattern: /procuration|justificatif|ascenseur|plain-pied|rampe|guichet|\d{1,2} ?h ?(?:\d{2})? (?:a|et) \d{1,2} ?h|\d(?:er|e) etage|tarif|le matin\b|composez le/ },
  { id: 'asks-back', kind: 'human', points: 3, in: 'text', pattern: /pouvez-vous nous preciser|pour vous repondre|merci de nous preciser/ },
  { id: 'decides', kind: 'human', points: 3, in: 'text', pattern: /regret de vous informer|vous presente nos excuses|je fais suite a votre|(?:a ete|ai) corrigee?/ },
  { id: 'named-signature', kind: 'human', points: 1, in: 'text', pattern: /(?:cordialement|salutations|bien a vous|disposition|respectueusement|bonne journee|a bientot)[^\n]{0,40}\n+\s*\p{L}/u },
  { id: 'reply-subject', kind: 'human', points: 1, in: 'subject', pattern: /^(?:re|rép) ?:/ },
  { id: 'closing', kind: 'human', points: 0.5, in: 'text', pattern: /cordialement|\bcdt\b|salutations|bonne journee|a votre disposition|envoye de mon/ },
];

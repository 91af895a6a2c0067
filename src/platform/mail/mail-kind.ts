import type { Locale } from '#core/shared/texts.ts';
import { layOutMail } from './layout.ts';
import type { NewMail } from './mail-message.ts';
import { fillParagraphs, fillTemplate } from './template-text.ts';

/** What a mail says, with `{{variable}}` places. The button and the closing line belong to the product. */
export interface MailWords {
  subject: string;
  paragraphs: readonly string[];
  button?: string | undefined;
  closing?: string | undefined;
  /** Of kinds that one may stop receiving by one click. */
  unsubscribe?: string | undefined;
}

export interface MailVariable {
  label: Record<Locale, string>;
  sample: Record<Locale, string>;
  /** Adapted words must name it: without it the mail would not do its work. */
  required?: boolean;
}

/** A kind of mail: when it leaves, what it may name, and the words it has until somebody adapts them. */
export interface MailKind<V extends string = string> {
  id: string;
  name: Record<Locale, string>;
  when: Record<Locale, string>;
  /** Whether its words may differ from edition to edition. */
  perEdition: boolean;
  /** Sent when somebody of the office decides so, to whom they choose. */
  byHand?: boolean;
  variables: Record<V, MailVariable>;
  words: Record<Locale, MailWords>;
}

export function defineMailKind<const V extends string>(kind: MailKind<V>): MailKind<V> {
  return kind;
}

/** A mail to write in the words of its kind that hold when it leaves. */
export interface KindMail<V extends string = string> {
  kind: MailKind<V>;
  to: string;
  locale: Locale;
  /** Null for kinds that are of no edition. */
  editionId: string | null;
  values: Record<V, string>;
  /** Where the button leads; without it there is no button. */
  url?: string | undefined;
  /** Where one click ends what the mail belongs to. */
  unsubscribeUrl?: string | undefined;
  /** Words written for this mail alone, in place of those of its kind. */
  words?: AdaptedWords | undefined;
}

/** What an operator may change. */
export interface AdaptedWords {
  subject: string;
  paragraphs: readonly string[];
}

/** The mail as it leaves, in `adapted` words if there are any. */
export function writeMail({ kind, to, locale, values, url, unsubscribeUrl }: KindMail, adapted: AdaptedWords | null): NewMail {
  const words = kind.words[locale];
  const { subject, paragraphs } = adapted ?? words;
  const laidOut = layOutMail(
    {
      // One line; the no-break spaces of French typography stay.
      subject: fillTemplate(subject, values).replace(/[\r\n\t ]+/g, ' ').trim(),
      paragraphs: fillParagraphs(paragraphs, values),
      ...(words.button && url ? { action: { label: words.button, url } } : {}),
      ...(words.closing ? { closing: words.closing } : {}),
      ...(words.unsubscribe && unsubscribeUrl ? { unsubscribe: { label: words.unsubscribe, url: unsubscribeUrl } } : {}),
    },
    locale,
  );
  return { to, template: kind.id, locale, ...laidOut, ...(unsubscribeUrl ? { unsubscribeUrl } : {}) };
}

/** The mail with an example in each place, for previews and tests. */
export function sampleMail(kind: MailKind, locale: Locale, adapted: AdaptedWords | null, to = ''): NewMail {
  const values = Object.fromEntries(Object.entries(kind.variables).map(([name, { sample }]) => [name, sample[locale]]));
  return writeMail({ kind, to, locale, editionId: null, values, url: 'https://example.org/', ...(kind.words[locale].unsubscribe ? { unsubscribeUrl: 'https://example.org/' } : {}) }, adapted);
}

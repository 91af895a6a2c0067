import { escapeHtml } from '#core/shared/escape-html.ts';
import type { Locale } from '#core/shared/texts.ts';

/** What a mail says, before it is laid out as text and as HTML. */
export interface MailContent {
  subject: string;
  paragraphs: string[];
  action?: { label: string; url: string };
  closing?: string;
  /** Ends what the mail belongs to; stands under everything. */
  unsubscribe?: { label: string; url: string };
}

const signature: Record<Locale, string> = {
  fr: 'Parvis, baromètre de l’expérience citoyenne',
  en: 'Parvis, citizen-experience barometer',
};

/** The text and HTML of a mail from the same content; everything written by people is escaped. */
export function layOutMail(content: MailContent, locale: Locale): { subject: string; text: string; html: string } {
  const text = [
    ...content.paragraphs,
    ...(content.action ? [`${content.action.label}\n${content.action.url}`] : []),
    ...(content.closing ? [content.closing] : []),
    `--\u0020\n${signature[locale]}`,
    ...(content.unsubscribe ? [`${content.unsubscribe.label}\n${content.unsubscribe.url}`] : []),
  ].join('\n\n');
  const button = content.action
    ? `<p style="margin:28px 0"><a href="${escapeHtml(content.action.url)}" style="background:#1d5b57;color:#fff;padding:12px 20px;border-radius:6px;text-decoration:none;display:inline-block">${escapeHtml(content.action.label)}</a></p>`
    : '';
  const unsubscribe = content.unsubscribe
    ? `<p style="margin:8px 0 0;font-size:14px"><a href="${escapeHtml(content.unsubscribe.url)}" style="color:#5b6068">${escapeHtml(content.unsubscribe.label)}</a></p>`
    : '';
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escapeHtml(content.subject)}</title></head>
<body style="margin:0;background:#f5f2ec;color:#1f2430;font-family:'Source Sans 3',Arial,sans-serif;font-size:16px;line-height:1.5">
<div style="max-width:560px;margin:0 auto;padding:32px 20px">
<p style="font-weight:600;color:#1d5b57;margin:0 0 24px">Parvis</p>
${content.paragraphs.map((p) => `<p style="margin:0 0 16px">${escapeHtml(p)}</p>`).join('\n')}
${button}
${content.closing ? `<p style="margin:0 0 16px">${escapeHtml(content.closing)}</p>` : ''}
<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #d9d3c7;color:#5b6068;font-size:14px">${signature[locale]}</p>
${unsubscribe}
</div></body></html>`;
  return { subject: content.subject, text, html };
}

/** The address to write to: the one that mails of this site come from, without the name before it. */
export function contactAddress(mailFrom: string): string {
  return /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom.trim();
}

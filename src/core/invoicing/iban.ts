/** Whether an account number is an IBAN with a right check (ISO 13616, remainder 1 by 97). Without spaces. */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false;
  const digits = (text.slice(4) + text.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits) % 97n === 1n;
}

/** An IBAN in groups of four, as people read it. */
export function spacedIban(iban: string): string {
  return iban.replace(/.{4}(?=.)/g, '$&\u00a0');
}

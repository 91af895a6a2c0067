const lettersAndDigits = (text: string) => text.toUpperCase().replace(/[^A-Z\d]/g, '');

/** The remainder of a long number by 97. */
const by97 = (digits: string) => [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);

/** ISO 13616: the country and key moved to the end, letters as numbers from 10, give 1 modulo 97. */
export function ibanHolds(found: string): boolean {
  const iban = lettersAndDigits(found);
  if (iban.length < 15 || iban.length > 34) return false;
  return by97([...iban.slice(4), ...iban.slice(0, 4)].map((sign) => Number.parseInt(sign, 36)).join('')) === 1;
}

// Sex (3, 7 and 8: provisional numbers), year, month (20 and over: civil status incomplete), department, commune, order.
const socialSecurityShape = /^[12378]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:0[1-9]|[1-9]\d|2[AB])(?!000)\d{3}(?!000)\d{3}(?:\d{2})?$/;

/**
 * French social security number (INSEE): the shape of its 13 signs, and its key, 97 less the remainder of the 13 (Corsica: 2A as 19,
 * 2B as 18). Without a key the shape is enough, of a man or a woman.
 */
export function socialSecurityHolds(found: string): boolean {
  const signs = lettersAndDigits(found);
  if (!socialSecurityShape.test(signs)) return false;
  const number = signs.replace('2A', '19').replace('2B', '18');
  return number.length === 13 ? /^[12]/.test(number) : 97 - by97(number.slice(0, 13)) === Number(number.slice(13));
}

/** ISO/IEC 7812: Luhn. */
export function cardHolds(found: string): boolean {
  const digits = [...lettersAndDigits(found)].toReversed().map(Number);
  const sum = digits.reduce((total, digit, place) => total + (place % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2), 0);
  return digits.some((digit) => digit > 0) && sum % 10 === 0;
}

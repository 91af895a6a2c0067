/**
 * A telephone number as somebody typed it, written the one way it is kept: national numbers in pairs
 * (`02 99 62 10 10`), short ones and foreign ones in one piece (`3939`, `+3225551212`). `null` for what is no number.
 */
export function readPhone(typed: string): string | null {
  const digits = typed.replace(/[\s.()/\u00a0\u202f-]/g, '').replace(/^00/, '+').replace(/^\+330?(?=[1-9])/, '0');
  if (/^0[1-9]\d{8}$/.test(digits)) return (digits.match(/\d{2}/g) ?? []).join('\u0020');
  if (/^(3\d{3}|10\d{2}|11[68]\d{3})$/.test(digits)) return digits;
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : null;
}

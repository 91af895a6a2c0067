/**
 * The département that a postcode lies in, by its first digits: three overseas, two elsewhere; Corsica's 20 is split in
 * two. Some twenty communes are served from a neighbouring département, and come out as that one.
 */
export function departmentOfPostcode(postcode: string): string {
  if (/^9[78]/.test(postcode)) return overseas(postcode.slice(0, 3), postcode);
  if (postcode.startsWith('20')) return /^20[01]/.test(postcode) ? '2A' : '2B';
  return postcode.slice(0, 2);
}

/** Saint-Barthélemy and Saint-Martin left Guadeloupe in 2007 and kept its postcodes. */
function overseas(department: string, postcode: string): string {
  if (postcode === '97133') return '977';
  return postcode === '97150' ? '978' : department;
}

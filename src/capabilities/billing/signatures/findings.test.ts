import { expect, test } from 'vitest';
import { copyRemarks, copyStatus, type SignatureFound } from './findings.ts';

const nobody = { commonName: null, organisation: null, identifier: null };
const signature = (changes: Partial<Extract<SignatureFound, { readable: true }>> = {}): SignatureFound => ({
  readable: true, intact: true, coversWholeFile: true, bytesAfter: 0, subject: nobody, issuer: nobody, selfSigned: false,
  validFrom: '2026-01-01T00:00:00Z', validTo: '2026-12-31T00:00:00Z', claimedAt: '2026-06-01T00:00:00Z', timestamped: false, ...changes,
});
const received = new Date('2026-06-02T00:00:00Z');

test('an intact signature on a file that is not our form is said to be so', () => {
  const findings = { form: 'unknown' as const, signatures: [signature()] };
  expect(copyStatus(findings)).toBe('intact');
  expect(copyRemarks(findings, received)).toEqual(['not_our_form']);
  expect(copyRemarks({ ...findings, form: 'extended' }, received)).toEqual([]);
});

test('a certificate whose dates do not cover the signing is said to be so', () => {
  expect(copyRemarks({ form: 'extended', signatures: [signature({ claimedAt: '2027-02-01T00:00:00Z' })] }, received)).toEqual(['certificate_dates']);
  expect(copyRemarks({ form: 'extended', signatures: [signature({ claimedAt: null, validTo: '2026-05-01T00:00:00Z' })] }, received)).toEqual(['certificate_dates']);
});

test('of a scan, which carries no signature, neither is said', () => {
  expect(copyRemarks({ form: 'unknown', signatures: [] }, received)).toEqual([]);
});

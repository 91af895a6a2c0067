import { expect, test } from 'vitest';
import { applySecurityHeaders } from './security-headers.ts';

const headersOf = (options: { byLink?: boolean }, own: Record<string, string> = {}) => {
  const response = new Response('', { headers: own });
  applySecurityHeaders(response, { https: true, signedIn: false, requestId: 'r', ...options });
  return response.headers;
};

test('a page whose address bears the token of one person is kept by no cache, found by no search engine and told to no other site', () => {
  const headers = headersOf({ byLink: true });
  expect([headers.get('cache-control'), headers.get('x-robots-tag'), headers.get('referrer-policy')]).toEqual(['private, no-store', 'noindex', 'same-origin']);
  expect(headersOf({}).get('cache-control')).toBeNull();
});

test('no page may use the camera but one that says so', () => {
  expect(headersOf({}).get('permissions-policy')).toContain('camera=()');
  expect(headersOf({}, { 'permissions-policy': 'camera=(self)' }).get('permissions-policy')).toBe('camera=(self)');
});

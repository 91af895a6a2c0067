import { expect, test } from 'vitest';
import { readPhone } from './phone.ts';
import { networkOf, readWebAddress } from './web-address.ts';

test('a French number is kept in pairs however it was typed', () => {
  for (const typed of ['0299621010', '02.99.62.10.10', '+33 2 99 62 10 10', '0033299621010', '+33 (0)2 99 62 10 10', '02\u202f99\u202f62\u202f10\u202f10']) {
    expect(readPhone(typed)).toBe('02 99 62 10 10');
  }
});

test('short numbers and foreign numbers are numbers too', () => {
  expect(readPhone('39 39')).toBe('3939');
  expect(readPhone('+32 2 555 12 12')).toBe('+3225551212');
});

test('what is too short, too long or made of letters is no number', () => {
  for (const typed of ['', '12', '0299', '029962101', '02996210101', 'mairie', '+0123456789']) expect(readPhone(typed)).toBeNull();
});

test('a web address may be typed without its scheme', () => {
  expect(readWebAddress('www.ville.fr')).toBe('https://www.ville.fr');
  expect(readWebAddress(' http://ville.fr/contact ')).toBe('http://ville.fr/contact');
});

test('scripts, files, local machines and words are no web address', () => {
  for (const typed of ['javascript:alert(1)', 'file:///etc/passwd', 'http://localhost', 'mairie', 'https://a:b@ville.fr', 'http://10.0.0.1', '']) {
    expect(readWebAddress(typed)).toBeNull();
  }
});

test('a social network is known by its host', () => {
  expect(networkOf('https://www.facebook.com/ville')).toBe('Facebook');
  expect(networkOf('https://x.com/ville')).toBe('X');
  expect(networkOf('https://piaille.fr/@ville')).toBe('piaille.fr');
});

import { expect, test } from 'vitest';
import { locales } from '#core/shared/texts.ts';
import { strikeTokens } from '#capabilities/operations/index.server.ts';
import { secretToken } from '#platform/ids.ts';
import { writeMail } from '#platform/mail/mail-kind.ts';
import { routeAccess } from '../../access.ts';
import { mailKinds } from '../mail-templates/mail-kinds.server.ts';
import { mailNames } from './mail-names.server.ts';

const origin = 'https://parvis.example';
const { token } = secretToken();
/** Every address that a token opens: by its path, or by its question. */
const addresses = [
  ...Object.keys(routeAccess).filter((route) => route.includes('[token]')).map((route) => route.replace(/\/\(\w+\)/g, '').replace('[token]', token).replace(/\[\w+\]/g, 'x')),
  ...['/sign-in/confirm', '/privacy/confirm', '/privacy/package'].map((path) => `${path}?token=${token}`),
  `/feeds/${token}.ics`, `/${token}`, `/sign-in?next=%2Ffile%2F${token}&x=1`,
].flatMap((path) => [`${origin}${path}`, `${origin}/en${path}`]);

test('the token of every address that one opens is struck out of a mail, as text and laid out, whatever its kind', () => {
  expect(addresses.length).toBeGreaterThan(20);
  const withLink = mailKinds.filter(({ words }) => words.fr.button);
  expect(withLink.length).toBeGreaterThan(10);
  for (const kind of withLink) {
    for (const locale of locales) {
      for (const url of addresses) {
        const values = Object.fromEntries(Object.keys(kind.variables).map((name) => [name, `${url}, merci`]));
        const { text, html } = writeMail({ kind, to: 'a@b.example', locale, editionId: null, values, url }, null);
        expect(text, kind.id).toContain(token);
        expect(strikeTokens(text) + strikeTokens(html), `${kind.id} ${url}`).not.toContain(token);
      }
    }
  }
});

test('what is no token stays to be read: digests in a text, numbers of bodies, pages', () => {
  const digest = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
  const text = `Empreinte\u202f: ${digest}. Voir https://parvis.example/participant/01900000-0000-7000-8000-000000000000/disputes?email=a%40b.example`;
  expect(strikeTokens(text)).toBe(text);
});

test('every kind of mail is listed by a name that people read', () => {
  for (const locale of locales) {
    const names = mailNames(locale);
    for (const { id, name } of mailKinds) expect(names[id]).toBe(name[locale]);
    for (const id of ['copyReceived', 'privacy-confirm', 'privacy-erased', 'privacy-reminder']) expect(names[id]).toMatch(/^\p{Lu}.*\p{L}{3}/u);
  }
});

import { expect, test } from 'vitest';
import { readInstance } from './read-instance.ts';

const instance = `<?xml version='1.0' ?><data id="parvis-1" version="2026.1" xmlns:orx="http://openrosa.org/xforms">
  <contact-sent-on>2026-04-07</contact-sent-on><phone-rings>3</phone-rings><phone-wait/>
  <remarks>l&apos;accueil &lt;fermé&gt; &#233;tait &amp;lt;</remarks>
  <orx:meta><orx:instanceID>uuid:0198c0de-0000-4000-8000-000000000001</orx:instanceID></orx:meta></data>`;

test('an instance is read field by field, with its form, version and id', () => {
  const read = readInstance(instance);
  expect(read).toMatchObject({ formId: 'parvis-1', version: '2026.1', instanceId: 'uuid:0198c0de-0000-4000-8000-000000000001' });
  expect('values' in read && Object.fromEntries(read.values)).toMatchObject({ 'contact-sent-on': '2026-04-07', 'phone-rings': '3', remarks: "l'accueil <fermé> était &lt;" });
  expect('values' in read && read.values.has('phone-wait')).toBe(false);
});

test('document types, broken and endless XML are refused and never expanded', () => {
  expect(readInstance(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${instance}`)).toEqual({ wrong: 'DOCTYPE' });
  for (const bad of ['', 'text', '<a><b></a></b>', '<a>', '<a/><b/>', '<a>1 < 2</a>', '<a>'.repeat(1000)]) expect(readInstance(bad), bad.slice(0, 20)).toHaveProperty('wrong');
  expect(readInstance('<a id="x">&unknown;</a>')).toMatchObject({ formId: 'x' });
});

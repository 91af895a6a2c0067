import { expect, test } from 'vitest';
import { heldFile } from '#capabilities/registrations/index.server.ts';
import { aDayOfSignUp } from '#capabilities/registrations/registration-builders.ts';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { copyStatus } from '../signatures/findings.ts';
import { inspectCopy } from '../signatures/inspect-copy.server.ts';
import { certifiedKey, pdfOf, signed, smallJpeg } from '../signatures/signature-builders.ts';
import { acceptOrder } from './decide-order.server.ts';
import { openCopy, openFile } from './open-file.server.ts';
import { holding, mailsOf, ordered, orderOfKey, signedCopy, tokenMailedTo } from './order-builders.ts';
import { orderPaper } from './order-papers.server.ts';
import { receiveCopy } from './receive-copy.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const decider = 'paul.martin@bruz.example';
const operator = await parvis.person('operator');

test('by link, a signed copy is kept with its digest, who, when and where it came by, and both contacts are told', async () => {
  const key = await ordered(parvis);
  const token = await tokenMailedTo(parvis, decider, key.reference);
  const bytes = await pdfOf(2);
  const inspected = await inspectCopy(bytes);
  await holding(parvis, token, async (ctx) => {
    const { contactName, ...held } = await heldFile(ctx);
    await receiveCopy(ctx, { ...held, bytes, inspected, fileName: '../bon "signé".pdf', channel: 'link', from: contactName });
  });
  const file = await holding(parvis, token, async (ctx) => openFile(ctx, await heldFile(ctx)));
  expect(file.order).toMatchObject({ state: 'signed', version: 2 });
  expect(file.copies).toMatchObject([{ version: 1, sha256: inspected.sha256, mediaType: 'application/pdf', pages: 2, receivedFrom: 'Paul Martin', channel: 'link', receivedAt: new Date(aDayOfSignUp) }]);
  expect(file.copies[0]?.fileName).not.toMatch(/[/"]/);
  expect((await mailsOf(parvis, 'copyReceived', key.reference)).map(({ recipient }) => recipient)).toEqual(['anne.legoff@bruz.example', decider]);
  const read = await holding(parvis, token, async (ctx) => openCopy(ctx, { ...(await heldFile(ctx)), copy: file.copies[0]?.id ?? '' }));
  expect(read.content.equals(bytes)).toBe(true);
});

test('another file is another version; the same file again changes nothing', async () => {
  const key = await ordered(parvis);
  expect(await signedCopy(parvis, key)).toEqual({ again: false });
  const before = await orderOfKey(parvis, key);
  expect(await signedCopy(parvis, key)).toEqual({ again: true });
  expect(await orderOfKey(parvis, key)).toEqual(before);
  await signedCopy(parvis, key, { bytes: smallJpeg });
  const { copies } = await parvis.system((ctx) => openFile(ctx, key));
  expect(copies.map(({ version, mediaType }) => [version, mediaType])).toEqual([[2, 'image/jpeg'], [1, 'application/pdf']]);
});

test('two copies sent at the same moment: one is kept, the other is told, and nothing is lost', async () => {
  const key = await ordered(parvis);
  const sent = await Promise.allSettled([signedCopy(parvis, key, { pages: 2 }), signedCopy(parvis, key, { pages: 3 })]);
  const refused = sent.filter((one) => one.status === 'rejected').map((one) => (one.reason as { code: string }).code);
  const { copies } = await parvis.system((ctx) => openFile(ctx, key));
  expect(copies.length + refused.length).toBe(2);
  expect(refused.every((code) => code === 'order_changed')).toBe(true);
});

test('our own form sent back as it was is refused at its field, and nothing is kept; one signed electronically is recognised', async () => {
  const key = await ordered(parvis);
  const { pdf } = await parvis.system((ctx) => orderPaper(ctx, key));
  await expect(signedCopy(parvis, key, { bytes: pdf })).rejects.toMatchObject({ code: 'copy_not_signed', fields: [{ field: 'copy' }] });
  expect(await orderOfKey(parvis, key)).toMatchObject({ state: 'prepared', version: 1 });
  // As software of users does: our bytes stay as they were, and the signature follows.
  await signedCopy(parvis, key, { bytes: Buffer.concat([pdf, Buffer.from('\n% signed by hand on a screen\n%%EOF\n')]) });
  const { copies } = await parvis.system((ctx) => openFile(ctx, key));
  expect(copies.map(({ findings }) => [findings.form, copyStatus(findings)])).toEqual([['extended', 'to_look_at']]);
});

test('an electronic signature is kept with what could be verified of it', async () => {
  const key = await ordered(parvis);
  await signedCopy(parvis, key, { bytes: await signed(await pdfOf(1), certifiedKey({ commonName: 'Paul Martin', organisation: 'Ville de Bruz' })) });
  const { copies } = await parvis.system((ctx) => openFile(ctx, key));
  expect(copies[0]?.findings).toMatchObject({ form: 'unknown', signatures: [{ readable: true, intact: true, subject: { commonName: 'Paul Martin' } }] });
});

test('an accepted order takes no other copy, and says where it stands', async () => {
  const key = await ordered(parvis);
  await signedCopy(parvis, key);
  await parvis.runAs(operator, (ctx) => acceptOrder(ctx, { ...key, seen: 2 }));
  await expect(signedCopy(parvis, key, { pages: 2 })).rejects.toMatchObject({ code: 'order_not_open', params: { what: expect.stringContaining('acceptée') } });
});

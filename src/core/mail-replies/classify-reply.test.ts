import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { expect, test } from 'vitest';
import { classifyReply } from './classify-reply.ts';
import { confusionOf, type Confusion } from './confusion.ts';
import { replyKinds, sureFrom, type ReadMail } from './reply.ts';
import { replyRules } from './reply-rules.ts';

const example = z.strictObject({
  id: z.string(), kind: z.enum(replyKinds), hard: z.boolean().default(false), fresh: z.boolean().default(false), from: z.string().default('accueil@ville.example'), subject: z.string(),
  text: z.string(), returnPath: z.string().nullable().default('accueil@ville.example'), parts: z.array(z.string()).default(['text/plain']),
  headers: z.record(z.string(), z.string()).default({}),
});
const examples = z.array(example).parse(parse(readFileSync('src/core/mail-replies/examples.yaml', 'utf8')));
const cases = examples.map((mail) => ({ ...mail, verdict: classifyReply(mail) }));
const confusion = confusionOf(cases);

test('at least sixty mails of every kind, each with a name of its own', () => {
  expect(examples.length).toBeGreaterThanOrEqual(60);
  expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
  for (const kind of replyKinds) expect(cases.filter((one) => one.kind === kind).length).toBeGreaterThanOrEqual(10);
});

test('no verdict is sure and mistaken', () => {
  expect(cases.filter(({ kind, verdict }) => verdict.kind !== kind && verdict.confidence >= sureFrom).map(({ id, verdict }) => `${id}: ${verdict.kind}`)).toEqual([]);
});

test('the confusion table of the method page is the one of these mails', () => {
  const table = [
    `| said by people \\ by the rules | ${replyKinds.join(' | ')} |`, `| --- |${' ---: |'.repeat(replyKinds.length)}`,
    ...replyKinds.map((kind) => `| ${kind} | ${replyKinds.map((told) => confusion.counts[kind][told]).join(' | ')} |`),
  ].join('\n');
  const unseen = confusionOf(cases.filter(({ fresh }) => fresh));
  const told = ({ right, total, leftToAPerson, mistaken }: Confusion) => `${right} of ${total} right, ${leftToAPerson} left to a person, ${mistaken} sure and mistaken`;
  const page = readFileSync('docs/method.md', 'utf8');
  expect(page).toContain(table);
  expect(page).toContain(told(confusion));
  expect(page).toContain(told(unseen));
});

test('every verdict names the rules that spoke, and every rule speaks for some mail', () => {
  expect(cases.filter(({ verdict }) => verdict.rules.length === 0 && verdict.confidence >= sureFrom)).toEqual([]);
  expect(new Set(replyRules.map(({ id }) => id)).size).toBe(replyRules.length);
});

test('a quoted message decides nothing: only what the sender wrote counts', () => {
  const mail: ReadMail = { headers: {}, returnPath: 'a@ville.example', from: 'a@ville.example', parts: ['text/plain'], subject: 'Re: Horaires', text: 'Oui, ouvert jusqu’à 17h.\n\nLe lun. 13 avr. 2026 à 09:30, Claire Morel a écrit :\n> Je suis absente jusqu’au 4 mai\n> votre demande a été transmise' };
  expect(classifyReply(mail).kind).toBe('human');
});

test('a hostile text costs no more than its length', () => {
  const mail = (text: string): ReadMail => ({ headers: { 'auto-submitted': 'x'.repeat(50_000) }, returnPath: '', from: '<'.repeat(20_000), parts: [], subject: '('.repeat(20_000), text });
  for (const text of ['('.repeat(200_000), 'en conges '.repeat(40_000), 'le '.repeat(80_000), '\n>'.repeat(100_000), 'boite '.repeat(50_000)]) {
    expect(replyKinds).toContain(classifyReply(mail(text)).kind);
  }
});

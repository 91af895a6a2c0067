import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { createKit } from '../app-kit.ts';
import { shortJob } from '../jobs/job.ts';
import { createLogger } from '../log.ts';
import { createTestDatabase } from '#tests/harness/database.ts';
import { testSettings } from '#tests/harness/app-settings.ts';
import { layOutMail } from './layout.ts';
import { sendMail, sendMailJob } from './send-mail.ts';

interface Received {
  to: string[];
  content: string;
}

/** A real SMTP server on the loopback; it may refuse the first messages. */
async function smtpServer(refusals = 0): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  let refused = 0;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      let content = '';
      stream.on('data', (chunk: Buffer) => (content += chunk.toString()));
      stream.on('end', () => {
        if (refused < refusals) {
          refused += 1;
          done(new Error('try again later'));
          return;
        }
        received.push({ to: session.envelope.rcptTo.map((recipient) => recipient.address), content });
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `smtp://127.0.0.1:${port}`, received };
}

async function kitWith(smtpUrl: string | undefined) {
  const database = await createTestDatabase();
  const kit = await createKit({
    settings: { ...testSettings('/nonexistent', database.url), smtpUrl }, log: createLogger('silent'), databaseUrl: database.url,
    jobs: [shortJob(sendMailJob, (ctx, data) => sendMail(ctx, { mailId: String(data['mailId']) }))], listeners: [], schedules: [], poolSize: 3,
  });
  onTestFinished(async () => {
    await kit.close();
    await database.drop();
  });
  await kit.startJobs();
  return kit;
}

const hello = (to: string) => ({
  to, template: 'test', locale: 'fr' as const,
  ...layOutMail({ subject: 'Essai d’envoi', paragraphs: ['Bonjour <b>vous</b>,'], action: { label: 'Ouvrir', url: 'https://example.org/?a=1&b=2' } }, 'fr'),
});

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300 && !condition(); tries++) await new Promise((later) => setTimeout(later, 50));
}

test('a mail leaves once its change is committed, to exactly one address, and is marked as sent', async () => {
  const smtp = await smtpServer();
  const kit = await kitWith(smtp.url);
  await kit.runAsSystem((ctx) => ctx.mail(hello('referente@ville.example')));
  await until(() => smtp.received.length > 0);
  expect(smtp.received.map((mail) => mail.to)).toEqual([['referente@ville.example']]);
  expect(smtp.received[0]?.content).toContain('multipart/alternative');
  // The mark is committed after the server has taken the mail.
  const unsent = () => kit.runAsSystem((ctx) => ctx.db.selectFrom('mail_message').select('id').where('sent_at', 'is', null).execute());
  await expect.poll(async () => (await unsent()).length).toBe(0);
});

test('a letter that one may stop says so to mail programs, in the headers that they look for', async () => {
  const smtp = await smtpServer();
  const kit = await kitWith(smtp.url);
  await kit.runAsSystem((ctx) => ctx.mail({ ...hello('referente@ville.example'), unsubscribeUrl: 'https://parvis.example/letters/stop/digest/abc' }));
  await until(() => smtp.received.length > 0);
  expect(smtp.received[0]?.content).toMatch(/^List-Unsubscribe: <https:\/\/parvis\.example\/letters\/stop\/digest\/abc>/m);
  expect(smtp.received[0]?.content).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
});

test('a server that refuses at first gets the mail again later, and only once', async () => {
  const smtp = await smtpServer(1);
  const kit = await kitWith(smtp.url);
  await kit.runAsSystem((ctx) => ctx.mail(hello('referente@ville.example')));
  await until(() => smtp.received.length > 0);
  expect(smtp.received).toHaveLength(1);
});

test('a quoted local part or a line break never reaches another address', async () => {
  const smtp = await smtpServer();
  const kit = await kitWith(smtp.url);
  for (const to of ['"victim@evil.example x"@ville.example', 'a@ville.example\r\nBcc: b@evil.example', 'a@ville.example, b@evil.example']) {
    await kit.runAsSystem((ctx) => ctx.mail(hello(to)));
  }
  await kit.runAsSystem((ctx) => ctx.mail(hello('last@ville.example')));
  await until(() => smtp.received.some((mail) => mail.to.includes('last@ville.example')));
  for (const { to } of smtp.received) {
    expect(to).toHaveLength(1);
    expect(to[0]).not.toMatch(/@evil\.example$/);
  }
});

test('without SMTP the mail stays in the outbox, unsent', async () => {
  const kit = await kitWith(undefined);
  await kit.runAsSystem((ctx) => ctx.mail(hello('referente@ville.example')));
  const rows = await kit.runAsSystem((ctx) => ctx.db.selectFrom('mail_message').select(['sent_at', 'html_body']).execute());
  expect(rows).toHaveLength(1);
  expect(rows[0]?.sent_at).toBeNull();
  expect(rows[0]?.html_body).toContain('&#60;b&#62;vous');
});

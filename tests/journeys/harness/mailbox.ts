import pg from 'pg';

const patienceMs = 15_000;

/** Waits for a mail to `email` sent after `since` and returns what matches in it, as its reader would find it. */
export async function readMail(email: string, since: Date, wanted: RegExp): Promise<string> {
  return withDatabase(async (client) => {
    for (const until = Date.now() + patienceMs; Date.now() < until; await new Promise((later) => setTimeout(later, 50))) {
      const { rows } = await client.query<{ text_body: string }>(
        'select text_body from mail_message where recipient = $1 and created_at >= $2 order by created_at desc limit 1', [email, since]);
      const found = rows[0] && wanted.exec(rows[0].text_body);
      if (found) return found[1] ?? found[0];
    }
    throw new Error(`no mail for ${email} with ${wanted}`);
  });
}

/** A connection to the database of the site, as its owner. */
export async function withDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env['PARVIS_TEST_DATABASE'] });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

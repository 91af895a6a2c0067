import { createApp, type App } from '#app';
import { closePoll, makePoll, openPoll } from '#capabilities/staff-polls/arrange-polls.server.ts';
import { tendPoll } from '#capabilities/staff-polls/ballots/tend-polls.server.ts';
import { pollInput, type PollInput } from '#capabilities/staff-polls/poll.input.ts';
import type { PollKey } from '#capabilities/staff-polls/poll.ts';
import { listVoters, readCodes } from '#capabilities/staff-polls/roll/arrange-roll.server.ts';
import { votersOf } from '#capabilities/staff-polls/roll/roll.queries.server.ts';
import { votingLink } from '#capabilities/staff-polls/roll/voting-link.ts';
import { readSettings } from '#platform/env.ts';
import { createLogger } from '#platform/log.ts';
import { withDatabase } from './mailbox.ts';

/** A poll as its body opened it, with what its agents were given. */
export interface OpenedPoll extends PollKey {
  codes: string[];
  /** What follows # in a mailed link. */
  links: string[];
}

const label = (fr: string, en: string) => ({ fr, en });
const option = (id: string, fr: string, en: string, picture?: string) => ({ id, label: label(fr, en), ...(picture ? { picture } : {}) });

/** A question of each kind. */
const questions = [
  { id: 'q1', kind: 'yes_no', label: label('Savez-vous à qui signaler une coordonnée fausse\u202f?', 'Do you know whom to tell about a wrong contact detail?'), options: [], criterion: 'contact-consistency' },
  { id: 'q2', kind: 'scale', label: label('Quand un usager téléphone, obtient-il quelqu’un du premier coup\u202f?', 'When users phone, do they reach somebody at the first call?'), options: [option('o1', 'Jamais', 'Never'), option('o2', 'Rarement', 'Rarely'), option('o3', 'Parfois', 'Sometimes'), option('o4', 'Souvent', 'Often'), option('o5', 'Toujours', 'Always')], criterion: 'reachability' },
  { id: 'q3', kind: 'emoji', label: label('Comment jugez-vous notre courtoisie avec les usagers\u202f?', 'How do you judge our courtesy with users?'), options: [option('o1', 'Très mal', 'Very bad'), option('o2', 'Plutôt mal', 'Rather bad'), option('o3', 'Moyen', 'Average'), option('o4', 'Plutôt bien', 'Rather good'), option('o5', 'Très bien', 'Very good')], criterion: 'courtesy' },
  { id: 'q4', kind: 'picture', label: label('Quel temps fait-il sur nos démarches en ligne\u202f?', 'What is the weather on our online procedures?'), options: [option('o1', 'Orage', 'Storm', 'storm'), option('o2', 'Pluie', 'Rain', 'rain'), option('o3', 'Nuages', 'Clouds', 'cloud'), option('o4', 'Éclaircies', 'Bright spells', 'bright-spells'), option('o5', 'Grand soleil', 'Bright sun', 'sun')], criterion: 'digital-access' },
  { id: 'q5', kind: 'guess', label: label('Quelle note sur 100 les citoyens mystère ont-ils donnée à notre joignabilité\u202f?', 'What score out of 100 did mystery citizens give to how easily we are reached?'), options: [], criterion: 'reachability' },
  { id: 'q6', kind: 'rank', label: label('Classez ce qui aiderait le plus à répondre au téléphone.', 'Rank what would help most to answer the phone.'), options: [option('o1', 'Plus de monde aux heures chargées', 'More people at busy hours'), option('o2', 'Un message d’attente plus clair', 'A clearer waiting message'), option('o3', 'Un rappel proposé à l’usager', 'Offering the user to be called back'), option('o4', 'Des appels mieux répartis', 'Calls shared out better')], criterion: 'reachability' },
  { id: 'q7', kind: 'text', label: label('Qu’est-ce qui vous freine le plus au quotidien\u202f?', 'What holds you back most in daily work?'), options: [], criterion: null },
  { id: 'q8', kind: 'idea', label: label('Une idée pour mieux accueillir, même petite\u202f?', 'An idea for a better reception, however small?'), options: [], criterion: null },
];

export const pollOfAgents = (given: Partial<PollInput> = {}): PollInput => pollInput.parse({
  content: {
    fr: { title: 'Notre accueil, vu par nous', intro: 'Vous êtes au contact des usagers chaque jour. Dites ce que vous voyez, en trois minutes.' },
    en: { title: 'Our reception as we see it', intro: 'You meet users every day. Say what you see, in three minutes.' },
  },
  units: [{ id: 'reception', label: 'Accueil', parent: null }, { id: 'night', label: 'Équipe de nuit', parent: 'reception' }, { id: 'technical', label: 'Services techniques', parent: null }],
  showing: 'at_the_end', closesAt: null, questions, ...given,
});

/** The product beside the running site, on its database and with its secret. */
async function withProduct<T>(work: (app: App) => Promise<T>): Promise<T> {
  const settings = readSettings({ PARVIS_SECRET: process.env['PARVIS_TEST_SECRET'], PARVIS_ORIGIN: process.env['PARVIS_TEST_ADDRESS'], PARVIS_LOG_LEVEL: 'silent' });
  const app = await createApp({ settings, databaseUrl: process.env['PARVIS_TEST_DATABASE'] ?? '', log: createLogger('silent'), poolSize: 2 });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

/** A poll of the body to which the people of the demonstration belong, with so many agents, every third with an address. */
export async function openPollOfAgents({ agents = 30, input = pollOfAgents() }: { agents?: number; input?: PollInput } = {}): Promise<OpenedPoll> {
  const organisationId = await withDatabase(async (client) => (await client.query<{ id: string }>(`select organisation_id as id from collection_point where token = 'attente234'`)).rows[0]?.id ?? '');
  return withProduct((app) => app.runAsSystem(async (ctx) => {
    const key = { organisationId, id: await makePoll(ctx, organisationId, input) };
    await listVoters(ctx, key, Array.from({ length: agents }, (_, i) => ({ address: i % 3 === 0 ? `agent${i}@ville.example` : null, unit: input.units.length === 0 ? null : i % 2 === 0 ? 'night' : 'technical' })));
    await openPoll(ctx, key);
    const codes = (await readCodes(ctx, key)).map(({ code }) => code);
    const links = (await votersOf(ctx.db, key)).map(({ id }) => votingLink(ctx.settings.secret, { pollId: key.id, rollId: id }));
    return { ...key, codes, links };
  }));
}

/** Ends a poll: its ballots are opened. */
export const endPollOfAgents = (key: PollKey): Promise<void> => withProduct(async (app) => {
  await app.runAsSystem((ctx) => closePoll(ctx, key));
  await app.runAsSystem((ctx) => tendPoll(ctx, key));
});

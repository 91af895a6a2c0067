import { channels, type Channel } from '#core/scoring/dimensions.ts';
import { channelTexts, scenarioKinds, scenarioKindTexts, type Edition, type ScenarioKind } from '#capabilities/grids/index.ts';
import type { Choice } from './sheet-line.ts';

/** What a file can say of a contact, by the edition: channels, scenarios, personas. */
const channelWords: Record<Channel, readonly string[]> = {
  phone: ['tel', 'téléphonique', 'appel', 'telephone call'],
  email: ['mail', 'e-mail', 'email', 'mél', 'formulaire'],
  letter: ['lettre', 'poste', 'post', 'courrier postal'],
  website: ['site', 'site web', 'web', 'internet'],
  social: ['réseau social', 'réseaux', 'social', 'social network'],
  counter: ['accueil', 'accueil physique', 'visite', 'visit'],
};

export const channelChoices: readonly Choice<Channel>[] = channels.map((id) => ({
  id, label: { fr: channelTexts.fr[id], en: channelTexts.en[id] }, words: channelWords[id],
}));

const kindWords: Record<ScenarioKind, readonly string[]> = {
  information: ['info', 'renseignement'],
  procedure: ['démarche administrative', 'acte'],
  complaint: ['plainte'],
  out_of_hours: ['hors horaires', 'fermeture', 'out of hours'],
  review: ['lecture', 'revue', 'site'],
};

const kindChoices: readonly Choice<ScenarioKind>[] = scenarioKinds.map((id) => ({
  id, label: { fr: scenarioKindTexts.fr[id], en: scenarioKindTexts.en[id] }, words: kindWords[id],
}));

/** Kinds of scenario, and the edition's scenarios by code or title. */
export function scenarioChoices(edition: Edition): readonly Choice[] {
  return [...kindChoices, ...edition.scenarios.map(({ id, title }): Choice => ({ id, label: title }))];
}

export function personaChoices(edition: Edition): readonly Choice[] {
  return edition.personas.map(({ id, label }): Choice => ({ id, label, words: [id.replaceAll('_', ' ')] }));
}

/** The kind of scenario that a channel has when it has one only. */
export function onlyKindOf(edition: Edition, channel: Channel): ScenarioKind | null {
  const kinds = new Set(edition.channels.find(({ id }) => id === channel)?.audits.map(({ scenario }) => scenario));
  const [only] = kinds;
  return kinds.size === 1 && only ? only : null;
}

export function isScenarioKind(id: string): id is ScenarioKind {
  return scenarioKinds.some((kind) => kind === id);
}

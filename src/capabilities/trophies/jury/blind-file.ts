import { findPersonal } from '#core/opinions/moderation/find-personal.ts';
import { fold } from '#core/opinions/moderation/fold.ts';
import { maskText } from '#core/opinions/moderation/examine-text.ts';
import { matches, type TextFinding } from '#core/opinions/moderation/finding.ts';
import type { FileContent } from './prize-file.ts';

/** What the product knows of a body that would give it away in a text. */
export interface KnownOfBody {
  name: string;
  sites: readonly { name: string; address: string | null; postcode: string | null; city: string | null; website: string | null }[];
}

/** Words of names of public bodies that say nothing of which. */
const common = new Set(('accueil agglomeration agence annexe bibliotheque bureau caisse centre chambre cite college commune communaute communautaire communes commission conseil '
  + 'departement departemental departementale direction domaine espace etablissement france general generale gestion grand grande grands haute hautes hopital hotel habitat hospitalier '
  + 'mairie maison mediatheque metropole metropolitaine ministere municipal municipale national nationale nord nouvelle office ouest ouvert pays petite petit point pole police prefecture '
  + 'public publics public regie region regional regionale saint sainte secteur service services siege social sociale societe sous sports sud syndicat territoire territoires union '
  + 'universite urbain urbaine vallee ville villes vert verte intercommunal intercommunale action locale loire rhone').split(' '));

/** Words by which the body would be recognised: its name and its places, whole and word by word. Longest first. */
export function tellingWords({ name, sites }: KnownOfBody): string[] {
  const phrases = [name, ...sites.flatMap((site) => [site.name, site.city ?? '', site.address ?? '', site.postcode ?? '', hostOf(site.website)])];
  const words = phrases.flatMap((phrase) => fold(phrase).text.split(/[^\p{L}\d]+/u)).filter((word) => word.length > 3 && !common.has(word));
  const whole = phrases.map((phrase) => phrase.trim()).filter((phrase) => phrase.length > 3 && !common.has(fold(phrase).text));
  return [...new Set([...whole, ...words])].sort((a, b) => b.length - a.length);
}

const hostOf = (website: string | null): string => website?.replace(/^https?:\/\/(www\.)?/, '').split('/')[0] ?? '';

const address = /\b(?:https?:\/\/|www\.)\S+/giu;

/** Where `words` stand in a text as words of their own, whatever their capitals and accents. */
function placesOfWords(text: string, words: readonly string[]): TextFinding[] {
  const folded = fold(text);
  return words.flatMap((word) => {
    const wanted = fold(word.trim()).text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    if (wanted.length < 2) return [];
    return [...folded.text.matchAll(new RegExp(`(?<![\\p{L}\\d])${wanted}(?![\\p{L}\\d])`, 'gu'))]
      .map(({ 0: found, index }): TextFinding => ({ kind: 'name', from: folded.at[index] ?? 0, to: folded.at[index + found.length] ?? text.length }));
  });
}

/** What stands in place of a hidden word. */
export const hidden = '[…]';

/** The file as the jury reads it: without the body's name and places, without addresses and numbers, and without the words it chose to hide. */
export function blindFile(content: FileContent, body: KnownOfBody, chosen: readonly string[]): FileContent {
  const words = [...chosen, ...tellingWords(body)];
  const blind = (text: string): string =>
    maskText(text, [...findPersonal(text), ...matches('email', text, address), ...placesOfWords(text, words)], () => hidden);
  return { title: blind(content.title), summary: blind(content.summary), answers: Object.fromEntries(Object.entries(content.answers).map(([id, text]) => [id, blind(text)])) };
}

/** Words to hide besides, as typed: parted by commas or lines. */
export const chosenWords = (typed: string): string[] => [...new Set(typed.split(/[,;\n]/).map((word) => word.trim()).filter((word) => word.length > 1))].slice(0, 40);

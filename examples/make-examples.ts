import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditSheet, importTemplate, type TemplateLines } from '#capabilities/audits/import/template.ts';
import { contactContext } from '#capabilities/audits/index.ts';
import { questionnaireOf, type Edition, type GridItem } from '#capabilities/grids/index.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { addDays } from '#core/calendar/date.ts';
import { instantOfParis } from '#core/calendar/paris-time.ts';
import type { Answer } from '#core/questionnaire/types.ts';
import { randomStream, type RandomStream } from '#core/shared/random.ts';
import { drawDifficulties, simulateAnswers } from '#core/simulation/simulate-answers.ts';
import type { Cell } from '#platform/files/cell.ts';
import { csvText } from '#platform/files/csv-text.ts';
import { writeWorkbook } from '#platform/files/write-sheet.ts';

/**
 * Makes the example files of this folder from the template: real communes, invented audits, always the same.
 * Run from the root: `node examples/make-examples.ts`.
 */
const seed = 'exemple';
const edition = loadEdition('2026');
const items = edition.grid.items.filter(({ channel }) => channel !== 'counter');
const difficulty = drawDifficulties(seed, 0.9);

type Line = Record<string, Cell>;

/** Real communes; their levels (0 = half of the points) and their answers are invented. */
const communes = [
  { code: 'BRUZ', name: 'Bruz', siren: '213500473', kind: 'Commune', site: 'Hôtel de ville de Bruz', certified: 'oui', formula: 'personnalisée', level: 1.5 },
  { code: 'COLO', name: 'Colomiers', siren: '213101496', kind: 'Commune', site: 'Hôtel de ville de Colomiers', certified: 'non', formula: 'gratuite', level: 0.9 },
  { code: 'VOIR', name: 'Voiron', siren: '213805633', kind: 'Commune', site: 'Mairie de Voiron', certified: 'non', formula: 'gratuite', level: 0.7 },
  { code: 'CREI', name: 'Creil', siren: '216001743', kind: 'Commune', site: 'Mairie de Creil', certified: 'non', formula: 'gratuite', level: 0.2 },
  { code: 'LAVA', name: 'Laval', siren: '215301300', kind: 'Commune', site: 'Hôtel de ville de Laval', certified: 'non', formula: 'personnalisée', level: 1.1 },
  { code: 'AUBA', name: 'Aubagne', siren: '211300058', kind: 'Commune', site: 'Hôtel de ville d’Aubagne', certified: 'non', formula: 'gratuite', level: 0.5 },
];

/** The audits of one site: those that the edition's protocol plans. */
function contactsOf({ channels }: Edition): { channel: GridItem['channel']; scenario: string; network: number | null }[] {
  return channels.filter(({ option }) => !option).flatMap(({ id, audits }) =>
    audits.flatMap(({ scenario, count, network }) => Array.from({ length: count }, () => ({ channel: id, scenario, network: network ?? null }))));
}

const channelWords: Record<string, string> = { phone: 'Téléphone', email: 'Courriel', letter: 'Courrier', website: 'Site internet', social: 'Réseaux sociaux' };

function auditLines(): Line[] {
  return communes.flatMap((commune, place) =>
    contactsOf(edition).map((contact, i): Line => {
      const random = randomStream(seed, commune.code, i);
      const date = addDays('2026-04-02', 4 * i + place);
      const time = contact.scenario === 'out_of_hours' ? '19:15' : `${9 + random.integer(3)}:${random.pick(['05', '20', '40'])}`;
      const { scenario, persona } = playedBy(contact, random);
      const number = `${commune.code}-${String(i + 1).padStart(2, '0')}`;
      const context = contactContext({ scenario_kind: contact.scenario, persona: persona.id, network: contact.network }, instantOfParis(`${date}T${time.padStart(5, '0')}`) ?? '');
      const answers = simulateAnswers({
        questionnaire: questionnaireOf(edition.grid, contact.channel), context, difficulty, until: addDays(date, 35),
        level: commune.level + random.normal() * 0.4, random: randomStream(seed, 'answers', number),
      });
      return {
        number, body: commune.code, site: commune.site, channel: channelWords[contact.channel] ?? '', scenario, persona: persona.label.fr,
        network: contact.network ?? '', date: frenchDate(date), time, simulated: 'oui', ...cellsOf(answers),
      };
    }));
}

/** A scenario of the edition that a commune can be asked, and somebody who may play it. */
function playedBy(contact: { channel: GridItem['channel']; scenario: string }, random: RandomStream) {
  const scenario = random.pick(edition.scenarios.filter(({ kind, channels, kinds_of_body }) =>
    kind === contact.scenario && channels.includes(contact.channel) && kinds_of_body.includes('commune')));
  const persona = random.pick(edition.personas.filter(({ id, channels }) => scenario.personas.includes(id) && channels.includes(contact.channel)));
  return { scenario: scenario.title.fr, persona };
}

const frenchDate = (date: string) => date.split('-').toReversed().join('/');

/** Answers as an operator would type them. */
function cellsOf(answers: readonly Answer[]): Line {
  return Object.fromEntries(answers.flatMap(({ itemId, value }) => {
    const item = edition.grid.byId.get(itemId);
    return item && value !== null ? [[itemId, cellOf(item, value)]] : [];
  }));
}

function cellOf(item: GridItem, value: string | number): Cell {
  if (item.kind === 'yes_no') return value === 'yes' ? 'oui' : 'non';
  if ('options' in item) return item.options.find(({ id }) => id === value)?.label.fr ?? value;
  return item.kind === 'date' ? frenchDate(String(value)) : value;
}

/** The same audits with the faults that people make, for trying what the import says of them. */
function faultyLines(lines: readonly Line[]): Line[] {
  const faults: Line[] = [
    {},
    { body: '213500474' },
    { channel: 'téléfone' },
    { date: '31/02/2026' },
    { scenario: 'Horaires et prochaine fermture' },
    { 'phone-number-found': 'peut-être' },
    { 'phone-number-clicks': 'beaucoup' },
    { number: 'COLO-02' },
    { date: '02/04/2036' },
    { 'email-contact-published': 'oui' },
    { body: '' },
    { site: 'Annexe inconnue', persona: 'Usager râleur' },
  ];
  const phone = lines.filter(({ channel }) => channel === 'Téléphone');
  return faults.map((fault, i) => ({ ...phone[i], ...fault }));
}

function sirenOf(line: Line): Line {
  return { ...line, body: communes.find(({ code }) => code === line['body'])?.siren ?? '', site: '' };
}

const write = (name: string, content: string | Uint8Array) => writeFileSync(join(import.meta.dirname, name), content);

const audits = auditLines();
const workbook: TemplateLines = {
  bodies: communes.map(({ code, siren, name, kind, certified, formula }) => ({ code, siren, name, kind, certified, formula })),
  sites: communes.map(({ code, site, name }) => ({ body: code, name: site, role: 'principal', city: name })),
  audits,
};
write('audits-exemple.xlsx', await writeWorkbook('xlsx', importTemplate(edition, 'fr', workbook, items)));
write('audits-exemple.csv', csvText(auditSheet(edition, 'fr', audits.map(sirenOf), items).rows));

const phoneItems = items.filter(({ id, channel }) => channel === 'phone' || id === 'email-contact-published');
const faulty = auditSheet(edition, 'fr', faultyLines(audits.map(sirenOf)), phoneItems).rows.map((row, i) => [...row, i === 0 ? 'phone-ringz' : '']);
write('audits-avec-erreurs.csv', csvText(faulty));

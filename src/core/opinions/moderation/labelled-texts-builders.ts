import { randomStream, type RandomStream } from '../../shared/random.ts';
import type { FindingKind, TextFinding } from './finding.ts';

/** A text with what a careful reader finds in it. */
export interface LabelledText {
  text: string;
  language: 'fr' | 'en';
  labels: TextFinding[];
}

type Fill = (chance: RandomStream) => string;
const digits = (chance: RandomStream, n: number) => Array.from({ length: n }, () => chance.integer(10)).join('');
const pad = (n: number, width = 2) => String(n).padStart(width, '0');

// A third of the names stand in no list of ours: titles and turns of phrase have to tell them.
const firstNames = ['Sophie', 'Karim', 'Nathalie', 'Jean-Luc', 'Mélanie', 'Thierry', 'Fatima', 'Bruno', 'Élodie', 'Mohamed', 'Yildiz', 'Maïwenn', 'Thuy', 'Ousmane', 'Anaëlle'];
const surnames = ['Lefèvre', 'Durand', 'Nguyen', 'Le Goff', 'Benali', 'DUPUIS', 'de Kerdrel', 'Moreau', 'Traoré', 'Garnier', 'O’Brien', 'Da Silva', 'Kowalczyk', 'Hautecœur'];
const english = ['Susan', 'Graham', 'Priya', 'Callum', 'Deborah', 'Oluwaseun', 'Helen'];
const englishSurnames = ['Whitfield', 'Patel', 'Robertson', 'Achebe', 'Clarke'];
const phone: Fill = (chance) => {
  const [a, b, c, d, e] = Array.from({ length: 5 }, () => pad(chance.integer(100)));
  const start = `0${1 + chance.integer(7)}`;
  return chance.pick([`${start} ${b} ${c} ${d} ${e}`, `${start}.${b}.${c}.${d}.${e}`, `${start}${b}${c}${d}${e}`, `+33 6 ${a} ${b} ${c} ${d}`, `0033 6 ${a} ${b} ${c} ${d}`, `${start}-${b}-${c}-${d}-${e}`]);
};
const by97 = (text: string) => [...text].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
const iban: Fill = (chance) => {
  const account = digits(chance, 23);
  const key = pad(98 - by97(`${account}152700`));
  const whole = `FR${key}${account}`;
  return chance.pick([whole, whole.replace(/(.{4})/g, '$1 ').trim()]);
};
const socialSecurity: Fill = (chance) => {
  const head = `${1 + chance.integer(2)}${pad(40 + chance.integer(60))}${pad(1 + chance.integer(12))}${pad(1 + chance.integer(95))}${pad(1 + chance.integer(990), 3)}${pad(1 + chance.integer(999), 3)}`;
  const key = pad(97 - by97(head));
  return chance.pick([head + key, `${head[0]} ${head.slice(1, 3)} ${head.slice(3, 5)} ${head.slice(5, 7)} ${head.slice(7, 10)} ${head.slice(10)} ${key}`]);
};
const letters = 'ABCDEFGHJKLMNPQRSTVWXYZ';
const plate: Fill = (chance) => {
  const two = () => (letters[chance.integer(letters.length)] ?? 'A') + (letters[chance.integer(letters.length)] ?? 'B');
  return chance.pick(['-', '-', ' ', '']).replace(/^(.?)$/, (_, gap: string) => [two(), digits(chance, 3), two()].join(gap));
};
const address: Fill = (chance) => `${1 + chance.integer(180)}${chance.pick(['', '', ' bis', ','])} ${chance.pick(['rue des Lilas', 'avenue Jean Jaurès', 'chemin de la Fontaine', 'impasse du Moulin', 'place de la République', 'boulevard Voltaire', 'allée Simone Veil', 'bd Gambetta', 'résidence Les Pins'])}`;
const email: Fill = (chance) => chance.pick(['jeanne.petit', 'k.benali75', 'contact_famille-roux', 'papi.lulu']) + chance.pick(['@gmail.com', '@orange.fr', ' @ free.fr', ' arobase laposte point net', '[at]yahoo.fr']);
const birth: Fill = (chance) => chance.pick([`${pad(1 + chance.integer(28))}/${pad(1 + chance.integer(12))}/19${digits(chance, 2)}`, `${1 + chance.integer(28)} mars 19${digits(chance, 2)}`]);
const fileNumber: Fill = (chance) => chance.pick([`2026-${digits(chance, 5)}`, `${digits(chance, 7)}`, `AB${digits(chance, 6)}`]);
const insult: Fill = (chance) => chance.pick(['connard', 'incompétents', 'abrutis', 'enc*lés', 'c0nnasse', 'fainéants', 'tire-au-flanc', 'idiots', 'débile', 'grosse vache', 'mollusques', 'sal0pe', 'bouffonne', 'blaireaux', 'merdique', 'imbéciiiile', 'crétin', 'ramassis de nullards']);
const englishInsult: Fill = (chance) => chance.pick(['idiots', 'morons', 'useless cow', 'assholes', 'stupid', 'wankers', 'sh1t', 'numpties', 'bloody idiots']);
const threat: Fill = (chance) => chance.pick(['je vais revenir avec un fusil', 'je vais lui casser la gueule', 'vous allez le payer', 'je vais mettre le feu à votre mairie', 'je sais où vous habitez', 'on va tout faire sauter', 'je te retrouverai', 'ça va finir au couteau']);
const emergency: Fill = (chance) => chance.pick(['j’ai envie d’en finir', 'mon mari me frappe', 'je vais me suicider', 'il y a une odeur de gaz au sous-sol', 'ma voisine est enfermée depuis trois jours', 'un enfant est en danger chez mes voisins', 'je dors dehors avec mes enfants', 'je n’en peux plus de cette vie']);

const fills: Readonly<Record<string, { kind: FindingKind; fill: Fill }>> = {
  first: { kind: 'name', fill: (chance) => chance.pick(firstNames) }, last: { kind: 'name', fill: (chance) => chance.pick(surnames) },
  whole: { kind: 'name', fill: (chance) => `${chance.pick(firstNames)} ${chance.pick(surnames)}` }, small: { kind: 'name', fill: (chance) => chance.pick(surnames).toLowerCase() },
  en: { kind: 'name', fill: (chance) => chance.pick(english) }, enlast: { kind: 'name', fill: (chance) => chance.pick(englishSurnames) },
  phone: { kind: 'phone', fill: phone }, email: { kind: 'email', fill: email }, iban: { kind: 'iban', fill: iban }, nir: { kind: 'social_security', fill: socialSecurity }, plate: { kind: 'plate', fill: plate },
  address: { kind: 'address', fill: address }, birth: { kind: 'birth', fill: birth }, file: { kind: 'file_number', fill: fileNumber },
  insult: { kind: 'insult', fill: insult }, enInsult: { kind: 'insult', fill: englishInsult }, threat: { kind: 'threat', fill: threat }, emergency: { kind: 'emergency', fill: emergency },
};

const french = [
  'Merci à {first} pour sa patience.', '{first} à l’accueil a été adorable.', 'Mme {last} m’a raccroché au nez.', 'M. {last} ne répond jamais.', 'Monsieur {last} est très compétent, gardez-le !', 'la dame qui s’appelle {first} était pressée', 'mme {small} est toujours en retard', 'J’ai été reçue par {whole} qui n’a rien compris.',
  'L’agent {last} m’a fait attendre une heure.', 'une certaine {first} m’a dit de revenir', 'Le guichetier, {whole}, est parti déjeuner devant nous.', 'Bravo à Mme {last} et à {first} !', 'Rappelez-moi au {phone}', 'Mon tel {phone} ou {email}', 'écrivez-moi : {email} merci', 'Voici mon IBAN {iban} pour le remboursement', 'mon numéro de sécu {nir}',
  'La voiture {plate} est garée sur la place handicapée tous les jours.', 'J’habite {address} et personne ne passe.', 'Né le {birth}, j’attends ma carte.', 'Mon dossier n° {file} est perdu depuis mars.', 'Référence {file}, aucune nouvelle.', 'Vous êtes des {insult}', '{insult} !!! trois heures pour rien', 'quelle {insult} cette guichetière', 'c’est {insult} votre service',
  'Si ça continue {threat}', 'Dites-lui bien que {threat}.', 'Aidez-moi, {emergency}.', '{emergency}, personne ne fait rien', 'Contactez {whole}, {address}, {phone}.', '{first} {last} du service urbanisme a perdu mon dossier {file}.',
];
const englishTexts = ['Thanks to {en} for the help.', 'Mrs {enlast} was very rude.', '{en} {enlast} at the desk knew everything.', 'You are all {enInsult}', 'Please call me on {phone}', 'Write to {email}', 'The man called {en} was kind.', 'bunch of {enInsult}, two hours for a stamp'];
// What looks like a finding and is none: functions, streets, opening hours, forms, figures, ordinary words.
const clean = [
  'Il faudrait un banc devant l’entrée.', 'Madame la Maire devrait venir voir la file d’attente.', 'Monsieur le Directeur, ouvrez un guichet de plus.', 'La rue Victor Hugo est bien sombre le soir.', 'Près de l’école Jean Jaurès, un passage piéton manque.', 'Ouvert de 9h00 à 12h00 et de 13h30 à 17h30, c’est trop court.', 'J’ai attendu 45 minutes le 12/03/2026.',
  'Le formulaire cerfa 12485*02 est introuvable.', 'Le personnel est très aimable, bravo et merci !', 'Il manque 2 places de parking et 1 rampe.', 'Je vais tuer le temps en attendant, mettez des revues.', 'Le distributeur de tickets saute le numéro 118.', 'La pierre de la façade se fend.', 'Le personnel en rose est à l’écoute.', 'Appelez le 3939 plutôt que de venir.', 'Le 17 ou le 112 répondent mieux que le standard.',
  'Merci pour tout.', 'Merci à toute l’équipe.', 'Avec la carte Pass Navigo on paie combien ?', 'La salle Marcel Pagnol est trop froide.', 'Ma femme enceinte est restée debout.', 'Un agent m’a très bien aidé.', 'La conseillère a été parfaite.', 'Mettez une boîte à idées au guichet 3.', 'Le code postal 35000 ne marche pas sur le site.', 'Réf. du panneau : affichage illisible.', 'Trop de monde le lundi, peu le jeudi.',
  'Le prix du timbre est de 86 euros.', 'Ajoutez l’espagnol, con mucho gusto.', 'La salle d’attente sent le gazon coupé, agréable.', 'On meurt de chaud en juillet.', 'Le feu rouge devant la mairie dure trop.', 'On attend au moins 30 minutes, place assise ou non.', 'Les horaires de Noël ne sont pas affichés.', 'La mairie de Saint-Martin répond plus vite.', 'Bonjour Madame, il manque une poubelle. Cordialement', 'Mon mari et moi avons attendu dehors.',
];
const englishClean = ['A bench outside would help.', 'The queue on Monday is too long.', 'May I suggest opening at 8?', 'Park Road needs a crossing.', 'The clerk was very kind.', 'Please mark the entrance for wheelchairs.', 'Thank you for the good work.', 'We waited from 9:00 to 10:15.', 'Desk 4 was closed all morning.'];

/** A labelled set that follows from its seed: templates filled with names, numbers and words, and harmless texts that look alike. */
export function labelledTexts(seed: number, size: number): LabelledText[] {
  const chance = randomStream('labelled words', seed);
  return Array.from({ length: size }, () => {
    const inEnglish = chance.uniform() < 0.2;
    const language = inEnglish ? 'en' : 'fr';
    if (chance.uniform() < 0.45) return { text: chance.pick(inEnglish ? englishClean : clean), language, labels: [] };
    return { ...filled(chance.pick(inEnglish ? englishTexts : french), chance), language };
  });
}

function filled(template: string, chance: RandomStream): Pick<LabelledText, 'text' | 'labels'> {
  let text = '';
  const labels: TextFinding[] = [];
  for (const [index, part] of template.split(/\{(\w+)\}/).entries()) {
    const slot = index % 2 === 1 ? fills[part] : undefined;
    const said = slot ? slot.fill(chance) : part;
    if (slot) labels.push({ kind: slot.kind, from: text.length, to: text.length + said.length });
    text += said;
  }
  return { text, labels };
}

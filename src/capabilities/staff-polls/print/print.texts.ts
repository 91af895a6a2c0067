import { defineTexts } from '#core/shared/texts.ts';

/** Words on paper: of the codes, and of the sheet that tells agents who is asked. */
export const printTexts = defineTexts({
  fr: {
    codes: (title: string) => `Codes du sondage «\u202f${title}\u202f»`, noUnit: 'Sans service', slips: (n: number) => `${n} code${n > 1 ? 's' : ''} à découper`,
    handOut: 'Découpez, mélangez, puis laissez chacun prendre le sien. Ne notez pas qui prend lequel.',
    goTo: 'Allez à l’adresse', type: 'Tapez votre code', scan: 'Ou scannez', once: 'Ce code sert une fois.',
    until: (day: string) => `Jusqu’au ${day}.`, untilClosed: 'Tant que le sondage est ouvert.',
    nobody: 'Personne ne peut savoir ce que vous répondez\u202f: ni votre chef, ni la direction, ni le prestataire.', alt: 'Code à scanner vers le sondage',
    roll: (title: string) => `Qui est interrogé\u202f: «\u202f${title}\u202f»`, rollLead: 'Cette feuille est à montrer aux agents et à leurs représentants. Chacun peut vérifier que la liste est vraie\u202f: une liste faite de noms inventés permettrait de deviner.',
    rollUnit: 'Service', rollPeople: 'Personnes', rollShown: 'Résultats montrés', yes: 'Oui', few: 'Non\u202f: moins de dix personnes', allButFew: 'Non\u202f: presque tout le monde y est', whole: 'Ensemble',
    promises: 'Ce qui est promis', promise1: 'La liste des personnes et les clés sont détruites à la fin du sondage.', promise2: 'Aucun chiffre n’est montré pour moins de cinq réponses, ni quand toutes sont pareilles.',
    promise3: 'Un rappel part à tout le monde\u202f: personne ne sait qui a répondu.', promise4: (address: string) => `Tout ce qui est gardé, et où, est écrit à ${address}.`, made: (day: string) => `État de la liste le ${day}.`,
    draft: 'La liste peut encore changer jusqu’à l’ouverture.', settled: 'La liste est arrêtée depuis l’ouverture.',
  },
  en: {
    codes: (title) => `Codes of the poll “${title}”`, noUnit: 'Without a service', slips: (n) => `${n} code${n > 1 ? 's' : ''} to cut out`,
    handOut: 'Cut out, shuffle, then let everybody take theirs. Do not write down who takes which.',
    goTo: 'Go to the address', type: 'Type your code', scan: 'Or scan', once: 'This code serves once.',
    until: (day) => `Until ${day}.`, untilClosed: 'As long as the poll is open.',
    nobody: 'Nobody can know what you answer: neither your manager, nor the management, nor the provider.', alt: 'Code to scan, leading to the poll',
    roll: (title) => `Who is asked: “${title}”`, rollLead: 'This sheet is for agents and their representatives. Everybody can check that the list is true: a list of made-up names would let somebody guess.',
    rollUnit: 'Service', rollPeople: 'People', rollShown: 'Results shown', yes: 'Yes', few: 'No: fewer than ten people', allButFew: 'No: nearly everybody is in it', whole: 'Everybody',
    promises: 'What is promised', promise1: 'The list of people and the keys are destroyed at the end of the poll.', promise2: 'No figure is shown for fewer than five answers, nor when all are alike.',
    promise3: 'A reminder goes to everybody: nobody knows who answered.', promise4: (address) => `All that is kept, and where, is written at ${address}.`, made: (day) => `State of the list on ${day}.`,
    draft: 'The list may still change until the poll opens.', settled: 'The list is settled since the poll opened.',
  },
});

import { defineTexts } from '#core/shared/texts.ts';

const s = (n: number) => (n > 1 ? 's' : '');

/** Words of priorities and budgets, for the body and for visitors. */
export const ballotsTexts = defineTexts({
  fr: {
    fields: {
      items: 'Propositions', itemsHint: 'D’autres apparaissent après chaque enregistrement, 40 au plus. Chacun les voit dans un ordre différent.', item: (n: number) => `Proposition ${n}`, projects: 'Projets', projectsHint: 'D’autres apparaissent après chaque enregistrement, 40 au plus. Chacun les voit dans un ordre différent.', project: (n: number) => `Projet ${n}`,
      title: 'Titre', text: 'En quelques lignes', cost: 'Coût en euros', titleEn: 'Titre en anglais', textEn: 'Texte en anglais', optional: 'facultatif',
      most: 'Combien de choix au plus\u202f?', mostHint: 'Vide\u202f: autant qu’on veut.', envelope: 'Enveloppe en euros', within: 'La somme de mes choix doit tenir dans l’enveloppe', withinHint: 'Sinon, chacun approuve les projets qu’il veut, et la règle ci-dessous choisit.',
      rule: 'Comment les projets sont-ils choisis\u202f?', rules: { votes: 'Par le nombre de votes', equal_shares: 'À parts égales' },
      ruleHints: { votes: 'Du plus voté au moins voté, tant que l’enveloppe suffit. Simple\u202f; un quartier nombreux peut tout obtenir.', equal_shares: 'Chaque votant dispose de la même part d’enveloppe, dépensée pour ses projets. Les petits groupes sont mieux servis (méthode publiée, equalshares.net).' },
    },
    boxPriorities: (n: number, most: string) => `${n} proposition${s(n)}\u202f: ${most}.`, boxBudget: (n: number, envelope: string) => `${n} projet${s(n)} pour une enveloppe de ${envelope}.`,
    choose: (most: string) => `Choisissez ${most}.`, upTo: (n: number) => (n > 1 ? `jusqu’à ${n} propositions` : 'une proposition'), asMany: 'autant de propositions que vous voulez', upToProjects: (n: number) => (n > 1 ? `jusqu’à ${n} projets` : 'un projet'), asManyProjects: 'autant de projets que vous voulez',
    envelope: (amount: string) => `L’enveloppe est de ${amount}.`, within: 'La somme de vos choix doit y tenir.', ruleSaid: { votes: 'À la fin, les projets sont pris du plus voté au moins voté, tant que l’enveloppe suffit.', equal_shares: 'À la fin, chaque votant dispose de la même part de l’enveloppe\u202f: elle paie les projets qu’il a choisis.' },
    onceHint: 'On vote une fois\u202f; la liste est dans un ordre tiré au hasard pour chacun.', legendPriorities: 'Vos priorités', legendBudget: 'Les projets', send: 'Envoyer mon vote', count: 'Calculer mon total',
    total: (chosen: number, sum: string, left: string) => `${chosen} projet${s(chosen)} choisi${s(chosen)}\u202f: ${sum}. Il reste ${left}.`,
    nothing: 'Choisissez au moins une proposition.', tooMany: (n: number, most: number) => `Vous en avez choisi ${n}, pour ${most} au plus. Retirez-en ${n - most}.`, tooDear: (sum: string, over: string) => `Vos choix coûtent ${sum}\u202f: ${over} de trop. Retirez un projet.`,
    item: 'Proposition', project: 'Projet', votes: 'Votes', share: 'Part des bulletins', cost: 'Coût', chosen: 'Retenu', ballots: (n: number, count: string) => `${count} bulletin${s(n)}`,
    priorities: 'Ce qui compte le plus', budgetTable: 'Les projets et leurs votes', several: 'Plusieurs choix par bulletin\u202f: la somme des parts dépasse 100\u202f%.',
    budgetChosen: (n: number, spent: string, left: string) => `${n} projet${s(n)} retenu${s(n)}, pour ${spent}. Il reste ${left} de l’enveloppe.`, budgetNone: 'Aucun projet n’est retenu.',
    tie: { cost: (names: string) => `À égalité de votes, le moins cher passe d’abord\u202f: ${names}.`, votes: (names: string) => `À égalité, le plus voté passe d’abord\u202f: ${names}.`, lot: (names: string) => `Égalité entre ${names}\u202f: le sort a décidé. L’ordre du tirage suit de l’empreinte de la liste des reçus, que personne ne connaissait avant la clôture.` },
    completion: (names: string) => `Pris à la fin par le nombre de votes, avec ce qui restait\u202f: ${names}.`, pabulib: 'Les bulletins au format Pabulib (.pb)', pabulibText: 'Un format ouvert pour refaire le compte avec d’autres outils.', provisional: 'Le choix des projets paraît à la fin du vote.',
    openData: { ballots: 'Bulletins, une ligne par participation', row: 'Rang de la ligne, sans lien avec l’ordre des participations', of: (title: string) => `${title} (vrai = choisi)`, projects: 'Projets, coûts et votes', id: 'Identifiant', title: 'Titre', cost: 'Coût en euros', votes: 'Nombre de bulletins qui le choisissent' },
  },
  en: {
    fields: {
      items: 'Proposals', itemsHint: 'More appear after each saving, 40 at most. Everybody sees them in another order.', item: (n) => `Proposal ${n}`, projects: 'Projects', projectsHint: 'More appear after each saving, 40 at most. Everybody sees them in another order.', project: (n) => `Project ${n}`,
      title: 'Title', text: 'In a few lines', cost: 'Cost in euros', titleEn: 'Title in English', textEn: 'Text in English', optional: 'optional',
      most: 'How many choices at most?', mostHint: 'Empty: as many as one likes.', envelope: 'Envelope in euros', within: 'The sum of one’s choices must fit in the envelope', withinHint: 'Else everybody approves the projects they like, and the rule below chooses.',
      rule: 'How are projects chosen?', rules: { votes: 'By the number of votes', equal_shares: 'By equal shares' },
      ruleHints: { votes: 'From the most voted down, as long as the envelope lasts. Simple; a large district may get all.', equal_shares: 'Every voter holds the same share of the envelope, spent on their projects. Small groups are better served (published method, equalshares.net).' },
    },
    boxPriorities: (n, most) => `${n} proposal${s(n)}: ${most}.`, boxBudget: (n, envelope) => `${n} project${s(n)} for an envelope of ${envelope}.`,
    choose: (most) => `Choose ${most}.`, upTo: (n) => (n > 1 ? `up to ${n} proposals` : 'one proposal'), asMany: 'as many proposals as you like', upToProjects: (n) => (n > 1 ? `up to ${n} projects` : 'one project'), asManyProjects: 'as many projects as you like',
    envelope: (amount) => `The envelope is ${amount}.`, within: 'The sum of your choices must fit in it.', ruleSaid: { votes: 'In the end projects are taken from the most voted down, as long as the envelope lasts.', equal_shares: 'In the end every voter holds the same share of the envelope: it pays for the projects they chose.' },
    onceHint: 'One votes once; everybody gets the list in an order drawn at random.', legendPriorities: 'Your priorities', legendBudget: 'The projects', send: 'Send my vote', count: 'Work out my total',
    total: (chosen, sum, left) => `${chosen} project${s(chosen)} chosen: ${sum}. ${left} is left.`,
    nothing: 'Choose at least one.', tooMany: (n, most) => `You chose ${n}, of ${most} at most. Take ${n - most} away.`, tooDear: (sum, over) => `Your choices cost ${sum}: ${over} too much. Take a project away.`,
    item: 'Proposal', project: 'Project', votes: 'Votes', share: 'Share of ballots', cost: 'Cost', chosen: 'Chosen', ballots: (n, count) => `${count} ballot${s(n)}`,
    priorities: 'What matters most', budgetTable: 'The projects and their votes', several: 'Several choices a ballot: the shares add up to more than 100 %.',
    budgetChosen: (n, spent, left) => `${n} project${s(n)} chosen, for ${spent}. ${left} of the envelope is left.`, budgetNone: 'No project is chosen.',
    tie: { cost: (names) => `Equal votes, the lower cost goes first: ${names}.`, votes: (names) => `Equal, the more voted goes first: ${names}.`, lot: (names) => `Equal: ${names}. Lot decided. The order of the lot follows from the digest of the list of receipts, which nobody knew before the closing.` },
    completion: (names) => `Taken at the end by the number of votes, with what was left: ${names}.`, pabulib: 'The ballots in Pabulib format (.pb)', pabulibText: 'An open format, to count again with other tools.', provisional: 'The choice of projects comes at the end of the vote.',
    openData: { ballots: 'Ballots, one line for each participation', row: 'Number of the line; it says nothing of the order of participations', of: (title) => `${title} (true = chosen)`, projects: 'Projects, costs and votes', id: 'Identifier', title: 'Title', cost: 'Cost in euros', votes: 'Number of ballots that choose it' },
  },
});

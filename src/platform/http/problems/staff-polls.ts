/** Refusals met where a body asks its agents. */
export const staffPollProblems = {
  poll_opened: { status: 409, fr: 'Ce sondage est ouvert ou terminé\u202f: ses questions et sa liste ne changent plus. Préparez-en un autre.', en: 'This poll is open or over: its questions and its list change no more. Prepare another one.' },
  poll_question_needed: { status: 422, fr: 'Posez au moins une question, et trente au plus.', en: 'Ask at least one question, and thirty at most.' },
  poll_options_needed: { status: 422, fr: 'Proposez de 2 à 10 réponses différentes à cette question.', en: 'Offer 2 to 10 different answers to this question.' },
  poll_units_invalid: { status: 422, fr: 'Donnez un nom différent à chaque service, 40 au plus, chacun sous un autre de la liste ou au premier rang.', en: 'Give each service a different name, 40 at most, each below another one of the list or at the top.' },
  poll_unit_unknown: { status: 422, fr: 'Ce service n’est pas de ce sondage. Ajoutez-le d’abord.', en: 'This service is not one of this poll. Add it first.' },
  poll_too_few: { status: 409, fr: 'Moins de dix personnes peuvent répondre\u202f: leur anonymat ne tiendrait pas. Élargissez la liste.', en: 'Fewer than ten people may answer: they would not stay anonymous. Widen the list.' },
  poll_closing_past: { status: 409, fr: 'La date de fin est passée. Choisissez-en une à venir.', en: 'The end date is past. Choose one to come.' },
  poll_not_open: { status: 409, fr: 'Ce sondage n’est pas ouvert\u202f: il n’a pas commencé, ou il est terminé. Rien n’a été pris.', en: 'This poll is not open: it has not begun, or it is over. Nothing was taken.' },
  poll_not_over: { status: 409, fr: 'La liste des jetons est publiée à la fin du sondage. Revenez alors.', en: 'The list of tokens is published at the end of the poll. Come back then.' },
  poll_voter_unknown: { status: 403, fr: 'Ce lien ou ce code n’est pas de ce sondage. Vérifiez-le signe par signe, ou demandez-en un autre à votre service.', en: 'This link or code is not one of this poll. Check it sign by sign, or ask your service for another one.' },
  poll_token_given: { status: 409, fr: 'Ce lien ou ce code a déjà servi. S’il a servi sans vous, dites-le à votre service\u202f: il ne peut servir deux fois.', en: 'This link or code has served already. If it served without you, tell your service: it cannot serve twice.' },
  poll_blinding_invalid: { status: 422, fr: 'La demande de jeton est illisible. Rechargez la page et recommencez.', en: 'The request for a token cannot be read. Reload the page and start again.' },
  poll_token_invalid: { status: 403, fr: 'Ce jeton n’est pas de ce sondage. Rouvrez votre lien ou tapez de nouveau votre code.', en: 'This token is not one of this poll. Open your link again or type your code again.' },
  poll_ballot_empty: { status: 422, fr: 'Répondez à une question au moins.', en: 'Answer one question at least.' },
} as const;

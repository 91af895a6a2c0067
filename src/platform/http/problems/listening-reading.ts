/** Refusals met when mentions are answered and what is heard of them is used. */
export const listeningReadingProblems = {
  reply_already_sent: { status: 409, fr: 'Cette réponse est déjà notée comme envoyée. Dites d’abord qu’elle ne l’est pas, puis corrigez-la.', en: 'This reply is already marked as sent. Say first that it is not, then correct it.' },
  reply_gaps_left: { status: 422, fr: 'Il reste des mots entre crochets. Complétez-les ou retirez-les avant d’envoyer.', en: 'Words in square brackets are left. Complete or remove them before sending.' },
  reply_before_mention: { status: 422, fr: 'Une réponse ne peut pas précéder la mention. Corrigez la date.', en: 'A reply cannot come before the mention. Correct the date.' },
  reply_in_future: { status: 422, fr: 'Cette heure n’est pas encore passée. Notez l’envoi une fois fait.', en: 'That time has not passed yet. Note the sending once it is done.' },
  reply_too_long: { status: 422, fr: 'Ce texte est trop long. Raccourcissez-le.', en: 'This text is too long. Shorten it.' },
  proposal_decided: { status: 409, fr: 'Cette proposition est déjà décidée pour cet audit. Relisez la page.', en: 'This proposal is already decided for this audit. Read the page again.' },
} as const;

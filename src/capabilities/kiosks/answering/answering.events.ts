/** Events of ideas and answers; their names never change. */
export const answeringEvents = {
  moderated: 'idea.moderated',
  sorted: 'idea.sorted',
  answered: 'idea.answered',
  serviceChanged: 'answering_service.changed',
  pageChanged: 'answer_page.changed',
} as const;

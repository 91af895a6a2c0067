/** The server face of ideas of consultations. */
export { answerIdea, replyInput } from './steps/ideas/answer-idea.server.ts';
export { ideaDesk, ideasStep } from './steps/ideas/idea-desk.server.ts';
export { mergeIdeas, separateIdeas } from './steps/ideas/merge-ideas.server.ts';
export { openDeskIdea } from './steps/ideas/open-desk-idea.server.ts';
export { ideaPhoto } from './steps/ideas/idea-photo.server.ts';
export { photoInput, photosToRead, removePhoto } from './steps/ideas/remove-photo.server.ts';
export { simulateIdeas } from './steps/ideas/simulate-ideas.server.ts';

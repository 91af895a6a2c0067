/** The server face of the ideas of agents: read, shown, supported, answered, followed. */
export { asideIdeaInput, proposeIdeasInput, replyIdeaInput, showIdeaInput } from './ideas/ideas.input.ts';
export { followAction } from './ideas/ideas.queries.server.ts';
export { answerIdea, linkIdea, proposeIdeas, setIdeaAside, showIdea } from './ideas/lead-ideas.server.ts';
export { readIdeas, seeIdeas } from './ideas/read-ideas.server.ts';

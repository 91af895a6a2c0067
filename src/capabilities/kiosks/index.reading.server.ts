/** The server face of boards: what the users of a body say, from roll-ups. */
export { boardPage, chosenReading } from './reading/board-page.server.ts';
export { boardFile, exportBoard, exportedTables } from './reading/export-board.server.ts';
export { opinionPage } from './reading/list-opinions.server.ts';
export { bodiesAPage, officeActivity } from './reading/office-activity.server.ts';
export { readBoard } from './reading/read-board.server.ts';
export { endWall, makeWall, wallDesk } from './walls/manage-walls.server.ts';
export { readWall } from './walls/read-wall.server.ts';
export { revokeInput, wallInput } from './walls/walls.input.ts';

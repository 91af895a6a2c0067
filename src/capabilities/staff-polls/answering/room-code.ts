const roomSigns = 6;

/** Whether what was typed is the code of a live session rather than that of a sheet, which is twice as long. */
export const isRoomCode = (typed: string): boolean => typed.replaceAll(/[^0-9a-z]/gi, '').length === roomSigns;

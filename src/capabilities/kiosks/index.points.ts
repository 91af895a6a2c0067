/** The public face of collection points and question sets, safe anywhere. */
export { devicesTexts } from './devices/devices.texts.ts';
export { paperTotal } from './paper/paper-batch.ts';
export { countedSettings, pointFields, tickedSettings, type PointFields } from './points/point-form.ts';
export type { CollectionPoint, PointState } from './points/point.ts';
export { nextQuestionTexts } from './points/next-question.ts';
export { pointsTexts } from './points/points.texts.ts';
export { fieldsOfSet } from './sets/set-form.ts';
export { embedFrame, embedLink } from './points/embed-code.ts';

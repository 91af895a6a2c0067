export { createDeviceMemory } from './devices/device-memory.server.ts';
export { enrolmentInput } from './devices/device.input.ts';
export { enrolKiosk } from './devices/enrol-kiosk.server.ts';
export { createOpinionInlet, type OpinionInlet } from './ingest/opinion-inlet.server.ts';
export { createQuestionMemory } from './ingest/question-memory.server.ts';
export { createDeviceDoor, type DeviceDoor } from './ingest/receive-batch.server.ts';
export { kioskJobs, kioskSchedules } from './kiosks.jobs.server.ts';

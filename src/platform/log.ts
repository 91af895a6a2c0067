import { pino, type Logger } from 'pino';

export type { Logger };

/** Structured logs (JSON lines, UTC). Values that name a person never enter a log line. */
export function createLogger(level: string, name = 'parvis'): Logger {
  return pino({
    name,
    level,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['email', 'to', 'recipient', 'token', 'cookie', '*.email', '*.token', '*.cookie'], remove: true },
  });
}

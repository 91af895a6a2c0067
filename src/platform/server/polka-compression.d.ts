declare module '@polka/compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  export default function compression(options?: {
    threshold?: number;
    level?: number;
    brotli?: boolean;
  }): (req: IncomingMessage, res: ServerResponse, next: () => void) => void;
}

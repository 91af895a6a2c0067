import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { DocumentKind, PdfAnswer, PdfRequest } from './pdf-messages.ts';

/** A document could not be made; `message` is the compiler's own account. */
export class PdfError extends Error {
  constructor(template: string, detail: string) {
    super(`${template}: ${detail}`);
    this.name = 'PdfError';
  }
}

export interface PdfRenderer {
  /**
   * The template `templates/<template>.typ` filled with `data`, as PDF/UA-1 unless `kind` asks for more. Data reaches the template as JSON and
   * is never read as markup. The same input gives the same bytes. Throws `PdfError`.
   */
  render(template: string, data: unknown, files?: Record<string, Uint8Array>, kind?: DocumentKind): Promise<Buffer>;
  close(): void;
}

export interface PdfRendererOptions {
  /** Root of the product: the code of the process lies below it. */
  root: string;
  /** Folder of the templates, `templates` below the root unless said. They read nothing outside. */
  templates?: string;
  /** Bytes of resident memory above which the process is replaced by a new one. */
  memoryBound?: number;
  /** Milliseconds without work after which it ends. */
  idleAfter?: number;
  /** Milliseconds after which a document is given up. */
  patience?: number;
}

interface Waiting {
  request: PdfRequest;
  resolve(pdf: Buffer): void;
  reject(error: Error): void;
}

/**
 * Makes documents in a process of its own, one after the other: compiling blocks a thread for tenths of a second,
 * keeps hundreds of megabytes that a thread does not give back, and is native code whose fall must not be ours.
 */
export function createPdfRenderer(options: PdfRendererOptions): PdfRenderer {
  const { root, templates = join(root, 'templates'), memoryBound = 500e6, idleAfter = 20_000, patience = 60_000 } = options;
  const queue: Waiting[] = [];
  let current: Waiting | undefined;
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let lastId = 0;

  function start(): ChildProcess {
    const started = fork(join(root, 'src/platform/pdf/pdf-process.ts'), [templates], {
      serialization: 'advanced', execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    started.on('message', (answer: PdfAnswer) => receive(answer));
    started.on('exit', () => {
      if (child === started) fail('the process that makes documents ended');
    });
    started.on('error', () => undefined); // its exit follows and tells
    return started;
  }

  function next(): void {
    if (current || queue.length === 0) return;
    current = queue.shift();
    child ??= start();
    hold(child, true);
    clearTimeout(timer);
    timer = setTimeout(() => fail(`given up after ${patience} ms`), patience);
    if (current) child.send(current.request);
  }

  function receive(answer: PdfAnswer): void {
    const done = current;
    if (!done || done.request.id !== answer.id) return;
    settle();
    if (answer.memory > memoryBound) end();
    if ('pdf' in answer) done.resolve(Buffer.from(answer.pdf.buffer, answer.pdf.byteOffset, answer.pdf.byteLength));
    else done.reject(new PdfError(done.request.template, answer.error));
    next();
  }

  function fail(why: string): void {
    const lost = current;
    settle();
    end();
    lost?.reject(new PdfError(lost.request.template, why));
    next();
  }

  function settle(): void {
    current = undefined;
    clearTimeout(timer);
    if (child) hold(child, false);
    timer = setTimeout(end, idleAfter);
    timer.unref();
  }

  function end(): void {
    const ended = child;
    child = undefined;
    clearTimeout(timer);
    ended?.kill('SIGKILL');
  }

  return {
    render: (template, data, files = {}, kind = 'ua-1') =>
      new Promise((resolve, reject) => {
        lastId += 1;
        queue.push({ request: { id: lastId, template, data: JSON.stringify(data, withoutControls), files, kind }, resolve, reject });
        next();
      }),
    close() {
      end();
      for (const waiting of [current, ...queue.splice(0)]) waiting?.reject(new PdfError(waiting.request.template, 'closed'));
      current = undefined;
    },
  };
}

/** No font draws control characters; what people paste holds some. */
function withoutControls(_key: string, content: unknown): unknown {
  return typeof content === 'string' ? content.replace(/\t/g, ' ').replace(/[^\P{Cc}\n]/gu, '') : content;
}

/** An idle process must not keep the product from ending, a busy one must. */
function hold(child: ChildProcess, busy: boolean): void {
  if (busy) child.ref();
  else child.unref();
  if (busy) child.channel?.ref();
  else child.channel?.unref();
}

const shared = new Map<string, PdfRenderer>();

/** Makes a document with the process's own renderer; `root` is `settings.root`. */
export function renderPdf(root: string, template: string, data: unknown, files?: Record<string, Uint8Array>, kind?: DocumentKind): Promise<Buffer> {
  const known = shared.get(root) ?? createPdfRenderer({ root });
  shared.set(root, known);
  return known.render(template, data, files, kind);
}

import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Writable } from 'node:stream';
import type { App } from '#app';
import { exportAudits } from '#capabilities/audits/index.server.ts';
import { exportNational } from '#capabilities/benchmarks/index.server.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { exportEveryParticipant } from '#capabilities/registrations/index.server.ts';
import { exportScores } from '#capabilities/scores/index.server.ts';
import { defineTexts } from '#core/shared/texts.ts';
import { streamRows, type RowFormat, type RowSource } from '#platform/files/row-stream.ts';
import { chosenEdition } from '../chosen-edition.ts';
import type { CommonOptions } from '../command.ts';
import { withApp } from '../with-app.ts';

export interface ExportOptions extends CommonOptions {
  what: 'participants' | 'scores' | 'audits' | 'national';
  format: RowFormat;
  edition?: string;
  out: string;
}

const texts = defineTexts({
  fr: { writing: 'Export', written: (lines: number, path: string) => `${lines} lignes dans ${path}` },
  en: { writing: 'Export', written: (lines, path) => `${lines} lines in ${path}` },
});

/** Writes a table to a file or to the standard output, a slice at a time. */
export async function runExport(options: ExportOptions): Promise<void> {
  const { format, lang, out } = options;
  const t = texts[lang];
  await withApp(options, async (app, { progress }) => {
    const edition = chosenEdition({ dataDir: app.settings.dataDir, today: app.clock.today() }, options.edition);
    if (out !== '-') progress.show(t.writing);
    let lines = 0;
    const source = counted(await sourceOf(app, edition, options), (done) => {
      lines = done;
      if (out !== '-' && done % 100 === 0) progress.show(t.writing, done);
    });
    const stream = streamRows(format, source, lang);
    if (out === '-') {
      await stream.pipeTo(Writable.toWeb(process.stdout), { preventClose: true });
      return;
    }
    await writeWhole(stream, out);
    progress.finish(t.writing, t.written(lines, out));
  });
}

async function sourceOf(app: App, edition: Edition, { what, lang }: ExportOptions): Promise<RowSource> {
  switch (what) {
    case 'participants':
      return app.runAsSystem((ctx) => exportEveryParticipant(ctx, app.runAsSystem, edition, lang));
    case 'scores':
      return exportScores(app.runAsSystem, edition, lang);
    case 'audits':
      return exportAudits(app.runAsSystem, edition, lang);
    case 'national':
      return app.runAsSystem((ctx) => exportNational(ctx, edition, lang));
  }
}

function counted(source: RowSource, onRow: (done: number) => void): RowSource {
  async function* rows() {
    let done = 0;
    for await (const row of source.rows) {
      yield row;
      onRow((done += 1));
    }
  }
  return { ...source, rows: rows() };
}

/** The file appears once it is complete: an interrupted export leaves none that could be taken for one. */
async function writeWhole(stream: ReadableStream<Uint8Array>, path: string): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    await stream.pipeTo(Writable.toWeb(createWriteStream(unfinished)));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

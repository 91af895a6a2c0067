import { createHash } from 'node:crypto';
import { escapeHtml as text } from '#core/shared/escape-html.ts';
import { formatDate } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { organisationNames } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { zipStream, type ZipFile } from '#platform/files/zip-stream.ts';
import { problem } from '#platform/http/problem.ts';
import { readinessOf } from './readiness-of.server.ts';
import type { CommitmentProof, CommitmentReadiness, FrameworkReadiness } from './readiness.ts';
import { readinessTexts } from './readiness.texts.ts';
import { evidenceText } from './readiness-view.ts';

/**
 * The binder of a body for one reference: an index that any browser reads, the proofs, and the SHA-256 of every file in
 * the form that `sha256sum -c` checks. Written file by file: its size costs no memory. Throws `not_found`.
 */
export async function readinessBinder(ctx: Ctx, organisationId: string, frameworkId: string): Promise<{ body: ReadableStream<Uint8Array>; fileName: string }> {
  const readiness = (await readinessOf(ctx, organisationId))?.find(({ framework }) => framework.id === frameworkId);
  const [body] = await organisationNames(ctx.db, [organisationId]);
  if (!readiness || !body) throw problem('not_found');
  const proofs = proofFiles(readiness);
  const index = Buffer.from(indexPage(readiness, proofs, { body: body.name, today: ctx.clock.today(), locale: ctx.locale }));
  return { body: zipStream(filesOf(ctx.files, index, proofs)), fileName: `parvis-${frameworkId}-${ctx.clock.today()}.zip` };
}

type Filed = CommitmentProof & { path: string };

function proofFiles({ observable, others }: FrameworkReadiness): Filed[] {
  return [...observable, ...others].flatMap(({ commitment, proofs }) =>
    proofs.map((proof, i) => ({ ...proof, path: `${commitment.id}/${String(i + 1).padStart(2, '0')}-${safeName(proof.file.name)}` })));
}

/** A name that every system can unpack. */
const safeName = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^\.+/, '').slice(-80) || 'file';

async function* filesOf(files: FileStore, index: Buffer, proofs: readonly Filed[]): AsyncGenerator<ZipFile> {
  yield { name: 'index.html', content: index };
  for (const { path, file } of proofs) yield { name: path, content: await files.get(file.sha256) };
  const lines = [`${createHash('sha256').update(index).digest('hex')}  index.html`, ...proofs.map(({ path, file }) => `${file.sha256}  ${path}`)];
  yield { name: 'SHA256SUMS', content: Buffer.from(`${lines.join('\n')}\n`) };
}

interface Frame {
  body: string;
  today: string;
  locale: Locale;
}

function indexPage(readiness: FrameworkReadiness, proofs: readonly Filed[], { body, today, locale }: Frame): string {
  const t = readinessTexts[locale];
  const part = (title: string, all: readonly CommitmentReadiness[]) =>
    `<h2>${text(title)}</h2>${all.map((one) => commitmentPart(one, proofs.filter(({ commitmentId }) => commitmentId === one.commitment.id), locale)).join('')}`;
  const title = t.index.title(readiness.framework.label[locale]);
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${text(title)}</title><meta name="viewport" content="width=device-width"></head><body><main>
<h1>${text(title)}</h1><p>${text(t.index.made(formatDate(today, locale), body))}</p><p><strong>${text(t.index.warning)}</strong></p><p>${text(`${t.share(String(readiness.share.kept), String(readiness.share.all))} ${t.shareLead}`)}</p>
${part(t.observed, readiness.observable)}${part(t.unseen, readiness.others)}</main></body></html>\n`;
}

function commitmentPart(one: CommitmentReadiness, proofs: readonly Filed[], locale: Locale): string {
  const t = readinessTexts[locale];
  const rows = proofs.map(({ title, path, datedOn, file }) =>
    `<tr><th scope="row"><a href="${text(encodeURI(path))}">${text(title)}</a></th><td>${text(formatDate(datedOn, locale))}</td><td><code>${file.sha256}</code></td></tr>`).join('');
  const table = `<table><caption>${text(t.proofs)}</caption><thead><tr><th scope="col">${text(t.index.file)}</th><th scope="col">${text(t.index.dated)}</th><th scope="col">${text(t.index.digest)}</th></tr></thead><tbody>${rows}</tbody></table>`;
  const evidence = evidenceText(one, locale);
  return `<h3>${text(one.commitment.label[locale])}</h3><p>${text(t.state[one.state])}${evidence ? ` – ${text(evidence)}` : ''}</p>${rows ? table : `<p>${text(t.index.none)}</p>`}`;
}

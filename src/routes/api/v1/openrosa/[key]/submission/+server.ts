import type { RequestEvent } from '@sveltejs/kit';
import { enterByKey, openRosaAnswer, openRosaWelcome, receiveInstance } from '#capabilities/audits/index.field.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';
import { bodyLimitMegabytes } from '#platform/http/body-limit.ts';
import { formOf } from '#platform/http/request-body.ts';
import { collectorBase, inProtocol } from '../in-protocol.ts';

const mostBytes = bodyLimitMegabytes * 1024 * 1024;
const instanceField = 'xml_submission_file';

/** Where to send, and how much at once (OpenRosa pre-flight). */
export const HEAD = inProtocol(endpoint(async (ctx, event) => {
  await enterByKey(ctx, event.params['key'] ?? '');
  return openRosaWelcome(`${collectorBase(event)}/submission`, mostBytes);
}));

/** Takes a filled form in, with its media (OpenRosa form submission): 201, or 202 beside another version. */
export const POST = inProtocol(endpoint(async (ctx, event) => {
  const own = await enterByKey(ctx, event.params['key'] ?? '');
  const { xml, files } = await readParts(event);
  const receipt = await receiveInstance(own, xml, files);
  return openRosaAnswer(receipt.outcome === 'competing' ? 202 : 201, receipt.outcome, `${collectorBase(event)}/submission`);
}));

async function readParts({ request }: RequestEvent): Promise<{ xml: string; files: { name: string; bytes: Buffer }[] }> {
  const form = await formOf(request);
  const instance = form.get(instanceField);
  if (instance === null) throw problem('collector_submission_unreadable', { detail: instanceField });
  const parts = [...form.entries()].filter((part): part is [string, File] => part[0] !== instanceField && part[1] instanceof File);
  const files = await Promise.all(parts.map(async ([name, file]) => ({ name: file.name || name, bytes: Buffer.from(await file.arrayBuffer()) })));
  return { xml: typeof instance === 'string' ? instance : await instance.text(), files };
}

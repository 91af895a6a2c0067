import { collectorForm, enterByKey, openRosaManifest, openRosaXml } from '#capabilities/audits/index.field.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { inProtocol } from '../../in-protocol.ts';

/** The form of one mission; with `?manifest`, what it needs beside itself: nothing. */
export const GET = inProtocol(endpoint(async (ctx, event) => {
  const own = await enterByKey(ctx, event.params['key'] ?? '');
  const form = await collectorForm(own, event.params['form'] ?? '');
  return openRosaXml(event.url.searchParams.has('manifest') ? openRosaManifest : form);
}));

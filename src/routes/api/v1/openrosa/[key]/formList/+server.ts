import { collectorFormList, enterByKey, openRosaXml } from '#capabilities/audits/index.field.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { collectorBase, inProtocol } from '../in-protocol.ts';

/** The forms of the missions that await an audit (OpenRosa form list). */
export const GET = inProtocol(endpoint(async (ctx, event) => {
  const own = await enterByKey(ctx, event.params['key'] ?? '');
  return openRosaXml(await collectorFormList(own, collectorBase(event)));
}));

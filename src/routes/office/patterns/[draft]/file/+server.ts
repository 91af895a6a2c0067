import { draftFile } from '#capabilities/listening/index.reading.server.ts';
import { attachmentHeader } from '#platform/http/attachment-header.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { draftParam } from '../draft-param.ts';

/** A draft in the form of the edition's scenarios, to be reviewed and put among its data by a person. */
export const GET = endpoint(async (ctx, event) => {
  const { text, fileName } = await draftFile(ctx, draftParam(event));
  return new Response(text, { headers: { 'content-type': 'text/yaml; charset=utf-8', 'content-disposition': attachmentHeader(fileName) } });
});

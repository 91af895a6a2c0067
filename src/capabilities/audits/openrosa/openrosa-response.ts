const protocol = { 'x-openrosa-version': '1.0', 'content-type': 'text/xml; charset=utf-8', 'cache-control': 'private, no-store' };

/** An answer of the OpenRosa protocol. */
export function openRosaXml(xml: string): Response {
  return new Response(xml, { headers: { ...protocol, date: new Date().toUTCString() } });
}

/** What a collector asks before it sends: where to, and how much at once. */
export function openRosaWelcome(submission: string, mostBytes: number): Response {
  return new Response(null, { status: 204, headers: { ...protocol, location: submission, 'x-openrosa-accept-content-length': String(mostBytes) } });
}

/** The answer to a submission: 201 received, 202 in part or beside another version, 4xx refused with the reason. */
export function openRosaAnswer(status: number, message: string, submission: string): Response {
  const words = message.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const xml = `<OpenRosaResponse xmlns="http://openrosa.org/http/response"><message nature="">${words}</message></OpenRosaResponse>`;
  return new Response(xml, { status, headers: { ...protocol, location: submission } });
}

/** Our forms need nothing beside themselves. */
export const openRosaManifest = '<?xml version="1.0" encoding="UTF-8"?>\n<manifest xmlns="http://openrosa.org/xforms/xformsManifest"></manifest>\n';

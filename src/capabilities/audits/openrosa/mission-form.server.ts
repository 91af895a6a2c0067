import { createHash } from 'node:crypto';
import type { Mission } from '#capabilities/campaigns/index.ts';
import { xform, type Edition } from '#capabilities/grids/index.ts';

/** Questions that a collector asks beside those of the grid. */
export const ownFields = { time: 'contact-time', remarks: 'remarks', proofs: ['proof-1', 'proof-2', 'proof-3'] } as const;

const prefix = 'parvis-mission-';

export const formIdOf = (missionId: string) => `${prefix}${missionId}`;

export function missionOfForm(formId: string): string | null {
  return formId.startsWith(prefix) ? formId.slice(prefix.length) : null;
}

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * The grid's XForm for one mission: its scenario, persona and network are filled in and cannot be changed; the hour of the
 * contact, remarks and up to three proofs are asked for as well. `title` is shown in the collector's list.
 */
export function missionForm(edition: Edition, mission: Mission, title: string): string {
  const known: [string, string][] = [
    ['contact-scenario', mission.scenario_kind], ['contact-persona', mission.persona], ...(mission.network ? [['contact-network', String(mission.network)] as [string, string]] : []),
  ];
  let form = xform(edition, mission.channel)
    .replace(/<h:title>[^<]*<\/h:title>/, `<h:title>${escape(title)}</h:title>`)
    .replace(/<data id="[^"]*"/, `<data id="${formIdOf(mission.id)}"`);
  for (const [field, value] of known) {
    form = form.replace(`<${field}/>`, `<${field}>${escape(value)}</${field}>`).replace(`nodeset="/data/${field}"`, `nodeset="/data/${field}" readonly="true()"`);
  }
  const { time, remarks, proofs } = ownFields;
  const binds = [`<bind nodeset="/data/${time}" type="time"/>`, `<bind nodeset="/data/${remarks}" type="string"/>`, ...proofs.map((proof) => `<bind nodeset="/data/${proof}" type="binary"/>`)];
  const controls = [
    `<input ref="/data/${time}"><label>Heure du contact / Time of the contact</label></input>`,
    `<input ref="/data/${remarks}"><label>Remarques / Remarks</label></input>`,
    ...proofs.map((proof, i) => `<upload ref="/data/${proof}" mediatype="image/*"><label>Preuve ${i + 1} / Proof ${i + 1}</label></upload>`),
  ];
  return form
    .replace('<orx:meta>', `${[time, remarks, ...proofs].map((field) => `<${field}/>`).join('')}<orx:meta>`)
    .replace('<bind nodeset="/data/orx:meta', `${binds.join('\n')}\n<bind nodeset="/data/orx:meta`)
    .replace('</h:body>', `${controls.join('\n')}\n</h:body>`);
}

/** The digest under which a collector recognises an unchanged form, as the protocol asks. */
export function formHash(form: string): string {
  return `md5:${createHash('md5').update(form).digest('hex')}`;
}

export { escape as escapeXml };

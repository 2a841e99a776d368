import type { Artefact } from '@nemecys/core';
import type { BlockDocument } from '../blocks/block.ts';
import { standingRows } from './conformity-table.ts';
import type { DocumentInput } from './document-input.ts';
import { frameDocument } from './frame-document.ts';

/** Answers to the sections of a disclosure statement by their ids, each with what in the model or the records it rests on. */
export function disclosureAnswers(input: DocumentInput): BlockDocument {
  const rows = standingRows(input, ['mds2']);
  return frameDocument(input, {
    id: 'mds2-answers',
    kind: 'Answers by section, for the worksheet of the form',
    artefacts: ['MDS2', 'SBOM', 'LBL'],
    asking: ['mds2'],
    blocks: [
      { kind: 'heading', level: 1, text: 'Answers' },
      {
        kind: 'paragraph',
        text: 'The questions themselves are the property of NEMA and are not repeated here: copy the answers into the worksheet by their ids. An answer holds for what the model states and is not verified by this; it is yes only where every control that bears on it is in place. Which control answers which section is ours and an assumption.',
      },
      {
        kind: 'table',
        caption: 'Answers by section',
        columns: { Id: 1, Section: 3, Answer: 1.2, Note: 4, 'Rests on': 4 },
        rows: rows.map(({ asked }) => {
          const { answer, note, provenance } = answerTo(asked.clause, input);
          return [asked.clause, asked.obligation.split(':')[0] ?? '', answer, note, provenance];
        }),
        empty: 'The catalogue holds no section.',
      },
    ],
  });
}

type Answer = {
  readonly answer: 'Yes' | 'No' | 'See note' | 'OPEN';
  readonly note: string;
  readonly provenance: string;
};

const controlsBySection: Readonly<Record<string, readonly string[]>> = {
  MPII: ['data-minimisation', 'retention-limits', 'consent-record'],
  ALOF: ['session-timeout', 'screen-lock', 'app-lock'],
  AUDT: ['audit-log', 'central-log', 'override-with-record'],
  AUTH: ['least-privilege', 'separate-admin-accounts'],
  CSUP: ['patching', 'signed-updates', 'staged-updates', 'rollback-protection', 'virtual-patching'],
  DIDT: ['pseudonymisation'],
  DTBK: ['backup-and-restore'],
  EMRG: ['break-glass-access', 'emergency-opening', 'emergency-profile'],
  IGAU: ['end-to-end-signature', 'data-provenance', 'signed-drug-library', 'signed-model'],
  MLDP: ['malware-protection', 'application-allow-list', 'media-check'],
  NAUT: ['strict-certificate-check', 'sender-authentication', 'receiver-authentication', 'authenticated-pairing'],
  CONN: ['firewall-allow-list', 'network-segmentation', 'limited-remote-reach'],
  PAUT: ['password-rules', 'two-factor-login', 'unique-credentials', 'account-lockout', 'single-sign-on'],
  PLOK: ['physical-lock', 'tamper-evidence', 'watched-place'],
  RDMP: ['supplier-assurance', 'support-agreed'],
  SAHD: ['hardening', 'secure-boot', 'closed-debug-port', 'usb-lock', 'secured-plugs'],
  STCF: ['storage-encryption', 'hardware-key-store'],
  TXCF: ['encryption-in-transit'],
  TXIG: ['end-to-end-signature', 'replay-protection'],
  RMOT: ['supplier-access-on-demand'],
};
const recordsBySection: Readonly<Record<string, Artefact>> = { SBoM: 'SBOM', SGUD: 'LBL', RDMP: 'EOL' };

function answerTo(section: string, { assessment, records }: DocumentInput): Answer {
  const kinds = controlsBySection[section] ?? [];
  const controls = assessment.controls.filter(({ control }) => kinds.includes(control));
  const held = records.filter(({ artefact }) => artefact === recordsBySection[section]);
  const provenance = [
    ...controls.map(({ id, state }) => `${id} (${state})`),
    ...held.map(({ id, title }) => `record ${id}: ${title}`),
  ].join('; ');
  const note = controls
    .map(({ label, assetLabel, state }) => `${label} at ${assetLabel}: ${state.replaceAll('-', ' ')}`)
    .join('; ');
  const inPlace = controls.filter(({ state }) => state === 'in-place').length;
  // A yes for one flow of many would be taken for all of them.
  if (inPlace === controls.length && inPlace + held.length > 0) return { answer: 'Yes', note, provenance };
  if (inPlace + held.length > 0 || controls.some(({ state }) => state === 'planned'))
    return { answer: 'See note', note, provenance };
  if (controls.some(({ state }) => state === 'absent')) return { answer: 'No', note, provenance };
  return { answer: 'OPEN', note: 'Neither the model nor a record answers this.', provenance: 'nothing' };
}

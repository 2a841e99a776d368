import type { AssetEntry, Diagram } from '@nemecys/core';

type DiagramNode = Diagram['nodes'][number];
type Row = readonly [string, string, string, DiagramNode['kind'], string | null, string, boolean?];

const rows: readonly Row[] = [
  ['patients', 'People with Parkinson’s disease', 'Patient', 'person', 'home', 'very-high', true],
  ['caregiver', 'Caregiver', 'Caregiver', 'person', 'home', 'very-low', true],
  ['sensors', 'Five motion sensors', 'Wearable sensor', 'device', 'home', 'medium', true],
  ['hub', 'Base unit', 'Home hub', 'device', 'home', 'very-high', true],
  ['home-wifi', 'Home Wi-Fi', 'Home network', 'network', 'home', 'low', true],
  ['phone', 'Patient’s phone', 'Phone', 'device', 'home', 'low', true],
  ['app', 'Diary app', 'Phone app', 'software', 'home', 'low', true],
  ['internet', 'Internet', 'Internet', 'network', null, 'very-low'],
  ['cloud-server', 'Cloud servers', 'Server', 'device', 'maker-site', 'low'],
  ['cloud', 'Analytics service', 'Cloud service', 'software', 'maker-site', 'medium'],
  ['updates', 'Update service', 'Update service', 'software', 'maker-site', 'medium'],
  ['portal', 'Physician’s web tool', 'Clinician portal', 'software', 'maker-site', 'medium'],
  ['neurologist', 'Neurologist', 'Clinician', 'person', 'clinic', 'low'],
  ['workstation', 'Clinic workstation', 'Workstation', 'device', 'clinic', 'low'],
  ['clinic-lan', 'Hospital LAN', 'Hospital network', 'network', 'clinic', 'low'],
  ['scores', 'Symptom scores', 'Result data', 'data', null, 'very-high'],
  ['monitoring', 'Monitoring service', 'Care service', 'service', 'clinic', 'low'],
];

const edges: readonly (readonly [string, string, string, Diagram['edges'][number]['kind']])[] = [
  ['sensors', 'hub', 'Raw motion', 'flow'],
  ['hub', 'cloud', 'Raw motion over HTTPS', 'flow'],
  ['app', 'cloud', 'Medication diary over HTTPS', 'flow'],
  ['updates', 'hub', 'Base unit firmware', 'flow'],
  ['cloud', 'portal', 'Symptom scores', 'flow'],
  ['portal', 'workstation', 'Symptom scores over HTTPS', 'flow'],
  ['hub', 'home-wifi', '', 'network'],
  ['phone', 'home-wifi', '', 'network'],
  ['home-wifi', 'internet', '', 'network'],
  ['cloud-server', 'internet', '', 'network'],
  ['clinic-lan', 'internet', '', 'network'],
  ['workstation', 'clinic-lan', '', 'network'],
  ['neurologist', 'patients', 'diagnoses', 'relation'],
  ['neurologist', 'patients', 'treats', 'relation'],
  ['neurologist', 'workstation', 'uses', 'relation'],
  ['sensors', 'patients', 'is worn by', 'relation'],
  ['patients', 'app', 'uses', 'relation'],
  ['cloud', 'scores', 'holds', 'relation'],
  ['caregiver', 'hub', 'uses', 'relation'],
];

const hosts: Readonly<Record<string, string>> = {
  app: 'phone',
  cloud: 'cloud-server',
  portal: 'cloud-server',
  updates: 'cloud-server',
};

/** The drawing of the sample, before layout. */
export const sampleDiagram: Diagram = {
  zones: [
    { id: 'clinic', label: 'Neurology clinic' },
    { id: 'home', label: 'Patient’s home' },
    { id: 'maker-site', label: 'Maker’s data centre' },
  ],
  nodes: rows.map(([id, label, classLabel, kind, zone, risk, many]) => ({
    id,
    label,
    classLabel,
    kind,
    zone,
    host: hosts[id] ?? null,
    many: many ?? false,
    risk,
  })),
  edges: edges.map(([from, to, label, kind], place) => ({ id: `edge-${place + 1}`, from, to, label, kind })),
};

/** The assets of the sample, one of them inferred. */
export const sampleAssets: readonly AssetEntry[] = [
  ...rows.map(([id, label, classLabel, kind, zone, , many]) => ({
    id,
    label,
    class: classLabel.toLowerCase().replaceAll(' ', '-'),
    classLabel,
    kind,
    zone,
    population: many ? 'some' : 'one',
    inferred: false,
  })),
  {
    id: 'data-copy[motion,hub]',
    label: 'Raw motion at Base unit',
    class: 'data-copy',
    classLabel: 'Copy of data',
    kind: 'data',
    zone: null,
    population: 'some',
    inferred: true,
  },
];

import type { Assessment } from './assessment.ts';
import type { HarmEntry } from './harm-entry.ts';
import type { Why } from './why.ts';

type WhyThreat = Extract<Why, { kind: 'threat' }>;

const steps = (...names: readonly string[]): Assessment['scales']['risk'] =>
  names.map((name) => ({ id: name.toLowerCase().replaceAll(' ', '-'), label: name, meaning: '' }));

/** An assessment of nothing, to be filled by a test with what it is about. */
export const emptyAssessment: Assessment = {
  format: 'nemecys-assessment/1',
  product: { name: 'nemecys', version: '0.0.0' },
  knowledge: { id: 'tiny', title: 'Tiny', version: '1', hash: 'h' },
  mode: 'future',
  rules: 'strict',
  scenario: {
    id: 'pump',
    title: 'A pump',
    purpose: 'To give a drug',
    variant: null,
    authorRole: 'operator',
    setting: null,
    jurisdictions: [],
    patients: [],
    assumptions: [],
    benefits: [],
    criteria: [],
  },
  scales: {
    likelihood: steps('Negligible', 'Very low', 'Low', 'Medium', 'High', 'Very high'),
    trust: steps('Very low', 'Low', 'Medium', 'High', 'Very high', 'Safe'),
    impact: steps('Negligible', 'Very low', 'Low', 'Medium', 'High', 'Very high'),
    risk: steps('Very low', 'Low', 'Medium', 'High', 'Very high'),
    population: steps('One', 'Few', 'Some', 'Many', 'Very many'),
    cost: steps('Very low', 'Low', 'Medium', 'High', 'Very high'),
    performance: steps('Very low', 'Low', 'Medium', 'High', 'Very high'),
    riskMatrix: [],
  },
  provisional: false,
  headline: { risk: 'very-low', unacceptable: 0, sentences: [] },
  riskVector: { harms: [0, 0, 0, 0, 0], all: [0, 0, 0, 0, 0] },
  harms: [],
  threats: [],
  ranking: { shown: 0, lines: [] },
  controls: [],
  whys: {},
  questions: [],
  actions: [],
  assets: [],
  diagram: { zones: [], nodes: [], edges: [] },
  findings: [],
  basis: [],
};

/** A harm of the patients. */
export function harmEntry(id: string, label: string, levels: Partial<HarmEntry>): HarmEntry {
  return {
    id,
    consequence: id.split('@')[0] ?? id,
    label,
    asset: 'patients',
    assetLabel: 'Patients',
    kind: 'patient',
    impact: 'high',
    severity: 4,
    likelihood: 'negligible',
    risk: 'very-low',
    criterion: 'low',
    acceptable: true,
    provisional: false,
    origins: [],
    withoutAttacker: false,
    rootCauses: [],
    path: null,
    advice: [],
    measures: [],
    ...levels,
  };
}

/** The chain behind a threat without caps. */
export function whyThreat(id: string, label: string, parts: Partial<WhyThreat>): WhyThreat {
  return {
    kind: 'threat',
    id,
    label,
    text: `${label}.`,
    likelihood: 'high',
    causes: [],
    fromCauses: 'high',
    cap: null,
    startedBy: [],
    strategies: [],
    sentence: '',
    ...parts,
  };
}

import type { Finding } from '../../finding.ts';
import { compileKnowledge } from './compile-knowledge.ts';
import type { KnowledgeSource, SourceFile } from './knowledge-source.ts';
import { lintRules } from './lint/lint-knowledge.ts';
import { lintView } from './lint/lint-view.ts';
import { readKnowledgeSource } from './read-knowledge-source.ts';

const step = (id: string): object => ({ id, label: id, meaning: id });
const six = ['negligible', 'very-low', 'low', 'medium', 'high', 'very-high'];
const five = ['very-low', 'low', 'medium', 'high', 'very-high'];
const provenance = { source: ['ours'], grade: 'assumption', author: 'nemecys authors', review: 'none' };
const proof = { fires: { assets: { hub: 'device' } }, not: [{ because: 'it is gone', drop: ['hub'] }] };

/** A knowledge of one attack: an intruder on a network breaks into a device, unless it is patched. Without faults. */
const files: Readonly<Record<string, object>> = {
  'knowledge.yaml': { id: 'tiny', title: 'Tiny', version: '0' },
  'scales/levels.yaml': {
    likelihood: six.map(step),
    trust: [...five, 'safe'].map(step),
    impact: six.map(step),
    risk: five.map(step),
    population: ['one', 'few', 'some', 'many', 'very-many'].map(step),
    cost: five.map(step),
    performance: five.map(step),
    'risk-matrix': six.map((_, row) => six.map((_, column) => five[Math.floor((row * column) / 6)])),
  },
  'scales/severity.yaml': {
    about: 'ours',
    levels: [1, 2, 3, 4, 5].map((severity) => ({ severity, label: 'ours', impact: six[severity] })),
  },
  'classes/asset.yaml': { id: 'asset', label: 'Asset', about: '', assertable: false },
  'classes/device.yaml': {
    id: 'device',
    label: 'Device',
    about: '',
    'kind-of': ['asset'],
    trust: { patched: 'low' },
    ...provenance,
  },
  'classes/pump.yaml': { id: 'pump', label: 'Pump', about: '', 'kind-of': ['device'] },
  'classes/network.yaml': { id: 'network', label: 'Network', about: '', 'kind-of': ['asset'] },
  'relations/connects-to.yaml': { id: 'connects-to', label: 'connects to', from: ['device'], to: ['network'] },
  'attributes/patched.yaml': {
    id: 'patched',
    label: 'Patched',
    about: '',
    at: ['device'],
    origin: 'attacker',
    ...provenance,
  },
  'attributes/strangers-kept-out.yaml': {
    id: 'strangers-kept-out',
    label: 'Strangers kept out',
    about: '',
    at: ['network'],
    origin: 'attacker',
    default: 'medium',
    ...provenance,
  },
  'attributes/working.yaml': {
    id: 'working',
    label: 'Working',
    about: '',
    at: ['device'],
    origin: 'failure',
    ...provenance,
  },
  'consequences/intrusion.yaml': { id: 'intrusion', label: 'Intruder', about: '', at: ['network'] },
  'consequences/broken-in.yaml': { id: 'broken-in', label: 'Broken in', about: '', at: ['device'] },
  'consequences/stopped.yaml': {
    id: 'stopped',
    label: 'Stopped',
    about: '',
    at: ['device'],
    undermines: ['working'],
    harm: 'property',
    severity: 3,
    ...provenance,
  },
  'controls/patching.yaml': {
    id: 'patching',
    label: 'Patching',
    about: '',
    at: ['device'],
    cost: 'low',
    performance: 'low',
    provider: ['operator'],
    strategies: [{ needs: { target: ['patching'] }, blocks: ['break-in'], effect: 'high' }],
    references: [{ scheme: 'nist-800-53', id: 'SI-2' }],
    ...provenance,
  },
  'indicators/unpatched-days.yaml': {
    id: 'unpatched-days',
    kind: 'measure',
    label: 'Days without patches',
    about: '',
    unit: 'days',
    at: ['pump'],
    lowers: ['patched'],
    steps: [
      { from: 30, level: 'medium' },
      { from: 90, level: 'low' },
    ],
    ...provenance,
  },
  'threats/net/stranger-joins.yaml': {
    id: 'stranger-joins',
    label: 'Stranger joins',
    description: 'A stranger joins _network_.',
    kind: 'primary',
    origin: 'attacker',
    pattern: { key: { network: 'network' } },
    causes: ['network lacks strangers-kept-out'],
    effects: ['network suffers intrusion'],
    proof,
    ...provenance,
  },
  'threats/net/break-in.yaml': {
    id: 'break-in',
    label: 'Break-in',
    description: 'Somebody on _network_ breaks into _target_.',
    kind: 'secondary',
    pattern: { key: { target: 'device', network: 'network' }, links: ['target connects-to network'] },
    causes: ['network suffers intrusion', 'target lacks patched'],
    effects: ['target suffers broken-in'],
    references: [{ scheme: 'cwe', id: ['CWE-787'] }],
    proof,
    ...provenance,
  },
  'threats/net/stop.yaml': {
    id: 'stop',
    label: 'Stopped by attacker',
    description: 'Whoever broke into _target_ stops it.',
    kind: 'secondary',
    pattern: { key: { target: 'device' } },
    causes: ['target suffers broken-in'],
    effects: ['target suffers stopped'],
    proof,
    ...provenance,
  },
  'threats/net/stopped-stays.yaml': {
    id: 'stopped-stays',
    label: 'What is stopped is broken into more easily',
    description: 'Nobody watches _target_.',
    kind: 'secondary',
    pattern: { key: { target: 'device' } },
    causes: ['target lacks working'],
    effects: ['target suffers broken-in'],
    proof,
    ...provenance,
  },
};

/** Changes of files: fields to replace (undefined takes one away), or null to leave the file out. */
export type Changes = Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;

/** The files of the tiny knowledge with changes. */
export function tinyFiles(changes: Changes = {}): SourceFile[] {
  const merged = new Map<string, object>(Object.entries(files));
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) merged.delete(path);
    else merged.set(path, { ...merged.get(path), ...change });
  }
  // As YAML gives it: a field that is undefined is not there.
  return [...merged].map(([path, value]) => ({ path, value: JSON.parse(JSON.stringify(value)) as unknown }));
}

/** The tiny knowledge as read; throws when the changes break its form. */
export function tinySource(changes: Changes = {}): KnowledgeSource {
  const { source, findings } = readKnowledgeSource(tinyFiles(changes));
  if (source === null || findings.length > 0) throw new Error(JSON.stringify(findings));
  return source;
}

/** What one rule of the linter says of the tiny knowledge. */
export function lintTiny(rule: string, changes: Changes = {}): readonly Finding[] {
  const source = tinySource(changes);
  const { knowledge } = compileKnowledge(source, { 'nist-800-53': ['SI-2'], cwe: ['CWE-787'] });
  return lintRules[rule]?.(lintView(source, knowledge)) ?? [];
}

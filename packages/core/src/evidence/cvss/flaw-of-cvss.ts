import type { FlawGain, FlawReach } from '../../knowledge/indicator.ts';
import type { Flaw } from '../flaw.ts';
import type { CvssVector } from './parse-cvss.ts';

/**
 * What a vector says of a flaw. Low complexity leaves low trust; conditions or help by a user leave medium, high
 * complexity high trust. Only base metrics are read: how important a property is to one hospital says nothing of how
 * easily it is lost.
 */
export function flawOfCvss(vector: CvssVector): Flaw {
  return {
    level: levelOf(vector),
    reach: reaches[metric(vector, 'AV')] ?? 'network',
    login: loginOf(vector),
    interaction: ['N', ''].includes(metric(vector, 'UI')) ? 'not-needed' : 'needed',
    gains: gainsOf(vector, vector.version === '4.0' ? ['VC', 'VI', 'VA'] : ['C', 'I', 'A']),
    connectedGains: connectedGainsOf(vector),
  };
}

const reaches: Readonly<Record<string, FlawReach>> = { N: 'network', A: 'adjacent', L: 'local', P: 'physical' };

function levelOf(vector: CvssVector): Flaw['level'] {
  const complexity = metric(vector, 'AC');
  if (complexity === 'H') return 'high';
  if (complexity === 'M') return 'medium';
  const conditions = [metric(vector, 'AT'), metric(vector, 'UI')];
  return conditions.every((value) => value === '' || value === 'N') ? 'low' : 'medium';
}

function loginOf(vector: CvssVector): Flaw['login'] {
  if (vector.version === '2.0') return metric(vector, 'Au') === 'N' ? 'not-needed' : 'needed';
  return metric(vector, 'PR') === 'H' ? 'needed' : 'not-needed';
}

function connectedGainsOf(vector: CvssVector): readonly FlawGain[] {
  if (vector.version === '4.0') return gainsOf(vector, ['SC', 'SI', 'SA']);
  return metric(vector, 'S') === 'C' ? gainsOf(vector, ['C', 'I', 'A']) : [];
}

const properties: readonly FlawGain[] = ['confidentiality', 'integrity', 'availability'];

/** All three wholly lost is full control, all three partly lost the rights of a user; else each that is lost at all. */
function gainsOf(vector: CvssVector, names: readonly string[]): readonly FlawGain[] {
  const values = names.map((name) => metric(vector, name));
  if (values.every((value) => value === 'H' || value === 'C')) return ['control'];
  if (values.every((value) => value === 'L' || value === 'P')) return ['user'];
  return properties.filter((_, position) => values[position] !== 'N');
}

function metric({ metrics }: CvssVector, name: string): string {
  return metrics.get(name) ?? '';
}

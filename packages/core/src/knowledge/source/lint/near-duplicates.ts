import type { Finding } from '../../../finding.ts';
import type { ControlSource } from '../control-source.ts';
import type { Entry } from '../knowledge-source.ts';
import { roleKinds, splitLink } from '../pattern-source.ts';
import { splitClause, type ThreatSource } from '../threat-source.ts';
import { fault, type LintRule } from './lint-view.ts';

/**
 * No two threats say the same: same pattern up to the names of roles with the same causes and effects, or near-same
 * labels. Side effects of different controls may look alike: each exists only with its own control.
 */
export const threatsDiffer: LintRule = ({ source }) => {
  const findings: Finding[] = [];
  const shapes = new Map<string, Entry<ThreatSource>>();
  const labels = new Map<string, Entry<ThreatSource>>();
  for (const threat of source.threats) {
    const { path, value } = threat;
    const shape = `${shapeOf(value)} ${startedBy(source.controls, value.id)}`;
    const twin = shapes.get(shape);
    if (twin !== undefined)
      findings.push(fault('threat-duplicate', path, `It is the same rule as "${twin.value.id}".`));
    shapes.set(shape, threat);
    const words = labelWords(value.label);
    const namesake = labels.get(words);
    if (namesake !== undefined)
      findings.push(fault('label-duplicate', path, `Its label says the same as that of "${namesake.value.id}".`));
    labels.set(words, threat);
  }
  return findings;
};

function startedBy(controls: readonly Entry<ControlSource>[], threat: string): string {
  const starts = controls.filter(({ value }) =>
    value.strategies.some((strategy) => strategy.triggers.includes(threat)),
  );
  return starts
    .map(({ value }) => value.id)
    .sort()
    .join(' ');
}

/** A text that is equal for threats that differ in role names only. Roles are named by what is demanded of them. */
export function shapeOf(threat: ThreatSource): string {
  const kindOf = new Map<string, string>(
    roleKinds.flatMap((kind) =>
      Object.entries(threat.pattern[kind]).map(([role, at]) => [role, `${kind}:${at}`] as const),
    ),
  );
  const lines = [
    ...[...threat.pattern.links].map((text) => ({ mark: 'link', ...splitLink(text) })),
    ...[...threat.pattern.without].map((text) => ({ mark: 'without', ...splitLink(text) })),
  ];
  const clauses = [
    ...threat.causes.map((text) => ({ mark: 'cause', ...splitClause(text) })),
    ...threat.effects.map((text) => ({ mark: 'effect', ...splitClause(text) })),
  ];
  let names = kindOf;
  // Refining each role's name by its neighbours tells apart roles that look alike, without comparing permutations.
  for (let round = 0; round < kindOf.size; round += 1) {
    const next = new Map<string, string>();
    for (const role of kindOf.keys()) {
      const seen = [
        ...lines
          .filter(({ from }) => from === role)
          .map(({ mark, relation, to }) => `${mark}>${relation}>${names.get(to)}`),
        ...lines
          .filter(({ to }) => to === role)
          .map(({ mark, relation, from }) => `${mark}<${relation}<${names.get(from)}`),
        ...clauses.filter((clause) => clause.role === role).map(({ mark, verb, what }) => `${mark}:${verb}:${what}`),
      ];
      next.set(role, digest(`${names.get(role)}(${seen.sort().join(';')})`));
    }
    names = next;
  }
  const side = threat['side-effect'] ? 'side-effect' : '';
  return [side, ...[...names.values()].sort()].join(' ');
}

/** A short stand-in for a long text (FNV-1a over 53 bits), so that refined names do not grow without bound. */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(36);
}

/** The words of a label without articles and endings, ordered. */
function labelWords(label: string): string {
  const idle = new Set([
    'a',
    'an',
    'the',
    'of',
    'to',
    'is',
    'are',
    'and',
    'or',
    'in',
    'on',
    'by',
    'with',
    'its',
    'it',
    'from',
  ]);
  return label
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '' && !idle.has(word))
    .map((word) => word.replace(/(?:es|s|ed|ing)$/u, ''))
    .sort()
    .join(' ');
}

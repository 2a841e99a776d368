import { at, byteAt, intAt } from './at.ts';
import type { ClassQuality } from './class-qualities.ts';
import { findInstance } from './instances.ts';
import type { KnowledgeTables } from './knowledge-tables.ts';
import { AVERAGE, MAX, type MemberIndex, MIN } from './member.ts';
import { type MemberLevels, memberLevels } from './member-levels.ts';
import type { Member, System } from './system.ts';
import type { AssetTable, Instances, StartLevels, UnusedSetting } from './threat-graph.ts';

/** The instances that settings of a system speak of. */
export type SettingTargets = {
  readonly assets: AssetTable;
  readonly consequences: Instances;
  readonly attributes: Instances;
  readonly controls: Instances;
};

type Stated = Map<number, { -readonly [Which in keyof MemberLevels]?: number }>;

/** What the author stated, completed by the templates of the classes: rules L1 to L5 of SPEC.md. */
export function startLevels(
  tables: KnowledgeTables,
  system: System,
  targets: SettingTargets,
): { readonly start: StartLevels; readonly unusedSettings: readonly UnusedSetting[] } {
  const { assets, consequences, attributes, controls } = targets;
  const { index } = tables;
  const unusedSettings: UnusedSetting[] = [];
  const find = (kind: UnusedSetting['kind'], setting: { readonly asset: string }, concept: string): number => {
    const [instances, numbers] =
      kind === 'trust'
        ? [attributes, index.attribute]
        : kind === 'impact'
          ? [consequences, index.consequence]
          : [controls, index.control];
    const found = findInstance(instances, assets.index.get(setting.asset) ?? -1, numbers.get(concept) ?? -1);
    if (found < 0) unusedSettings.push({ kind, asset: setting.asset, concept });
    return found;
  };

  const trustOf: Stated = new Map();
  for (const setting of system.trust) state(trustOf, find('trust', setting, setting.attribute), setting);

  const coverageOf: Stated = new Map();
  const controlState = new Uint8Array(controls.count);
  for (const setting of system.controls) {
    const average = find('control', setting, setting.control);
    if (average < 0) continue;
    const size = byteAt(controls.triplet, average) === 1 ? 3 : 1;
    const reached = Math.max(byteAt(controlState, average), setting.state === 'in-place' ? 2 : 1);
    controlState.fill(reached, average, average + size);
    if (setting.coverage !== undefined) state(coverageOf, average, { level: setting.coverage, member: setting.member });
  }

  const impact = fill(tables, assets, consequences, 'consequences', new Map()).levels;
  for (const [i, member] of consequences.member.entries()) if (member !== AVERAGE) impact[i] = 0;
  const impactStated = new Uint8Array(consequences.count);
  for (const setting of system.impacts) {
    const average = find('impact', setting, setting.consequence);
    const member = memberIndex(setting.member);
    if (average < 0 || (member !== AVERAGE && byteAt(consequences.triplet, average) === 0)) continue;
    const i = average + member;
    impact[i] = byteAt(impactStated, i) === 1 ? Math.max(byteAt(impact, i), setting.level) : setting.level;
    impactStated[i] = 1;
  }

  const trust = fill(tables, assets, attributes, 'attributes', trustOf);
  const coverage = fill(tables, assets, controls, 'controls', coverageOf);
  const start = {
    trust: trust.levels,
    trustStated: trust.stated,
    impact,
    impactStated,
    coverage: coverage.levels,
    controlState,
  };
  return { start, unusedSettings };
}

function memberIndex(member: Member | undefined): MemberIndex {
  return member === 'min' ? MIN : member === 'max' ? MAX : AVERAGE;
}

/** Notes a level; of two for the same member the lower counts. */
function state(
  stated: Stated,
  average: number,
  { level, member = 'average' }: { readonly level: number; readonly member?: Member | undefined },
): void {
  if (average < 0) return;
  const known = stated.get(average) ?? {};
  known[member] = Math.min(level, known[member] ?? level);
  stated.set(average, known);
}

/** The level of every instance: stated, or of the nearest template, with the members of populations completed. */
function fill(
  tables: KnowledgeTables,
  assets: AssetTable,
  instances: Instances,
  kind: 'consequences' | 'attributes' | 'controls',
  statedOf: Stated,
): { readonly levels: Uint8Array; readonly stated: Uint8Array } {
  const levels = new Uint8Array(instances.count);
  const stated = new Uint8Array(instances.count);
  const steps = tables.top + 1;
  for (let asset = 0; asset < assets.count; asset += 1) {
    const qualities: readonly ClassQuality[] = at(tables.qualities, intAt(assets.class, asset))[kind];
    let i = intAt(instances.starts, asset);
    for (const quality of qualities) {
      const given = statedOf.get(i);
      const many = byteAt(instances.triplet, i) === 1;
      if (given === undefined && !quality.independent) {
        levels.fill(quality.level, i, i + (many ? 3 : 1));
      } else {
        const complete = memberLevels(given ?? {}, quality, byteAt(assets.population, asset), steps);
        levels[i] = complete.average;
        if (many) {
          levels[i + MIN] = complete.min;
          levels[i + MAX] = complete.max;
        }
        if (given !== undefined) stated.fill(1, i, i + (many ? 3 : 1));
      }
      i += many ? 3 : 1;
    }
  }
  return { levels, stated };
}

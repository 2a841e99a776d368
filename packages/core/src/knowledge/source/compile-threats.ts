import type { Modes } from '../control.ts';
import type { Threat } from '../threat.ts';
import type { CheckSource } from './check-source.ts';
import type { LevelReader } from './compile-levels.ts';
import type { PatternTable } from './compile-patterns.ts';
import { compileProvenance, compileReferences, type VerifiedIds } from './compile-provenance.ts';
import { variantsOf } from './compile-qualities.ts';
import { type Entry, familyOf } from './knowledge-source.ts';
import { splitClause, type ThreatSource } from './threat-source.ts';

/** What the compilation of threats draws on. */
export type ThreatContext = {
  readonly levels: LevelReader;
  readonly patterns: PatternTable;
  readonly verified: VerifiedIds;
};

/** Both modes as flags. */
export function compileModes(modes: readonly ('current' | 'future')[]): Modes {
  return { current: modes.includes('current'), future: modes.includes('future') };
}

/** A threat of the engine. */
export function compileThreat({ path, value }: Entry<ThreatSource>, context: ThreatContext): Threat {
  const causes = value.causes.map(splitClause);
  const effects = value.effects.map(splitClause).map(({ role, what }) => ({ consequence: what, role }));
  return {
    id: value.id,
    label: value.label,
    description: value.description,
    category: familyOf(path),
    pattern: context.patterns.add(value.pattern, value.id),
    threatens: value.threatens ?? effects[0]?.role ?? '',
    entryPoints: causes.filter(({ verb }) => verb === 'lacks').map(({ role, what }) => ({ attribute: what, role })),
    conditions: causes.filter(({ verb }) => verb === 'suffers').map(({ role, what }) => ({ consequence: what, role })),
    effects,
    frequency: context.levels.read('likelihood', value.frequency, path),
    secondary: value.kind === 'secondary',
    normalOperation: value.kind === 'normal-operation',
    modes: compileModes(value.modes),
    triggered: value['side-effect'],
    ...(value.origin === undefined ? {} : { origin: value.origin }),
    variants: variantsOf(value.id),
    references: compileReferences(value.references, context.verified),
    provenance: compileProvenance(value),
  };
}

/** A modelling check: a threat without causes that is never given a likelihood. */
export function compileCheck({ value }: Entry<CheckSource>, context: ThreatContext): Threat {
  return {
    id: value.id,
    label: value.label,
    description: value.description,
    category: 'modelling-check',
    pattern: context.patterns.add(value.pattern, value.id),
    threatens: Object.keys(value.pattern.key)[0] ?? '',
    entryPoints: [],
    conditions: [],
    effects: [],
    frequency: null,
    secondary: false,
    normalOperation: false,
    modes: { current: false, future: false },
    triggered: false,
    check: { severity: value.severity, advice: value.advice },
    references: [],
    provenance: compileProvenance(value),
  };
}

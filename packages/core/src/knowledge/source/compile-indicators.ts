import type { Indicator } from '../indicator.ts';
import type { LevelReader } from './compile-levels.ts';
import { compileProvenance } from './compile-provenance.ts';
import type { IndicatorSource } from './indicator-source.ts';
import type { Entry } from './knowledge-source.ts';

/** An indicator with its levels as positions on the scale of trust. */
export function compileIndicator({ path, value }: Entry<IndicatorSource>, levels: LevelReader): Indicator {
  const { id, label, about, at, lowers, removes } = value;
  const common = { id, label, about, at, lowers, removes, provenance: compileProvenance(value) };
  switch (value.kind) {
    case 'flaw':
      return { kind: 'flaw', ...common, when: value.when };
    case 'level':
      return { kind: 'level', ...common, of: value.of };
    case 'measure':
      return {
        kind: 'measure',
        ...common,
        unit: value.unit,
        steps: value.steps.map(({ from, level }) =>
          level === undefined ? { from } : { from, level: levels.read('trust', level, path) },
        ),
      };
  }
}

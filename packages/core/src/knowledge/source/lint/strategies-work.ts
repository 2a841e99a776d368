import type { Finding } from '../../../finding.ts';
import { rolesOf } from '../pattern-source.ts';
import { fault, type LintRule } from './lint-view.ts';

/** Every control stands in a strategy: otherwise putting it in place changes nothing. */
export const controlsInStrategies: LintRule = ({ source, strategies }) => {
  const used = new Set(
    strategies.flatMap(({ value }) => [...Object.values(value.needs), ...Object.values(value.optional)].flat()),
  );
  return source.controls
    .filter(({ value }) => !used.has(value.id))
    .map(({ path, value }) => fault('control-unused', path, `The control "${value.id}" stands in no strategy.`));
};

/** Every strategy blocks or starts something, and its id is its own. */
export const strategiesDoSomething: LintRule = ({ strategies }) => {
  const seen = new Map<string, string>();
  return strategies.flatMap(({ id, path, value }) => {
    const findings: Finding[] = [];
    if (value.blocks.length + value.triggers.length === 0)
      findings.push(fault('strategy-idle', path, `The strategy "${id}" blocks no threat and starts none.`));
    const earlier = seen.get(id);
    if (earlier !== undefined)
      findings.push(
        fault('strategy-id-taken', path, `The strategy id "${id}" is used in ${earlier}: give this one its own id.`),
      );
    seen.set(id, path);
    return findings;
  });
};

/** The roles a strategy needs exist in every threat it acts on, and its controls can stand at the assets there. */
export const strategyRolesExist: LintRule = (view) => {
  const placesOf = new Map(view.source.controls.map(({ value }) => [value.id, value.at]));
  return view.strategies.flatMap(({ id, path, value }) =>
    [...value.blocks, ...value.triggers].flatMap((threat) => {
      const pattern = view.pattern(threat);
      if (pattern === undefined) return [];
      const roles = rolesOf(pattern);
      return Object.entries(value.needs).flatMap(([role, controls]) => {
        const at = roles.get(role);
        if (at === undefined) {
          const message = `"${id}" needs the role "${role}", which "${threat}" does not have (it has ${[...roles.keys()].join(', ')}).`;
          return [fault('strategy-role-missing', path, message)];
        }
        return controls
          .filter((control) => !(placesOf.get(control) ?? []).some((place) => view.overlap(place, at)))
          .map((control) =>
            fault('strategy-never-possible', path, `"${control}" cannot stand at ${role} (${at}) of "${threat}".`),
          );
      });
    }),
  );
};

/** A threat is marked as a side effect if and only if some strategy triggers it. */
export const sideEffectsAreTriggered: LintRule = ({ source, strategies }) => {
  const triggered = new Set(strategies.flatMap(({ value }) => value.triggers));
  return source.threats.flatMap(({ path, value }) => {
    if (value['side-effect'] && !triggered.has(value.id))
      return [fault('side-effect-untriggered', path, 'A side effect that no strategy triggers never happens.')];
    if (!value['side-effect'] && triggered.has(value.id))
      return [fault('side-effect-unmarked', path, 'A strategy triggers this threat: mark it with side-effect: true.')];
    return [];
  });
};

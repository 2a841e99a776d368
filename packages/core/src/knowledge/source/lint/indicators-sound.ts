import type { Finding } from '../../../finding.ts';
import { fault, type LintRule } from './lint-view.ts';

/**
 * Every indicator lowers an attribute or takes a control away at an asset it can be observed at (or, for what runs on a
 * device, at that device), and the more its number rises, the less trust it leaves.
 */
export const indicatorsDoSomething: LintRule = ({ source, knowledge, overlap }) => {
  const findings: Finding[] = [];
  const paths = new Map(source.indicators.map(({ path, value }) => [value.id, path]));
  for (const indicator of knowledge.indicators) {
    const path = paths.get(indicator.id) ?? '';
    const report = (message: string): void => {
      findings.push(fault('indicator-without-effect', path, message));
    };
    if (indicator.lowers.length + indicator.removes.length === 0) report('It lowers no attribute and no control.');
    const places = [...knowledge.attributes, ...knowledge.controls];
    for (const id of [...indicator.lowers, ...indicator.removes]) {
      const at = places.find((place) => place.id === id)?.at ?? [];
      if (at.length > 0 && !at.some((one) => indicator.at.some((other) => overlap(one, other))))
        report(`"${id}" is at none of the assets that it is about.`);
    }
    if (indicator.kind !== 'measure') continue;
    const { steps, lowers } = indicator;
    if (lowers.length > 0 && steps.some(({ level }) => level === undefined)) report('A step gives no level.');
    if (steps.some(({ from }, at) => at > 0 && from <= (steps[at - 1]?.from ?? from)))
      report('Its steps do not stand lowest first.');
    if (steps.some(({ level = 0 }, at) => at > 0 && level > (steps[at - 1]?.level ?? level)))
      report('A higher number leaves more trust than a lower one.');
  }
  return findings;
};

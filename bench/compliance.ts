// Coverage, trace, views and rules of a generated clinical network against the whole catalogue, apart from its assessment.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { comply } from '../packages/core/src/assurance/comply.ts';
import { emptyRegister } from '../packages/core/src/assurance/register/record-register.ts';
import type { RequirementCatalogue } from '../packages/core/src/assurance/requirement-catalogue.ts';
import { assess } from '../packages/core/src/documents/assess.ts';
import type { Knowledge } from '../packages/core/src/knowledge/knowledge.ts';
import { compileScenario } from '../packages/core/src/scenario/compile/compile-scenario.ts';
import { clinicalNetwork } from './clinical-network.ts';
import { median, table, verdict } from './table.ts';

const root = fileURLToPath(new URL('../packages/knowledge/dist/', import.meta.url));
const limit = 1_000;

/** Milliseconds of a look at compliance at each size, with what it found. */
export function complianceTable(sizes: readonly number[]): string {
  const knowledge = JSON.parse(readFileSync(`${root}knowledge.json`, 'utf8')) as Knowledge;
  const catalogue = JSON.parse(readFileSync(`${root}requirements.json`, 'utf8')) as RequirementCatalogue;
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  const rows = sizes.map((assets) => {
    const scenario = clinicalNetwork({ assets, seed: 1 });
    const compiled = compileScenario(scenario, knowledge);
    const assessment = assess({ scenario, compiled, knowledge, version: '0', findings: [] });
    const given = { scenario, assessment, places: new Map(), knowledge, catalogue, sha256 };
    const wishes = { actors: ['manufacturer' as const] };
    const look = () => comply({ ...given, register: emptyRegister, wishes, day: '2026-11-26' });
    const { trace, findings } = look();
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now();
      look();
      return performance.now() - begun;
    });
    const time = median(times);
    const goal = assets === 1000 ? verdict(time <= limit, `${limit} ms`) : '';
    return [
      String(assets),
      String(trace.nodes.length),
      String(trace.links.length),
      String(findings.length),
      time.toFixed(0),
      goal,
    ];
  });
  return table(['assets', 'nodes', 'links', 'findings', 'ms', 'to reach'], rows);
}

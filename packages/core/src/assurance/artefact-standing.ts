import { z } from 'zod';
import { Artefact } from './artefact.ts';
import type { ReviewModel } from './review-model.ts';
import type { ReviewRule } from './rules/review-rule.ts';

/** How far something is shown. `stated` is in the model without evidence; it is never added to `verified`. */
export const Coverage = z.enum(['verified', 'stated', 'partly', 'stale', 'missing']);
export type Coverage = z.infer<typeof Coverage>;

/** How far an artefact is there, from what, and what keeps it from being complete. */
export const ArtefactStanding = z
  .object({ artefact: Artefact, label: z.string(), coverage: Coverage, because: z.string() })
  .readonly();
export type ArtefactStanding = z.infer<typeof ArtefactStanding>;

type Known = {
  readonly model: ReviewModel;
  /** Rules with an open finding. */
  readonly failed: readonly ReviewRule[];
};

/** How far an artefact is there, by its records first and by the model else. */
export function artefactStanding(artefact: Artefact, known: Known): Omit<ArtefactStanding, 'label'> {
  const standings = known.model.register.records
    .filter((record) => record.artefact === artefact)
    .flatMap((record) => {
      const standing = known.model.standings.get(record.id);
      return standing === undefined ? [] : [{ record, standing }];
    });
  const current = standings.filter(({ standing }) => standing.kind === 'current').map(({ record }) => record.id);
  const stated = statedBy(artefact, known.model);
  const open = known.failed.filter(({ artefacts, severity }) => artefacts.includes(artefact) && severity !== 'warning');
  const gaps = open.length === 0 ? '' : `; open: ${open.map(({ id }) => id).join(', ')}`;
  if (current.length > 0) {
    const because = `current records: ${current.join(', ')}${gaps}`;
    return { artefact, coverage: open.length === 0 ? 'verified' : 'partly', because };
  }
  const past = standings.map(({ record, standing }) =>
    standing.kind === 'current' ? '' : `${record.id}: ${standing.why}`,
  );
  if (standings.some(({ standing }) => standing.kind === 'stale')) {
    return { artefact, coverage: 'stale', because: past.join('; ') };
  }
  if (stated === undefined) {
    if (past.length > 0) return { artefact, coverage: 'partly', because: past.join('; ') };
    return { artefact, coverage: 'missing', because: 'nothing in the model and no record' };
  }
  return { artefact, coverage: open.length === 0 ? 'stated' : 'partly', because: `stated: ${stated}${gaps}` };
}

/** What the model itself says of an artefact; undefined where it says nothing. */
function statedBy(artefact: Artefact, { scenario, assessment, register }: ReviewModel): string | undefined {
  const { assets, flows, functions, benefits, assumptions } = scenario;
  const count = (items: readonly unknown[], what: string) =>
    items.length === 0 ? undefined : `${items.length} ${what}`;
  switch (artefact) {
    case 'CTX':
      return count(functions, 'clinical functions, and the purpose');
    case 'ARC':
      return flows.length === 0 ? undefined : `${assets.length} assets, ${flows.length} flows`;
    case 'TM':
      return count(assessment.threats, 'threats');
    case 'SRR':
      return count(assessment.harms, 'harms with risk and criterion');
    case 'SAF':
      return count(
        [...scenario.people, ...assets, ...flows, ...functions, ...scenario.data].filter(
          ({ hazards }) => hazards.length > 0,
        ),
        'parts with hazards of the safety file',
      );
    case 'BRA':
      return count(benefits, 'benefits');
    case 'REQ':
      return count(inUse(assessment.controls), 'controls in place or planned');
    case 'TRC':
      return count(
        inUse(assessment.controls).filter(({ blocks }) => blocks.length > 0),
        'controls traced to the threats they hold down',
      );
    case 'ENV':
      return count(assumptions, 'assumptions');
    case 'SBOM':
      return count(register.bill?.components ?? [], 'components in the register');
    case 'VULN':
    case 'VEX':
      return register.vulnerabilities === undefined
        ? undefined
        : `${register.vulnerabilities.found.length} vulnerabilities as of ${register.vulnerabilities.asOf}`;
    case 'ANO':
      return register.anomalies === undefined ? undefined : `${register.anomalies.open.length} open anomalies stated`;
    case 'PLAN':
      return register.plan === undefined
        ? undefined
        : `a plan with ${Object.keys(register.plan.elements).length} elements`;
    case 'CVD':
      return register.plan?.disclosureContact === undefined ? undefined : 'a contact for disclosure in the plan';
    case 'PMS':
      return register.monitoring === undefined ? undefined : `${register.monitoring.indicators.length} indicators`;
    case 'INC':
      return register.cases === undefined ? undefined : `${register.cases.length} cases`;
    case 'LBL':
      return count(register.labels, 'places in the instructions for use');
    case 'MDS2':
      return count(register.mds2, 'answers');
    case 'GSPR':
      return count(register.conformity, 'rows answered');
    case 'AC':
      return count(assessment.harms, 'claims on harms, argued from the trace');
    case 'TST':
    case 'EOL':
    case 'PRC':
    case 'DOC':
      return undefined;
  }
}

function inUse(controls: ReviewModel['assessment']['controls']): ReviewModel['assessment']['controls'] {
  return controls.filter(({ state }) => state === 'in-place' || state === 'planned');
}

/** How far a requirement is shown by the artefacts it asks for. */
export function coverageBy(standings: readonly Coverage[]): Coverage {
  if (standings.every((one) => one === 'verified')) return 'verified';
  if (standings.includes('stale')) return 'stale';
  if (standings.every((one) => one === 'missing')) return 'missing';
  return standings.every((one) => one === 'verified' || one === 'stated') ? 'stated' : 'partly';
}

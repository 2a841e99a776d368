import type { ListedSection, StatedSection } from '../register/register-section.ts';

/** The rules that look at what a section of the register says; that its names lead to something R-TRC-02 sees for all. */
export const sectionRules: Readonly<Record<ListedSection | StatedSection, readonly string[]>> = {
  product: ['R-SBOM-02', 'R-SBOM-04', 'R-TST-04'],
  methods: ['R-SRR-02', 'R-SRR-03', 'R-TM-04'],
  outOfScope: ['R-SCOPE-02'],
  omittedViews: ['R-ARC-02'],
  flows: ['R-ARC-01'],
  multiPatient: ['R-SRR-05'],
  controls: ['R-CTL-01', 'R-CTL-02', 'R-SAF-01'],
  safetyReviews: ['R-SAF-02'],
  dismissedThreats: ['R-SRR-01'],
  bill: ['R-SBOM-01', 'R-SBOM-02', 'R-SBOM-03', 'R-SBOM-04', 'R-LBL-02', 'R-VULN-01'],
  vulnerabilities: ['R-VULN-01', 'R-VULN-02', 'R-VULN-03'],
  testFindings: ['R-TST-05'],
  anomalies: ['R-ANO-01'],
  conditions: ['R-ENV-01', 'R-ENV-04'],
  duties: ['R-ENV-03'],
  parties: ['R-ENV-03'],
  labels: ['R-ENV-01', 'R-LBL-01'],
  mds2: ['R-LBL-02'],
  plan: ['R-PLAN-01', 'R-SBOM-04'],
  monitoring: ['R-PMS-01'],
  cases: ['R-INC-01', 'R-INC-02'],
  standards: ['R-DOC-02'],
  conformity: ['R-DOC-03'],
  defeaters: ['R-AC-01'],
};

/** The sections of the register that a rule looks at. */
export function sectionsOfRule(rule: string): readonly (ListedSection | StatedSection)[] {
  const sections = Object.keys(sectionRules) as (keyof typeof sectionRules)[];
  return sections.filter((section) => sectionRules[section].includes(rule));
}

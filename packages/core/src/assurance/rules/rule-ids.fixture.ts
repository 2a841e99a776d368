/** Every rule of the reviewer view, as the reference lists them. */
export const ruleIds: readonly string[] = [
  ...['R-SCOPE-01', 'R-SCOPE-02', 'R-ARC-01', 'R-ARC-02', 'R-ARC-03', 'R-ARC-04'],
  ...['R-TM-01', 'R-TM-02', 'R-TM-03', 'R-TM-04', 'R-SRR-01', 'R-SRR-02', 'R-SRR-03', 'R-SRR-04', 'R-SRR-05'],
  ...['R-SAF-01', 'R-SAF-02', 'R-CTL-01', 'R-CTL-02', 'R-CTL-03', 'R-TRC-01', 'R-TRC-02'],
  ...['R-SBOM-01', 'R-SBOM-02', 'R-SBOM-03', 'R-SBOM-04', 'R-VULN-01', 'R-VULN-02', 'R-VULN-03'],
  ...['R-TST-01', 'R-TST-02', 'R-TST-03', 'R-TST-04', 'R-TST-05', 'R-ANO-01'],
  ...['R-ENV-01', 'R-ENV-02', 'R-ENV-03', 'R-ENV-04', 'R-LBL-01', 'R-LBL-02', 'R-LBL-03'],
  ...['R-PLAN-01', 'R-PMS-01', 'R-INC-01', 'R-INC-02', 'R-DOC-01', 'R-DOC-02', 'R-DOC-03', 'R-AC-01'],
];

import type { Decision } from '@nemecys/core';
import { plainPage } from '../html/plain-page.ts';
import { capitalised } from '../html/words.ts';
import { bowTieSection } from './bow-tie/bow-tie-section.ts';
import { conclusionSection } from './conclusion.ts';
import {
  comparisonSection,
  controlClassesSection,
  decisionProvisional,
  effectsSection,
  evidenceSection,
  flipSection,
  limitsSection,
  statementSection,
  verdictsSection,
} from './decision-sections.ts';
import { decisionStyle } from './decision-style.ts';
import { decisionTitle } from './decision-words.ts';
import { numbersSection } from './numbers/numbers-section.ts';
import { recordSection } from './record/record-section.ts';

const places = [
  ['conclusion', 'Conclusion'],
  ['verdicts', 'Verdicts'],
  ['comparison', 'Comparison'],
  ['numbers', 'In numbers'],
  ['effects', 'Effects Table'],
  ['bow-ties', 'Bow-ties'],
  ['controls', 'Controls'],
  ['flips', 'Flip points'],
  ['statement', 'Statement'],
  ['record', 'Decision record'],
  ['evidence', 'Evidence'],
  ['limits', 'Conventions and limits'],
] as const;

/**
 * The decision as one self-contained HTML page without any script. While a sign-off is missing it is headed provisional
 * and lists what is not signed off. Equal decisions give equal bytes.
 */
export function renderDecisionHtml(decision: Decision): Promise<string> {
  const { scenario, role, mode, product, knowledge, provisional, quantified } = decision;
  return plainPage({
    title: capitalised(decisionTitle(decision)),
    heading: scenario.title,
    kind: provisional ? 'Provisional security benefit-risk decision' : 'Security benefit-risk decision',
    facts: [
      `Role: ${role}`,
      mode === 'future' ? 'Planned controls count too' : 'Only controls in place count',
      `${product.name} ${product.version}, knowledge ${knowledge.version} (${knowledge.hash.slice(0, 12)})`,
    ],
    places: places.filter(([place]) => place !== 'numbers' || quantified !== null),
    main: [
      decisionProvisional(decision),
      conclusionSection(decision),
      verdictsSection(decision),
      comparisonSection(decision),
      numbersSection(decision),
      effectsSection(decision),
      bowTieSection(decision),
      controlClassesSection(decision),
      flipSection(decision),
      statementSection(decision),
      recordSection(decision),
      evidenceSection(decision),
      limitsSection(decision),
    ],
    style: decisionStyle,
  });
}

import type { Assessment, KnowledgeNames } from '@nemecys/core';
import { type Content, el } from '../markup/element.ts';
import { filterForm } from './filter-form.ts';
import { page } from './page.ts';
import { pageFooter, pageHeader } from './page-header.ts';
import { indexAssessment, type PageIndex } from './page-index.ts';
import { actionsSection } from './sections/actions-section.ts';
import { assumptionsSection } from './sections/assumptions-section.ts';
import { basisSection } from './sections/basis-section.ts';
import { controlsSection } from './sections/controls-section.ts';
import { evidenceSection } from './sections/evidence-section.ts';
import { findingsSection } from './sections/findings-section.ts';
import { harmsSection } from './sections/harms-section.ts';
import { inShort } from './sections/in-short.ts';
import { matrixSection } from './sections/matrix-section.ts';
import { pathsSection } from './sections/paths-section.ts';
import { provisionalNote } from './sections/provisional-note.ts';
import { questionsSection } from './sections/questions-section.ts';
import { rankingSection } from './sections/ranking-section.ts';
import { readingGuide } from './sections/reading-guide.ts';
import { scenarioSection } from './sections/scenario-section.ts';
import { threatsSection } from './sections/threats-section.ts';

const defaultPaths = 6;

/**
 * `date` is shown as it is given, because the package knows no clock; `paths` is how many ways to harm are drawn (6);
 * `names` are shown beside the ids that entries refer to.
 */
export type HtmlOptions = {
  readonly date?: string;
  readonly paths?: number;
  readonly names?: KnowledgeNames | undefined;
};

/**
 * The assessment as one self-contained HTML page for screen, paper and screen reader. No text of the scenario can run in
 * it; equal assessments and options give equal bytes.
 */
export async function renderHtml(assessment: Assessment, options: HtmlOptions = {}): Promise<string> {
  const index = indexAssessment(assessment, { paths: options.paths ?? defaultPaths, names: options.names });
  const content = [
    el('a', { class: 'skip', href: '#main' }, 'Skip to the report'),
    pageHeader(index, options.date),
    el(
      'div',
      { class: 'frame' },
      el('nav', { 'aria-label': 'Contents' }, contents(index), filterForm(index)),
      el(
        'main',
        { id: 'main', tabindex: -1 },
        provisionalNote(index),
        inShort(index),
        await scenarioSection(index),
        rest(index),
      ),
    ),
    pageFooter(index),
  ];
  return page(`${assessment.scenario.title}: security risk assessment`, content);
}

function rest(index: PageIndex): Content {
  return [
    evidenceSection(index),
    harmsSection(index),
    matrixSection(index),
    rankingSection(index),
    pathsSection(index),
    actionsSection(index),
    questionsSection(index),
    assumptionsSection(index),
    controlsSection(index),
    threatsSection(index),
    findingsSection(index),
    basisSection(index),
    readingGuide(index),
  ];
}

function contents(index: PageIndex): Content {
  const places = [
    ['in-short', 'In short'],
    ['scenario', 'The scenario'],
    ...(index.assessment.evidence === undefined ? [] : [['evidence', 'What the evidence changed'] as const]),
    ['harms', 'Harms'],
    ['matrix', 'Risk matrix'],
    ['ranking', 'Threats that matter most'],
    ['paths', 'Likeliest ways to harm'],
    ['actions', 'What each actor must do'],
    ['questions', 'Open questions'],
    ['assumptions', 'Assumptions'],
    ['controls', 'Controls'],
    ['threats', 'All threats and why'],
    ...(index.assessment.findings.length > 0 ? [['findings', 'Findings on the scenario'] as const] : []),
    ['basis', 'Basis'],
    ['guide', 'How to read this report'],
  ] as const;
  return el(
    'details',
    { class: 'contents', open: true },
    el('summary', {}, 'Contents'),
    el(
      'ol',
      {},
      places.map(([place, title]) => el('li', {}, el('a', { href: `#${place}` }, title))),
    ),
  );
}

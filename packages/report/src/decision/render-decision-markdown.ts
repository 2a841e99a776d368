import { type Decision, type OptionEntry, stepWord } from '@nemecys/core';
import { capitalised, gradeNames, reviewNames } from '../html/words.ts';
import { markdownList, markdownTable } from '../markup/markdown-parts.ts';
import { markdownText } from '../markup/markdown-text.ts';
import { bowTieIntro } from './bow-tie/bow-tie-section.ts';
import { bowTieTable } from './bow-tie/bow-tie-table.ts';
import { conclusionSentences } from './conclusion.ts';
import { burdenText, classNames, decisionTitle, likelihoodWord, makerNames, vectorText } from './decision-words.ts';
import { effectColumns } from './effect-columns.ts';
import { numbersMarkdown } from './numbers/numbers-markdown.ts';
import { recordFacts } from './record/record-facts.ts';

/** The decision as Markdown, with tables; text of the scenario cannot become markup. */
export function renderDecisionMarkdown(decision: Decision): string {
  const { options, statement, record, evidence } = decision;
  const parts = [
    `# ${markdownText(decisionTitle(decision))}`,
    ...provisionalPart(decision),
    '## Conclusion',
    markdownList(conclusionSentences(decision)),
    '## Verdicts',
    ...options.map(verdictPart),
    '## Comparison of the options',
    markdownTable(
      [
        'Option',
        'Patients',
        'Other persons',
        'Privacy',
        'Service',
        'Benefit left',
        'Side effects',
        'Slower work',
        'Cost',
      ],
      options.map((option) => comparisonRow(decision, option)),
    ),
    ...numbersMarkdown(decision),
    '## Effects Table',
    ...options.map((option) => effectsPart(decision, option)),
    '## Bow-ties',
    markdownText(bowTieIntro),
    ...options.flatMap((option) =>
      option.bowTies.map((tie) => {
        const { caption, columns, rows } = bowTieTable(decision, { option, tie });
        return `### ${markdownText(caption)}\n\n${markdownTable(columns, rows)}`;
      }),
    ),
    '## Controls',
    ...options.map(controlsPart),
    '## Flip points',
    markdownText(decision.sensitivity.text),
    markdownList(decision.sensitivity.flips.map((flip) => flip.text)),
    '## Statement',
    ...statement.flatMap(({ heading, sentences }) => [`### ${markdownText(heading)}`, ...sentences.map(markdownText)]),
    '## Decision record',
    markdownList(recordFacts(decision).map(({ name, value }) => `${name}: ${value}`)),
    ...(record.assumptions.length === 0 ? [] : ['### Assumptions', markdownList(record.assumptions)]),
    '### Decide anew when',
    markdownList(record.rerunWhen),
    '## Evidence',
    markdownTable(
      ['What', 'Kind', 'Grade', 'Review', 'Source'],
      evidence.map(({ label, kind, grade, review, sources }) => [
        label,
        kind,
        grade === null ? 'none' : gradeNames[grade],
        reviewNames[review],
        sources.join('; '),
      ]),
    ),
    '## Conventions',
    markdownList(decision.conventions),
    '## Limits',
    markdownList(decision.limits),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function provisionalPart({ provisional, unreviewed }: Decision): readonly string[] {
  if (!provisional) return [];
  return [
    '**Provisional.** A named clinician has not signed off:',
    markdownList(unreviewed.map((entry) => entry.text)),
  ];
}

function verdictPart({ label, verdict, also }: OptionEntry): string {
  const second = also === null ? '' : `\n\n**Also ${markdownText(also.words)}.** ${markdownText(also.reason)}`;
  return `### Option “${markdownText(label)}”\n\n**${capitalised(markdownText(verdict.words))}.** ${markdownText(verdict.reason)}${second}\n\n${markdownList([...verdict.facts, ...(also?.facts ?? [])])}`;
}

function comparisonRow(decision: Decision, { label, vectors, benefits, burden }: OptionEntry): readonly string[] {
  return [
    `“${label}”`,
    vectorText(decision, vectors.patient),
    vectorText(decision, vectors.otherPersons),
    vectorText(decision, vectors.privacy),
    vectorText(decision, vectors.service),
    benefits.map(({ delivered, strength }) => `${delivered ?? '?'} of ${strength ?? '?'}`).join(', ') || 'none stated',
    burdenText(decision, 'likelihood', burden.sideEffects),
    burdenText(decision, 'performance', burden.performance),
    burdenText(decision, 'cost', burden.cost),
  ];
}

function effectsPart(decision: Decision, option: OptionEntry): string {
  const word = (level: number): string => likelihoodWord(decision, level);
  const rows = option.effects.map((effect) => [
    effect.label,
    stepWord(decision.scales, 'risk', effect.risk),
    stepWord(decision.scales, 'risk', effect.accepted),
    ...[effect.runs.b, effect.runs.c, effect.runs.a, effect.runs.z, effect.runs.d, effect.oneFailed].map(word),
    effect.runs.b === 0 ? '' : makerNames[effect.dominant],
  ]);
  return `### Effects under option “${markdownText(option.label)}”\n\n${markdownTable(effectColumns, rows)}\n\n${markdownText(option.emergency.text)}`;
}

function controlsPart({ label, controls }: OptionEntry): string {
  const rows = controls.map((control) => [
    `${control.label} at ${control.assetLabel}`,
    classNames[control.class],
    control.reason,
  ]);
  return `### Controls of option “${markdownText(label)}”\n\n${markdownTable(['Control', 'Class', 'Reason'], rows)}`;
}

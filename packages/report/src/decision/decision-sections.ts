import { type Decision, type OptionEntry, stepLevel, stepWord } from '@nemecys/core';
import { tag } from '../html/chips.ts';
import { dataTable } from '../html/data-table.ts';
import { folded, section } from '../html/section.ts';
import { capitalised, counted, gradeNames, reviewNames } from '../html/words.ts';
import { type Content, el } from '../markup/element.ts';
import { burdenText, classNames, likelihoodWord, makerNames, sharesText, vectorText } from './decision-words.ts';
import { effectColumns } from './effect-columns.ts';
import { paretoChart } from './pareto-chart.ts';

/** Says at the top that the decision is provisional, and what lacks a sign-off. */
export function decisionProvisional({ provisional, unreviewed }: Decision): Content {
  if (!provisional) return null;
  return el(
    'aside',
    { class: 'provisional', 'aria-label': 'Provisional results' },
    el(
      'p',
      {},
      el('strong', {}, 'Provisional. '),
      'No named clinician has signed off yet how severe these harms are, and how likely the hazardous situation leads to them (P2). Until then no verdict here is final.',
    ),
    el(
      'details',
      {},
      el('summary', {}, counted(unreviewed.length, 'harm without sign-off', 'harms without sign-off')),
      bullets(unreviewed.map(({ text }) => text)),
    ),
  );
}

/** The verdict on each option with its reason and the facts behind it. */
export function verdictsSection({ options }: Decision): Content {
  return section(
    {
      id: 'verdicts',
      title: 'Verdicts',
      intro: 'One verdict on each option, with its reason.',
    },
    el(
      'ul',
      { class: 'verdicts' },
      options.map((option) =>
        el(
          'li',
          { class: `verdict-${option.verdict.verdict}` },
          el('h3', {}, `Option “${option.label}”: ${option.verdict.words}`),
          el('p', {}, option.verdict.reason),
          option.also !== null && el('p', {}, el('b', {}, `Also ${option.also.words}. `), option.also.reason),
          folded(
            `Facts behind the verdict on “${option.label}”`,
            undefined,
            bullets([...option.verdict.facts, ...(option.also?.facts ?? [])]),
          ),
        ),
      ),
    ),
  );
}

/** The options side by side as vectors, and the Pareto chart. */
export function comparisonSection(decision: Decision): Content {
  const intro =
    'How many harms stand at each level of risk, the highest first; in small print the same with any one control failed, at the worst. ' +
    'Options are compared from the highest level down; nothing is added up. Slower work and cost count a control once for each device that has it. ' +
    'Benefit left is a level, out of its level with nothing in the way.';
  return section(
    { id: 'comparison', title: 'Comparison of the options', intro },
    dataTable({
      caption: 'The options side by side',
      columns: ['Option', 'Patients', 'Other persons', 'Privacy', 'Service', 'Benefit left', 'Care burden', 'Cost'],
      rows: decision.options.map((option, index) => ({ cells: comparisonCells(decision, option, index) })),
    }),
    paretoChart(decision),
  );
}

function comparisonCells(decision: Decision, option: OptionEntry, index: number): readonly Content[] {
  const { vectors, vectorsOneFailed, burden, benefits } = option;
  const vector = (group: keyof OptionEntry['vectors']): Content => [
    vectorText(decision, vectors[group]),
    el('small', {}, vectorText(decision, vectorsOneFailed[group])),
  ];
  return [
    [`${index + 1} “${option.label}”`, el('small', {}, option.verdict.words)],
    ...(['patient', 'otherPersons', 'privacy', 'service'] as const).map(vector),
    benefits.map(({ what, delivered, strength }) =>
      el('small', {}, `${what}: ${delivered ?? '?'} of ${strength ?? '?'}`),
    ),
    [
      el('small', {}, `Side effects by likelihood: ${burdenText(decision, 'likelihood', burden.sideEffects)}`),
      el('small', {}, `Slower work: ${burdenText(decision, 'performance', burden.performance)}`),
      el('small', {}, `${burden.controls} controls`),
    ],
    burdenText(decision, 'cost', burden.cost),
  ];
}

/** The Effects Table: every harm under every option in the runs that tell who made it. */
export function effectsSection(decision: Decision): Content {
  const intro =
    'How likely each harm is, in levels: under the option, and what it would be without attackers, without controls, without both, in an emergency, and with any one control failed at the worst. The differences tell who makes the harm.';
  return section(
    { id: 'effects', title: 'Effects Table', intro },
    decision.options.map((option) =>
      folded(
        `Option “${option.label}”`,
        undefined,
        dataTable({
          class: 'effects',
          caption: `Harms under option “${option.label}”`,
          columns: effectColumns,
          rows: option.effects.map((effect) => ({ cells: effectCells(decision, effect) })),
        }),
        option.benefits.length > 0 &&
          dataTable({
            caption: `Benefits under option “${option.label}”`,
            columns: ['Benefit', 'Strength', 'Likelihood of erosion', 'Made by', 'Left'],
            rows: option.benefits.map(({ what, strength, erosion, shares, delivered }) => ({
              cells: [
                what,
                strength ?? 'not known',
                likelihoodWord(decision, erosion),
                sharesText(shares),
                delivered ?? 'not known',
              ],
            })),
          }),
        el('p', {}, option.emergency.text),
      ),
    ),
  );
}

function effectCells(decision: Decision, effect: OptionEntry['effects'][number]): readonly Content[] {
  const { b, c, a, z, d } = effect.runs;
  const { scales } = decision;
  const tone = Math.round((stepLevel(scales, 'risk', effect.risk) * 4) / Math.max(1, scales.risk.length - 1));
  return [
    effect.label,
    el('span', { class: `chip tone-${tone}` }, capitalised(stepWord(scales, 'risk', effect.risk))),
    [stepWord(scales, 'risk', effect.accepted), el('small', {}, effect.acceptable ? 'within' : 'above')],
    ...[b, c, a, z, d, effect.oneFailed].map((level) => likelihoodWord(decision, level)),
    b === 0 ? '' : [makerNames[effect.dominant], el('small', {}, sharesText(effect.shares))],
  ];
}

/** What each control is worth in each option. */
export function controlClassesSection({ options }: Decision): Content {
  const intro =
    'Each control taken away alone, and with each other control failed. A class is of one control beside all the others: of two that ' +
    'do the same either may be disproportionate, and both together needed. What an option could do without is judged by comparing options.';
  return section(
    { id: 'controls', title: 'Controls', intro },
    options.map((option) =>
      folded(
        `Controls of option “${option.label}” (${option.controls.length})`,
        undefined,
        dataTable({
          caption: `Controls of option “${option.label}”`,
          columns: ['Control', 'Class', 'Reason', 'Evidence'],
          rows: option.controls.map((control) => ({
            cells: [
              [control.label, el('small', {}, control.assetLabel)],
              tag(classNames[control.class], control.class),
              control.reason,
              control.grade === null ? 'none' : gradeNames[control.grade],
            ],
          })),
        }),
      ),
    ),
  );
}

/** Which assumed levels would flip a verdict. */
export function flipSection({ sensitivity }: Decision): Content {
  return section(
    { id: 'flips', title: 'Flip points', intro: sensitivity.text },
    sensitivity.flips.length > 0 &&
      folded(
        counted(sensitivity.flips.length, 'changed verdict'),
        undefined,
        bullets(sensitivity.flips.map(({ text }) => text)),
      ),
  );
}

/** The statement in the order of the guidance. */
export function statementSection({ statement }: Decision): Content {
  return section(
    {
      id: 'statement',
      title: 'Security benefit-risk statement',
      intro: 'In the order of MDCG 2019-16 (3.5) and ISO 14971. It speaks of groups of patients.',
    },
    statement.map(({ heading, sentences }) => [
      el('h3', {}, heading),
      sentences.map((sentence) => el('p', {}, sentence)),
    ]),
  );
}

/** What the decision rests on, with grades. */
export function evidenceSection({ evidence }: Decision): Content {
  return section(
    { id: 'evidence', title: 'Evidence', intro: 'Severities and controls with source, grade and review.' },
    folded(
      `${evidence.length} entries`,
      undefined,
      dataTable({
        caption: 'Evidence',
        columns: ['What', 'Kind', 'Grade', 'Review', 'Source'],
        rows: evidence.map(({ label, kind, grade, review, sources }) => ({
          cells: [label, kind, grade === null ? 'none' : gradeNames[grade], reviewNames[review], sources.join('; ')],
        })),
      }),
    ),
  );
}

/** What is agreed, and what the result cannot say. */
export function limitsSection({ conventions, limits }: Decision): Content {
  return section(
    { id: 'limits', title: 'Conventions and limits' },
    el('h3', {}, 'Conventions'),
    bullets(conventions),
    el('h3', {}, 'Limits'),
    bullets(limits),
  );
}

function bullets(items: readonly string[]): Content {
  return el(
    'ul',
    { class: 'compact' },
    items.map((item) => el('li', {}, item)),
  );
}

import { type Assessment, stepWord } from '@nemecys/core';
import type { TableBlock } from '../blocks/block.ts';
import { actionNames, actorNames, gradeNames, harmKindNames, reviewNames, stateNames } from '../html/words.ts';
import { elementNames } from '../ranking/element-names.ts';
import { alikeWords, distanceWords, kindWords } from '../ranking/line-words.ts';

/** What is accepted at most, by kind of harm. */
export function criteriaTable({ scenario, scales }: Assessment): TableBlock {
  return {
    kind: 'table',
    caption: 'Highest accepted risk',
    columns: { 'Kind of harm': 3, 'Up to': 1 },
    rows: scenario.criteria.map(({ harm, risk }) => [harmKindNames[harm], stepWord(scales, 'risk', risk)]),
    empty: 'The scenario sets no criteria of its own.',
  };
}

/** Everything in the scenario, inferred things included. */
export function elementTable({ assets }: Assessment): TableBlock {
  return {
    kind: 'table',
    caption: 'Devices, software, networks, people and services',
    columns: { Name: 3, Class: 2.5, 'How many': 1, 'From the model': 1, Identifier: 2 },
    rows: assets.map(({ id, label, classLabel, population, inferred }) => [
      ...[label, classLabel, population.replaceAll('-', ' '), inferred ? 'inferred' : 'stated', id],
    ]),
    empty: 'The scenario names nothing.',
  };
}

/** What controls themselves may cause. */
export function sideEffectTable({ threats, scales }: Assessment): TableBlock {
  return {
    kind: 'table',
    caption: 'Side effects of controls',
    columns: { 'Side effect': 5, Likelihood: 1, Risk: 1 },
    rows: threats
      .filter(({ sideEffect }) => sideEffect)
      .map(({ text, likelihood, risk }) => [
        ...[text, stepWord(scales, 'likelihood', likelihood), stepWord(scales, 'risk', risk)],
      ]),
    empty: 'No control in place starts a side effect above the lowest likelihood.',
  };
}

/** The threats that reports show at once, in the order of their ranking. */
export function rankingTable(assessment: Assessment): TableBlock {
  const { ranking, threats, scales } = assessment;
  const labels = new Map(threats.map(({ id, label }) => [id, label]));
  const nameOf = elementNames(assessment);
  return {
    kind: 'table',
    caption: `The foremost threats, ${ranking.shown} of ${ranking.lines.length} lines`,
    columns: { Where: 2, 'What goes wrong': 3, Kind: 1.5, Risk: 1, Likelihood: 1, 'Why it stands here': 1.6 },
    rows: ranking.lines
      .slice(0, ranking.shown)
      .map((line) => [
        nameOf(line.element),
        labels.get(line.threats[0] ?? '') ?? line.does,
        kindWords(line),
        stepWord(scales, 'risk', line.risk),
        stepWord(scales, 'likelihood', line.likelihood),
        [distanceWords(line), alikeWords(line)].filter((word) => word !== '').join('; '),
      ]),
    empty: 'No threat stands above the lowest risk.',
  };
}

/** Every control of the scenario with its state. */
export function controlTable({ controls }: Assessment): TableBlock {
  return {
    kind: 'table',
    caption: 'Controls of the scenario',
    columns: { Control: 3, At: 2, State: 1, 'Provided by': 1.4, 'Threats held down': 1, 'Side effects started': 1 },
    rows: controls.map(({ label, assetLabel, state, providedBy, blocks, starts }) => [
      ...[
        label,
        assetLabel,
        stateNames[state],
        providedBy ?? 'not stated',
        String(blocks.length),
        String(starts.length),
      ],
    ]),
    empty: 'The scenario states no control.',
  };
}

/** What is to be done, by whom. */
export function actionTable({ actions }: Assessment): TableBlock {
  return {
    kind: 'table',
    caption: 'Actions',
    columns: { Who: 1.2, Act: 1.2, What: 5, 'Harms it bears on': 1 },
    rows: actions.map(({ actor, kind, text, harms }) => [
      ...[actorNames[actor], actionNames[kind], text, String(harms.length)],
    ]),
    empty: 'Nothing has to be done.',
  };
}

/** The questions whose answer changes a result, the weightiest first. */
export function questionTable({ questions }: Assessment): TableBlock {
  const weighty = questions.filter(({ weight }) => weight > 0);
  return {
    kind: 'table',
    caption: `Open questions whose answer changes a result, ${weighty.length} of ${questions.length}`,
    columns: { Question: 4, About: 2, 'What the answer changes': 5 },
    rows: weighty.map(({ ask, assetLabel, effect }) => [ask, assetLabel, effect]),
    empty: 'No open question changes a result.',
  };
}

/** What is doubtful in the scenario itself. */
export function findingTable({ findings }: Assessment): TableBlock {
  return {
    kind: 'table',
    caption: 'Findings on the scenario',
    columns: { Severity: 1, Place: 1.5, What: 5, 'To do': 4 },
    rows: findings.map(({ severity, where, message, advice = '' }) => [
      severity,
      where.line === undefined ? (where.path ?? '') : `line ${where.line}`,
      message,
      advice,
    ]),
    empty: 'Nothing to complain of.',
  };
}

/** The knowledge entries that the results rest on, those without clinical review first. */
export function basisTable({ basis, knowledge }: Assessment): TableBlock {
  const isReviewed = ({ provenance }: Assessment['basis'][number]): boolean => provenance.review.status === 'clinical';
  const ordered = [...basis.filter((entry) => !isReviewed(entry)), ...basis.filter(isReviewed)];
  return {
    kind: 'table',
    caption: `Entries of ${knowledge.title}`,
    columns: { Kind: 1, Entry: 3, Identifier: 2, Support: 1.5, Review: 1.5 },
    rows: ordered.map(({ kind, label, id, provenance }) => [
      ...[kind, label, id, gradeNames[provenance.grade], reviewNames[provenance.review.status]],
    ]),
    empty: 'No result rests on an entry of the knowledge.',
  };
}

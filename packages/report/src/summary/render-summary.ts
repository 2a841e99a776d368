import type { Assessment, HarmEntry, ScaleStep } from '@nemecys/core';
import { adviceLines } from './advice-lines.ts';
import { evidenceLines } from './evidence-lines.ts';
import { questionLines } from './question-lines.ts';
import { rankingLines } from './ranking-lines.ts';
import { type Colour, type Paint, paint, plain, wrapLines } from './terminal-text.ts';

/** `width` in columns; `files` are shown at the end as they are given. */
export type SummaryOptions = {
  readonly colour: Colour;
  readonly width: number;
  readonly files?: readonly { readonly what: string; readonly path: string }[];
};

const mostHarms = 5;

/** The blocks below say the rest of the headline in more detail. */
const mostSentences = 3;

/**
 * The assessment for a terminal: the headline, the worst harms with their likeliest way in a line each, the
 * foremost threats, what to do first, the questions that matter most, what evidence changed and where the files are.
 * Holds no control characters but line ends and, if asked for, colours.
 */
export function renderSummary(assessment: Assessment, options: SummaryOptions): string {
  const blocks = [
    headline(assessment, options),
    harmLines(assessment, options),
    rankingLines(assessment, options),
    adviceLines(assessment, options),
    questionLines(assessment, options),
    evidenceLines(assessment, options),
    fileLines(options),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function headline(
  { scenario, headline: { sentences, unacceptable }, mode }: Assessment,
  options: SummaryOptions,
): string {
  const { colour, width } = options;
  const variant = scenario.variant === null ? '' : `, variant ${plain(scenario.variant)}`;
  const title = paint(wrapLines(`${plain(scenario.title)}${variant} (${mode} mode)`, width, ''), 'bold', colour);
  const [verdict = '', ...others] = sentences.slice(0, mostSentences).map(plain);
  const lines = [
    paint(wrapLines(verdict, width, ''), unacceptable > 0 ? 'red' : 'green', colour),
    ...others.map((sentence) => `  ${wrapLines(sentence, width, '  ')}`),
  ];
  return [title, ...lines].join('\n');
}

function harmLines(assessment: Assessment, { colour, width }: SummaryOptions): string {
  const { harms, scales } = assessment;
  if (harms.length === 0) return '';
  const words = scales.risk.map((step) => step.label);
  const column = Math.max(...words.map((word) => word.length));
  const shown = harms.slice(0, mostHarms).map((harm) => {
    const risk = labelOf(scales.risk, harm.risk);
    const mark = paint(plain(risk).padEnd(column), riskPaint(assessment, harm), colour);
    const indent = ' '.repeat(column + 4);
    const name = `${plain(harm.label)} (${plain(harm.assetLabel)})${harm.acceptable ? ', accepted' : ''}`;
    const id = paint(shorten(plain(harm.id), width - indent.length), 'dim', colour);
    const way = harm.path ? `${indent}${paint(shorten(wayOf(harm), width - indent.length), 'dim', colour)}` : '';
    return [`  ${mark}  ${wrapLines(name, width, indent)}`, way, `${indent}${id}`]
      .filter((line) => line !== '')
      .join('\n');
  });
  const more = harms.length > mostHarms ? [`  and ${harms.length - mostHarms} more`] : [];
  return [
    paint(wrapLines('Worst harms and the likeliest way to each', width, ''), 'bold', colour),
    ...shown,
    ...more,
  ].join('\n');
}

/** The threats of the likeliest way, from the outside to the harm. */
function wayOf({ path }: HarmEntry): string {
  const threats = path?.steps.filter((step) => step.kind === 'threat') ?? [];
  return `by ${threats.map((step) => plain(step.label)).join(' → ')}`;
}

function shorten(text: string, room: number): string {
  const characters = [...text];
  return characters.length <= room ? text : `${characters.slice(0, Math.max(1, room - 1)).join('')}…`;
}

function riskPaint({ scales }: Assessment, harm: HarmEntry): Paint {
  if (harm.acceptable) return 'green';
  const place = scales.risk.findIndex((step) => step.id === harm.risk);
  return place >= scales.risk.length - 2 ? 'red' : 'yellow';
}

function fileLines({ files = [], colour }: SummaryOptions): string {
  const column = Math.max(0, ...files.map(({ what }) => what.length));
  return files.map(({ what, path }) => `${paint(what.padEnd(column), 'bold', colour)}  ${plain(path)}`).join('\n');
}

function labelOf(scale: readonly ScaleStep[], id: string): string {
  return scale.find((step) => step.id === id)?.label ?? id;
}

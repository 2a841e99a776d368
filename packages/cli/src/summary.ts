import { type Assessment, type HarmEntry, type QuestionEntry, stepWord } from '@nemecys/core';
import { levelPaint, paintLevel } from './paint-level.ts';
import { type Printer, wrap } from './printer.ts';

/** How many lines of each kind a summary shows; the report has the rest. */
const shown = { harms: 12, advice: 5, questions: 3 } as const;

/** Prints what a reader wants to know first: the verdict, the harms, what to do first, what to find out. */
export function printSummary(assessment: Assessment, printer: Printer): void {
  const { line, paint, columns } = printer;
  const { scenario, headline, mode } = assessment;
  const width = Math.min(columns, 110);
  const variant = scenario.variant === null ? '' : `, variant ${scenario.variant}`;
  const counting = mode === 'current' ? 'with the controls now in place' : 'with planned controls counted in';
  line(`${paint.strong(scenario.title)}${variant} (${counting})`);
  line();
  for (const sentence of headline.sentences) for (const text of wrap(sentence, width)) line(text);
  printHarmTable(assessment, printer, shown.harms);
  printAdvice(assessment, printer, width);
  printQuestions(assessment, printer, width);
  if (assessment.provisional) {
    line();
    const words = 'Provisional: these results rest on knowledge that no clinician has reviewed yet.';
    line(paint.yellow(words));
  }
}

/** Prints harms as a table, highest risk first: risk, likelihood, impact, whether accepted, what, and the id. */
export function printHarmTable(
  assessment: Assessment,
  { line, paint }: Printer,
  most = Number.POSITIVE_INFINITY,
): void {
  const { scales, harms } = assessment;
  if (harms.length === 0) return;
  const widest = (words: readonly string[]) => Math.max(...words.map((word) => word.length));
  const stepWidth = (scale: 'risk' | 'likelihood' | 'impact') => widest([scale, ...scales[scale].map((s) => s.label)]);
  const widths = { risk: stepWidth('risk'), likelihood: stepWidth('likelihood'), impact: stepWidth('impact') };
  const cell = (scale: 'risk' | 'likelihood' | 'impact', id: string) =>
    levelPaint(scales, scale, id, paint)(stepWord(scales, scale, id).padEnd(widths[scale]));
  const heads = [
    'risk'.padEnd(widths.risk),
    'likelihood'.padEnd(widths.likelihood),
    'impact'.padEnd(widths.impact),
    'accepted',
    'harm',
  ];
  line();
  line(paint.faint(`  ${heads.join('  ')}`));
  for (const harm of harms.slice(0, most)) {
    const cells = [
      cell('risk', harm.risk),
      stepWord(scales, 'likelihood', harm.likelihood).padEnd(widths.likelihood),
      stepWord(scales, 'impact', harm.impact).padEnd(widths.impact),
      harm.acceptable ? 'yes     ' : paint.red('no      '),
    ];
    line(`  ${cells.join('  ')}  ${harmName(harm)}  ${paint.faint(harm.id)}`);
  }
  const hidden = harms.length - most;
  if (hidden > 0) line(paint.faint(`  and ${hidden} more, none of them at a higher risk`));
}

/** "Misdiagnosis: Patients": the harm and who or what suffers it. */
function harmName({ label, assetLabel }: HarmEntry): string {
  return `${label.replace(/\.$/u, '')}: ${assetLabel}`;
}

function printAdvice(assessment: Assessment, { line, paint }: Printer, width: number): void {
  const { scales } = assessment;
  const told = new Set<string>();
  const firsts = assessment.harms.flatMap((harm) => {
    const advice = harm.acceptable ? undefined : harm.advice.find(({ strategy }) => !told.has(strategy));
    if (advice === undefined) return [];
    told.add(advice.strategy);
    return [{ harm, advice }];
  });
  if (firsts.length === 0) return;
  line();
  line(paint.strong('Do first'));
  firsts.slice(0, shown.advice).forEach(({ harm, advice }, at) => {
    const who = [...new Set(advice.controls.flatMap(({ provider }) => provider))].join(' or ');
    const where = [...new Set(advice.controls.map(({ assetLabel }) => assetLabel))].join(', ');
    const from = stepWord(scales, 'risk', harm.risk);
    const to = paintLevel(scales, 'risk', advice.risk, paint);
    const effect =
      harm.risk === advice.risk ? `makes “${harmName(harm)}” less likely` : `“${harmName(harm)}” from ${from} to ${to}`;
    const [first = '', ...rest] = wrap(
      `${advice.label.replace(/\.$/u, '')} (${where}${who === '' ? '' : `; ${who}`}): ${effect}.`,
      width - 5,
    );
    line(`  ${at + 1}. ${first}`);
    for (const text of rest) line(`     ${text}`);
    const worse = advice.sideEffects.filter(({ worsens }) => worsens.length > 0);
    if (worse.length > 0)
      line(paint.yellow(`     may start: ${worse.map(({ label }) => label.replace(/\.$/u, '')).join(', ')}`));
  });
}

function printQuestions({ questions, scales }: Assessment, { line, paint }: Printer, width: number): void {
  const open = questions.filter(({ weight }) => weight > 0);
  if (open.length === 0) return;
  const answers = (question: QuestionEntry) => {
    const [swing] = question.swings;
    if (swing === undefined) return '';
    const word = (id: string) => stepWord(scales, 'risk', id);
    return swing.riskYes === swing.riskNo ? '' : ` Yes: ${word(swing.riskYes)} risk; no: ${word(swing.riskNo)}.`;
  };
  line();
  line(paint.strong(`Find out (${open.length} open question${open.length === 1 ? '' : 's'} would change a result)`));
  for (const question of open.slice(0, shown.questions)) {
    const [first = '', ...rest] = wrap(`${question.assetLabel}: ${question.ask}${answers(question)}`, width - 4);
    line(`  ? ${first}`);
    for (const text of rest) line(`    ${text}`);
  }
}

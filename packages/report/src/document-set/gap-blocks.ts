import { type Artefact, artefactLabels, type Compliance, unjudged } from '@nemecys/core';
import type { Block } from '../blocks/block.ts';
import type { DocumentInput } from './document-input.ts';

type About = { readonly artefacts: readonly Artefact[]; readonly asking: readonly string[] };

/** What keeps a document from being complete: artefacts that are not verified, findings of the rules, open questions. */
export function gapBlocks({ compliance }: DocumentInput, { artefacts, asking }: About): readonly Block[] {
  const { gaps, questions } = compliance;
  const documentOf = new Map(compliance.requirements.map(({ id, document }) => [id, document]));
  const concerns = ({ requirements }: Compliance['findings'][number]): boolean =>
    requirements.some((id) => asking.includes(documentOf.get(id) ?? ''));
  const findings = compliance.findings.filter((one) => one.decision === null && concerns(one));
  const rules = gaps.filter(({ kind, id }) => kind === 'rule' && findings.some(({ rule }) => rule === id));
  const open = compliance.artefacts.filter(
    ({ artefact, coverage }) => artefacts.includes(artefact) && coverage !== 'verified',
  );
  if (rules.length + open.length + questions.length === 0) {
    return [
      { kind: 'heading', level: 1, text: 'Gaps' },
      { kind: 'paragraph', text: 'The rules found none.' },
    ];
  }
  return [
    { kind: 'heading', level: 1, text: 'Gaps' },
    { kind: 'paragraph', text: 'Close these first. What is stated in the model is not verified.' },
    ...unjudgedRules(
      findings.filter(({ rule }) => rules.some(({ id }) => id === rule)),
      rules.map(({ id }) => id),
    ),
    ...rules.flatMap(({ id, severity, text }): readonly Block[] => {
      const own = findings.filter(({ rule, message }) => rule === id && !message.startsWith(unjudged));
      if (own.length === 0) return [];
      return [{ kind: 'finding', severity, id, text: `${text} ${told(own)}`, advice: adviceOf(own) }];
    }),
    {
      kind: 'table',
      caption: 'Artefacts of this document that are not verified',
      columns: { Artefact: 2, Coverage: 1, Because: 5 },
      rows: open.map(({ artefact, coverage, because }) => [
        `${artefact} ${artefactLabels[artefact]}`,
        coverage,
        because,
      ]),
      empty: 'Every artefact of this document is verified by a current record.',
    },
    {
      kind: 'table',
      caption: 'Open questions of scope',
      columns: { Question: 6, 'Requirements that wait': 1 },
      rows: questions.map(({ question, requirements }) => [question, String(requirements)]),
      empty: 'No question of scope is open.',
    },
  ];
}

/** How many places are named before the rest is counted; all of them stand in the compliance report. */
const named = 6;

function told(findings: Compliance['findings']): string {
  const first = findings.slice(0, named).map(({ message }) => message);
  const rest = findings.length - first.length;
  return rest === 0 ? first.join(' ') : `${first.join(' ')} And ${rest} more, in the compliance report.`;
}

function adviceOf(findings: Compliance['findings']): string {
  return [...new Set(findings.map(({ advice }) => advice))].slice(0, named).join(' ');
}

/** The rules that say nothing yet, by what they wait for: one line for each reason, the gravest first. */
function unjudgedRules(findings: Compliance['findings'], ranked: readonly string[]): readonly Block[] {
  const waiting = new Map<string, Compliance['findings'][number][]>();
  for (const rule of ranked) {
    for (const finding of findings) {
      if (finding.rule !== rule || !finding.message.startsWith(unjudged)) continue;
      waiting.set(finding.message, [...(waiting.get(finding.message) ?? []), finding]);
    }
  }
  if (waiting.size === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Rules that cannot be judged yet; none of them counts as passed',
      columns: { 'Cannot be judged, because': 4, Rules: 3, 'What to do': 4 },
      rows: [...waiting].map(([message, held]) => [
        message.slice(unjudged.length),
        held.map(({ rule, severity }) => `${rule} (${severity})`).join(', '),
        adviceOf(held),
      ]),
      empty: 'Every rule could be judged.',
    },
  ];
}

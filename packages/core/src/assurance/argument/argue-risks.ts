import type { TraceNode } from '../trace/trace.ts';
import { addArtefactClaim } from './argue-requirements.ts';
import { addEvidence, type CaseParts, claimOn } from './case-parts.ts';

const strategy = 'strategy:risks';

/** The argument over every harm that the model leads to: what causes it, and what holds each cause down. */
export function argueRisks(parts: CaseParts): void {
  const { compliance, draft, walk, top } = parts;
  draft.add({ kind: 'strategy', id: strategy, text: 'Over every harm that the model leads to, the worst first' });
  draft.link(top, 'supported-by', strategy);
  // That the list of harms is whole and rightly weighed is a claim too, and the whole strategy rests on it.
  for (const artefact of ['TM', 'SRR'] as const) {
    addArtefactClaim(parts, artefact);
    draft.link(strategy, 'supported-by', claimOn(`artefact:${artefact}`));
  }
  for (const { risk } of compliance.riskDuties) {
    const node = walk.node(`risk:${risk}`);
    if (node !== undefined) argueRisk(parts, node);
  }
}

function argueRisk(parts: CaseParts, risk: TraceNode): void {
  const { draft, walk, compliance } = parts;
  const claim = claimOn(risk.id);
  const exception = compliance.findings.find(({ id, decision }) => id === `R-SRR-02:${risk.of}` && decision !== null);
  const accepted = risk.state === 'holds';
  const within = `${risk.label} stays within what is accepted`;
  const against = accepted || exception !== undefined ? undefined : `by the assessment: ${risk.because}`;
  draft.add({ kind: 'goal', id: claim, of: risk.id, text: within, against });
  draft.link(strategy, 'supported-by', claim);
  if (exception?.decision) {
    const { by, on, because } = exception.decision;
    addSolution(parts, claim, {
      id: `solution:exception:${risk.of}`,
      of: risk.id,
      text: `Exception by ${by} on ${on}: ${because}`,
    });
  } else if (accepted) {
    addSolution(parts, claim, {
      id: `solution:assessment:${risk.of}`,
      of: risk.id,
      text: `Assessment of the model: ${risk.because}`,
    });
  }
  for (const { to } of walk.onward(risk.id)) {
    const threat = walk.node(to);
    if (threat === undefined) continue;
    const controls = actingControls(parts, threat.id);
    // A harm within its criterion needs nothing against a cause that nothing in place holds down.
    if (accepted && !controls.some(({ state }) => state === 'holds')) continue;
    argueThreat(parts, { threat, controls });
    draft.link(claim, 'supported-by', claimOn(threat.id));
  }
}

/** The assessment says what the model says; it is verified once the risk register that holds it is. */
function addSolution(
  { compliance, draft }: CaseParts,
  claim: string,
  told: { readonly id: string; readonly of: string; readonly text: string },
): void {
  const register = compliance.artefacts.find(({ artefact }) => artefact === 'SRR');
  const verified = register?.coverage === 'verified';
  draft.add({
    ...{ kind: 'solution', ...told, confidence: verified ? 'verified' : 'stated' },
    because: verified
      ? `the risk register that holds it is verified: ${register.because}`
      : `${told.text}; no current record shows the risk register`,
  });
  draft.link(claim, 'supported-by', told.id);
}

/** The controls in place against a threat; where there is none, those that are planned. */
function actingControls({ walk }: CaseParts, threat: string): readonly TraceNode[] {
  const controls = walk.onward(threat).flatMap(({ to, kind }) => (kind === 'held-by' ? (walk.node(to) ?? []) : []));
  const inPlace = controls.filter(({ state }) => state === 'holds');
  return inPlace.length > 0 ? inPlace : controls;
}

function argueThreat(
  parts: CaseParts,
  { threat, controls }: { readonly threat: TraceNode; readonly controls: readonly TraceNode[] },
): void {
  const { draft } = parts;
  const own = controls.length === 0 ? noControl : undefined;
  const text = `${threat.label} is held down`;
  if (!draft.add({ kind: 'goal', id: claimOn(threat.id), of: threat.id, text, own })) return;
  for (const control of controls) {
    addControlClaim(parts, control.of);
    draft.link(claimOn(threat.id), 'supported-by', claimOn(control.id));
  }
}

const noControl = { confidence: 'unsupported', because: 'no control stands against it' } as const;

/** The claim that a control works, with the records that show it and a doubt for each current one that refutes it. */
export function addControlClaim(parts: CaseParts, control: string): void {
  const { draft, walk, register } = parts;
  const node = walk.node(`control:${control}`);
  const planned = node?.state === 'planned';
  const own = {
    confidence: node === undefined ? 'unsupported' : planned ? 'planned' : 'stated',
    because: `${node?.because ?? 'not in the model'}; no current record shows that it works`,
  } as const;
  const claim = claimOn(`control:${control}`);
  const text = `${node?.label ?? control} works as it should`;
  if (!draft.add({ kind: 'goal', id: claim, of: node?.id ?? null, text, own })) return;
  addEvidence(parts, `control:${control}`);
  for (const { id, title, refutes } of register.records) {
    if (!refutes.includes(control) || walk.node(`verification:${id}`)?.state !== 'holds') continue;
    const doubt = `doubt:refuted:${id}:${control}`;
    draft.add({ kind: 'doubt', id: doubt, text: `${title} (${id}) shows that it does not work`, answer: null });
    draft.link(claim, 'challenged-by', doubt);
  }
}

import type { Artefact } from '../artefact.ts';
import type { Compliance, RequirementStanding, ReviewFinding } from '../compliance.ts';
import { unjudged } from '../rules/not-stated.ts';
import { reviewRules } from '../rules/review-rules.ts';
import type { OwnWord } from './case-draft.ts';
import { addEvidence, type CaseParts, claimOn } from './case-parts.ts';

const strategy = 'strategy:requirements';

/** The argument over every document that asks for something: each rests on the artefacts that answer it, each made once. */
export function argueRequirements(parts: CaseParts): void {
  const { compliance, draft, top } = parts;
  draft.add({
    kind: 'strategy',
    id: strategy,
    text: 'Over every document that applies, by the artefacts that answer it',
  });
  draft.link(top, 'supported-by', strategy);
  const byDocument = new Map<string, RequirementStanding[]>();
  for (const one of compliance.requirements) {
    if (one.coverage === 'not-applicable') continue;
    const held = byDocument.get(one.document);
    if (held === undefined) byDocument.set(one.document, [one]);
    else held.push(one);
  }
  for (const document of compliance.documents) {
    const asked = byDocument.get(document.id);
    if (asked !== undefined) argueDocument(parts, document, asked);
  }
}

function argueDocument(
  parts: CaseParts,
  { id, title, version }: Compliance['documents'][number],
  asked: readonly RequirementStanding[],
): void {
  const { draft } = parts;
  const claim = `claim:document:${id}`;
  const undecided = asked.filter(({ coverage }) => coverage === 'undecided');
  const applying = asked.filter(({ coverage }) => coverage !== 'undecided');
  if (applying.length > 0) {
    const text = `What ${title} (${version}) asks is answered: ${count(applying.length)}`;
    draft.add({ kind: 'goal', id: claim, of: null, text });
    draft.link(strategy, 'supported-by', claim);
  }
  for (const artefact of new Set(applying.flatMap(({ evidence }) => evidence))) {
    addArtefactClaim(parts, artefact);
    draft.link(claim, 'supported-by', claimOn(`artefact:${artefact}`));
  }
  if (undecided.length === 0) return;
  const open = `claim:decided:${id}`;
  const because = [...new Set(undecided.map((one) => one.because))].join(' ');
  const whole = applying.length === 0;
  const what = whole ? `${title} (${version}) applies` : 'more of it applies';
  draft.add({
    ...{ kind: 'goal', id: open, of: null, own: { confidence: 'unsupported', because } },
    text: `It is decided whether ${what}: ${count(undecided.length)}`,
  });
  draft.link(whole ? strategy : claim, 'supported-by', open);
}

function count(requirements: number): string {
  return requirements === 1 ? '1 requirement' : `${requirements} requirements`;
}

/** The claim that an artefact is complete and current, with its records and the rules that find something on it. */
export function addArtefactClaim(parts: CaseParts, artefact: Artefact): void {
  const { compliance, draft } = parts;
  const trace = `artefact:${artefact}`;
  const standing = compliance.artefacts.find((one) => one.artefact === artefact);
  const text = `${standing?.label ?? artefact} (${artefact}): there, complete and current`;
  const of = parts.walk.node(trace)?.id ?? null;
  if (!draft.add({ kind: 'goal', id: claimOn(trace), of, text, own: ownWord(standing) })) return;
  addEvidence(parts, trace);
  for (const { id, asks, artefacts, severity } of reviewRules) {
    if (severity === 'warning' || !artefacts.includes(artefact)) continue;
    const open = compliance.findings.filter(({ rule, decision }) => rule === id && decision === null);
    if (open.length === 0) continue;
    addRuleClaim(parts, { id, asks, open });
    draft.link(claimOn(trace), 'supported-by', `claim:rule:${id}`);
  }
}

function ownWord(standing: Compliance['artefacts'][number] | undefined): OwnWord {
  if (standing === undefined) return { confidence: 'unsupported', because: 'nothing is known of it' };
  const { coverage, because } = standing;
  switch (coverage) {
    case 'missing':
      return { confidence: 'unsupported', because };
    case 'stale':
      return { confidence: 'stale', because };
    case 'partly':
    case 'stated':
    case 'verified':
      return { confidence: 'stated', because };
  }
}

type OpenRule = { readonly id: string; readonly asks: string; readonly open: readonly ReviewFinding[] };

/** What a rule found speaks against the claim; where it could not judge, nobody has stated what it asks for. */
function addRuleClaim({ draft }: CaseParts, { id, asks, open }: OpenRule): void {
  const found = open.filter(({ message }) => !message.startsWith(unjudged));
  const [first] = found.length > 0 ? found : open;
  const because = `${open.length} ${open.length === 1 ? 'finding' : 'findings'} of ${id}: ${first?.message ?? ''}`;
  draft.add({
    ...{ kind: 'goal', id: `claim:rule:${id}`, of: null, text: `The answer to ${id} is yes: ${asks}` },
    ...(found.length > 0 ? { against: because } : { own: { confidence: 'unsupported', because } }),
  });
}

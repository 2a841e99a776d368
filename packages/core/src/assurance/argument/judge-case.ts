import type { CaseLink, CaseNode } from './assurance-case.ts';
import type { CaseDraft, DraftNode } from './case-draft.ts';
import { type ClaimCompleteness, type ClaimConfidence, countWords, evidenceWord, weakest } from './claim-confidence.ts';

type Judgement = {
  readonly confidence: ClaimConfidence;
  readonly completeness: ClaimCompleteness;
  readonly because: string;
};

/**
 * Every element that the top claim reaches, in the order of the argument, with its mark and, of goals and strategies, how
 * far they are carried and may be relied on. Supporting links must not run in a circle.
 */
export function judgeCase(
  draft: CaseDraft,
  top: string,
): { readonly nodes: readonly CaseNode[]; readonly links: readonly CaseLink[] } {
  const judgements = new Map<string, Judgement>();
  const counts = new Map<string, number>();
  const nodes: CaseNode[] = [];
  const links: CaseLink[] = [];
  const seen = new Set<string>();
  const visit = (id: string): void => {
    const node = draft.nodes.get(id);
    if (node === undefined || seen.has(id)) return;
    seen.add(id);
    const place = nodes.length;
    const count = (counts.get(node.kind) ?? 0) + 1;
    counts.set(node.kind, count);
    // Held free, so that a claim stands before what it rests on and is judged after it.
    nodes.push({ kind: 'context', id, mark: '', text: '' });
    const leaving = draft.leaving(id).filter(({ to }) => draft.nodes.has(to));
    links.push(...leaving);
    for (const { to } of leaving) visit(to);
    const mark = `${letters[node.kind]}${count}`;
    if (node.kind === 'goal' || node.kind === 'strategy') judgements.set(id, judge(node, { draft, judgements }));
    nodes[place] = judgedNode(node, mark, judgements.get(id));
  };
  visit(top);
  return { nodes, links };
}

const letters = { goal: 'G', strategy: 'S', solution: 'Sn', context: 'C', assumption: 'A', doubt: 'D' } as const;

function judgedNode(node: DraftNode, mark: string, judgement: Judgement | undefined): CaseNode {
  const { id, text } = node;
  switch (node.kind) {
    case 'goal':
      return { kind: 'goal', id, mark, text, of: node.of, ...(judgement ?? nothing) };
    case 'strategy':
      return { kind: 'strategy', id, mark, text, ...(judgement ?? nothing) };
    case 'solution':
      return { kind: 'solution', id, mark, text, of: node.of, confidence: node.confidence, because: node.because };
    case 'context':
      return { kind: 'context', id, mark, text };
    case 'assumption':
      return { kind: 'assumption', id, mark, text, standing: node.standing };
    case 'doubt':
      return { kind: 'doubt', id, mark, text, answer: node.answer };
  }
}

const nothing: Judgement = {
  confidence: 'unsupported',
  completeness: 'undeveloped',
  because: 'nothing is there that shows it',
};

type Known = { readonly draft: CaseDraft; readonly judgements: ReadonlyMap<string, Judgement> };
type Claim = Extract<DraftNode, { kind: 'goal' | 'strategy' }>;

function judge(claim: Claim, { draft, judgements }: Known): Judgement {
  const to = draft.leaving(claim.id).flatMap((link) => {
    const node = draft.nodes.get(link.to);
    return node === undefined ? [] : [{ link, node }];
  });
  const claims = to.flatMap(({ link, node }) => {
    const judgement = link.kind === 'supported-by' ? judgements.get(node.id) : undefined;
    return judgement === undefined ? [] : [{ node, judgement }];
  });
  const solutions = to.flatMap(({ node }) => (node.kind === 'solution' ? [node] : []));
  const own = claim.kind === 'goal' ? claim.own : undefined;
  const shown = evidenceWord(
    solutions.map(({ confidence }) => confidence),
    own?.confidence,
  );
  const completeness = completenessOf(
    claims.map(({ judgement }) => judgement),
    solutions.map(({ confidence }) => confidence),
  );
  const against = contradictions(claim, to);
  if (against.length > 0) return { confidence: 'contradicted', completeness, because: against.join('; ') };
  const words = claims.map(({ judgement }) => judgement.confidence);
  const confidence = weakest([...words, ...(shown === undefined ? [] : [shown])]);
  if (confidence === undefined) return nothing;
  if (claims.length === 0) {
    const tells = solutions.find((one) => one.confidence === confidence)?.because ?? own?.because ?? nothing.because;
    return { confidence, completeness, because: tells };
  }
  const weak = claims.find(({ judgement }) => judgement.confidence === confidence);
  const what = weak === undefined ? (own?.because ?? 'its evidence') : weak.node.text;
  const because = `rests on ${claims.length} ${claims.length === 1 ? 'claim' : 'claims'} (${countWords(words)}); the weakest gives the word: ${what}`;
  return { confidence, completeness, because };
}

/** What speaks against a claim itself; what speaks against a claim beneath it comes up as the weakest. */
function contradictions(
  claim: Claim,
  to: readonly { readonly link: CaseLink; readonly node: DraftNode }[],
): readonly string[] {
  const found = claim.kind === 'goal' && claim.against !== undefined ? [claim.against] : [];
  for (const { node } of to) {
    if (node.kind === 'assumption' && node.standing === 'broken') found.push(`an assumption is broken: ${node.text}`);
    if (node.kind === 'doubt' && node.answer === null) found.push(`a doubt is not answered: ${node.text}`);
  }
  return found;
}

function completenessOf(claims: readonly Judgement[], solutions: readonly ClaimConfidence[]): ClaimCompleteness {
  const branches = [
    ...claims.map(({ completeness }) => completeness),
    // Evidence that is out of date or not approved is there, and does not end the branch.
    ...(solutions.length === 0
      ? []
      : ([solutions.some((one) => one === 'verified' || one === 'stated') ? 'complete' : 'partly'] as const)),
  ];
  if (branches.every((one) => one === 'undeveloped')) return 'undeveloped';
  return branches.every((one) => one === 'complete') ? 'complete' : 'partly';
}

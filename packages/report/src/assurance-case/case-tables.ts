import type { AssuranceCase, CaseNode } from '@nemecys/core';
import type { ComplianceTable } from '../compliance/compliance-table.ts';

/** A case as tables: what each word means, every claim with its word and its reason, and what the claims stand on. */
export function caseTables({ rules, nodes, links }: AssuranceCase): readonly ComplianceTable[] {
  const marks = new Map(nodes.map(({ id, mark }) => [id, mark]));
  const ends = new Map<string, string[]>();
  for (const { from, to, kind } of links) {
    const key = `${kind} ${from}`;
    ends.set(key, [...(ends.get(key) ?? []), marks.get(to) ?? to]);
  }
  const led = (id: string, kind: string): string => (ends.get(`${kind} ${id}`) ?? []).join(', ');
  return [
    {
      id: 'case-words',
      heading: 'Words of confidence',
      caption: 'The weakest first; a claim is as sure as the weakest claim it rests on',
      columns: ['Word', 'Said when'],
      rows: Object.entries(rules).map(([word, rule]) => [word, rule]),
    },
    {
      id: 'case-claims',
      heading: 'Claims',
      caption: 'Every claim (G) and strategy (S) with how far it is argued, how sure it is, and why',
      columns: ['Mark', 'Claim', 'Confidence', 'Argued', 'Because', 'Rests on', 'Read with', 'Doubted by'],
      rows: nodes.flatMap((node) =>
        node.kind === 'goal' || node.kind === 'strategy'
          ? [
              [
                ...[node.mark, node.text, node.confidence, node.completeness, node.because],
                ...[led(node.id, 'supported-by'), led(node.id, 'in-context-of'), led(node.id, 'challenged-by')],
              ],
            ]
          : [],
      ),
    },
    {
      id: 'case-grounds',
      heading: 'Evidence, contexts, assumptions and doubts',
      caption: 'What the claims stand on, are read with, and are doubted by',
      columns: ['Mark', 'Kind', 'What', 'Standing'],
      rows: nodes.flatMap((node) => {
        const standing = standingOf(node);
        return standing === null ? [] : [[node.mark, node.kind, node.text, standing]];
      }),
    },
  ];
}

/** Where what is no claim stands; null of claims. */
function standingOf(node: CaseNode): string | null {
  switch (node.kind) {
    case 'goal':
    case 'strategy':
      return null;
    case 'solution':
      return `${node.confidence}: ${node.because}`;
    case 'context':
      return '';
    case 'assumption':
      return node.standing;
    case 'doubt':
      return node.answer === null ? 'not answered' : `answered: ${node.answer}`;
  }
}

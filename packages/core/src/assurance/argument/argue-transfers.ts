import type { TransferEntry } from '../ledger/transfer.ts';
import { addControlClaim } from './argue-risks.ts';
import type { OwnWord } from './case-draft.ts';
import { type CaseParts, claimOn } from './case-parts.ts';

const strategy = 'strategy:transfers';

/** The argument over everything that is left to another actor: it is accepted, and a control of theirs receives it. */
export function argueTransfers(parts: CaseParts): void {
  const { compliance, draft, top } = parts;
  if (compliance.transfers.length === 0) return;
  draft.add({ kind: 'strategy', id: strategy, text: 'Over everything that is left to another actor' });
  draft.link(top, 'supported-by', strategy);
  for (const entry of compliance.transfers) {
    const claim = `claim:transfer:${entry.id}`;
    const text = `The ${entry.to ?? 'receiver, whom nobody has named,'} holds down what is left to them: ${entry.what}`;
    draft.add({ kind: 'goal', id: claim, of: null, text, ...wordOn(entry) });
    draft.link(strategy, 'supported-by', claim);
    if (entry.standing !== 'closed') continue;
    for (const { id, state } of entry.controls) {
      if (state !== 'in-place') continue;
      addControlClaim(parts, id);
      draft.link(claim, 'supported-by', claimOn(`control:${id}`));
    }
  }
}

/** Words agree on a transfer; only the control of the receiver, argued beneath it, holds anything down. */
function wordOn({ standing, because }: TransferEntry): { readonly own?: OwnWord; readonly against?: string } {
  switch (standing) {
    case 'closed':
      return {};
    case 'refused':
      return { against: because };
    case 'silent':
    case 'offered':
    case 'accepted':
      return { own: { confidence: 'unsupported', because } };
  }
}

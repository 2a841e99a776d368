import { answerOf, canonicalJson, type RecordRegister, type SharedTransfer, type TransferRecord } from '@nemecys/core';

/**
 * How far a transfer that was shared is answered in the register as it is now. `changed` is no longer what was offered, or
 * no longer open to whoever has the share.
 */
export type SharedStanding = {
  readonly id: string;
  readonly kind: 'offered' | 'accepted' | 'refused' | 'closed' | 'changed';
  readonly by: string | null;
  readonly on: string | null;
  readonly because: string | null;
};

/** Where each transfer of a view stands for whoever has the share: nothing is told of answers that others gave. */
export function standingsOf(
  transfers: readonly SharedTransfer[],
  register: RecordRegister,
  { to, share }: { readonly to: string; readonly share: string },
): readonly SharedStanding[] {
  return transfers.map((shared) => {
    const { id } = shared;
    const now = register.transfers.find((one) => one.id === id);
    const answer = now && answerOf(now);
    const isOthers = answer !== undefined && answer.share !== share;
    if (now === undefined || now.to !== to || isOthers || !isStill(shared, now)) {
      return { id, kind: 'changed', by: null, on: null, because: null };
    }
    const { refused, accepted, closed } = now;
    const told = ({ by, on }: { readonly by: string; readonly on: string }) => ({ id, by, on });
    if (refused !== undefined) return { ...told(refused), kind: 'refused', because: refused.because };
    if (accepted === undefined) return { ...told(shared.offered), kind: 'offered', because: null };
    if (closed === undefined) return { ...told(accepted), kind: 'accepted', because: null };
    return { ...told(closed), kind: 'closed', because: null };
  });
}

/** Whether the register still offers what was shared. */
function isStill(shared: SharedTransfer, { id, what, from, offered, controls }: TransferRecord): boolean {
  return canonicalJson(shared) === canonicalJson({ id, what, from, offered, controls });
}

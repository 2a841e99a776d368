import { canonicalJson, type RecordRegister, type SharedTransfer, type TransferRecord } from '@nemecys/core';

/** How far a transfer that was shared is answered in the register as it is now. `changed` is no longer what was offered. */
export type SharedStanding = {
  readonly id: string;
  readonly kind: 'offered' | 'accepted' | 'refused' | 'closed' | 'changed';
  readonly by: string | null;
  readonly on: string | null;
  readonly because: string | null;
};

/** Where each transfer of a view stands. */
export function standingsOf(
  transfers: readonly SharedTransfer[],
  register: RecordRegister,
  to: string,
): readonly SharedStanding[] {
  return transfers.map((shared) => {
    const { id } = shared;
    const now = register.transfers.find((one) => one.id === id);
    if (now === undefined || now.to !== to || !isStill(shared, now)) {
      return { id, kind: 'changed', by: null, on: null, because: null };
    }
    const { refused, accepted, closed } = now;
    if (refused !== undefined) return { id, kind: 'refused', ...refused };
    if (accepted === undefined) return { id, kind: 'offered', ...shared.offered, because: null };
    if (closed === undefined) return { id, kind: 'accepted', ...accepted, because: null };
    return { id, kind: 'closed', ...closed, because: null };
  });
}

/** Whether the register still offers what was shared. */
function isStill(shared: SharedTransfer, { id, what, from, offered, controls }: TransferRecord): boolean {
  return canonicalJson(shared) === canonicalJson({ id, what, from, offered, controls });
}

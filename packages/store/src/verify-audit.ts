import { auditHash, firstHash } from './audit-hash.ts';
import type { Database } from './open-store.ts';

/** Whether every row of the audit trail says what was written and follows the one before; if not, the first that does not. */
export type AuditVerdict =
  | { readonly kind: 'whole'; readonly rows: number; readonly lastHash: string }
  | { readonly kind: 'broken'; readonly row: number };

const pageSize = 1_000;

/**
 * Recomputes the chain of the audit trail from its start. Rows cut off at its end leave a shorter chain that is whole:
 * keep the hash of the last row elsewhere to see that.
 */
export async function verifyAudit(db: Database): Promise<AuditVerdict> {
  let [before, rows, number] = [firstHash, 0, 0];
  for (;;) {
    const page = await db
      .selectFrom('audit')
      .selectAll()
      .where('number', '>', number)
      .orderBy('number')
      .limit(pageSize)
      .execute();
    for (const row of page) {
      if (row.before_hash !== before || row.hash !== auditHash({ ...row, before })) {
        return { kind: 'broken', row: row.number };
      }
      before = row.hash;
      number = row.number;
      rows += 1;
    }
    if (page.length < pageSize) return { kind: 'whole', rows, lastHash: before };
  }
}

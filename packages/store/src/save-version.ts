import { Failure } from '@nemecys/core';
import { announce } from './announce.ts';
import { appendAudit } from './append-audit.ts';
import type { Doing } from './doing.ts';
import type { Database } from './open-store.ts';
import type { ScenarioKey } from './scenario-key.ts';
import { versionText } from './version-text.ts';

/**
 * What cannot be brought together by itself: the lines of both, and the text of both with all of them settled for one side.
 * `clashes` is empty where there are too many to show.
 */
export type Clash = {
  readonly kind: 'clash';
  readonly withTheirs: string;
  readonly withMine: string;
  /** `line` is where it stands in `withMine`, from 1. */
  readonly clashes: readonly { readonly line: number; readonly theirs: string; readonly mine: string }[];
};

/** Brings together what was written on the same version: the text of both, or what cannot be brought together. */
export type Merge = (texts: {
  readonly base: string;
  readonly saved: string;
  readonly mine: string;
}) => { readonly kind: 'merged'; readonly text: string } | Clash;

/** The title that a text gives its scenario, if it can be read. */
export type TitleOf = (text: string) => Promise<string | undefined>;

/** A text that was written on version `base`. */
export type Edit = ScenarioKey & {
  readonly base: number;
  readonly text: string;
  readonly message: string;
};

/** What became of a save: a version, which holds also what others saved meanwhile, or the saved text that it clashes with. */
export type Saved =
  | { readonly kind: 'saved'; readonly version: number; readonly text: string }
  | (Clash & { readonly version: number; readonly text: string });

/**
 * Saves a text as the next version of a scenario. Nothing that anybody saved is ever lost: a clash saves nothing. Where
 * nothing is new in the text there is no new version.
 */
export async function saveVersion(
  db: Database,
  edit: Edit,
  { by, at, merge, titleOf }: Doing & { readonly merge: Merge; readonly titleOf: TitleOf },
): Promise<Saved> {
  const { workspace, scenario, base, message } = edit;
  return db.transaction().execute(async (transaction) => {
    const head = await transaction
      .selectFrom('scenario')
      .select('head')
      .where('workspace', '=', workspace)
      .where('id', '=', scenario)
      .forUpdate()
      .executeTakeFirst();
    if (head === undefined) throw new Failure('not-found', `There is no scenario "${scenario}" in this workspace.`);
    const textOf = (number: number) => versionText(transaction, { workspace, scenario }, number);
    const saved = await textOf(head.head);
    const result =
      base === head.head
        ? { kind: 'merged' as const, text: edit.text }
        : merge({ base: await textOf(base), saved, mine: edit.text });
    if (result.kind === 'clash') return { ...result, version: head.head, text: saved };
    // Nothing is new in it, such as when a save is sent again whose answer was lost: it is saved already.
    if (result.text === saved) return { kind: 'saved', version: head.head, text: saved };
    const version = head.head + 1;
    await transaction
      .insertInto('version')
      .values({ workspace, scenario, number: version, text: result.text, message, author: by, created_at: at })
      .execute();
    const title = await titleOf(result.text);
    await transaction
      .updateTable('scenario')
      .set({ head: version, ...(title === undefined ? {} : { title }) })
      .where('workspace', '=', workspace)
      .where('id', '=', scenario)
      .execute();
    const details = { scenario, version, base, message };
    await appendAudit(transaction, { actor: by, action: 'save-version', workspace, details }, at);
    await announce(transaction, { workspace, kind: 'version', scenario, version }, { by });
    return { kind: 'saved', version, text: result.text };
  });
}

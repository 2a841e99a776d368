import { type RequirementCatalogue, withholdText } from '@nemecys/core';
import { tellFindings } from '../assess-file.ts';
import { loadRequirements } from '../load-requirements.ts';
import type { Session } from '../session.ts';
import { sha256 } from '../sha256.ts';
import { readOwnRequirements, sheetColumnsOf } from './read-own-requirements.ts';

/** Files of own requirements, and how they are to be read. */
export type OwnOptions = {
  readonly requirements?: readonly string[];
  readonly columns?: string;
  /** Own words go into what is written as well; else they stay in the workspace. */
  readonly ownText?: true;
};

/** What own requirements are read for: to be shown here, or to be written into files that may go elsewhere. */
export type OwnUse = 'shown' | 'written';

/**
 * The requirements of this installation and those of the organisation after them; undefined where these have an error,
 * which is printed with all others. Own words are kept back from what is written unless asked for. Throws a Failure.
 */
export function catalogueWithOwn(
  { requirements = [], columns, ownText }: OwnOptions,
  use: OwnUse,
  session: Session,
): RequirementCatalogue | undefined {
  const catalogue = loadRequirements();
  const { files, findings } = readOwnRequirements(requirements, {
    columns: sheetColumnsOf(columns),
    cwd: session.io.cwd,
  });
  const wrong = findings.some(({ severity }) => severity === 'error');
  tellFindings(findings, wrong ? 'wrong' : 'usable', session);
  if (wrong) return undefined;
  if (files.length === 0) return catalogue;
  const own = use === 'written' && ownText === undefined ? files.map(withholdText) : files;
  const hash = sha256(`${catalogue.hash}\n${JSON.stringify(files)}`);
  return { ...catalogue, documents: [...catalogue.documents, ...own], hash };
}

import type { Finding } from '../../finding.ts';
import { Scenario } from '../scenario.ts';
import { checkIds } from './check-ids.ts';
import { checkReferences } from './check-references.ts';
import { checkSchema } from './check-schema.ts';
import { maxFindings } from './limits.ts';
import { loadFiles, type ResolveFile } from './load-files.ts';
import { type Places, placesOf } from './places.ts';
import type { TextKeeper } from './text-keeper.ts';

/** A scenario as it was read. `scenario` is there exactly when no finding is an error. */
export type ReadScenario = {
  readonly scenario: Scenario | undefined;
  readonly findings: readonly Finding[];
  readonly places: Places;
  /** Every file that was asked for, the entry first. */
  readonly files: readonly string[];
};

/**
 * Reads a scenario from `entry` and the files it includes or extends, which `resolve` gives. What is wrong with them
 * comes back as findings, all of a stage in one run: files and syntax, then fields, then ids. `resolve` throws a
 * `Failure` for a file it cannot give; nothing else is thrown. Whoever reads a text that is being written hands in the same
 * keeper each time.
 */
export async function readScenario(
  entry: string,
  resolve: ResolveFile,
  { keeper }: { readonly keeper?: TextKeeper | undefined } = {},
): Promise<ReadScenario> {
  const parse = keeper && ((text: string, file: string) => keeper.parse(text, file));
  const { root, findings, files } = await loadFiles(entry, resolve, { parse });
  const places: Places = root === undefined ? new Map() : placesOf(root);
  const end = (scenario: Scenario | undefined, all: readonly Finding[]): ReadScenario => {
    const wrong = all.some(({ severity }) => severity === 'error');
    return { scenario: wrong ? undefined : scenario, findings: inOrder(all, files), places, files };
  };
  if (root === undefined || findings.length > 0) return end(undefined, findings);
  const fields = checkSchema(Scenario, root);
  const ids = checkIds(root);
  if (fields.value === undefined) return end(undefined, [...fields.findings, ...ids]);
  const references = checkReferences(fields.value, root);
  return end(references.scenario, [...ids, ...references.findings]);
}

/** Findings by file, then as they stand in it; the same finding once; a flood cut off with a word on the rest. */
function inOrder(findings: readonly Finding[], files: readonly string[]): Finding[] {
  const unique = [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
  const sorted = unique.sort(
    (a, b) =>
      files.indexOf(a.where.file) - files.indexOf(b.where.file) ||
      (a.where.line ?? 0) - (b.where.line ?? 0) ||
      (a.where.column ?? 0) - (b.where.column ?? 0),
  );
  if (sorted.length <= maxFindings) return sorted;
  const where = sorted[maxFindings]?.where ?? { file: files[0] ?? '' };
  const message = 'There are more findings; only the first are listed.';
  return [
    ...sorted.slice(0, maxFindings),
    { code: 'more', severity: 'error', message, advice: 'Mend these first.', where },
  ];
}

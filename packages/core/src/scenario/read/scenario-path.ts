/** A path relative to the folder of the entry, or why it is refused. */
export type ScenarioPath =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly problem: string };

/** The folder of a path as the user typed it, with its last separator; empty where there is none. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/**
 * The file that `target` names when written in the file `from`. Both are relative to the folder of the entry; a target
 * that would leave that folder is refused, so that a scenario from elsewhere cannot read other files.
 */
export function pathFrom(from: string, target: string): ScenarioPath {
  if (target.trim() === '') return { ok: false, problem: 'is empty' };
  if (target.startsWith('/') || /^[a-z][a-z0-9+.-]*:/iu.test(target)) {
    return { ok: false, problem: 'is not relative: only files beside the scenario are read' };
  }
  if (/[\\\p{Cc}]/u.test(target))
    return { ok: false, problem: 'holds a character that a path cannot have: use / between folders' };
  const steps: string[] = [];
  for (const step of `${folderOf(from)}${target}`.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) {
      return { ok: false, problem: 'leaves the folder of the scenario: only files in it are read' };
    }
  }
  if (steps.length === 0) return { ok: false, problem: 'names a folder, not a file' };
  return { ok: true, name: steps.join('/') };
}

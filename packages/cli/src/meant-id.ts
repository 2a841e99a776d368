import { didYouMean, Failure } from '@nemecys/core';

/** The code alone, in front of the asset; in ids of Spyderisk also without what they all begin with. */
function isShortFor(typed: string, id: string): boolean {
  const [short, whole] = [typed, id].map((one) => one.replace(/^system#/u, ''));
  return (
    whole === short ||
    id.startsWith(`${typed}@`) ||
    (id.startsWith('system#') && whole?.startsWith(`${short}-`) === true)
  );
}

/**
 * The id that was typed, or the only one that it can stand for: `misdiagnosis` for `misdiagnosis@patients`. Else a
 * failure that says what comes near.
 */
export function meantId(
  typed: string,
  ids: readonly string[],
  { unknown, ending }: { readonly unknown: string; readonly ending: string },
): string {
  if (ids.includes(typed)) return typed;
  const begun = [...new Set(ids.filter((id) => isShortFor(typed, id)))];
  const [only, ...others] = begun;
  if (only !== undefined && others.length === 0) return only;
  const candidates = begun.length > 0 ? begun : [...new Set(ids.filter((id) => id.includes(typed)))];
  const near = didYouMean(typed, typed.includes('@') ? ids : ids.map((id) => id.slice(0, id.indexOf('@'))));
  const hint = candidates.length > 0 ? `:\n  ${candidates.slice(0, 8).join('\n  ')}` : near === '' ? '.' : `: ${near}`;
  const what = begun.length > 0 ? `"${typed}" stands for several` : unknown;
  throw new Failure('input', `${what}${hint}\n${ending}`);
}

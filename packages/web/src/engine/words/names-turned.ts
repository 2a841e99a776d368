import type { Speech } from './speech.ts';

/** What the names in a sentence are called in another language; undefined where a name is not known as such. */
export type NamesTurned = {
  /** The label of an asset: its author's words, or those of the engine, which are turned over. */
  readonly asset: (label: string) => string;
  readonly isAsset: (label: string) => boolean;
  readonly concept: (label: string) => string | undefined;
  readonly class: (label: string) => string | undefined;
  /** A concept at an asset, which stands in brackets. */
  readonly thing: (label: string) => string | undefined;
};

/** The names of results by what the engine and the knowledge call them. `assets` are the labels of all assets there are. */
export function namesTurned(
  speech: Speech,
  { byLabel, assets }: { readonly byLabel: ReadonlyMap<string, string>; readonly assets: ReadonlySet<string> },
): NamesTurned {
  const asset = (label: string) => byLabel.get(label) ?? label;
  const concept = (label: string) => speech.labels.get(label);
  return {
    asset,
    isAsset: (label) => assets.has(label),
    concept,
    class: (label) => speech.classLabels.get(label),
    thing: (label) => {
      // A label may have brackets of its own, at its end too.
      for (let at = label.indexOf(' ('); at >= 0 && label.endsWith(')'); at = label.indexOf(' (', at + 1)) {
        const [name, place] = [concept(label.slice(0, at)), label.slice(at + 2, -1)];
        if (name !== undefined && (assets.size === 0 || assets.has(place))) return `${name} (${asset(place)})`;
      }
      return undefined;
    },
  };
}

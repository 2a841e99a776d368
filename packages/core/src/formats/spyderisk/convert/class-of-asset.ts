import type { SystemAsset } from '../../../engine/system.ts';
import { isOneOf, type Terms } from '../../../scenario/compile/terms.ts';
import type { AssetReading, Sign } from './counterpart.ts';
import { classCounterparts } from './counterparts.ts';
import { aboveOf, type ModelView } from './model-view.ts';

/** What an asset becomes, and what of that is assumed. */
export type ReadAsset = { readonly becomes: AssetReading; readonly assumed: string | undefined };

const hosting = ['hosts', 'contains'];

/** What each asset of a model becomes, by the table of classes: by its own class, else by the nearest above it. */
export function readClasses(view: ModelView, to: Terms): ReadonlyMap<string, ReadAsset> {
  const above = aboveOf(view.from.classes);
  const known = new Map<string, ReadAsset>();
  const read = (asset: SystemAsset): ReadAsset => {
    let found = known.get(asset.id);
    if (found === undefined) {
      // while it is worked out, something that hosts itself counts as lost
      known.set(asset.id, lost);
      found = lookUp(asset);
      known.set(asset.id, found);
    }
    return found;
  };
  const lookUp = (asset: SystemAsset): ReadAsset => {
    for (const name of above(asset.class)) {
      const row = classCounterparts.find(({ of, when }) => of.includes(name) && holds(asset, when ?? {}));
      if (row === undefined) continue;
      if (row.becomes.kind === 'class' && to.classes.get(row.becomes.class)?.assertable !== true) {
        return left(`our knowledge has no class ${row.becomes.class}`);
      }
      const heading = name === asset.class ? undefined : `${asset.class} is taken as ${name}, the nearest we know`;
      const said = [heading, row.assumed].filter((text) => text !== undefined);
      return { becomes: row.becomes, assumed: said.length === 0 ? undefined : said.join('; ') };
    }
    return left(`our knowledge has nothing like ${asset.class}`);
  };
  const holds = ({ id }: SystemAsset, { from, to: target, other, host }: Sign): boolean => {
    const linked = (end: 'from' | 'to', relations: readonly string[] | undefined): boolean =>
      relations === undefined ||
      view[end === 'from' ? 'linksFrom' : 'linksTo'](id).some(
        (link) =>
          view.says(link, relations) && (other === undefined || view.isA(end === 'from' ? link.to : link.from, other)),
      );
    return linked('from', from) && linked('to', target) && (host === undefined || isHosted(id, host));
  };
  const isHosted = (id: string, host: Exclude<Sign['host'], undefined>): boolean => {
    const hosts = view
      .linksTo(id)
      .filter((link) => view.says(link, hosting))
      .flatMap((link) => view.asset(link.from) ?? [])
      // a data centre is a place, which says no more than that the program runs somewhere
      .filter((asset) => !isPlace(read(asset)));
    if (host === 'none') return hosts.length === 0;
    const classes = hosts.flatMap((asset) => {
      const { becomes } = read(asset);
      return becomes.kind === 'class' ? [becomes.class] : [];
    });
    if (host === 'lost') return hosts.length > 0 && !classes.some((name) => isOneOf(to, name, ['device']));
    return classes.some((name) => isOneOf(to, name, host));
  };
  const isPlace = ({ becomes }: ReadAsset): boolean =>
    becomes.kind === 'class' && isOneOf(to, becomes.class, ['place']);
  return new Map(view.assets.map((asset) => [asset.id, read(asset)]));
}

function left(because: string): ReadAsset {
  return { becomes: { kind: 'left', because }, assumed: undefined };
}

const lost = left('it hosts itself');

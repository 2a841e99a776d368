import { roleName } from '../iri.ts';
import type { Statements } from '../statements.ts';

/** Adds a statement at the place where the name was used. */
type Say = (subject: string, predicate: string, object: string) => void;

/**
 * Says what the structured names in tables stand for: nodes, links and things at roles are used there under names that
 * are built from their parts, and defined nowhere. Names whose parts do not exist stay undefined and are found dangling.
 */
export function defineStructuredName(statements: Statements): (name: string, say: Say) => void {
  const roles = new Map(statements.ofType('core#Role').map((iri) => [roleName(iri), iri]));
  const known = new Set<string>();
  const sets = [
    { prefix: 'domain#MS-', type: 'core#MisbehaviourSet', thing: 'core#hasMisbehaviour' },
    { prefix: 'domain#TWAS-', type: 'core#TrustworthinessAttributeSet', thing: 'core#hasTrustworthinessAttribute' },
    { prefix: 'domain#CS-', type: 'core#ControlSet', thing: 'core#hasControl' },
  ];
  return (name, say) => {
    if (known.has(name)) return;
    known.add(name);
    const define = (type: string, parts: readonly (readonly [string, string])[]): void => {
      say(name, 'rdf#type', type);
      for (const [predicate, object] of parts) say(name, predicate, object);
    };
    const existing = (part: string): string | undefined => {
      if (part === 'Asset') return 'core#Asset';
      return statements.has(`domain#${part}`) ? `domain#${part}` : undefined;
    };
    if (name.startsWith('domain#Node-')) {
      for (const [first, last] of splits(name.slice('domain#Node-'.length))) {
        const role = roles.get(first);
        const assetClass = existing(last);
        if (role !== undefined && assetClass !== undefined)
          return define('core#Node', [
            ['core#hasRole', role],
            ['core#metaHasAsset', assetClass],
          ]);
      }
    } else if (name.startsWith('domain#Link-')) {
      for (const [first, rest] of splits(name.slice('domain#Link-'.length)))
        for (const [relation, last] of splits(rest)) {
          const from = roles.get(first);
          const type = existing(relation);
          const to = roles.get(last);
          if (from !== undefined && type !== undefined && to !== undefined)
            return define('core#RoleLink', [
              ['core#linksFrom', from],
              ['core#linkType', type],
              ['core#linksTo', to],
            ]);
        }
    } else {
      const set = sets.find(({ prefix }) => name.startsWith(prefix));
      if (set === undefined) return;
      for (const [first, last] of splits(name.slice(set.prefix.length))) {
        const thing = existing(first);
        const role = roles.get(last);
        if (thing !== undefined && role !== undefined)
          return define(set.type, [
            [set.thing, thing],
            ['core#locatedAt', role],
          ]);
      }
    }
  };
}

/** The ways to split a text in two at a hyphen. */
function splits(text: string): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  for (let i = text.indexOf('-'); i >= 0; i = text.indexOf('-', i + 1))
    found.push([text.slice(0, i), text.slice(i + 1)]);
  return found;
}

import type { SystemLink } from '../../../engine/system.ts';
import { type Conversion, endsOf, fits, isEntry, keep, relate } from './conversion.ts';
import { convertFlows, type MadeFlows } from './convert-flows.ts';
import { convertFunctions, type MadeFunctions } from './convert-functions.ts';
import type { LinkReading } from './counterpart.ts';
import { linksSaying, type ReadLink, readLinks } from './link-readings.ts';
import { linkKey } from './model-view.ts';
import { type Said, sayLink, withinOne } from './say-link.ts';

/** What the links of a model became besides fields and relations. */
export type MadeOfLinks = Pick<MadeFlows, 'flows'> & Pick<MadeFunctions, 'functions'>;

/** Says every link of a model in the scenario, or lists why it cannot. */
export function convertLinks(conversion: Conversion): MadeOfLinks {
  const links = readLinks(conversion.view);
  const open: ReadLink[] = [];
  for (const read of links) {
    // flows and functions are worked out of several links, when all others have been said
    if (read.rows.some(({ reads }) => derived.has(reads.kind))) open.push(read);
    else settle(conversion, read, (reads) => sayLink(conversion, read.link, reads));
  }
  const made: Made = { ...convertFlows(conversion, links), ...convertFunctions(conversion, links), links };
  for (const read of open)
    settle(conversion, read, (reads) => sayDerived(conversion, read.link, { reads, made }), made);
  return made;
}

type Made = MadeFlows & MadeFunctions & { readonly links: readonly ReadLink[] };

const derived = new Set<LinkReading['kind']>([
  ...(['client', 'handles', 'shows', 'stores', 'senses', 'from-sensor', 'to-thing', 'controls'] as const),
  ...(['function', 'interacts'] as const),
]);

function settle(
  conversion: Conversion,
  { link, rows }: ReadLink,
  say: (reads: LinkReading) => Said | undefined,
  made?: Made,
): void {
  const thing = conversion.view.linkThing(link);
  for (const { reads, assumed } of rows) {
    const said = say(reads);
    if (said === undefined) continue;
    const because = [assumed, said.because].filter((text) => text !== undefined).join('; ');
    keep(conversion, thing, { into: said.into, because: because === '' ? undefined : because });
    return;
  }
  conversion.left.push({ ...thing, because: whyNot(conversion, { link, rows }, made) });
}

function whyNot({ homes, view }: Conversion, { link, rows }: ReadLink, made: Made | undefined): string {
  for (const end of [link.from, link.to]) {
    if (view.asset(end) === undefined) return 'an end of it is no asset that the author of the model placed';
  }
  const stated = rows.flatMap(({ reads }) => (reads.kind === 'left' ? [reads.because] : []))[0];
  if (stated !== undefined) return stated;
  if (rows.length === 0) return 'we know no such relation';
  for (const end of [link.from, link.to]) if (!homes.has(end)) return 'an end of it has no counterpart';
  return (
    made?.unclear.get(linkKey(link)) ?? reasons[rows[0]?.reads.kind ?? 'left'] ?? 'our relations do not join such ends'
  );
}

const noSourceSaid = 'where it gets the data from is not said';

const reasons: Readonly<Partial<Record<LinkReading['kind'], string>>> = {
  handles: noSourceSaid,
  'from-sensor': 'what the device measures is not said',
  'to-thing': 'which data control the device, and who makes them, is not said',
  controls: 'only acting devices are controlled by health data here',
  shows: 'nobody is said to use the program',
};

type Derived = { readonly reads: LinkReading; readonly made: Made };

function sayDerived(conversion: Conversion, link: SystemLink, { reads, made }: Derived): Said | undefined {
  const flow = made.flowOf.get(linkKey(link));
  const byFlow = flow === undefined ? undefined : { into: flow };
  const ends = endsOf(conversion, link);
  switch (reads.kind) {
    case 'function':
      return made.functionOf.get(linkKey(link));
    case 'interacts':
      return sayUse(conversion, link, made);
    case 'client':
      return (
        byFlow ?? withinOne(conversion, link) ?? hold(conversion, link, { is: 'depends-on', because: nothingKnown })
      );
    case 'handles':
      return sayHandling(conversion, link, { reads, made });
    case 'stores':
      return sayStore(conversion, link, made);
    case 'senses':
      return byFlow ?? hold(conversion, link, { is: 'holds', because: 'who gets the readings is not said' });
    case 'from-sensor':
    case 'to-thing':
      return byFlow;
    case 'controls':
      for (const [data, device] of ends) {
        if (fits(conversion, 'controls', [data, device])) conversion.entries.get(data)?.uses.add('device-command');
      }
      return hold(conversion, link, { is: 'controls' });
    case 'shows':
      return sayShown(conversion, link, made);
    default:
      return sayLink(conversion, link, reads);
  }
}

/** Data that a program handles: flows say it, or that it holds them; a half that neither says is not passed over. */
function sayHandling(
  conversion: Conversion,
  link: SystemLink,
  { reads, made }: { readonly reads: Extract<LinkReading, { kind: 'handles' }>; readonly made: Made },
): Said | undefined {
  if (reads.serves) return hold(conversion, link, { is: 'holds' });
  const flow = made.flowOf.get(linkKey(link));
  const here = `${link.from} ${link.to}`;
  const stored = isStoredBelow(conversion, link);
  const noSource = reads.takes && !made.arriving.has(here) && !stored;
  const noGoal = reads.gives && !made.leaving.has(here) && !stored;
  const open = [
    ...(noSource ? [made.unclear.get(linkKey(link)) ?? noSourceSaid] : []),
    ...(noGoal ? ['where it sends the data is not said'] : []),
  ].join('; ');
  if (flow !== undefined) return { into: flow, ...(open === '' ? {} : { because: open }) };
  if (stored) return hold(conversion, link, { is: 'holds', because: 'its machine stores the data' });
  if (open === '') return hold(conversion, link, { is: 'holds', because: 'the data stay within one device here' });
  return reads.gives ? hold(conversion, link, { is: 'holds', because: open }) : undefined;
}

const nothingKnown = 'nothing is known to travel between them, so the one is taken to depend on the other';

function hold(
  conversion: Conversion,
  link: SystemLink,
  { is, because }: { readonly is: string; readonly because?: string },
): Said | undefined {
  const pairs = endsOf(conversion, link).filter((pair) => fits(conversion, is, pair));
  const [into] = pairs.map((pair) => relate(conversion, is, pair));
  return into === undefined ? undefined : { into, ...(because === undefined ? {} : { because }) };
}

function sayUse(conversion: Conversion, link: SystemLink, { functions }: Made): Said | undefined {
  const said = endsOf(conversion, link).flatMap(([person, target]): Said[] => {
    const doing = functions.find(({ by, at }) => by === person && at.includes(target));
    if (doing !== undefined) return [{ into: `functions.${doing.id}.at` }];
    return fits(conversion, 'uses', [person, target]) ? [{ into: relate(conversion, 'uses', [person, target]) }] : [];
  });
  return said[0];
}

/** Does a machine that runs the program store the data? */
function isStoredBelow({ view }: Conversion, { from, to }: SystemLink): boolean {
  return view
    .linksTo(from)
    .some(
      (hosts) =>
        view.says(hosts, ['hosts', 'contains']) &&
        view.linksFrom(hosts.from).some((one) => one.to === to && view.says(one, ['stores'])),
    );
}

/** What a machine stores is held by the programs on it that handle the data; the copy then lies on the machine. */
function sayStore(conversion: Conversion, link: SystemLink, { links }: Made): Said | undefined {
  const { view, parts, homes } = conversion;
  const programs = linksSaying(links, 'handles')
    .filter(({ link: handles }) => handles.to === link.to && !parts.has(handles.from))
    .filter(({ link: { from } }) =>
      view.linksTo(from).some((one) => one.from === link.from && view.says(one, ['hosts', 'contains'])),
    )
    .flatMap(({ link: { from } }) => homes.get(from) ?? []);
  const pairs = programs.flatMap((program) => (homes.get(link.to) ?? []).map((data) => [program, data] as const));
  const [into] = pairs
    .filter((pair) => fits(conversion, 'holds', pair))
    .map((pair) => relate(conversion, 'holds', pair));
  return into === undefined ? hold(conversion, link, { is: 'holds' }) : { into };
}

function sayShown(conversion: Conversion, link: SystemLink, { functions, links }: Made): Said | undefined {
  const { homes, relations } = conversion;
  const users = linksSaying(links, 'interacts').filter(({ link: uses }) => uses.to === link.from);
  for (const person of users.flatMap(({ link: uses }) => homes.get(uses.from) ?? [])) {
    if (!isEntry(conversion, person, ['human'])) continue;
    for (const data of homes.get(link.to) ?? []) {
      const doing = functions.find(({ by, uses }) => by === person && uses.includes(data));
      if (doing !== undefined) return { into: `functions.${doing.id}.uses` };
      const said = ['views', 'interacts-with'].map((is) => `${person} ${is} ${data}`).find((one) => relations.has(one));
      if (said !== undefined) return { into: `relations.${said}` };
    }
  }
  return undefined;
}

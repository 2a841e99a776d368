import { type Conversion, endsOf, fits, isEntry, relate, text } from './conversion.ts';
import { linksSaying, type ReadLink } from './link-readings.ts';
import { by, linkKey } from './model-view.ts';
import type { Said } from './say-link.ts';

/** A clinical function of the scenario. */
export type MadeFunction = {
  readonly id: string;
  readonly label: string;
  readonly kind: 'diagnose' | 'treat';
  readonly by: string;
  readonly for: string;
  readonly uses: readonly string[];
  readonly at: readonly string[];
};

/** The functions of a model, and the function that says what a link says, by the key of the link. */
export type MadeFunctions = {
  readonly functions: readonly MadeFunction[];
  readonly functionOf: ReadonlyMap<string, Said>;
};

type Seen = { readonly data: string; readonly at: string; readonly changed: boolean };

/**
 * Makes a function of everybody (and every acting device) who diagnoses or treats somebody: with the data for it that are
 * shown to them in what they use, or that control the device. What else people are shown becomes a relation.
 */
export function convertFunctions(conversion: Conversion, links: readonly ReadLink[]): MadeFunctions {
  const { entries, newId } = conversion;
  const shown = shownData(conversion, links);
  const controlling = linksSaying(links, 'controls');
  const functions: MadeFunction[] = [];
  const functionOf = new Map<string, Said>();
  const labelOf = (id: string): string => entries.get(id)?.label ?? id;
  const used = new Set<string>();
  for (const { link, reads } of linksSaying(links, 'function')) {
    const meant = new Set(
      linksSaying(links, 'about')
        .filter(({ link: about, reads: { use } }) => about.to === link.to && use === purposeOf[reads.does])
        .flatMap((about) => conversion.homes.get(about.link.from) ?? []),
    );
    for (const [performer, patient] of endsOf(conversion, link)) {
      if (!isEntry(conversion, performer, ['human', 'component']) || !isEntry(conversion, patient, ['human'])) continue;
      const seen = (shown.get(performer) ?? []).filter(({ data }) => meant.has(data));
      const commands = controlling
        .filter((controls) => controls.link.to === link.from)
        .flatMap((controls) => conversion.homes.get(controls.link.from) ?? []);
      const id = newId(`${performer} ${verbs[reads.does]} ${patient}`, reads.does);
      functions.push({
        id,
        label: text(`${labelOf(performer)} ${verbs[reads.does]} ${labelOf(patient)}`) ?? id,
        ...{ kind: reads.does, by: performer, for: patient },
        uses: [...new Set([...seen.map(({ data }) => data), ...commands])].sort(),
        at: [...new Set(seen.map(({ at }) => at))].sort(),
      });
      const into = `functions.${id}`;
      functionOf.set(linkKey(link), seen.length + commands.length === 0 ? { into, because: noData } : { into });
      for (const { data } of seen) used.add(`${performer} ${data}`);
    }
  }
  for (const [person, all] of shown) {
    for (const { data, changed } of all) {
      if (used.has(`${person} ${data}`)) continue;
      // whoever is treated without help has to be able to see the plan, and that is asked of `views`
      const is = changed && !isEntry(conversion, person, ['patient']) ? 'interacts-with' : 'views';
      if (fits(conversion, is, [person, data])) relate(conversion, is, [person, data]);
    }
  }
  return { functions: functions.sort(by(({ id }) => id)), functionOf };
}

const noData = 'no data for it are shown to whoever does it, or control it, so no harm follows';

const purposeOf = { diagnose: 'diagnosis', treat: 'treatment' } as const;
const verbs = { diagnose: 'diagnoses', treat: 'treats' } as const;

/**
 * What people are shown, as Spyderisk's own rules have it: all that an interactive program handles; what any other gets
 * if it makes nothing; what a program is said to show; what a device measures or is told.
 */
function shownData(conversion: Conversion, links: readonly ReadLink[]): ReadonlyMap<string, readonly Seen[]> {
  const { view, homes } = conversion;
  const handled = linksSaying(links, 'handles').filter(({ reads }) => reads.gives || reads.takes);
  const shows = linksSaying(links, 'shows');
  const sensed = linksSaying(links, 'senses');
  const controlling = linksSaying(links, 'controls');
  const shown = new Map<string, Seen[]>();
  for (const { link } of linksSaying(links, 'interacts')) {
    const mine = handled.filter((one) => one.link.from === link.to);
    const makesNothing = !mine.some(({ reads }) => reads.gives);
    const screen = view.isA(link.to, ['InteractiveProcess']);
    const data: readonly (readonly [id: string, changed: boolean])[] = [
      ...mine
        .filter(({ reads }) => screen || (reads.takes && makesNothing))
        .map(({ link: one, reads }) => [one.to, reads.gives ?? false] as const),
      ...shows
        .filter((one) => one.link.from === link.to)
        .map(({ link: one }) => [one.to, isInput(one.relation)] as const),
      ...sensed.filter((one) => one.link.from === link.to).map(({ link: one }) => [one.to, false] as const),
      ...controlling.filter((one) => one.link.to === link.to).map(({ link: one }) => [one.from, true] as const),
    ];
    for (const [person, at] of endsOf(conversion, link)) {
      const seen = data.flatMap(([id, changed]) => (homes.get(id) ?? []).map((home) => ({ data: home, at, changed })));
      shown.set(person, [...(shown.get(person) ?? []), ...seen]);
    }
  }
  return shown;
}

function isInput(relation: string): boolean {
  return relation !== 'enablesUserOutput';
}

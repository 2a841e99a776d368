import type { SystemLink } from '../../../engine/system.ts';
import { linksSaying, type ReadLink } from './link-readings.ts';
import { grouped, linkKey } from './model-view.ts';

/** Data that go from one asset of the model to another, and the links that say so. */
export type Transfer = {
  readonly from: string;
  readonly to: string;
  readonly data: string;
  readonly because: readonly string[];
};

/** The transfers that the links of a model leave no doubt about, and the links that could mean several. */
export type Transfers = { readonly transfers: readonly Transfer[]; readonly unclear: ReadonlyMap<string, string> };

type Handling = {
  readonly link: SystemLink;
  readonly gives: boolean;
  readonly takes: boolean;
  readonly serves: boolean;
};

/**
 * Works out who sends what to whom. A program sends what it makes to a service it uses, when that keeps or needs the data;
 * it gets what it needs from the one service it uses that keeps or makes the data; measured data go to whoever gets the
 * readings; data that control a device go to it from whoever sends it commands. Data that could come from several
 * services are left open.
 */
export function deriveTransfers(links: readonly ReadLink[]): Transfers {
  const handled = linksSaying(links, 'handles').map(({ link, reads }): Handling => {
    return { link, gives: reads.gives ?? false, takes: reads.takes ?? false, serves: reads.serves ?? false };
  });
  const handlings = grouped(handled, ({ link }) => link.from);
  const of = (process: string, data?: string): readonly Handling[] =>
    (handlings.get(process) ?? []).filter(({ link }) => data === undefined || link.to === data);
  const sent: Transfer[] = [];
  const asked: Transfer[] = [];
  for (const { link } of linksSaying(links, 'client')) {
    for (const mine of of(link.from)) {
      const data = mine.link.to;
      const theirs = of(link.to, data);
      const because = [link, mine.link, ...theirs.map((one) => one.link)].map(linkKey);
      if (mine.gives && theirs.some(({ serves, takes }) => serves || takes)) {
        sent.push({ from: link.from, to: link.to, data, because });
      }
      if (mine.takes && theirs.some(({ serves, gives }) => serves || gives)) {
        asked.push({ from: link.to, to: link.from, data, because });
      }
    }
  }
  return settle([...sent, ...sensorTransfers(links), ...deviceTransfers(links, of)], asked);
}

function sensorTransfers(links: readonly ReadLink[]): Transfer[] {
  const sensed = grouped(linksSaying(links, 'senses'), ({ link }) => link.from);
  return linksSaying(links, 'from-sensor').flatMap(({ link }) =>
    (sensed.get(link.to) ?? []).map(({ link: senses }) => {
      return { from: link.to, to: link.from, data: senses.to, because: [linkKey(link), linkKey(senses)] };
    }),
  );
}

function deviceTransfers(
  links: readonly ReadLink[],
  of: (process: string, data: string) => readonly Handling[],
): Transfer[] {
  const controlling = grouped(linksSaying(links, 'controls'), ({ link }) => link.to);
  const made = new Set(
    linksSaying(links, 'handles').flatMap(({ link, reads }) => (reads.gives || reads.serves ? [link.to] : [])),
  );
  return linksSaying(links, 'to-thing').flatMap(({ link }) =>
    (controlling.get(link.to) ?? []).flatMap(({ link: controls }) => {
      const data = controls.from;
      const mine = of(link.from, data).filter(({ gives, serves }) => gives || serves);
      // where nobody is said to make the data, they come from whoever sends the commands
      if (mine.length === 0 && made.has(data)) return [];
      const because = [link, controls, ...mine.map((one) => one.link)].map(linkKey);
      return [{ from: link.from, to: link.to, data, because }];
    }),
  );
}

function settle(sent: readonly Transfer[], asked: readonly Transfer[]): Transfers {
  const unclear = new Map<string, string>();
  const clear: Transfer[] = [...sent];
  for (const choices of grouped(asked, ({ to, data }) => `${to} ${data}`).values()) {
    if (new Set(choices.map(({ from }) => from)).size === 1) clear.push(...choices);
    else for (const { because } of choices) for (const key of because) unclear.set(key, several);
  }
  return { transfers: clear, unclear };
}

const several = 'several services could give these data, and which one does is not said';

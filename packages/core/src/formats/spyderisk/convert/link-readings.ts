import type { SystemLink } from '../../../engine/system.ts';
import type { LinkReading, RelationCounterpart } from './counterpart.ts';
import { relationCounterparts } from './counterparts.ts';
import { aboveOf, type ModelView } from './model-view.ts';

/** What a link may say, in the order of the table, and what of that is assumed. */
export type ReadLink = {
  readonly link: SystemLink;
  readonly rows: readonly { readonly reads: LinkReading; readonly assumed: string | undefined }[];
};

/** What every link of a model may say, by its own relation, else by the nearest above it that the table has. */
export function readLinks({ from, links }: ModelView): readonly ReadLink[] {
  const above = aboveOf(from.relations);
  const rowsOf = (name: string): readonly RelationCounterpart[] =>
    relationCounterparts.filter(({ of }) => of.includes(name));
  return links.map((link) => {
    const name = above(link.relation).find((one) => rowsOf(one).length > 0);
    const heading =
      name === undefined || name === link.relation
        ? undefined
        : `${link.relation} is taken as ${name}, the nearest we know`;
    const rows = rowsOf(name ?? '').map(({ reads, assumed }) => {
      const said = [heading, assumed].filter((one) => one !== undefined);
      return { reads, assumed: said.length === 0 ? undefined : said.join('; ') };
    });
    return { link, rows };
  });
}

/** The links that say something of one kind, with what they say. */
export function linksSaying<K extends LinkReading['kind']>(
  links: readonly ReadLink[],
  kind: K,
): readonly { readonly link: SystemLink; readonly reads: Extract<LinkReading, { kind: K }> }[] {
  return links.flatMap(({ link, rows }) => {
    const reads = rows.map((row) => row.reads).find((row) => isKind(row, kind));
    return reads === undefined ? [] : [{ link, reads }];
  });
}

function isKind<K extends LinkReading['kind']>(
  reads: LinkReading,
  kind: K,
): reads is Extract<LinkReading, { kind: K }> {
  return reads.kind === kind;
}

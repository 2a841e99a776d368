import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';

/** Sections whose entries have an id and stand on the drawing or have controls. */
export const itemSections = ['zones', 'people', 'assets', 'data', 'flows', 'functions'] as const;
/** One of them. */
export type ItemSection = (typeof itemSections)[number];

let last: { readonly text: string; readonly root: YAMLMap | undefined } | undefined;

/**
 * The map that a scenario text is; undefined where it is none. Nobody changes it: the last one read is kept, since what is
 * shown of a thing and the edit of it are of the same text.
 */
export function rootOf(text: string): YAMLMap | undefined {
  if (last?.text === text) return last.root;
  const document = parseDocument(text);
  const root = document.errors.length === 0 && isMap(document.contents) ? document.contents : undefined;
  last = { text, root };
  return root;
}

/** An entry of a scenario text, with where it is listed. */
export type Item = {
  readonly section: ItemSection;
  readonly index: number;
  readonly id: string;
  readonly map: YAMLMap;
};

/** The entries of all sections, in the order of the text. */
export function itemsOf(root: YAMLMap): readonly Item[] {
  return itemSections.flatMap((section) => {
    const list = root.get(section);
    return (isSeq(list) ? list.items : []).flatMap((map, index) =>
      isMap(map) ? [{ section, index, id: String(map.get('id')), map }] : [],
    );
  });
}

/** The entry with an id. */
export function itemOf(root: YAMLMap, id: string): Item | undefined {
  return itemsOf(root).find((item) => item.id === id);
}

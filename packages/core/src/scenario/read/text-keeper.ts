import { maxDepth, maxValues } from './limits.ts';
import type { Located, LocatedEntry, LocatedMap } from './located.ts';
import { type ParsedText, parseYaml, parseYamlPart } from './parse-yaml.ts';
import { type TextPart, textParts } from './text-parts.ts';

type KeptPart = { readonly root: Located | undefined; above: number; moved: Located | undefined };

// Parts are read without what they stand in.
const levelsAround = 3;

// Each character makes two tokens at the most, and four times as many are read as there may be values.
const longest = maxValues * 2;

/**
 * Reads one text after another, as `parseYaml` does. While somebody writes, most of a text stays as it was: what was read
 * of its parts before is kept, and only those that are new are read, and the whole where something is wrong with one.
 */
export class TextKeeper {
  #file = '';
  #parts = new Map<string, KeptPart>();

  parse(text: string, file: string): ParsedText {
    if (file !== this.#file) this.#parts = new Map();
    this.#file = file;
    const root = this.#rootOf(text);
    return root === undefined ? parseYaml(text, file) : { root, findings: [] };
  }

  #rootOf(text: string): LocatedMap | undefined {
    const parts = text.length > longest ? undefined : textParts(text);
    const kept = new Map<string, KeptPart>();
    const entries = new Map<string, LocatedEntry>();
    let items: Located[] = [];
    let place: LocatedMap['place'] | undefined;
    let field = '';
    for (const part of parts ?? []) {
      const root = this.#read(part, kept);
      if (part.kind === 'entry') {
        const [item, ...more] = root?.kind === 'list' ? root.items : [];
        const before = entries.get(field);
        if (root === undefined || item === undefined || more.length > 0 || before === undefined) return undefined;
        if (before.value.kind !== 'list') {
          items = [];
          entries.set(field, { key: before.key, value: { kind: 'list', items, place: root.place } });
        }
        items.push(item);
        continue;
      }
      if (root?.kind !== 'map') return undefined;
      place ??= root.place;
      for (const [key, entry] of root.entries) {
        if (entries.has(key)) return undefined;
        entries.set(key, entry);
        field = key;
      }
    }
    if (place === undefined) return undefined;
    this.#parts = kept;
    return { kind: 'map', entries, place };
  }

  /** What a part holds, at the place where it stands; undefined where anything is wrong with it. */
  #read({ text, above }: TextPart, kept: Map<string, KeptPart>): Located | undefined {
    const part = kept.get(text) ?? this.#parts.get(text) ?? this.#readAnew(text);
    kept.set(text, part);
    if (part.root === undefined) return undefined;
    if (part.moved === undefined || part.above !== above) {
      part.moved = above === 0 ? part.root : moved(part.root, above);
      part.above = above;
    }
    return part.moved;
  }

  #readAnew(text: string): KeptPart {
    const { root, findings } = parseYamlPart(text, this.#file);
    const isWhole = findings.length === 0 && root !== undefined && isWithin(root, maxDepth - levelsAround);
    return { root: isWhole ? root : undefined, above: 0, moved: undefined };
  }
}

function isWithin(located: Located, depth: number): boolean {
  if (located.kind === 'scalar') return true;
  if (depth === 0) return false;
  const inner = located.kind === 'list' ? located.items : Array.from(located.entries.values(), ({ value }) => value);
  return inner.every((one) => isWithin(one, depth - 1));
}

/** The same some lines further down. */
function moved(located: Located, lines: number): Located {
  const place = movedPlace(located.place, lines);
  switch (located.kind) {
    case 'scalar':
      return { ...located, place };
    case 'list':
      return { kind: 'list', items: located.items.map((item) => moved(item, lines)), place };
    case 'map': {
      const entries = new Map<string, LocatedEntry>();
      for (const [key, entry] of located.entries) {
        entries.set(key, { key: movedPlace(entry.key, lines), value: moved(entry.value, lines) });
      }
      return { kind: 'map', entries, place };
    }
  }
}

function movedPlace(place: Located['place'], lines: number): Located['place'] {
  return place.line === undefined ? place : { ...place, line: place.line + lines };
}

import type { FieldValue, RegisterField } from '@nemecys/core';

/** What somebody has typed or chosen so far, in the shape of the field that it is for; '' where nothing. */
export type Draft = string | readonly Draft[] | DraftGroup;
export type DraftGroup = { readonly [name: string]: Draft };

/** What is chosen of the ways to answer a field, and what was typed there. */
export type DraftWay = { readonly way: string; readonly held: Draft };

/** What is wrong at a place of a draft, by the path to it. */
export type DraftFaults = ReadonlyMap<string, 'needed' | 'wrong' | 'taken'>;

/** The draft of a group of fields that says what is said already. */
export function draftOfFields(fields: readonly RegisterField[], said: unknown): DraftGroup {
  const values = isGroup(said) ? said : {};
  return Object.fromEntries(fields.map(({ name, value }) => [name, draftOf(value, values[name])]));
}

/** The draft of a field that says what is said already; an empty one where nothing is. */
export function draftOf(value: FieldValue, said: unknown): Draft {
  switch (value.kind) {
    case 'none':
      return '';
    case 'yes-no':
      return said === undefined ? '' : said === true ? 'yes' : 'no';
    case 'list':
      return Array.isArray(said) ? said.map((one) => draftOf(value.of, one)) : [];
    case 'group':
      return draftOfFields(value.fields, said);
    case 'texts': {
      const texts = isGroup(said) ? said : {};
      return Object.fromEntries([...value.keys, ...Object.keys(texts)].map((key) => [key, String(texts[key] ?? '')]));
    }
    case 'either': {
      const way = said === undefined ? undefined : value.ways.find((one) => fits(one.value, said));
      return { way: way?.name ?? '', held: way === undefined ? '' : draftOf(way.value, said) };
    }
    default:
      return said === undefined ? '' : String(said);
  }
}

/** What a draft says; undefined where it says nothing. Blanks around texts and blank lines go; a row that was added stays. */
export function saidBy(value: FieldValue, draft: Draft): unknown {
  switch (value.kind) {
    case 'none':
      return [];
    case 'list':
      return listOf(draft).flatMap((one) => saidBy(value.of, one) ?? (value.of.kind === 'group' ? {} : []));
    case 'group':
      return saidByFields(value.fields, draft);
    case 'texts':
      return Object.fromEntries(
        Object.entries(groupOf(draft)).flatMap(([key, text]) => {
          const said = textOf(text);
          return said === '' ? [] : [[key, said]];
        }),
      );
    case 'either': {
      const { way, held } = wayOf(draft);
      const chosen = value.ways.find(({ name }) => name === way);
      return chosen === undefined ? undefined : (saidBy(chosen.value, held) ?? {});
    }
    case 'yes-no':
      return draft === '' ? undefined : draft === 'yes';
    case 'number':
      return textOf(draft) === '' ? undefined : Number(textOf(draft));
    default:
      return textOf(draft) === '' ? undefined : textOf(draft);
  }
}

/** What the fields of a group say, without those that say nothing; undefined where none says anything. */
export function saidByFields(fields: readonly RegisterField[], draft: Draft): object | undefined {
  const group = groupOf(draft);
  const said = fields.map((field) => [field.name, saidBy(field.value, group[field.name] ?? '')] as const);
  if (said.every(([, one]) => isBlank(one))) return undefined;
  return Object.fromEntries(said.filter(([, one]) => one !== undefined));
}

/** The places of a draft that need something and have nothing. */
export function missingIn(fields: readonly RegisterField[], draft: Draft, at = ''): readonly string[] {
  const group = groupOf(draft);
  return fields.flatMap(({ name, value, isNeeded }) => {
    const path = at === '' ? name : `${at}/${name}`;
    return missingAt(value, group[name] ?? '', { path, isNeeded });
  });
}

type Place = { readonly path: string; readonly isNeeded: boolean };

function missingAt(value: FieldValue, draft: Draft, { path, isNeeded }: Place): readonly string[] {
  switch (value.kind) {
    case 'group':
      return isNeeded || !isBlank(saidBy(value, draft)) ? missingIn(value.fields, draft, path) : [];
    case 'list': {
      if (isBlank(saidBy(value, draft))) return isNeeded ? [path] : [];
      if (value.of.kind !== 'group') return [];
      return listOf(draft).flatMap((row, at) => missingAt(value.of, row, { path: `${path}/${at}`, isNeeded: true }));
    }
    case 'either': {
      const { way, held } = wayOf(draft);
      const chosen = value.ways.find(({ name }) => name === way);
      if (chosen === undefined) return isNeeded ? [path] : [];
      return missingAt(chosen.value, held, { path, isNeeded: true });
    }
    case 'none':
    case 'texts':
      return [];
    default:
      return isNeeded && saidBy(value, draft) === undefined ? [path] : [];
  }
}

/** The rows or lines of the draft of a list. */
export function listOf(draft: Draft): readonly Draft[] {
  return Array.isArray(draft) ? draft : [];
}

/** The fields of the draft of a group. */
export function groupOf(draft: Draft): DraftGroup {
  return isGroup(draft) ? (draft as DraftGroup) : {};
}

/** The text of a draft, without blanks around it. */
export function textOf(draft: Draft): string {
  return typeof draft === 'string' ? draft.trim() : '';
}

/** The way that the draft of a field has taken. */
export function wayOf(draft: Draft): DraftWay {
  const { way = '', held = '' } = groupOf(draft);
  return { way: textOf(way), held };
}

function isBlank(said: unknown): boolean {
  if (Array.isArray(said)) return said.length === 0;
  return said === undefined || (isGroup(said) && Object.keys(said).length === 0);
}

function isGroup(said: unknown): said is Readonly<Record<string, unknown>> {
  return typeof said === 'object' && said !== null && !Array.isArray(said);
}

function fits(value: FieldValue, said: unknown): boolean {
  if (value.kind === 'none') return Array.isArray(said) && said.length === 0;
  if (value.kind === 'list') return Array.isArray(said) && said.length > 0;
  const [first] = value.kind === 'group' ? value.fields : [];
  return first !== undefined && isGroup(said) && first.name in said;
}

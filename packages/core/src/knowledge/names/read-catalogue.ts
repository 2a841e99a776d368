import { z } from 'zod';
import { Failure } from '../../failure.ts';
import type { Catalogue } from './knowledge-names.ts';

/** What a catalogue file says of its ids. */
export type CatalogueContent = {
  readonly version: string | null;
  readonly notices: readonly string[];
  /** By scheme and id; `withdrawn` where the catalogue says that the entry counts no more. */
  readonly entries: readonly {
    readonly scheme: string;
    readonly id: string;
    readonly name: string;
    readonly withdrawn: boolean;
  }[];
};

/** The parts of a STIX object that names are taken from; whatever else it holds is left where it is. */
const StixObject = z.looseObject({
  type: z.string(),
  name: z.string().optional(),
  revoked: z.boolean().optional(),
  x_mitre_deprecated: z.boolean().optional(),
  x_mitre_version: z.string().optional(),
  definition: z.looseObject({ statement: z.string().optional() }).optional(),
  external_references: z
    .array(z.looseObject({ source_name: z.string().optional(), external_id: z.string().optional() }))
    .optional(),
});
type StixObject = z.infer<typeof StixObject>;
const StixBundle = z.looseObject({ type: z.literal('bundle'), objects: z.array(StixObject) });

/** Which ids belong to a catalogue, and the scheme our references give them. */
const idForms: Readonly<Record<Catalogue, (id: string) => string | undefined>> = {
  emb3d: (id) => (/^[TMP]ID-\d+$/u.test(id) ? 'emb3d' : undefined),
  attack: (id) => (/^T\d{4}(?:\.\d{3})?$/u.test(id) ? (id.startsWith('T0') ? 'attack-ics' : 'attack') : undefined),
  capec: (id) => (/^CAPEC-\d+$/u.test(id) ? 'capec' : undefined),
};

/** Reads a catalogue: a STIX bundle as JSON, or for CAPEC its XML. Throws a Failure where the text is neither. */
export function readCatalogue(catalogue: Catalogue, text: string, file: string): CatalogueContent {
  const content = text.trimStart().startsWith('<') ? readXml(catalogue, text, file) : readStix(catalogue, text, file);
  if (content.entries.length > 0) return content;
  throw new Failure('input', `${file} has no ids of ${catalogue}: is it the file of another catalogue?`);
}

function readStix(catalogue: Catalogue, text: string, file: string): CatalogueContent {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (thrown) {
    const message = `${file} is neither JSON nor XML: ${(thrown as Error).message}.`;
    throw new Failure('input', message, { cause: thrown });
  }
  const parsed = StixBundle.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
    throw new Failure('input', `${file} is no STIX bundle${where}: ${issue?.message ?? ''}.`);
  }
  const { objects } = parsed.data;
  const version = objects.find(({ type }) => type === 'x-mitre-collection')?.x_mitre_version ?? null;
  const notices = objects.flatMap(({ type, definition }) =>
    type === 'marking-definition' && definition?.statement !== undefined ? [definition.statement] : [],
  );
  const entries = objects.flatMap((object) => {
    if (object.name === undefined) return [];
    const { name, revoked = false, x_mitre_deprecated: deprecated = false } = object;
    return idsOf(object).flatMap((id) => {
      const scheme = idForms[catalogue](id);
      return scheme === undefined ? [] : [{ scheme, id, name, withdrawn: revoked || deprecated }];
    });
  });
  return { version, notices: [...new Set(notices)], entries };
}

/** The first external reference is the object's own id; some catalogues keep it in a field of their own instead. */
function idsOf(object: StixObject): readonly string[] {
  const own = Object.entries(object).flatMap(([key, value]) =>
    /^x_mitre_\w+_id$/u.test(key) && typeof value === 'string' ? [value] : [],
  );
  const [first] = (object.external_references ?? []).flatMap(({ external_id: id }) => (id === undefined ? [] : [id]));
  return [...new Set([...own, ...(first === undefined ? [] : [first])])];
}

const quotedAttributes = `((?:[^>"']|"[^"]*"|'[^']*')*)`;

/** CAPEC's XML needs two elements only: the catalogue with its version, and the patterns with id and name. */
function readXml(catalogue: Catalogue, text: string, file: string): CatalogueContent {
  if (catalogue !== 'capec') throw new Failure('input', `${file} is XML: ${catalogue} is read from a STIX bundle.`);
  const [, head = ''] = new RegExp(`<Attack_Pattern_Catalog\\s${quotedAttributes}>`, 'u').exec(text) ?? [];
  const entries = [...text.matchAll(new RegExp(`<Attack_Pattern\\s${quotedAttributes}>`, 'gu'))].flatMap(
    ([, attributes = '']) => {
      const id = attribute(attributes, 'ID');
      const name = attribute(attributes, 'Name');
      if (id === undefined || name === undefined) return [];
      const withdrawn = /^(?:deprecated|obsolete)$/iu.test(attribute(attributes, 'Status') ?? '');
      return [{ scheme: 'capec', id: `CAPEC-${id}`, name, withdrawn }];
    },
  );
  return { version: attribute(head, 'Version') ?? null, notices: [], entries };
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function attribute(text: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(text);
  return (match?.[1] ?? match?.[2])?.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/giu,
    (whole, hex, decimal, word) => {
      if (word !== undefined) return entities[String(word)] ?? whole;
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}

import type { Finding } from '../../finding.ts';
import { oscalNamespace } from './oscal-namespace.ts';

/** A control of a catalogue of somebody else: its own id, what it is called and what it asks, as far as it says. */
export type OscalControl = {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly statement: string;
  readonly groups: readonly string[];
  /** Values of the properties in our namespace, by their name. */
  readonly own: ReadonlyMap<string, readonly string[]>;
  /** Where it stands in the file. */
  readonly path: string;
};

/** What a catalogue holds; undefined where there is an error, so that nothing is half imported. */
export type ReadOscal = {
  readonly title: string;
  readonly version: string;
  readonly oscalVersion: string;
  readonly controls: readonly OscalControl[] | undefined;
  readonly findings: readonly Finding[];
};

type Fields = Readonly<Record<string, unknown>>;
const deepest = 20;
const token = /^[\p{L}_][\p{L}\p{N}._-]*$/u;

/**
 * Reads an OSCAL catalogue of version 1, parsed from JSON. Real files break small rules, so ids that are no tokens and
 * missing dates are warnings; what would lose or confuse a control is an error. Every problem is told, with its place.
 */
export function readOscalCatalogue(value: unknown, file: string): ReadOscal {
  const findings: Finding[] = [];
  const tell = (
    severity: Finding['severity'],
    code: string,
    told: { readonly path: string; readonly message: string },
  ) => findings.push({ code: `oscal-${code}`, severity, message: told.message, where: { file, path: told.path } });
  const catalog = fieldsOf(fieldsOf(value).catalog);
  const metadata = fieldsOf(catalog.metadata);
  const title = textOf(metadata.title);
  const version = textOf(metadata.version);
  const oscalVersion = textOf(metadata['oscal-version']).replace(/^v/u, '');
  if (fieldsOf(value).catalog === undefined) {
    tell('error', 'no-catalogue', {
      path: '',
      message: 'There is no "catalog" in it. Name an OSCAL catalogue in JSON.',
    });
    return { title, version, oscalVersion, controls: undefined, findings };
  }
  if (title === '')
    tell('warning', 'no-title', { path: 'catalog.metadata.title', message: 'The catalogue has no title.' });
  if (!/^1\.\d/u.test(oscalVersion)) {
    const path = 'catalog.metadata.oscal-version';
    tell('error', 'version', { path, message: `OSCAL "${oscalVersion}" is not version 1. Convert the file first.` });
  }
  const controls: OscalControl[] = [];
  const homes = new Map<string, string>();
  const walk = (at: Fields, path: string, groups: readonly string[]): void => {
    if (groups.length > deepest) {
      tell('error', 'too-deep', { path, message: `Groups stand in each other more than ${deepest} deep.` });
      return;
    }
    for (const [place, group] of listOf(at.groups).entries()) {
      walk(group, `${path}.groups[${place}]`, [...groups, textOf(group.title)]);
    }
    for (const [place, control] of listOf(at.controls).entries()) {
      const here = `${path}.controls[${place}]`;
      const id = textOf(control.id);
      const name = textOf(control.title);
      if (id === '') tell('error', 'no-id', { path: here, message: 'A control has no id.' });
      else if (!token.test(id))
        tell('warning', 'id', { path: here, message: `"${id}" is no token of OSCAL; it is kept.` });
      if (name === '') tell('warning', 'no-control-title', { path: here, message: `Control "${id}" has no title.` });
      const home = homes.get(id);
      if (home !== undefined)
        tell('error', 'duplicate', { path: here, message: `"${id}" is there already, at ${home}.` });
      homes.set(id, here);
      const props = listOf(control.props);
      const label = textOf(props.find((one) => one.name === 'label')?.value) || id;
      const statement = proseOf(control.parts);
      controls.push({ id, label, title: name, statement, groups, own: ownProps(props), path: here });
      walk(control, here, [...groups, name]);
    }
  };
  walk(catalog, 'catalog', []);
  if (controls.length === 0) tell('error', 'empty', { path: 'catalog', message: 'The catalogue holds no control.' });
  const wrong = findings.some(({ severity }) => severity === 'error');
  return { title, version, oscalVersion, controls: wrong ? undefined : controls, findings };
}

/** The words of the statement with all its parts, in order. */
function proseOf(parts: unknown): string {
  const statements = listOf(parts).filter(({ name }) => name === 'statement' || name === 'item');
  return statements
    .flatMap((part) => [textOf(part.prose), proseOf(part.parts)])
    .filter((text) => text !== '')
    .join(' ');
}

function ownProps(props: readonly Fields[]): ReadonlyMap<string, readonly string[]> {
  const own = new Map<string, string[]>();
  for (const prop of props) {
    if (prop.ns !== oscalNamespace) continue;
    const name = textOf(prop.name);
    own.set(name, [...(own.get(name) ?? []), textOf(prop.value)]);
  }
  return own;
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}

/** Words on one line: real files hold line ends in labels. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : '';
}

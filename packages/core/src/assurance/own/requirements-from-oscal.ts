import { readOscalCatalogue } from '../../formats/oscal/read-oscal-catalogue.ts';
import { type OwnRequirements, ownRequirements } from './own-requirements.ts';

/**
 * Own requirements from an OSCAL catalogue, parsed from JSON: a requirement for each control, with what our own properties
 * in it say. `id` names the set.
 */
export function requirementsFromOscal(
  value: unknown,
  { id, file }: { readonly id: string; readonly file: string },
): OwnRequirements {
  const { title, version, controls, findings } = readOscalCatalogue(value, file);
  if (controls === undefined) return { requirements: undefined, findings };
  const set = { id, title: title === '' ? id : title, version: version === '' ? 'not stated' : version, file };
  const made = ownRequirements(
    set,
    controls.map(({ id: control, label, title: name, statement, own, path }) => ({
      ...{ label: control, title: name, obligation: statement, clause: own.get('clause')?.[0] ?? label },
      ...{ actors: own.get('actor') ?? [], stages: own.get('stage') ?? [], evidence: own.get('evidence') ?? [] },
      ...{ appliesIf: '', where: { file, path } },
    })),
  );
  return { ...made, findings: [...findings, ...made.findings] };
}

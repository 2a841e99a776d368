import type { Level } from '../../../knowledge/id.ts';
import type {
  Consequence,
  ImpactTemplate,
  Inhibition,
  PopulationVariants,
  TrustAttribute,
  TrustTemplate,
  Undermining,
} from '../../../knowledge/quality.ts';
import { domainName } from '../iri.ts';
import { flag, type Ontology, type Resolve, reference, references, report, text } from './ontology.ts';
import { labelInWords } from './reader-label.ts';

/** What attributes, consequences and controls have in common: where they exist and their least and most likely twins. */
export type Located = {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  readonly at: readonly string[];
  readonly visible: boolean;
  readonly variants?: PopulationVariants;
};

/** The concepts of a type by IRI; their twins for populations are folded into them and not listed. */
export function readLocated(ontology: Ontology, type: string, classOf: Resolve<string>): ReadonlyMap<string, Located> {
  const iris = ontology.statements.ofType(type);
  const twins = twinsOf(ontology, iris);
  const found = new Map<string, Located>();
  for (const iri of iris) {
    if (twins.isTwin.has(iri)) continue;
    const at = references(ontology, iri, 'core#metaLocatedAt', classOf);
    if (at.length === 0) report(ontology, 'missing-location', `${iri} exists at no asset class.`, iri);
    const variants = twins.variants.get(iri);
    found.set(iri, {
      id: domainName(iri),
      label: labelInWords(text(ontology, iri, 'rdfs#label', domainName(iri)), domainName(iri)),
      about: text(ontology, iri, 'rdfs#comment'),
      at,
      visible: flag(ontology, iri, 'core#isVisible', true),
      ...(variants === undefined ? {} : { variants }),
    });
  }
  return found;
}

/** The names of the least and most likely variants of a threat or a strategy, when it has them. */
export function readVariants(ontology: Ontology, iri: string): PopulationVariants | undefined {
  const min = ontology.statements.value(iri, 'core#hasMin');
  const max = ontology.statements.value(iri, 'core#hasMax');
  if (min !== undefined && max !== undefined) return { min: domainName(min), max: domainName(max) };
  if (min !== undefined || max !== undefined)
    report(ontology, 'missing-twin', `${iri} has one of a least and a most likely variant, not both.`, iri);
  return undefined;
}

function twinsOf(ontology: Ontology, iris: readonly string[]) {
  const isTwin = new Set<string>();
  const variants = new Map<string, PopulationVariants>();
  const backwards = new Map<string, { min?: string; max?: string }>();
  for (const iri of iris) {
    const own = readVariants(ontology, iri);
    if (own !== undefined) variants.set(iri, own);
    for (const predicate of ['core#hasMin', 'core#hasMax'])
      for (const said of ontology.statements.all(iri, predicate)) isTwin.add(said.object);
    for (const end of ['min', 'max'] as const)
      for (const said of ontology.statements.all(iri, `core#${end}Of`)) {
        isTwin.add(iri);
        backwards.set(said.object, { ...backwards.get(said.object), [end]: domainName(iri) });
      }
  }
  for (const [iri, { min, max }] of backwards)
    if (!variants.has(iri) && min !== undefined && max !== undefined) variants.set(iri, { min, max });
  return { isTwin, variants };
}

/** The trust attributes among the located concepts. */
export function toAttributes(located: ReadonlyMap<string, Located>): TrustAttribute[] {
  return [...located.values()];
}

/** The consequences of the package of patient harms: the only ones that Spyderisk's knowledge says to hurt somebody. */
const patientHarms = new Set([
  'AbsenceOfDiagnosis',
  'DelayedDiagnosis',
  'Misdiagnosis',
  'AbsenceOfTreatment',
  'DelayedTreatment',
  'InappropriateTreatment',
]);

/** The consequences among the located concepts. */
export function toConsequences(located: ReadonlyMap<string, Located>): Consequence[] {
  return [...located.values()].map((one) => (patientHarms.has(one.id) ? { ...one, harm: 'patient' } : one));
}

type Resolvers = {
  readonly classOf: Resolve<string>;
  readonly attribute: Resolve<string>;
  readonly consequence: Resolve<string>;
  readonly control: Resolve<string>;
  /** Is the IRI one of the twins that were folded? */
  readonly isTwin: (iri: string) => boolean;
};

type Quality = 'attributes' | 'consequences';

/** Which consequence undermines which attribute. One that lacks its twins counts as if it had them, and is reported. */
export function readUndermining(
  ontology: Ontology,
  resolve: Resolvers & Readonly<Record<Quality, ReadonlyMap<string, Located>>>,
): Undermining[] {
  const type = 'core#TrustworthinessImpactSet';
  const value = (iri: string, predicate: string): string => ontology.statements.value(iri, predicate) ?? '';
  const pairOf = (iri: string): string => `${value(iri, 'core#affectedBy')} ${value(iri, 'core#affects')}`;
  const pairs = new Set(ontology.statements.ofType(type).map(pairOf));
  return averageOnly(ontology, type, 'core#affectedBy', resolve).flatMap((iri) => {
    const consequence = reference(ontology, iri, 'core#affectedBy', resolve.consequence);
    const attribute = reference(ontology, iri, 'core#affects', resolve.attribute);
    if (consequence === undefined || attribute === undefined) return [];
    const ends = {
      consequence: resolve.consequences.get(value(iri, 'core#affectedBy'))?.variants,
      attribute: resolve.attributes.get(value(iri, 'core#affects'))?.variants,
    };
    for (const pair of missingTwins(ontology, pairs, ends))
      report(ontology, 'missing-twin', `${iri} lacks its twin, ${pair}; it counts as if it were there.`, iri);
    return [{ consequence, attribute }];
  });
}

/** The pairs of least and most that should stand beside a pair: crossed, and only where the twins themselves are defined. */
function missingTwins(
  { statements }: Ontology,
  pairs: ReadonlySet<string>,
  { consequence, attribute }: Readonly<Record<'consequence' | 'attribute', PopulationVariants | undefined>>,
): string[] {
  if (consequence === undefined || attribute === undefined) return [];
  if (![consequence.min, attribute.min].every((twin) => statements.has(`domain#${twin}`))) return [];
  const crossed = [
    [consequence.max, attribute.min],
    [consequence.min, attribute.max],
  ] as const;
  return crossed
    .filter(([from, to]) => !pairs.has(`domain#${from} domain#${to}`))
    .map(([from, to]) => `${from} undermining ${to}`);
}

/** Which control suppresses which consequence. */
export function readInhibition(ontology: Ontology, resolve: Resolvers): Inhibition[] {
  return averageOnly(ontology, 'core#MisbehaviourInhibitionSet', 'core#inhibited', resolve).flatMap((iri) => {
    const consequence = reference(ontology, iri, 'core#inhibited', resolve.consequence);
    const control = reference(ontology, iri, 'core#inhibitedBy', resolve.control);
    return consequence === undefined || control === undefined ? [] : [{ consequence, control }];
  });
}

/** The default trust in attributes at classes. */
export function readTrustTemplates(ontology: Ontology, resolve: Resolvers, level: Resolve<Level>): TrustTemplate[] {
  return averageOnly(ontology, 'core#TWAADefaultSetting', 'core#hasTrustworthinessAttribute', resolve).flatMap(
    (iri) => {
      const assetClass = reference(ontology, iri, 'core#metaLocatedAt', resolve.classOf);
      const attribute = reference(ontology, iri, 'core#hasTrustworthinessAttribute', resolve.attribute);
      const assumed = reference(ontology, iri, 'core#hasLevel', level);
      if (assetClass === undefined || attribute === undefined || assumed === undefined) return [];
      const independent = flag(ontology, iri, 'core#independentLevels', false);
      return [{ class: assetClass, attribute, level: assumed, independent }];
    },
  );
}

/** The default impact of consequences at classes. */
export function readImpactTemplates(ontology: Ontology, resolve: Resolvers, level: Resolve<Level>): ImpactTemplate[] {
  return averageOnly(ontology, 'core#MADefaultSetting', 'core#hasMisbehaviour', resolve).flatMap((iri) => {
    const assetClass = reference(ontology, iri, 'core#metaLocatedAt', resolve.classOf);
    const consequence = reference(ontology, iri, 'core#hasMisbehaviour', resolve.consequence);
    const assumed = reference(ontology, iri, 'core#hasLevel', level);
    if (assetClass === undefined || consequence === undefined || assumed === undefined) return [];
    return [{ class: assetClass, consequence, level: assumed }];
  });
}

/** Entities of a type that speak of the concept itself and not of one of its twins. */
export function averageOnly(
  ontology: Ontology,
  type: string,
  predicate: string,
  { isTwin }: Pick<Resolvers, 'isTwin'>,
): string[] {
  return ontology.statements.ofType(type).filter((iri) => !isTwin(ontology.statements.value(iri, predicate) ?? ''));
}

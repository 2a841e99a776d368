import type { Control, ControlAtRole, ControlTemplate, Modes, Strategy } from '../../../knowledge/control.ts';
import type { Level } from '../../../knowledge/id.ts';
import type { Scales } from '../../../knowledge/scales.ts';
import { domainName } from '../iri.ts';
import { allReferences, flag, type Ontology, type Resolve, reference, references, text } from './ontology.ts';
import { averageOnly, type Located, readVariants } from './read-qualities.ts';
import { levelOn } from './read-scales.ts';
import { labelInWords } from './reader-label.ts';

/** The controls with what they cost and slow down. */
export function toControls(ontology: Ontology, located: ReadonlyMap<string, Located>, scales: Scales): Control[] {
  const costs = levelOn(scales.cost);
  const performances = levelOn(scales.performance);
  return [...located].map(([iri, control]) => ({
    ...control,
    cost: references(ontology, iri, 'core#unitCost', costs)[0] ?? 0,
    performance: references(ontology, iri, 'core#performanceImpact', performances)[0] ?? 0,
    provider: [],
    references: [],
  }));
}

type Resolvers = {
  readonly classOf: Resolve<string>;
  readonly control: Resolve<string>;
  readonly isTwin: (iri: string) => boolean;
};

/** At which classes controls may be chosen, and how much they cover. */
export function readControlTemplates(ontology: Ontology, resolve: Resolvers, level: Resolve<Level>): ControlTemplate[] {
  return averageOnly(ontology, 'core#CASetting', 'core#hasControl', resolve).flatMap((iri) => {
    const assetClass = reference(ontology, iri, 'core#metaLocatedAt', resolve.classOf);
    const control = reference(ontology, iri, 'core#hasControl', resolve.control);
    const coverage = reference(ontology, iri, 'core#hasLevel', level);
    if (assetClass === undefined || control === undefined || coverage === undefined) return [];
    const assertable = flag(ontology, iri, 'core#isAssertable', true);
    const independent = flag(ontology, iri, 'core#independentLevels', false);
    return [{ class: assetClass, control, assertable, coverage, independent }];
  });
}

/** Controls at roles, by IRI. */
export function readControlSets(
  ontology: Ontology,
  resolve: { readonly control: Resolve<string>; readonly role: Resolve<string> },
): Resolve<ControlAtRole> {
  const found = new Map<string, ControlAtRole>();
  for (const iri of ontology.statements.ofType('core#ControlSet')) {
    const control = reference(ontology, iri, 'core#hasControl', resolve.control);
    const role = reference(ontology, iri, 'core#locatedAt', resolve.role);
    if (control !== undefined && role !== undefined) found.set(iri, { control, role });
  }
  return (iri) => found.get(iri);
}

/** The strategies. One with a missing control is left out: it would be easier to enable than it is. */
export function readStrategies(
  ontology: Ontology,
  resolve: {
    readonly controlSet: Resolve<ControlAtRole>;
    readonly threat: Resolve<string>;
    readonly level: Resolve<Level>;
  },
): Strategy[] {
  return ontology.statements.ofType('core#ControlStrategy').flatMap((iri) => {
    const mandatory = allReferences(ontology, iri, 'core#hasMandatoryCS', resolve.controlSet);
    const old = allReferences(ontology, iri, 'core#hasControlSet', resolve.controlSet);
    const optional = references(ontology, iri, 'core#hasOptionalCS', resolve.controlSet);
    const blockingEffect = reference(ontology, iri, 'core#hasBlockingEffect', resolve.level);
    if (mandatory === undefined || old === undefined || blockingEffect === undefined) return [];
    const variants = readVariants(ontology, iri);
    const code = domainName(iri).replace(/^CSG-/u, '');
    return [
      {
        id: domainName(iri),
        label: labelInWords(text(ontology, iri, 'rdfs#label', code), code),
        about: text(ontology, iri, 'rdfs#comment'),
        mandatory: [...mandatory, ...old],
        optional,
        blocks: references(ontology, iri, 'core#blocks', resolve.threat),
        mitigates: references(ontology, iri, 'core#mitigates', resolve.threat),
        triggers: references(ontology, iri, 'core#triggers', resolve.threat),
        blockingEffect,
        modes: readModes(ontology, iri),
        ...(variants === undefined ? {} : { variants }),
      },
    ];
  });
}

/** The calculations a threat or strategy takes part in: both, unless it says otherwise. */
export function readModes(ontology: Ontology, iri: string): Modes {
  return {
    current: flag(ontology, iri, 'core#isCurrentRisk', true),
    future: flag(ontology, iri, 'core#isFutureRisk', true),
  };
}

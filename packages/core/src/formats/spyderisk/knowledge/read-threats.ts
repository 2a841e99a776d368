import type { Level } from '../../../knowledge/id.ts';
import type { AttributeAtRole, ConsequenceAtRole, Threat } from '../../../knowledge/threat.ts';
import { domainName } from '../iri.ts';
import { allReferences, flag, type Ontology, type Resolve, reference, references, text } from './ontology.ts';
import { readModes } from './read-controls.ts';
import { readVariants } from './read-qualities.ts';
import { threatLabel } from './reader-label.ts';

type Resolvers = {
  readonly pattern: Resolve<string>;
  readonly role: Resolve<string>;
  readonly attribute: Resolve<string>;
  readonly consequence: Resolve<string>;
  readonly likelihood: Resolve<Level>;
  /** The highest step of likelihood: a threat that names no frequency has no ceiling. */
  readonly top: Level;
};

/** The threats, modelling errors and compliance entries among them. One that lacks its pattern or a cause is left out. */
export function readThreats(ontology: Ontology, resolve: Resolvers): Threat[] {
  const { statements } = ontology;
  const attributeSet = readAttributeSets(ontology, resolve);
  const consequenceSet = readConsequenceSets(ontology, resolve);
  const triggered = new Set(
    statements
      .ofType('core#ControlStrategy')
      .flatMap((iri) => statements.all(iri, 'core#triggers').map((said) => said.object)),
  );
  return statements.ofType('core#Threat').flatMap((iri) => {
    const pattern = reference(ontology, iri, 'core#appliesTo', resolve.pattern);
    const threatens = reference(ontology, iri, 'core#threatens', resolve.role);
    const entryPoints = allReferences(ontology, iri, 'core#hasEntryPoint', attributeSet);
    const conditions = allReferences(ontology, iri, 'core#hasSecondaryEffectCondition', consequenceSet);
    const effects = references(ontology, iri, 'core#causesMisbehaviour', consequenceSet);
    if (pattern === undefined || threatens === undefined) return [];
    if (entryPoints === undefined || conditions === undefined) return [];
    const description = text(ontology, iri, 'rdfs#comment');
    const category = statements.value(iri, 'core#hasCategory');
    const variants = readVariants(ontology, iri);
    // One that neither follows from anything nor leads to anything is a remark about the model. Spyderisk calculates in
    // spite of it, so it is no error.
    const remark = entryPoints.length + conditions.length + effects.length === 0 && !triggered.has(iri);
    return [
      {
        id: domainName(iri),
        label: threatLabel(text(ontology, iri, 'rdfs#label', domainName(iri)), domainName(iri), description),
        description,
        category: category === undefined ? '' : text(ontology, category, 'rdfs#label', domainName(category)),
        pattern,
        threatens,
        entryPoints,
        conditions,
        effects,
        frequency: remark
          ? null
          : (references(ontology, iri, 'core#hasFrequency', resolve.likelihood)[0] ?? resolve.top),
        // Older knowledge bases have no flag: what has other behaviours as causes is secondary there.
        secondary: flag(ontology, iri, 'core#isSecondaryThreat', conditions.length > 0),
        normalOperation: flag(ontology, iri, 'core#isNormalOp', false),
        modes: readModes(ontology, iri),
        triggered: triggered.has(iri),
        ...(remark ? { check: { severity: 'warning' as const, advice: '' } } : {}),
        ...(variants === undefined ? {} : { variants }),
        references: [],
      },
    ];
  });
}

function readAttributeSets(ontology: Ontology, resolve: Resolvers): Resolve<AttributeAtRole> {
  const found = new Map<string, AttributeAtRole>();
  for (const iri of ontology.statements.ofType('core#TrustworthinessAttributeSet')) {
    const attribute = reference(ontology, iri, 'core#hasTrustworthinessAttribute', resolve.attribute);
    const role = reference(ontology, iri, 'core#locatedAt', resolve.role);
    if (attribute !== undefined && role !== undefined) found.set(iri, { attribute, role });
  }
  return (iri) => found.get(iri);
}

function readConsequenceSets(ontology: Ontology, resolve: Resolvers): Resolve<ConsequenceAtRole> {
  const found = new Map<string, ConsequenceAtRole>();
  for (const iri of ontology.statements.ofType('core#MisbehaviourSet')) {
    const consequence = reference(ontology, iri, 'core#hasMisbehaviour', resolve.consequence);
    const role = reference(ontology, iri, 'core#locatedAt', resolve.role);
    if (consequence !== undefined && role !== undefined) found.set(iri, { consequence, role });
  }
  return (iri) => found.get(iri);
}

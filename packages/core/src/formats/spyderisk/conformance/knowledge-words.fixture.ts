import { quadsOf } from '../small-knowledge.fixture.ts';
import { constructionLines, patternLines, roleLines } from './pattern-words.fixture.ts';
import {
  attribute,
  consequence,
  control,
  inhibiting,
  pairLines,
  qualityLines,
  templateLines,
  undermining,
} from './quality-words.fixture.ts';
import { strategyLines, threatLines } from './rule-words.fixture.ts';
import { type Line, parseLine, typed } from './words-line.fixture.ts';

/** Graph of the knowledge bases that tests write. */
export const wordsGraph = 'http://it-innovation.soton.ac.uk/ontologies/trustworthiness/domain-words';

/**
 * A knowledge base in N-Quads, written in a few words a line:
 *
 *     class Host Thing …                                 and its parents; `class Host state` only helps construction
 *     relation runsOn uses …                             and what it is a kind of; `state` as for classes
 *     attribute Patched Host,Thing 1 [spread]            where it exists, trust by default there
 *     consequence Taken Host 3                           where it exists, impact by default there
 *     control Patching Host 5 [spread] | never           where it exists, coverage by default there
 *     trust|impact|coverage Patched Host 1 [spread]      a further default
 *     undermines Taken Patched                           inhibits Patching Taken
 *     role h Host,Thing                                  only where the classes of its nodes do not say it
 *     pattern P key:h=Host root: necessary: sufficient: optional: mandatory: prohibited: rootlink:s-runsOn-h link: nolink: distinct:a+b
 *     threat T P lack:Patched@h after:Taken@h causes:Failed@s atmost:3 threatens:h [secondary] [normal] [notcurrent] [notfuture]
 *     strategy S needs:Patching@h old: may: blocks:T mitigates: triggers: effect:4 [notcurrent] [notfuture]
 *     construction C P priority:10 passes:3 adds:new=Host named:h,s link:h-near-new
 *     scales 6 6 5 5                                     likelihood and trust, impact, risk, population (0: none)
 *     without MixedThreatCauses                          a feature less
 *     say domain#x core#y domain#z                       a statement as it is
 *
 * Levels are called L0, T0, I0, R0, P0 and so on; a role r is domain#Role_r.
 */
export function knowledgeWords(text: string): string {
  return quadsOf(knowledgeLines(text).join('\n'), wordsGraph);
}

/** The statements of `knowledgeWords`, one a line, with short IRIs. */
export function knowledgeLines(text: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(parseLine);
  const kind = (name: string): readonly Line[] => lines.filter((line) => line.kind === name);
  const without = new Set(kind('without').flatMap(({ words }) => words));
  const features = ['MixedThreatCauses', 'PopulationModel'].filter((feature) => !without.has(feature));
  const twins = features.includes('PopulationModel');
  const [steps = '6', impacts = '6', risks = '5', populations = '5'] = kind('scales')[0]?.words ?? [];
  return [
    ...typed('kb', 'owl#Ontology', ['core#domainGraph domain-words']),
    ...features.flatMap((feature) => typed(`Feature-${feature}`, 'core#ModelFeature', [])),
    ...scale('Likelihood', 'L', steps),
    ...scale('TrustworthinessLevel', 'T', steps),
    ...scale('ImpactLevel', 'I', impacts),
    ...scale('RiskLevel', 'R', risks),
    ...scale('PopulationLevel', 'P', populations),
    ...kind('class').flatMap(classLines),
    ...kind('relation').flatMap(relationLines),
    ...kind('attribute').flatMap((line) => qualityLines(line, attribute, twins)),
    ...kind('consequence').flatMap((line) => qualityLines(line, consequence, twins)),
    ...kind('control').flatMap((line) => qualityLines(line, control, twins)),
    ...kind('trust').flatMap(({ words }) => templateLines(words, attribute)),
    ...kind('impact').flatMap(({ words }) => templateLines(words, consequence)),
    ...kind('coverage').flatMap(({ words }) => templateLines(words, control)),
    ...kind('undermines').flatMap(({ words }) => pairLines(words, undermining, twins)),
    ...kind('inhibits').flatMap(({ words: [by = '', what = ''] }) => pairLines([what, by], inhibiting, twins)),
    ...roleLines(kind('role'), [...kind('pattern'), ...kind('construction')]),
    ...kind('pattern').flatMap(patternLines),
    ...kind('construction').flatMap(constructionLines),
    ...kind('threat').flatMap((line) => threatLines(line, twins)),
    ...kind('strategy').flatMap((line) => strategyLines(line, twins)),
    ...kind('say').map(({ words }) => words.join(' ')),
  ];
}

function scale(type: string, letter: string, steps: string): string[] {
  return Array.from({ length: Number(steps) }, (_, value) =>
    typed(`${letter}${value}`, `core#${type}`, [`core#levelValue "${value}"`]),
  ).flat();
}

function classLines({ words: [name = '', ...more] }: Line): string[] {
  const parents = more.filter((word) => word !== 'state');
  return typed(name, 'owl#Class', [
    ...(parents.length === 0 ? ['rdfs#subClassOf core#Asset'] : parents.map((p) => `rdfs#subClassOf domain#${p}`)),
    ...(more.includes('state') ? ['core#isConstructionState "true"'] : []),
  ]);
}

function relationLines({ words: [name = '', ...more] }: Line): string[] {
  return typed(name, 'owl#ObjectProperty', [
    ...more.filter((word) => word !== 'state').map((parent) => `rdfs#subPropertyOf domain#${parent}`),
    ...(more.includes('state') ? ['core#isConstructionState "true"'] : []),
  ]);
}

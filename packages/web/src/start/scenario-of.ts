import { yamlLine } from '../text/yaml-words.ts';
import type { Answers } from './answers.ts';
import { type Fields, partsOf, type Say } from './parts-of.ts';

/**
 * The scenario that follows from plain answers, as a text that is easy to go on with. What was not asked is left out, so
 * that the assessment asks for it.
 */
export function scenarioOf(id: string, answers: Answers, say: Say): string {
  const { title, purpose, feared, benefit, strength, place } = answers;
  const parts = partsOf(answers, say);
  const hospital = ['ward', 'intensive', 'laboratory'].includes(place);
  const setting = place === 'clinic' ? 'clinic' : hospital ? 'hospital' : 'home';
  const benefits =
    benefit.trim() === ''
      ? []
      : [{ id: 'gain', what: benefit.trim(), strength, needs: parts.functions.map((one) => one.id) }];
  const assumptions = [
    ...(feared.trim() === '' ? [] : [{ id: 'feared', text: `${say('feared')}: ${feared.trim()}` }]),
    { id: 'start', text: say('assumption') },
  ];
  const section = (name: string, items: readonly Fields[]) =>
    items.length === 0 ? [] : ['', `${name}:`, ...items.map((item) => `  - ${yamlLine(item)}`)];
  return [
    `# ${say('comment')}`,
    'nemecys: 1',
    `id: ${id}`,
    `title: ${JSON.stringify(title.trim() || parts.name)}`,
    `purpose: ${JSON.stringify(purpose.trim() || say('purpose'))}`,
    '',
    'context:',
    `  setting: ${setting}`,
    ...section('assumptions', assumptions),
    ...section('zones', parts.zones),
    ...section('people', parts.people),
    ...section('assets', parts.assets),
    ...section('data', parts.data),
    ...section('flows', parts.flows),
    ...(parts.relations.length === 0 ? [] : ['', 'relations:', ...parts.relations.map((one) => `  - ${one}`)]),
    ...section('functions', parts.functions),
    ...section('benefits', benefits),
    '',
  ].join('\n');
}

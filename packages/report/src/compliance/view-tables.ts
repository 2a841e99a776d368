import type { SystemViews } from '@nemecys/core';
import type { ComplianceTable } from './compliance-table.ts';

/** What each view is called. */
export const viewHeadings = {
  'global-system': 'Global system view',
  'multi-patient-harm': 'Multi-patient harm view',
  updatability: 'Updatability view',
  'security-use-cases': 'Security use case view',
} as const;

/** The four views as tables; what the model does not say stands there as missing. */
export function viewTables(views: SystemViews): readonly ComplianceTable[] {
  const { global, multiPatient, updatability, useCases } = views;
  const labels = new Map(global.elements.map(({ id, label }) => [id, label]));
  const name = (id: string): string => labels.get(id) ?? id;
  const names = (ids: readonly string[]): string => ids.map(name).join(', ');
  return [
    {
      id: 'global-system',
      heading: viewHeadings['global-system'],
      caption: 'Every element with its zone and whether it is in scope',
      columns: ['Element', 'Label', 'Type', 'Zone', 'Scope'],
      rows: global.elements.map(({ id, label, type, zone, scope }) => [id, label, type, zone ?? 'not stated', scope]),
    },
    {
      id: 'paths',
      heading: 'Paths of communication',
      caption: 'What FDA asks of every path (Appendix 2), and what is missing',
      columns: ['Path', 'From', 'To', 'Over', 'Crosses a boundary', 'Answered', 'Known', 'Does not apply', 'Missing'],
      rows: global.paths.map(({ flow, from, to, over, crossesBoundary, known, notApplicable, missing }) => [
        ...[flow, name(from), name(to), names(over), crossesBoundary],
        `${known.length + notApplicable.length} of ${known.length + notApplicable.length + missing.length}`,
        known.map(({ name, text }) => `${name}: ${text}`).join('; '),
        notApplicable.map(({ name, because }) => `${name}: ${because}`).join('; '),
        missing.map(({ name }) => name).join(', '),
      ]),
    },
    {
      id: 'multi-patient-harm',
      heading: viewHeadings['multi-patient-harm'],
      caption: 'Elements over which several patients can be reached at once, with the ways as proof',
      columns: ['Element', 'Amplified by', 'Patients', 'Reached at', 'Ways', 'Risk to one', 'Risk to several'],
      rows: multiPatient.amplifiers.map((one) => [
        ...[
          name(one.element),
          one.causes.join(', '),
          one.reach === null ? 'several, number not stated' : String(one.reach),
        ],
        one.devices.map(({ id, units }) => `${name(id)} (${units})`).join(', '),
        one.paths.map((way) => way.map(name).join(' → ')).join('; '),
        ...[one.riskToOne, one.riskToSeveral ?? 'not scored'],
      ]),
    },
    {
      id: 'updatability',
      heading: viewHeadings.updatability,
      caption: 'Every step of an update on its way',
      columns: [
        'Flow',
        'From',
        'To',
        'Over',
        'Updates',
        'Kept genuine by',
        'Checked by the receiver',
        'When interrupted',
      ],
      rows: [
        ...updatability.hops.map(({ flow, from, to, over, updates, protectedBy, verified, onInterruption }) => [
          ...[flow, name(from), name(to), names(over), names(updates), protectedBy ?? 'not stated', verified],
          onInterruption ?? 'not stated',
        ]),
        ...updatability.unreached.map((id) => [
          'none',
          'not stated',
          name(id),
          '',
          '',
          'no update reaches it',
          'unknown',
          '',
        ]),
      ],
    },
    {
      id: 'security-use-cases',
      heading: viewHeadings['security-use-cases'],
      caption: 'Every function over its states, with the flows it needs',
      columns: ['Use case', 'Function', 'Clinical state', 'State of use', 'Done with', 'Flows', 'Risk', 'Missing'],
      rows: useCases.cases.map(({ id, label, does, state, elements, flows, risk, missing }) => [
        ...[id, label, does, state, names(elements), flows.join(', '), risk, missing.join(', ')],
      ]),
    },
    {
      id: 'omitted-views',
      heading: 'Views left out',
      caption: 'With the reason for each',
      columns: ['View', 'Because'],
      rows: views.omitted.map(({ view, because }) => [view, because]),
    },
  ];
}

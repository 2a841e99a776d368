import type { Compliance } from '@nemecys/core';
import type { ComplianceTable } from './compliance-table.ts';
import { traceLabels } from './trace-tables.ts';

/** Who has to do what, as tables: transfers, conditions on the environment, duties, and the part of each in every risk. */
export function ledgerTables(compliance: Compliance): readonly ComplianceTable[] {
  const { transfers, conditions, duties, riskDuties } = compliance;
  const label = traceLabels(compliance.trace);
  const listed = (controls: readonly { readonly label: string }[]): string =>
    controls.map((one) => one.label).join('; ');
  return [
    {
      id: 'transfers',
      heading: 'Ledger of transfers',
      caption: 'Risks left to others, and how far that is agreed; only closed ones are received',
      columns: ['Transfer', 'What', 'From', 'To', 'Standing', 'Because', 'Controls', 'Threats'],
      rows: transfers.map(({ id, what, from, to, standing, because, controls, threats }) => [
        ...[id, what, from, to ?? 'nobody', standing, because],
        controls.map((one) => `${one.label} (${one.state})`).join('; '),
        threats.map((id) => label('threat', id)).join('; '),
      ]),
    },
    {
      id: 'conditions',
      heading: 'Conditions on the environment',
      caption: 'Assumptions of makers, weighed against this model',
      columns: ['Condition', 'What', 'Assumption', 'At', 'Standing', 'Because', 'Risks'],
      rows: conditions.map(({ condition, text, assumption, at, standing, because, risks }) => [
        ...[
          condition,
          text,
          assumption,
          at ?? 'nowhere',
          standing,
          because,
          risks.map((id) => label('risk', id)).join('; '),
        ],
      ]),
    },
    {
      id: 'risk-duties',
      heading: 'Who does what about each risk',
      caption: 'Controls that each keeps, plans, or could give where the risk is not accepted',
      columns: ['Risk', 'Accepted', 'Who', 'Keeps', 'Plans', 'Could give'],
      rows: riskDuties.flatMap(({ risk, acceptable, actors }) =>
        actors.map(({ actor, keeps, plans, could }) => [
          ...[label('risk', risk), acceptable ? 'yes' : 'no', actor, listed(keeps), listed(plans), listed(could)],
        ]),
      ),
    },
    {
      id: 'duties',
      heading: 'Duties of the actors',
      caption: 'R does it, A answers for it, C is consulted, N is told',
      columns: ['Duty', 'What', 'Parts', 'Requirements'],
      rows: duties.map(({ id, topic, parts, requirements }) => [
        ...[id, topic],
        parts
          .map(
            ({ actor, roles, contract }) => `${actor} ${roles.join(' ')}${contract === null ? '' : ` (${contract})`}`,
          )
          .join(', '),
        requirements.join(', '),
      ]),
    },
  ];
}

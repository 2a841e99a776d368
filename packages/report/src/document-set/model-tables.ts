import { type HarmKind, stepWord } from '@nemecys/core';
import type { TableBlock } from '../blocks/block.ts';
import type { DocumentInput } from './document-input.ts';

const words = (id: string): string => id.replaceAll('-', ' ');

/** Every harm with its risk before and after what is in place, its criterion and whether it is accepted. */
export function riskTable({ assessment }: Pick<DocumentInput, 'assessment'>): TableBlock {
  const { scales } = assessment;
  return {
    kind: 'table',
    caption: 'Risks to people, service and privacy',
    columns: { Harm: 3, 'To whom': 2, Impact: 1, Likelihood: 1, Risk: 1, Accepted: 1.4, 'Held down by': 4 },
    rows: assessment.harms.map((harm) => [
      harm.label,
      `${harm.assetLabel}${harm.kind === null ? '' : ` (${kindWord(harm.kind)})`}`,
      stepWord(scales, 'impact', harm.impact),
      stepWord(scales, 'likelihood', harm.likelihood),
      stepWord(scales, 'risk', harm.risk),
      `${harm.acceptable ? 'yes' : 'NO'}: up to ${stepWord(scales, 'risk', harm.criterion)}`,
      [...new Set(harm.measures.filter(({ state }) => state === 'in-place').map(({ label }) => label))].join('; ') ||
        'nothing in place',
    ]),
    empty: 'The assessment found no harm.',
  };
}

function kindWord(kind: HarmKind): string {
  return words(kind);
}

/** The label of a thing of the model, of what is inferred as well; its id where it has none. */
function labelsOf({ assets }: DocumentInput['assessment']): (id: string) => string {
  const labels = new Map(assets.map(({ id, label }) => [id, label]));
  return (id) => labels.get(id) ?? id;
}

/** The threats above the lowest likelihood, with where each strikes and what it leads to. */
export function threatTable({ assessment }: DocumentInput): TableBlock {
  const { scales } = assessment;
  const label = labelsOf(assessment);
  return {
    kind: 'table',
    caption: 'Threats in the model',
    columns: { Threat: 4, At: 2, Category: 1.4, Origin: 1.2, Likelihood: 1, Risk: 1, Identifier: 2 },
    rows: assessment.threats.map((threat) => [
      threat.text,
      [...new Set(threat.roles.flatMap(({ assets }) => assets.map(label)))].join(', '),
      words(threat.category),
      threat.origin === null ? 'not named' : words(threat.origin),
      stepWord(scales, 'likelihood', threat.likelihood),
      stepWord(scales, 'risk', threat.risk),
      threat.id,
    ]),
    empty: 'No threat stands above the lowest likelihood.',
  };
}

/** What the product is made of and stands among. */
export function assetTable({ assessment, scenario }: DocumentInput): TableBlock {
  const zones = new Map(scenario.zones.map(({ id, label }) => [id, label ?? id]));
  return {
    kind: 'table',
    caption: 'Devices, software, networks, people and services',
    columns: { Name: 3, Class: 2.5, Zone: 2, 'How many': 1, 'From the model': 1, Identifier: 2 },
    rows: assessment.assets.map(({ id, label, classLabel, zone, population, inferred }) => [
      label,
      classLabel,
      zone === null ? 'none named' : (zones.get(zone) ?? zone),
      words(population),
      inferred ? 'inferred' : 'stated',
      id,
    ]),
    empty: 'The model names nothing.',
  };
}

/** Every data flow with what is known of it; what is not known says so. */
export function flowTable({ scenario, assessment }: DocumentInput): TableBlock {
  const label = labelsOf(assessment);
  const said = (value: unknown): string => {
    if (value === undefined || value === 'unknown') return 'NOT STATED';
    return Array.isArray(value) ? value.map(label).join(', ') || 'none' : label(String(value));
  };
  return {
    kind: 'table',
    caption: 'Data flows',
    columns: {
      Flow: 1.6,
      From: 1.3,
      To: 1.3,
      Over: 1.6,
      Carries: 1.6,
      Protocol: 1.4,
      Port: 0.9,
      Opens: 1.2,
      Encrypted: 1.1,
      Authenticated: 1.3,
      'When it fails': 1.3,
    },
    rows: scenario.flows.map((flow) => [
      flow.label ?? flow.id,
      said(flow.from),
      said(flow.to),
      said(flow.over),
      said(flow.data),
      flow.version === undefined ? said(flow.protocol) : `${said(flow.protocol)} ${flow.version}`,
      said(flow.port),
      said(flow.initiator),
      said(flow.encrypted),
      said(flow.authenticated),
      said(flow['on-failure']),
    ]),
    empty: 'The model names no data flow.',
  };
}

/** What is taken for granted, and who has to see that it holds. */
export function assumptionTable({ scenario }: DocumentInput): TableBlock {
  return {
    kind: 'table',
    caption: 'Assumptions on the environment and their owners',
    columns: { Identifier: 1, Assumption: 6, Owner: 1.5 },
    rows: scenario.assumptions.map(({ id, text, owner }) => [id, text, owner ?? 'NOBODY']),
    empty: 'The model states no assumption: check that none is taken for granted unsaid.',
  };
}

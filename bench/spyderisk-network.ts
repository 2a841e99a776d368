import type { SystemAsset, SystemLink } from '../packages/core/src/engine/system.ts';
import { identifierHash } from '../packages/core/src/formats/spyderisk/identifier-hash.ts';
import type { ReadSettings } from '../packages/core/src/formats/spyderisk/model/read-settings.ts';
import { randomFrom } from './clinical-network.ts';

/** The asserted part of a system model in the words of Spyderisk's network knowledge base. */
export type AssertedModel = {
  readonly assets: readonly SystemAsset[];
  readonly links: readonly SystemLink[];
  readonly settings: ReadSettings;
  readonly ids: ReadonlyMap<string, string>;
};

type Draft = {
  readonly assets: SystemAsset[];
  readonly links: SystemLink[];
  readonly controls: ReadSettings['controls'][number][];
  readonly impacts: ReadSettings['impacts'][number][];
};

/** How many assets constructions make of one clinic: the asserted ones and what follows from them. */
export const assetsOfClinic = 60;

/**
 * Clinics, each with a network behind a router to the internet, a server with the record service, a workstation, a
 * clinician and a patient. Two clinics at a time share an internet: as every network can reach every other one through
 * it, paths between networks, which are assets, would otherwise grow by the square. Controls are drawn from the seed.
 */
export function spyderiskNetwork(clinics: number, seed: number): AssertedModel {
  const random = randomFrom(seed);
  const draft: Draft = { assets: [], links: [], controls: [], impacts: [] };
  let internet = '';
  for (let clinic = 1; clinic <= clinics; clinic += 1) {
    if (clinic % 2 === 1) internet = add(draft, `internet${clinic}`, 'Internet');
    addClinic(draft, { name: `c${clinic}`, internet, random });
  }
  const ids = new Map(draft.assets.map(({ id }) => [id, identifierHash(`system#${id}`)]));
  const idOf = (asset: string): string => ids.get(asset) ?? asset;
  return {
    assets: draft.assets,
    links: draft.links,
    ids,
    settings: {
      controls: draft.controls.map((setting) => ({ ...setting, asset: idOf(setting.asset) })),
      trust: [],
      impacts: draft.impacts.map((setting) => ({ ...setting, asset: idOf(setting.asset) })),
    },
  };
}

function add({ assets }: Draft, id: string, assetClass: string): string {
  assets.push({ id, class: assetClass, label: id, population: 0 });
  return id;
}

type Clinic = { readonly name: string; readonly internet: string; readonly random: () => number };

function addClinic(draft: Draft, { name, internet, random }: Clinic): void {
  const asset = (id: string, assetClass: string): string => add(draft, `${name}-${id}`, assetClass);
  const link = (from: string, relation: string, to: string): void => {
    draft.links.push({ from, relation, to });
  };
  const maybe = (control: string, at: string): void => {
    if (random() < 0.5) draft.controls.push({ control, asset: at, state: 'in-place', member: 'average' });
  };
  const lan = asset('lan', 'WiredLAN');
  const router = asset('router', 'Router');
  const server = asset('server', 'Server');
  const service = asset('service', 'DataService');
  const ward = asset('ward', 'PrivateSpace');
  const station = asset('station', 'Workstation');
  const viewer = asset('viewer', 'WebBrowser');
  const clinician = asset('clinician', 'Adult');
  const patient = asset('patient', 'Adult');
  const record = asset('record', 'HealthData');
  const plan = asset('plan', 'HealthData');
  link(lan, 'providedBy', router);
  link(router, 'connectedTo', internet);
  link(server, 'connectedTo', lan);
  link(server, 'hosts', service);
  link(server, 'stores', record);
  link(server, 'stores', plan);
  link(service, 'serves', record);
  link(service, 'serves', plan);
  link(station, 'connectedTo', lan);
  link(station, 'locatedIn', ward);
  link(station, 'hosts', viewer);
  link(viewer, 'uses', service);
  link(viewer, 'reads', record);
  link(viewer, 'updates', plan);
  link(clinician, 'interactsWith', viewer);
  link(clinician, 'canAccess', ward);
  link(clinician, 'diagnoses', patient);
  link(clinician, 'treats', patient);
  link(record, 'diagnosisFor', patient);
  link(plan, 'definesTreatmentFor', patient);
  link(patient, 'canAccess', ward);
  for (const host of [router, server, station]) {
    maybe('SecureConfig', host);
    maybe('SoftwarePatching', host);
    maybe('AccessControl', host);
  }
  draft.impacts.push({ asset: record, consequence: 'LossOfConfidentiality', level: 4, member: 'average' });
}

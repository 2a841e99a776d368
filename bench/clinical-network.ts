import { Scenario } from '../packages/core/src/scenario/scenario.ts';

/** How big a generated network is: at least so many assets of the compiled system, a few more at most; the same seed gives the same network. */
export type NetworkSize = { readonly assets: number; readonly seed: number };

type Draft = { readonly [Section in 'zones' | 'people' | 'assets' | 'data' | 'flows' | 'functions']: object[] } & {
  readonly relations: string[];
};

// Assets of the compiled system: data flows and clinical functions become assets too.
const coreAssets = 7;
const wardAssets = 10;
const monitorAssets = 3;
const pumpAssets = 3;
const subnetAssets = 40;

/**
 * A hospital of wards, each a subnet of at most 40 assets with a router, a workstation, an alarm server, staff, patients
 * and bedside devices that send readings or take orders; the wards hang on a backbone with the record system. Controls,
 * facts and populations are drawn from the seed.
 */
export function clinicalNetwork({ assets, seed }: NetworkSize): Scenario {
  const random = randomFrom(seed);
  const draft: Draft = { zones: [], people: [], assets: [], data: [], flows: [], functions: [], relations: [] };
  addBackbone(draft, assets);
  const backbone = assets > subnetAssets;
  let left = assets - (backbone ? coreAssets : 0);
  for (let ward = 1; left > 0; ward += 1) {
    left -= addWard(draft, `w${ward}`, { size: Math.min(left, subnetAssets), random, backbone });
  }
  return Scenario.parse({ nemecys: 1, id: 'generated', purpose: 'Measure the engine', ...draft });
}

function addBackbone(draft: Draft, assets: number): void {
  if (assets <= subnetAssets) return;
  draft.zones.push({ id: 'server-room', type: 'server-room' });
  draft.people.push({ id: 'it', type: 'it-administrator', label: 'IT', zone: 'server-room' });
  draft.assets.push(
    { id: 'lan', type: 'hospital-lan', label: 'Backbone', zone: 'server-room' },
    { id: 'ehr-vm', type: 'server', label: 'Record machine', zone: 'server-room' },
    { id: 'ehr', type: 'health-record-system', label: 'Record', on: 'ehr-vm' },
    { id: 'clock', type: 'time-service', label: 'Time', on: 'ehr-vm' },
    { id: 'core', type: 'router', label: 'Core router', zone: 'server-room' },
  );
  draft.relations.push('core connects-to lan', 'ehr-vm connects-to lan', 'it administers ehr-vm');
}

type Ward = { readonly size: number; readonly random: () => number; readonly backbone: boolean };

/** Adds a ward with beds until its size is reached or the subnet is full; says how many assets it has. */
function addWard(draft: Draft, w: string, { size, random, backbone }: Ward): number {
  const draw = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  draft.zones.push({ id: `${w}-ward`, type: 'ward' });
  draft.people.push(
    { id: `${w}-patients`, type: 'patient', zone: `${w}-ward`, population: draw(['one', 'few']) },
    { id: `${w}-nurse`, type: 'nurse', zone: `${w}-ward` },
  );
  draft.assets.push(
    { id: `${w}-wlan`, type: 'hospital-wlan', zone: `${w}-ward` },
    {
      id: `${w}-pc`,
      type: 'workstation',
      zone: `${w}-ward`,
      controls: { 'screen-lock': draw(['in-place', 'absent']) },
    },
    {
      id: `${w}-vm`,
      type: 'server',
      zone: `${w}-ward`,
      controls: { patching: draw(['in-place', 'planned', 'absent']) },
    },
    { id: `${w}-alarms`, type: 'alarm-server', on: `${w}-vm` },
  );
  draft.data.push({ id: `${w}-alarm`, type: 'alarm-data', about: `${w}-patients` });
  draft.flows.push({ id: `${w}-show`, from: `${w}-alarms`, to: `${w}-pc`, over: [`${w}-wlan`], data: [`${w}-alarm`] });
  draft.functions.push({
    id: `${w}-watch`,
    label: 'Watching alarms',
    kind: 'alarm',
    by: [`${w}-nurse`],
    for: `${w}-patients`,
    uses: [`${w}-alarm`],
    at: [`${w}-pc`],
  });
  if (backbone) {
    draft.assets.push({ id: `${w}-router`, type: 'router', zone: `${w}-ward` });
    draft.relations.push(`${w}-router connects-to ${w}-wlan`, `${w}-router connects-to lan`);
  }
  let placed = wardAssets + (backbone ? 1 : 0);
  for (let bed = 1; placed < size; bed += 1) {
    const pump = bed % 2 === 0;
    const more = pump ? pumpAssets : monitorAssets + (backbone ? 1 : 0);
    if (placed + more > subnetAssets) break;
    placed += more;
    addBed(draft, w, `${w}-b${bed}`, { draw, backbone, pump });
  }
  return placed;
}

type Bed = { readonly draw: <T>(choices: readonly T[]) => T; readonly backbone: boolean; readonly pump: boolean };

function addBed(draft: Draft, w: string, bed: string, { draw, backbone, pump }: Bed): void {
  const type = pump ? 'infusion-pump' : 'patient-monitor';
  const population = draw(['one', 'one', 'few']);
  const controls = { 'signed-updates': draw(['in-place', 'planned', 'absent']) };
  draft.assets.push({ id: bed, type, zone: `${w}-ward`, population, controls });
  const encrypted = draw(['yes', 'no', 'unknown']);
  if (pump) {
    draft.data.push({ id: `${bed}-rate`, type: 'command-data', for: ['treatment'], about: `${w}-patients` });
    const from = `${w}-alarms`;
    draft.flows.push({ id: `${bed}-order`, from, to: bed, over: [`${w}-wlan`], data: [`${bed}-rate`], encrypted });
    draft.relations.push(`${bed}-rate controls ${bed}`, `${bed} treats ${w}-patients`);
  } else {
    draft.data.push({ id: `${bed}-signs`, type: 'sensed-data', for: ['diagnosis'], about: `${w}-patients` });
    const to = `${w}-alarms`;
    draft.flows.push({ id: `${bed}-send`, from: bed, to, over: [`${w}-wlan`], data: [`${bed}-signs`], encrypted });
    draft.relations.push(`${w}-alarm derived-from ${bed}-signs`, `${w}-nurse interacts-with ${bed}-signs`);
  }
  if (backbone && !pump) {
    draft.flows.push({
      id: `${bed}-record`,
      from: `${w}-alarms`,
      to: 'ehr',
      over: [`${w}-wlan`, 'lan'],
      data: [`${bed}-signs`],
    });
  }
}

/** A small generator of numbers in 0 … 1 that gives the same row for the same seed everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

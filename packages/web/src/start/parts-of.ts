import type { Answers } from './answers.ts';

/** Something of a scenario, as fields. */
export type Fields = { readonly id: string } & Readonly<Record<string, unknown>>;

/** The words that a scenario of the start is written with, in the language of whoever starts it. */
export type Label =
  | Answers['device']
  | `place.${Answers['place']}`
  | `person.${Exclude<Answers['users'][number], 'patient'> | Answers['neighbours'][number] | 'patients'}`
  | `part.${'phone' | 'app' | 'hub' | 'server' | 'service' | 'cloudServer' | 'cloud' | 'record' | 'workstation'}`
  | `net.${'radio' | 'wifi' | 'lan' | 'internet'}`
  | `zone.${'serverRoom' | 'maker' | 'office'}`
  | `data.${'values' | 'orders' | 'alarm'}`
  | `function.${'treat' | 'deliver' | 'alarm' | 'diagnose'}`
  | 'feared'
  | 'assumption'
  | 'comment'
  | 'purpose';
export type Say = (label: Label) => string;

type Parts = Readonly<Record<'zones' | 'people' | 'assets' | 'data' | 'flows' | 'functions', readonly Fields[]>> & {
  readonly relations: readonly string[];
  /** What the device is called. */
  readonly name: string;
};

const classOfDevice: Readonly<Record<Answers['device'], string>> = {
  worn: 'wearable-sensor',
  bedside: 'patient-monitor',
  meter: 'home-meter',
  pump: 'infusion-pump',
  ventilator: 'ventilator',
  implant: 'cardiac-implant',
  scanner: 'imaging-scanner',
  analyser: 'analyser',
  software: 'medical-software',
};
const classOfPlace: Readonly<Record<Answers['place'], string>> = {
  home: 'home',
  ward: 'ward',
  intensive: 'intensive-care',
  clinic: 'clinic-room',
  laboratory: 'laboratory',
  moving: 'public-place',
};
const classOfPerson = {
  relative: 'caregiver',
  nurse: 'nurse',
  clinician: 'clinician',
  visitors: 'bystander',
  cleaners: 'cleaning-staff',
  engineers: 'clinical-engineer',
  maker: 'supplier-staff',
} as const;
/** Devices that act on patients, and those that are on or in them. */
const acting = new Set<Answers['device']>(['pump', 'ventilator', 'implant']);
const atBody = new Set<Answers['device']>(['worn', 'implant', 'pump']);

/** Works out what is there, who is there, and what travels between, from plain answers. */
export function partsOf(answers: Answers, say: Say): Parts {
  const { device, place, count, users } = answers;
  const has = (partner: Answers['partners'][number]) => answers.partners.includes(partner);
  const name = answers.name.trim() || say(device);
  const isAtHome = place === 'home' || place === 'moving';
  const isSoftware = device === 'software';
  const isActing = acting.has(device);
  const isTold = has('server') || has('hospital') || has('cloud');
  const reader = (['clinician', 'nurse', 'relative'] as const).find((one) => users.includes(one)) ?? 'patients';
  // Who reads the values elsewhere has a screen of their own; others look at the device, or at the phone.
  const readsAfar = reader === 'clinician' && isTold;
  const isAlone = reader === 'patients';
  const zones: Fields[] = [
    { id: 'place', type: classOfPlace[place], label: say(`place.${place}`), population: isAtHome ? count : 'one' },
  ];
  const patients = { id: 'patients', type: 'patient', label: say('person.patients'), zone: 'place', population: count };
  const people: Fields[] = [patients];
  const assets: Fields[] = [];
  const flows: Fields[] = [];
  const relations: string[] = [];

  const hasOffice = readsAfar && isAtHome;
  for (const one of [...users, ...answers.neighbours]) {
    if (one === 'patient') continue;
    const zone = one === 'maker' ? 'maker-site' : one === 'clinician' && hasOffice ? 'office' : 'place';
    people.push({ id: one, type: classOfPerson[one], label: say(`person.${one}`), zone });
  }
  if (hasOffice) zones.push({ id: 'office', type: 'clinic-room', label: say('zone.office') });
  if (has('server') || has('hospital'))
    zones.push({ id: 'server-room', type: 'server-room', label: say('zone.serverRoom') });
  if (has('cloud') || answers.neighbours.includes('maker'))
    zones.push({ id: 'maker-site', type: 'supplier-site', label: say('zone.maker') });

  const wifi = { id: 'wifi', type: isAtHome ? 'home-network' : 'hospital-wlan', label: say('net.wifi'), zone: 'place' };
  const needs = new Set<'radio' | 'wifi' | 'lan' | 'internet'>();
  const near = has('phone') || has('hub');
  if (near && !isSoftware) needs.add('radio');
  if (has('server') || has('hospital') || readsAfar) needs.add('lan');
  if (has('cloud')) needs.add('internet');
  if (has('cloud') || has('server') || has('hospital')) needs.add('wifi');
  // At home the hospital is on the other side of the internet.
  if (isAtHome && (has('server') || has('hospital'))) needs.add('internet');
  if (needs.has('radio')) assets.push({ id: 'radio', type: 'bluetooth-link', label: say('net.radio'), zone: 'place' });
  if (needs.has('wifi')) assets.push(wifi);
  if (needs.has('lan')) assets.push({ id: 'lan', type: 'hospital-lan', label: say('net.lan') });
  if (needs.has('internet')) assets.push({ id: 'internet', type: 'internet', label: say('net.internet') });

  const hasPhone = has('phone') || (isSoftware && isAtHome);
  if (hasPhone) assets.push({ id: 'phone', type: 'phone', label: say('part.phone'), zone: 'place' });
  if (isSoftware && !hasPhone)
    assets.push({ id: 'computer', type: 'workstation', label: say('part.workstation'), zone: 'place' });
  const type = classOfDevice[device];
  assets.push({
    id: 'device',
    type,
    label: name,
    ...(isSoftware ? { on: hasPhone ? 'phone' : 'computer' } : { zone: 'place' }),
  });
  if (hasPhone && !isSoftware) assets.push({ id: 'app', type: 'phone-app', label: say('part.app'), on: 'phone' });
  if (has('hub'))
    assets.push({ id: 'hub', type: isAtHome ? 'home-hub' : 'device-gateway', label: say('part.hub'), zone: 'place' });
  if (has('server') || has('hospital'))
    assets.push({ id: 'server', type: 'server', label: say('part.server'), zone: 'server-room' });
  if (has('server'))
    assets.push({ id: 'service', type: 'analysis-pipeline', label: say('part.service'), on: 'server' });
  if (has('hospital'))
    assets.push({ id: 'record', type: 'health-record-system', label: say('part.record'), on: 'server' });
  if (has('cloud')) {
    assets.push(
      { id: 'cloud-server', type: 'server', label: say('part.cloudServer'), zone: 'maker-site' },
      { id: 'cloud', type: 'cloud-service', label: say('part.cloud'), on: 'cloud-server' },
    );
  }
  if (readsAfar) {
    assets.push({
      id: 'workstation',
      type: 'workstation',
      label: say('part.workstation'),
      zone: isAtHome ? 'office' : 'place',
    });
    relations.push('clinician uses workstation');
  }

  const isWarning = answers.harms.includes('no-warning');
  const wants = (one: Answers['harms'][number]) => answers.harms.includes(one);
  const isDecided = wants('wrong-decision') || (!isActing && !isWarning && !wants('wrong-treatment'));
  const isJudged = isDecided && !isAlone;
  // Whoever is alone with the values acts on them.
  const isActedOn = !isActing && (wants('wrong-treatment') || (isDecided && isAlone));
  if (isActedOn && isAlone) people[0] = { ...patients, controls: { 'self-care-treatment': 'in-place' } };
  const uses = [...(isJudged ? ['diagnosis'] : []), ...(isActedOn ? ['treatment'] : [])];
  const data: Fields[] = [
    {
      id: 'values',
      type: 'sensed-data',
      label: say('data.values'),
      ...(uses.length === 0 ? {} : { for: uses }),
      about: 'patients',
    },
    ...(isActing
      ? [
          {
            id: 'orders',
            type: 'therapy-plan',
            label: say('data.orders'),
            for: ['treatment', 'device-command'],
            about: 'patients',
          },
        ]
      : []),
    ...(isWarning
      ? [{ id: 'alarm', type: 'alarm-data', label: say('data.alarm'), for: ['alarm'], about: 'patients' }]
      : []),
  ];
  const told = ['values', ...(isWarning ? ['alarm'] : [])];
  const flow = (from: string, to: string, over: readonly string[], carried: readonly string[] = told) =>
    flows.push({ id: `${from}-to-${to}`, from, to, ...(over.length === 0 ? {} : { over }), data: carried });

  // The values come from the device, over what is near, to what is far, to whoever reads them.
  relations.push(...told.map((one) => `device holds ${one}`));
  const hasApp = hasPhone && !isSoftware;
  if (hasApp) flow('device', 'app', ['radio']);
  if (has('hub')) flow('device', 'hub', isSoftware ? ['wifi'].filter(() => needs.has('wifi')) : ['radio']);
  const gate = has('hub') ? 'hub' : hasApp ? 'app' : 'device';
  const away = isAtHome ? ['wifi', 'internet', 'lan'] : ['wifi', 'lan'];
  if (has('server')) flow(gate, 'service', away);
  if (has('hospital')) flow(has('server') ? 'service' : gate, 'record', has('server') ? ['lan'] : away);
  if (has('cloud')) flow(gate, 'cloud', ['wifi', 'internet']);
  const far = has('hospital') ? 'record' : has('server') ? 'service' : has('cloud') ? 'cloud' : undefined;
  if (readsAfar && far !== undefined) flow(far, 'workstation', far === 'cloud' ? ['internet', 'lan'] : ['lan']);
  if (isActing) {
    const source = far ?? (gate === 'device' ? undefined : gate);
    if (source === undefined) relations.push('device holds orders');
    else {
      relations.push(`${source} holds orders`);
      const over = source === 'cloud' ? ['internet', 'wifi'] : source === gate ? ['radio'] : [...away].reverse();
      flow(source, 'device', over, ['orders']);
    }
    relations.push('orders controls device');
  }

  // Rays and fields act on whoever is in a scanner, though it only looks.
  if (device === 'scanner') relations.push('device treats patients');
  if (atBody.has(device)) relations.push('device worn-by patients');
  if (users.includes('patient')) relations.push(hasApp ? 'patients uses app' : 'patients uses device');
  for (const one of users)
    if (one !== 'patient' && !(one === 'clinician' && readsAfar)) relations.push(`${one} uses device`);
  if (answers.neighbours.includes('engineers')) relations.push('engineers administers device');
  if (answers.neighbours.includes('maker')) relations.push(`maker administers ${has('cloud') ? 'cloud' : 'device'}`);

  const screen = readsAfar ? 'workstation' : hasApp && reader !== 'nurse' ? 'app' : 'device';
  const readerAt = { by: [reader], for: 'patients', at: [screen] };
  if (screen === 'app' && reader !== 'patients') relations.push(`${reader} uses app`);
  const functions: Fields[] = [
    ...(isActing
      ? [
          {
            id: 'delivery',
            label: say('function.deliver'),
            kind: 'deliver',
            by: ['device'],
            for: 'patients',
            uses: ['orders'],
            at: ['device'],
          },
        ]
      : []),
    ...(isJudged
      ? [{ id: 'judging', label: say('function.diagnose'), kind: 'diagnose', ...readerAt, uses: ['values'] }]
      : []),
    ...(isActedOn
      ? [{ id: 'treating', label: say('function.treat'), kind: 'treat', ...readerAt, uses: ['values'] }]
      : []),
    ...(isWarning
      ? [{ id: 'warning', label: say('function.alarm'), kind: 'alarm', ...readerAt, uses: ['alarm'] }]
      : []),
  ];
  return { name, zones, people, assets, data, flows, relations: [...new Set(relations)], functions };
}

import type { Answers, NamedThing, Setting } from './answers.ts';
import { giveIds, type IdSource } from './ids.ts';
import { entryText, type Fields, scalar, section } from './scenario-text.ts';

type Placed = NamedThing & { readonly id: string; readonly zone?: string; readonly on?: string };

/** What a class is, as far as a first model depends on it. */
export type ClassTest = (id: string, heading: string) => boolean;

const zonesOf: Readonly<Record<Setting, readonly (readonly [id: string, type: string, label: string])[]>> = {
  home: [['home', 'home', 'At home']],
  hospital: [
    ['ward', 'ward', 'Ward'],
    ['server-room', 'server-room', 'Server room'],
  ],
  clinic: [['clinic', 'clinic-room', 'Clinic']],
  laboratory: [['laboratory', 'laboratory', 'Laboratory']],
  mixed: [
    ['home', 'home', 'At home'],
    ['clinic', 'clinic-room', 'Clinic'],
  ],
};

/**
 * A first scenario as YAML text. What the answers do not say is either left unknown or guessed in the simplest way, and
 * a comment says which: data flows along the devices in their order.
 */
export function firstScenario(answers: Answers, isA: ClassTest): string {
  const ids = giveIds();
  const id = ids(answers.title, 'scenario');
  const zones = zonesOf[answers.setting];
  for (const [zone] of zones) ids(zone, 'zone');
  const networks = place(answers.networks, ids, 'network', (type) =>
    isA(type, 'internet') || isA(type, 'cellular-network') ? undefined : zones[0]?.[0],
  );
  const things = hosted(answers, ids, isA);
  const people = place(withPatients(answers.people, isA), ids, 'person', (type) => zoneOfPerson(type, answers, isA));
  const data = place(answers.data, ids, 'data', () => undefined);
  const model = { answers, isA, networks, things, people, data };
  const patients = people.find(({ class: type }) => isA(type, 'patient'))?.id ?? 'patients';

  return [
    '# A first model, written by "nemecys init". Change whatever is not right; what nobody knows may be left out.',
    'nemecys: 1',
    `id: ${id}`,
    `title: ${scalar(answers.title)}`,
    `purpose: ${scalar(answers.purpose)}`,
    '',
    'context:',
    `  author: ${answers.role}`,
    `  setting: ${answers.setting}`,
    `  life-stage: ${answers.role === 'operator' ? 'operation' : 'design'}`,
    '  patients:',
    `    - ${entryText({ id: patients, count: answers.patients })}`,
    ...section(
      'zones',
      zones.map(([zone, type, label]) => entryText({ id: zone, type, label })),
    ),
    ...section('people', people.map(entry)),
    ...section('assets', [...networks, ...things].map(entry)),
    ...section(
      'data',
      data.map((item) =>
        entryText({ id: item.id, type: item.class, label: item.label, for: answers.dataFor, about: patients }),
      ),
    ),
    ...section('flows', flowsOf(model, ids), 'Guessed: the data passes the devices in the order they were named in.'),
    ...section('relations', relationsOf(model).map(scalar)),
    ...section('functions', [functionOf(model, patients, ids)]),
    '',
  ].join('\n');
}

type Model = {
  readonly answers: Answers;
  readonly isA: ClassTest;
  readonly networks: readonly Placed[];
  readonly things: readonly Placed[];
  readonly people: readonly Placed[];
  readonly data: readonly Placed[];
};

function entry({ id, class: type, label, zone, on }: Placed): string {
  return entryText({ id, type, label, on, zone });
}

function place(
  named: readonly NamedThing[],
  ids: IdSource,
  fallback: string,
  zoneOf: (type: string) => string | undefined,
): readonly Placed[] {
  return named.map((thing) => {
    const zone = zoneOf(thing.class);
    return { ...thing, id: ids(thing.label, fallback), ...(zone === undefined ? {} : { zone }) };
  });
}

/** Programs get something to run on: the phone or computer that was named, or one of their own. */
function hosted({ things, setting }: Answers, ids: IdSource, isA: ClassTest): readonly Placed[] {
  const front = zonesOf[setting][0]?.[0];
  const back = setting === 'hospital' ? 'server-room' : undefined;
  const placed = place(things, ids, 'device', (type) => {
    if (isA(type, 'software')) return undefined;
    return isA(type, 'server') ? back : front;
  });
  const made: Placed[] = [];
  return placed
    .map((thing) => {
      if (!isA(thing.class, 'software')) return thing;
      const kind = isA(thing.class, 'phone-app') ? 'phone' : 'server';
      const host = [...placed, ...made].find((other) => isA(other.class, kind)) ?? {
        id: ids(kind, kind),
        label: kind === 'phone' ? 'Phone' : 'Server',
        class: kind,
        ...optionalZone(kind === 'phone' ? front : back),
      };
      if (!placed.includes(host) && !made.includes(host)) made.push(host);
      return { ...thing, on: host.id };
    })
    .concat(made);
}

const optionalZone = (zone: string | undefined) => (zone === undefined ? {} : { zone });

function withPatients(people: readonly NamedThing[], isA: ClassTest): readonly NamedThing[] {
  if (people.some(({ class: type }) => isA(type, 'patient'))) return people;
  return [{ label: 'Patients', class: 'patient' }, ...people];
}

function zoneOfPerson(type: string, { setting }: Answers, isA: ClassTest): string | undefined {
  if (isA(type, 'supplier-staff')) return undefined;
  if (setting === 'hospital') return isA(type, 'it-administrator') ? 'server-room' : 'ward';
  const lay = isA(type, 'patient') || isA(type, 'caregiver');
  if (setting === 'mixed') return lay ? 'home' : 'clinic';
  return setting === 'home' && !lay ? undefined : zonesOf[setting][0]?.[0];
}

/** One flow from each device to the next; the networks are given out in their order, the rest to the last flow. */
function flowsOf({ answers, things, networks, data }: Model, ids: IdSource): readonly string[] {
  const stops = things.slice(0, answers.things.length);
  return stops.slice(1).map((to, at) => {
    const from = stops[at];
    const last = at === stops.length - 2;
    const first = Math.min(at, networks.length - 1);
    const over = networks.slice(first, last ? undefined : first + 1).map((network) => network.id);
    const fields: Fields = {
      id: ids(`${from?.id}-to-${to.id}`, 'flow'),
      label: `${from?.label} to ${to.label.slice(0, 1).toLowerCase()}${to.label.slice(1)}`,
      from: from?.id,
      to: to.id,
      over,
      data: data.map((item) => item.id),
      encrypted: 'unknown',
      authenticated: 'unknown',
    };
    return entryText(fields);
  });
}

function relationsOf({ answers, isA, things, people, data }: Model): readonly string[] {
  const named = things.slice(0, answers.things.length);
  const atHand = named.filter(({ class: type }) => !isA(type, 'server-software') && !isA(type, 'server'));
  const desk = atHand.at(-1) ?? named.at(-1);
  const uses = people.flatMap(({ id, class: type }) => {
    if (isA(type, 'it-administrator') || isA(type, 'supplier-staff') || isA(type, 'clinical-engineer')) {
      return named.map((thing) => `${id} administers ${thing.id}`).slice(-1);
    }
    const own = isA(type, 'patient') || isA(type, 'caregiver') ? named.find((t) => isA(t.class, 'phone-app')) : desk;
    return own === undefined ? [] : [`${id} uses ${own.id}`];
  });
  const commands = answers.dataFor.includes('device-command')
    ? named
        .filter(({ class: type }) => isA(type, 'actuator'))
        .flatMap((pump) => data.map((item) => `${item.id} controls ${pump.id}`))
    : [];
  return [...uses, ...commands];
}

function functionOf({ answers, isA, things, people, data }: Model, patients: string, ids: IdSource): string {
  const named = things.slice(0, answers.things.length);
  const actuator = named.find(({ class: type }) => isA(type, 'actuator'));
  const delivers = actuator !== undefined && answers.dataFor.includes('device-command');
  const kind = delivers ? 'deliver' : kindOf(answers);
  const staff = people.filter(({ class: type }) => !isA(type, 'patient'));
  const noticer = people.find(({ label }) => label.toLowerCase() === answers.noticedBy?.toLowerCase());
  const actor = noticer ?? staff[0] ?? people[0];
  const place = delivers ? actuator : (named.filter((t) => !isA(t.class, 'server')).at(-1) ?? named.at(-1));
  return entryText({
    id: ids(names[kind], 'function'),
    label: names[kind],
    kind,
    by: [delivers ? actuator.id : (actor?.id ?? patients)],
    for: patients,
    uses: data.map((item) => item.id),
    at: place === undefined ? undefined : [place.id],
    notice: actor === undefined ? undefined : noticeBy(actor.id, answers),
    'time-to-harm': answers.timeToHarm,
  });
}

function noticeBy(who: string, { noticedBy, noticedWithin, reaction }: Answers): Fields | undefined {
  if (noticedBy === undefined) return undefined;
  return Object.fromEntries([
    ['who', who],
    ['within', noticedWithin],
    ['then', reaction],
  ]);
}

const names = {
  deliver: 'Delivery of the therapy',
  alarm: 'Watching the alarms',
  treat: 'Decision on the therapy',
  diagnose: 'Diagnosis',
} as const;

function kindOf({ dataFor }: Answers): keyof typeof names {
  if (dataFor.includes('alarm')) return 'alarm';
  return dataFor.includes('treatment') || dataFor.includes('device-command') ? 'treat' : 'diagnose';
}

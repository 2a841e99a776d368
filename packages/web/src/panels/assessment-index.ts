import { type Assessment, type HarmEntry, idsBehind, type ThreatEntry, type Why } from '@nemecys/core';

type WhyThreat = Extract<Why, { kind: 'threat' }>;

/** A threat that a control lessens, or would, and how likely it is with it. */
export type Lessened = { readonly threat: WhyThreat; readonly strategy: WhyThreat['strategies'][number] };

/** A control that is stated or that some strategy names, with its state. */
export type KnownControl = {
  readonly id: string;
  readonly control: string;
  readonly label: string;
  readonly asset: string;
  readonly assetLabel: string;
  readonly state: 'in-place' | 'planned' | 'absent' | 'unknown';
};

/** An assessment looked up by id and followed in both directions. */
export type AssessmentIndex = {
  readonly assetLabel: (id: string) => string;
  readonly harm: (id: string) => HarmEntry | undefined;
  readonly threat: (id: string) => ThreatEntry | undefined;
  readonly control: (id: string) => KnownControl | undefined;
  readonly controls: readonly KnownControl[];
  /** Threats that a control lessens, or would lessen. */
  readonly lessenedBy: (control: string) => readonly Lessened[];
  /** Harms whose level, or whose likeliest way, a threat or a consequence bears on. */
  readonly harmsBehind: (id: string) => readonly HarmEntry[];
  /** Does a side effect of a control bear on the level of a harm? */
  readonly isMadeBySecurity: (harm: string) => boolean;
};

const made = new WeakMap<Assessment, AssessmentIndex>();

/** The index of an assessment, made once. */
export function indexOf(assessment: Assessment): AssessmentIndex {
  const known = made.get(assessment);
  if (known !== undefined) return known;
  const index = makeIndex(assessment);
  made.set(assessment, index);
  return index;
}

function makeIndex(assessment: Assessment): AssessmentIndex {
  const labels = new Map(assessment.assets.map(({ id, label }) => [id, label]));
  const harms = byId(assessment.harms);
  const threats = byId(assessment.threats);
  const lessened = new Map<string, Lessened[]>();
  const controls = new Map<string, KnownControl>(assessment.controls.map((control) => [control.id, control]));
  const assetLabel = (id: string) => labels.get(id) ?? id;
  for (const why of Object.values(assessment.whys)) {
    if (why.kind !== 'threat') continue;
    for (const strategy of why.strategies) {
      for (const { id, label, asset } of strategy.controls) {
        add(lessened, id, { threat: why, strategy });
        if (controls.has(id)) continue;
        const control = id.slice(0, id.lastIndexOf('@'));
        controls.set(id, { id, control, label, asset, assetLabel: assetLabel(asset), state: 'absent' });
      }
    }
  }
  for (const { controls: advised } of assessment.harms.flatMap(({ advice }) => advice)) {
    for (const { id, label, asset, assetLabel: at } of advised) {
      if (controls.has(id)) continue;
      const control = id.slice(0, id.lastIndexOf('@'));
      controls.set(id, { id, control, label, asset, assetLabel: at, state: 'absent' });
    }
  }
  const chains = chainsOf(assessment);
  return {
    assetLabel,
    harm: (id) => harms.get(id),
    threat: (id) => threats.get(id),
    control: (id) => controls.get(id),
    controls: [...controls.values()].sort((a, b) => compareText(placed(a), placed(b))),
    lessenedBy: (control) => lessened.get(control) ?? [],
    harmsBehind: (id) =>
      assessment.harms.filter((harm) => chains(harm.id).has(id) || harm.path?.steps.some((step) => step.id === id)),
    isMadeBySecurity: (harm) =>
      [...chains(harm)].some((id) => {
        const why = assessment.whys[id];
        return why?.kind === 'threat' && why.startedBy.length > 0;
      }),
  };
}

/** What the chain behind each harm passes, followed when it is first asked for. */
function chainsOf({ whys }: Assessment): (harm: string) => ReadonlySet<string> {
  const followed = new Map<string, ReadonlySet<string>>();
  return (harm) => {
    const known = followed.get(harm);
    if (known !== undefined) return known;
    const chain = idsBehind(harm, whys);
    followed.set(harm, chain);
    return chain;
  };
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function placed({ assetLabel, label }: KnownControl): string {
  return `${assetLabel} ${label}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

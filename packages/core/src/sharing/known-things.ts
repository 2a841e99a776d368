import { Actor } from '../knowledge/control.ts';
import { fixedClasses } from '../scenario/compile/asset-rules.ts';
import type { ControlStatement } from '../scenario/statements.ts';
import type { SharedThing } from './shared-interfaces.ts';
import type { SharedSource } from './shared-source.ts';

/** Something of the scenario with what is stated at it. */
export type KnownThing = SharedThing & {
  readonly class: string;
  readonly controls: Readonly<Record<string, ControlStatement>>;
};

type Item = {
  readonly id: string;
  readonly label?: string | undefined;
  readonly owner?: string | undefined;
  readonly type?: string;
  readonly controls?: KnownThing['controls'];
};

/** Everything in a scenario that has an id and can be at a border, by id. */
export function knownThings({ scenario, assessment }: Pick<SharedSource, 'scenario' | 'assessment'>) {
  const { zones, people, assets, data, flows, functions, context } = scenario;
  const labels = new Map(assessment.assets.map((asset) => [asset.id, asset]));
  const things = new Map<string, KnownThing>();
  const add = (kind: string, items: readonly Item[]) => {
    for (const { id, label, owner, type = kind, controls = {} } of items) {
      const found = labels.get(id);
      const words = { label: label ?? id, type: found?.classLabel ?? type };
      things.set(id, { id, ...words, owner: owner ?? null, class: type, controls });
    }
  };
  add(fixedClasses.patients, context.patients);
  for (const items of [zones, people, assets, data]) add('', items);
  add(fixedClasses.flows, flows);
  add(fixedClasses.functions, functions);
  return things as ReadonlyMap<string, KnownThing>;
}

/** Whether a scenario names the organisation, by its kind or by the name that the register has for it. */
export function ownerTest(
  { parties }: SharedSource['register'],
  owner: string,
): (named: string | null | undefined) => boolean {
  const names = parties.filter(({ actor }) => actor === owner).map(({ name }) => name);
  const words = new Set([owner, ...names].map((name) => name.trim().toLowerCase()));
  return (named) => named !== null && named !== undefined && words.has(named.trim().toLowerCase());
}

/** What somebody is, where the scenario names a role; a name of its own stays with whoever wrote it. */
export function actorOf(named: string | null): Actor | null {
  const actor = Actor.safeParse(named);
  return actor.success ? actor.data : null;
}

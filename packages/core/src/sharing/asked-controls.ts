import { joined } from '../documents/joined.ts';
import type { HarmKind } from '../knowledge/origin.ts';
import type { KnownThing } from './known-things.ts';
import type { AskedControl, SharedTransfer } from './shared-interfaces.ts';
import type { SharedSource } from './shared-source.ts';

type Asking = {
  readonly things: ReadonlyMap<string, KnownThing>;
  readonly isOwner: (named: string | null | undefined) => boolean;
  readonly transfers: readonly SharedTransfer[];
};

/**
 * The controls asked of an organisation: those that take up what is handed over to it, those that the scenario says it
 * provides, and those at its own things that nobody else provides. What the knowledge alone says of who provides a control
 * shows nothing of a thing that is somebody else's.
 */
export function askedControls(
  { assessment, knowledge, register }: Pick<SharedSource, 'assessment' | 'knowledge' | 'register'>,
  { things, isOwner, transfers }: Asking,
): readonly AskedControl[] {
  const assessed = new Map(assessment.controls.map((control) => [control.id, control]));
  const labels = new Map(knowledge.controls.map(({ id, label }) => [id, label]));
  const stated = [...things.values()].flatMap(({ id, controls }) =>
    Object.entries(controls).flatMap(([control, { state, by }]) =>
      (state === 'in-place' || state === 'planned') && isOwner(by) ? [`${control}@${id}`] : [],
    ),
  );
  const atOwn = assessment.controls.flatMap(({ id, control, asset, state, providedBy }) => {
    const at = things.get(asset);
    const others = at?.controls[control]?.by ?? providedBy;
    const isAsked = (state === 'in-place' || state === 'planned') && isOwner(at?.owner);
    return isAsked && (others === null || isOwner(others)) ? [id] : [];
  });
  const ids = new Set([...transfers.flatMap(({ controls }) => controls), ...stated, ...atOwn]);
  const kinds = kindsOf(assessment);
  return [...ids].sort().map((id) => {
    const [control = '', at = ''] = id.split('@');
    const takesUp = transfers.filter(({ controls }) => controls.includes(id)).map((transfer) => transfer.id);
    const state = assessed.get(id)?.state ?? things.get(at)?.controls[control]?.state ?? 'unknown';
    const starts = register.transfers.filter((one) => takesUp.includes(one.id)).flatMap(({ threats }) => threats);
    const against = [...(kinds.get(id) ?? []), ...kindsBehind(starts, assessment)];
    return { id, label: labels.get(control) ?? control, at, state, takesUp, why: whyOf(against, takesUp) };
  });
}

const kindWords: Readonly<Record<HarmKind, string>> = {
  patient: 'patients',
  'other-person': 'other people',
  privacy: 'privacy',
  'care-service': 'the care service',
  property: 'property',
};

/** Who or what each control could keep from harm. */
function kindsOf({ harms }: SharedSource['assessment']): ReadonlyMap<string, ReadonlySet<HarmKind>> {
  const kinds = new Map<string, Set<HarmKind>>();
  for (const { kind, measures } of harms) {
    if (kind === null) continue;
    for (const { id } of measures.flatMap(({ controls }) => controls)) {
      kinds.set(id, (kinds.get(id) ?? new Set()).add(kind));
    }
  }
  return kinds;
}

/** Who or what is harmed on ways that lead over threats whose ids begin so. */
function kindsBehind(starts: readonly string[], { harms }: SharedSource['assessment']): readonly HarmKind[] {
  return harms.flatMap(({ kind, rootCauses, path }) => {
    const over = [...rootCauses, ...(path?.steps ?? []).map(({ id }) => id)];
    return kind !== null && over.some((id) => starts.some((start) => id.startsWith(start))) ? [kind] : [];
  });
}

function whyOf(kinds: readonly HarmKind[], takesUp: readonly string[]): string {
  if (kinds.length > 0) {
    const order = Object.keys(kindWords) as readonly HarmKind[];
    return `It is against risks to ${joined(order.filter((kind) => kinds.includes(kind)).map((kind) => kindWords[kind]))}.`;
  }
  return takesUp.length > 0 ? 'It takes up what is handed over.' : 'The assessment counts on it.';
}

import type { ControlState } from '../../scenario/statements.ts';
import type { TransferRecord } from '../register/transfer-record.ts';
import type { RequirementActor } from '../requirement.ts';
import { RequirementActor as Actors } from '../requirement.ts';
import type { ReviewedParts } from '../review-model.ts';
import { type ControlAt, controlLabel, controlNames } from './control-at.ts';
import type { TransferEntry } from './transfer.ts';

/**
 * Every risk that is left to another actor: the transfers of the register as they stand now, and those that nobody has
 * offered, found where only controls of other actors hold a threat down. Closed is only what is accepted and received by
 * a control in place: taking that control away opens it again.
 */
export function transferLedger(parts: ReviewedParts): readonly TransferEntry[] {
  const { transfers } = parts.register;
  const ids = transfers.length === 0 ? [] : threatIds(parts);
  const recorded = transfers.map((record) => entryOf(record, { parts, ids, name: controlNames(parts) }));
  const all = [...recorded, ...silentTransfers(parts, recorded)];
  const received = new Set(all.flatMap(({ standing, threats }) => (standing === 'closed' ? threats : [])));
  return all
    .map((entry) => ({ ...entry, openThreats: entry.threats.filter((threat) => !received.has(threat)) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

type Draft = Omit<TransferEntry, 'openThreats'>;
type Known = {
  readonly parts: ReviewedParts;
  readonly ids: readonly string[];
  readonly name: (control: string) => ControlAt;
};

function entryOf(record: TransferRecord, { parts, ids, name }: Known): Draft {
  const { id, what, from, to } = record;
  const threats = ids.filter((threat) => record.threats.some((start) => threat.startsWith(start))).sort();
  const controls = record.controls.map((control) => ({ ...name(control), state: stateOf(control, parts) }));
  const told = { id, what, from, to: to ?? null, threats, controls };
  if (to === undefined) {
    return { ...told, standing: 'silent', because: 'nobody is named who receives it' };
  }
  const { refused, accepted, offered } = record;
  if (refused !== undefined) {
    return { ...told, standing: 'refused', because: `${refused.by} refused it on ${refused.on}: ${refused.because}` };
  }
  if (accepted === undefined || accepted.on > parts.now.day) {
    if (offered === undefined) return { ...told, standing: 'silent', because: `it was never offered to the ${to}` };
    return {
      ...told,
      standing: 'offered',
      because: `offered by ${offered.by} on ${offered.on}, not answered${before(record)}`,
    };
  }
  const settled = record.closed === undefined ? '' : `, closed by ${record.closed.by} on ${record.closed.on}`;
  const agreed = `accepted by ${accepted.by} on ${accepted.on}${settled}`;
  // A control that somebody else provides is not what the receiver has taken on.
  const received = controls.filter(
    (one) => one.state === 'in-place' && [to, null].includes(providerOf(one.id, parts) as RequirementActor | null),
  );
  if (received.length === 0)
    return { ...told, standing: 'accepted', because: `${agreed}; no control of the ${to} for it is in place` };
  return {
    ...told,
    standing: 'closed',
    because: `${agreed}; in place: ${received.map((one) => one.label).join(', ')}`,
  };
}

/** Of the answer before, which counts no more, what it was and why it ended. */
function before({ ended = [] }: TransferRecord): string {
  const last = ended.at(-1);
  if (last === undefined) return '';
  const { kind, by, on, until, ended: why } = last;
  const end = why === 'withdrawn' ? 'what was shared with them was withdrawn' : 'it was offered anew';
  return `; open again: ${by} ${kind} it on ${on}, until ${end} on ${until}`;
}

function threatIds({ assessment }: ReviewedParts): readonly string[] {
  const ids = new Set([
    ...assessment.threats.map(({ id }) => id),
    ...assessment.controls.flatMap(({ blocks }) => blocks),
    ...Object.values(assessment.whys).flatMap((why) => (why.kind === 'threat' ? [why.id] : [])),
  ]);
  return [...ids];
}

/** The state of a control at an asset, as the assessment has it, or as the scenario states it. */
function stateOf(control: string, { assessment, scenario }: ReviewedParts): ControlState {
  const known = assessment.controls.find(({ id }) => id === control);
  if (known !== undefined) return known.state;
  const [name = '', at = ''] = control.split('@');
  const item = [...scenario.assets, ...scenario.people, ...scenario.zones, ...scenario.flows].find(
    ({ id }) => id === at,
  );
  return item?.controls[name]?.state ?? 'unknown';
}

function providerOf(control: string, { assessment }: ReviewedParts): string | null {
  return assessment.controls.find(({ id }) => id === control)?.providedBy ?? null;
}

/** Threats that only others hold down, and no transfer speaks of: one entry for each control that does it. */
function silentTransfers(parts: ReviewedParts, recorded: readonly Draft[]): readonly Draft[] {
  const author = parts.scenario.context.author;
  if (author === undefined || author === 'unknown') return [];
  const told = new Set(recorded.flatMap(({ threats }) => threats));
  const own = new Set<string>();
  const acting = parts.assessment.controls.filter(({ state }) => state === 'in-place' || state === 'planned');
  for (const { providedBy, blocks } of acting) {
    if (providedBy === null || providedBy === author) for (const threat of blocks) own.add(threat);
  }
  return acting.flatMap((control): readonly Draft[] => {
    const { id, label, assetLabel, state, providedBy, blocks } = control;
    if (providedBy === null || providedBy === author) return [];
    const threats = blocks.filter((threat) => !own.has(threat) && !told.has(threat));
    if (threats.length === 0) return [];
    const to = Actors.safeParse(providedBy);
    const receiver: RequirementActor | null = to.success ? to.data : null;
    const because = `only “${label}” at “${assetLabel}”, by the ${providedBy}, holds the threat down; nobody offered it to them`;
    return [
      {
        ...{ id: `silent:${id}`, what: controlLabel(control), from: author, to: receiver, threats },
        ...{ controls: [{ id, label: controlLabel(control), state }], standing: 'silent', because },
      },
    ];
  });
}

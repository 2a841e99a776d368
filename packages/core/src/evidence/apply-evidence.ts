import { stepId } from '../documents/level-words.ts';
import { at } from '../engine/at.ts';
import type { ControlSetting, ImpactSetting, System, TrustSetting } from '../engine/system.ts';
import type { CompiledScenario } from '../scenario/compile/compile-scenario.ts';
import type { Question, SystemEdit } from '../scenario/compile/question.ts';
import type { SettingBasis } from '../scenario/compile/voices.ts';
import type { Claim } from './claim.ts';
import type { EvidenceEntry } from './evidence-entry.ts';
import type { EvidenceChange, EvidenceItem, EvidenceReason } from './evidence-report.ts';
import type { EvidenceWorld } from './evidence-world.ts';

/** A compiled scenario as evidence shows it, and what that changed. */
export type AppliedEvidence = {
  readonly compiled: CompiledScenario;
  readonly changes: readonly EvidenceChange[];
  readonly items: readonly EvidenceItem[];
};

type Asked = { readonly claim: Claim; readonly item: EvidenceItem };

/**
 * Settles what all evidence together asks of each attribute, control and impact: the lowest trust, the highest impact,
 * and absent before in place. Nothing makes a trust level higher, an impact lower, or a control that the author states
 * as absent present. Answers to open questions can no longer raise what evidence lowers.
 */
export function applyEvidence(
  compiled: CompiledScenario,
  world: EvidenceWorld,
  entries: readonly EvidenceEntry[],
): AppliedEvidence {
  const asked = new Map<string, Asked[]>();
  for (const { item, claims } of entries) {
    for (const claim of claims) {
      const key = `${claim.kind} ${claim.concept}@${claim.asset}`;
      asked.set(key, [...(asked.get(key) ?? []), { claim, item }]);
    }
  }
  const changes = [...asked.values()]
    .flatMap((all) => changeOf(compiled, world, all) ?? [])
    .sort((a, b) => compareText(`${a.asset} ${a.kind} ${a.concept}`, `${b.asset} ${b.kind} ${b.concept}`));
  const effective = new Set(changes.flatMap(({ because }) => because.flatMap(({ evidence }) => evidence)));
  const items = entries.map(({ item }) =>
    item.outcome === 'used' && !effective.has(item.id) ? { ...item, outcome: 'no-change' as const } : item,
  );
  return { compiled: withChanges(compiled, world, { changes, asked }), changes, items };
}

function changeOf(compiled: CompiledScenario, world: EvidenceWorld, all: readonly Asked[]): EvidenceChange | undefined {
  const [first] = all;
  if (first === undefined) return undefined;
  const { asset, concept, kind } = first.claim;
  const { knowledge } = world.tables;
  const { scales } = knowledge;
  const rank = (claim: Claim): number => rankOf(claim);
  const present = presentOf(compiled, world, first.claim);
  const word = (level: number): string =>
    kind === 'trust'
      ? stepId(scales, 'trust', level)
      : kind === 'impact'
        ? stepId(scales, 'impact', level)
        : (controlStates[level] ?? 'absent');
  const strongest = Math.min(...all.map(({ claim }) => rank(claim)));
  const moves = kind === 'control' ? movesControl(compiled, first.claim, strongest) : strongest < present;
  if (!moves) return undefined;
  const concepts = {
    trust: knowledge.attributes,
    impact: knowledge.consequences,
    control: knowledge.controls,
  } as const;
  const shown = (level: number): string => word(kind === 'impact' ? -level : level);
  return {
    kind,
    id: `${concept}@${asset}`,
    concept,
    label: concepts[kind].find(({ id }) => id === concept)?.label ?? concept,
    asset,
    assetLabel: world.assets.get(asset)?.label ?? asset,
    from: shown(present),
    to: shown(strongest),
    because: reasonsOf(all, shown),
  };
}

const controlStates = ['absent', 'planned', 'in-place'] as const;

/** What counts is the lowest: trust as it is, impact negated, absent before in place. */
function rankOf(claim: Claim): number {
  if (claim.kind === 'trust') return claim.level;
  if (claim.kind === 'impact') return claim.level === 0 ? 0 : -claim.level;
  return controlStates.indexOf(claim.state);
}

/** Reasons that ask for the same by the same rule are one. */
function reasonsOf(all: readonly Asked[], word: (rank: number) => string): readonly EvidenceReason[] {
  const groups = new Map<string, { rule: string | null; rank: number; evidence: Set<string>; texts: Set<string> }>();
  for (const { claim, item } of all) {
    const rank = rankOf(claim);
    const key = `${rank} ${claim.rule}`;
    const group = groups.get(key) ?? { rule: claim.rule, rank, evidence: new Set(), texts: new Set() };
    group.evidence.add(item.id);
    group.texts.add(claim.text.startsWith(item.label) ? claim.text : `${item.label}: ${claim.text}`);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => a.rank - b.rank || compareText(a.rule ?? '', b.rule ?? ''))
    .map(({ rule, rank, evidence, texts }) => ({
      rule,
      to: word(rank),
      evidence: [...evidence].sort(),
      text: [...texts].sort().join(' | '),
    }));
}

/** The present standing on the same count as `rankOf`: as stated, else as the template of the class has it. */
function presentOf({ system }: CompiledScenario, world: EvidenceWorld, claim: Claim): number {
  const { asset, concept, kind } = claim;
  const here = <T extends { readonly asset: string; readonly member?: unknown }>(
    settings: readonly T[],
  ): readonly T[] =>
    settings.filter(
      (setting) => setting.asset === asset && (setting.member === undefined || setting.member === 'average'),
    );
  if (kind === 'control') {
    const states = here(system.controls).filter(({ control }) => control === concept);
    return Math.max(0, ...states.map(({ state }) => controlStates.indexOf(state)));
  }
  if (kind === 'trust') {
    const stated = here(system.trust).filter(({ attribute }) => attribute === concept);
    return stated.length > 0 ? Math.min(...stated.map(({ level }) => level)) : templateOf(world, claim);
  }
  const stated = here(system.impacts).filter(({ consequence }) => consequence === concept);
  const level = stated.length > 0 ? Math.max(...stated.map((one) => one.level)) : templateOf(world, claim);
  return level === 0 ? 0 : -level;
}

function templateOf({ tables, assets }: EvidenceWorld, { asset, concept, kind }: Claim): number {
  const type = tables.classes.index.get(assets.get(asset)?.class ?? '') ?? -1;
  const wanted = (kind === 'trust' ? tables.index.attribute : tables.index.consequence).get(concept);
  const qualities = type < 0 ? undefined : at(tables.qualities, type);
  const list = kind === 'trust' ? qualities?.attributes : qualities?.consequences;
  return list?.find((quality) => quality.concept === wanted)?.level ?? (kind === 'trust' ? tables.top : 0);
}

/** Absent takes away what is there; in place adds what the author does not state as absent. */
function movesControl({ system, bases }: CompiledScenario, { asset, concept }: Claim, to: number): boolean {
  const now = system.controls.filter((one) => one.asset === asset && one.control === concept);
  if (to === 0) return now.length > 0;
  const deniedByAuthor = now.length === 0 && bases.has(`${concept}@${asset}`);
  return !deniedByAuthor && !now.some(({ state }) => state === 'in-place');
}

type Settled = { readonly changes: readonly EvidenceChange[]; readonly asked: ReadonlyMap<string, readonly Asked[]> };

function withChanges(compiled: CompiledScenario, world: EvidenceWorld, { changes, asked }: Settled): CompiledScenario {
  const { scales } = world.tables.knowledge;
  const level = (scale: 'trust' | 'impact', id: string): number => scales[scale].findIndex((step) => step.id === id);
  const of = (kind: EvidenceChange['kind']) => changes.filter((change) => change.kind === kind);
  const trust = of('trust').map(
    ({ asset, concept, to }): TrustSetting => ({ asset, attribute: concept, level: level('trust', to) }),
  );
  const impacts = of('impact').map(
    ({ asset, concept, to }): ImpactSetting => ({ asset, consequence: concept, level: level('impact', to) }),
  );
  const moved = new Set(of('control').map(({ id }) => id));
  const placed = of('control')
    .filter(({ to }) => to === 'in-place')
    .map(({ asset, concept }): ControlSetting => ({ asset, control: concept, state: 'in-place' }));
  const system: System = {
    ...compiled.system,
    controls: [...compiled.system.controls.filter((one) => !moved.has(`${one.control}@${one.asset}`)), ...placed].sort(
      (a, b) => compareText(`${a.asset} ${a.control}`, `${b.asset} ${b.control}`),
    ),
    // the engine takes the lower of two for the same attribute, and the higher of two impacts
    trust: [...compiled.system.trust, ...trust],
    impacts: [...compiled.system.impacts, ...impacts],
  };
  const bases = new Map<string, SettingBasis>(compiled.bases);
  for (const { id, because } of changes) {
    const [reason] = because;
    bases.set(id, { basis: 'evidence', because: reason?.text, path: reason?.evidence[0] ?? '' });
  }
  const questions = compiled.questions.map((question) => cappedQuestion(question, asked));
  return { ...compiled, system, bases, questions };
}

/** A question whose answers leave standing what evidence says. */
function cappedQuestion(question: Question, asked: Settled['asked']): Question {
  const capped = (edit: SystemEdit): SystemEdit => ({
    ...edit,
    trust: edit.trust.map((setting) => {
      const all = asked.get(`trust ${setting.attribute}@${setting.asset}`) ?? [];
      return { ...setting, level: Math.min(setting.level, ...all.map(({ claim }) => rankOf(claim))) };
    }),
    controls: edit.controls.filter(
      ({ asset, control }) =>
        !(asked.get(`control ${control}@${asset}`) ?? []).some(({ claim }) => rankOf(claim) === 0),
    ),
  });
  return { ...question, yes: capped(question.yes), no: capped(question.no) };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

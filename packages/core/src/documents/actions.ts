import type { Finding } from '../finding.ts';
import type { Action, Assessment } from './assessment.ts';
import type { Advice, HarmEntry } from './harm-entry.ts';
import { joined } from './joined.ts';
import { stepWord } from './level-words.ts';

type Actor = Action['actor'];

/** What the actions are drawn from. `actorOf` says who answers for an asset; null when the scenario does not say. */
export type ActionParts = Pick<Assessment, 'scales' | 'harms' | 'controls' | 'questions' | 'findings'> & {
  readonly author: Actor;
};

const kinds: readonly Action['kind'][] = ['put-in-place', 'keep', 'accept', 'answer', 'fix-model'];
const actors: readonly Actor[] = ['manufacturer', 'integrator', 'operator', 'supplier', 'user'];

/**
 * What each actor should do, in plain sentences: put the best single measure for every unacceptable harm in place, carry
 * out what is planned, keep what holds harms down, decide where no single measure suffices, answer what is unknown, and
 * mend the scenario. Sorted by actor, kind, and within these in the order of the harms.
 */
export function actionsOf(parts: ActionParts): readonly Action[] {
  const all = [
    ...putInPlace(parts),
    ...carryOut(parts),
    ...keep(parts),
    ...decide(parts),
    ...answer(parts),
    ...parts.findings.filter(isModelFault).map((finding) => fix(finding, parts.author)),
  ];
  return merged(all)
    .map((action, order) => ({ action, order }))
    .sort(
      (a, b) =>
        actors.indexOf(a.action.actor) - actors.indexOf(b.action.actor) ||
        kinds.indexOf(a.action.kind) - kinds.indexOf(b.action.kind) ||
        a.order - b.order,
    )
    .map(({ action }) => action);
}

type Step = { readonly advice: Advice; readonly actor: Actor; readonly gains: readonly Gain[] };
type Gain = { readonly harm: HarmEntry; readonly text: string };

function putInPlace({ harms, author, scales }: ActionParts): readonly Action[] {
  const steps = new Map<string, Step>();
  for (const harm of harms.filter((other) => !other.acceptable)) {
    const best = harm.advice.find((advice) => advice.risk !== harm.risk || advice.likelihood !== harm.likelihood);
    if (best === undefined) continue;
    const text =
      best.risk === harm.risk
        ? `makes ${nameOf(harm)} less likely`
        : `brings ${nameOf(harm)} down to ${stepWord(scales, 'risk', best.risk)} risk`;
    for (const actor of new Set(best.controls.map((control) => providerOf(control, author)))) {
      const key = `${actor} ${best.strategy}`;
      const known = steps.get(key);
      steps.set(key, { actor, advice: known?.advice ?? best, gains: [...(known?.gains ?? []), { harm, text }] });
    }
  }
  return [...steps.values()].map((step) => putAction(step, author));
}

function putAction({ actor, advice, gains }: Step, author: Actor): Action {
  const own = advice.controls.filter((control) => providerOf(control, author) === actor);
  const others = advice.controls.filter((control) => providerOf(control, author) !== actor);
  const together = others.length === 0 ? '' : `, together with ${placed(others, '')}`;
  const gain = joined(
    gains.map(({ text }) => text),
    3,
  );
  const heed = [...new Set(advice.sideEffects.map((effect) => `“${effect.label}”`))];
  const plan = heed.length === 0 ? '' : ` Plan for what it can start: ${joined(heed, 3)}.`;
  return {
    actor,
    kind: 'put-in-place',
    text: `Put ${placed(own, ' in place')}${together}: it ${gain}.${plan}`,
    harms: gains.map(({ harm }) => harm.id),
  };
}

/** Controls with where they belong: "A" and "B" at one place, or each with its own. */
function placed(controls: Advice['controls'], verb: string): string {
  const byLabel = new Map<string, string[]>();
  for (const { label, assetLabel } of controls) byLabel.set(label, [...(byLabel.get(label) ?? []), assetLabel]);
  return joined([...byLabel].map(([label, assets]) => `“${label}”${verb} at ${joined(assets, 4)}`));
}

function providerOf({ provider }: Advice['controls'][number], author: Actor): Actor {
  return provider.includes(author) ? author : actorNamed(provider[0] ?? null, author);
}

function carryOut({ controls, author, harms }: ActionParts): readonly Action[] {
  return controls
    .filter((control) => control.state === 'planned')
    .map((control) => ({
      actor: actorNamed(control.providedBy, author),
      kind: 'put-in-place' as const,
      text: `Carry out as planned: “${control.label}” at ${control.assetLabel}.`,
      harms: harmsHeldBy(control.id, harms),
    }));
}

function keep({ controls, author, harms }: ActionParts): readonly Action[] {
  return controls
    .filter((control) => control.state === 'in-place')
    .map((control) => ({ control, held: harmsHeldBy(control.id, harms) }))
    .filter(({ held }) => held.length > 0)
    .map(({ control, held }) => ({
      actor: actorNamed(control.providedBy, author),
      kind: 'keep' as const,
      text: `Keep “${control.label}” at ${control.assetLabel}: without it, ${joined(
        held.map((id) => nameOf(harms.find((harm) => harm.id === id))),
        3,
      )} would be likelier.`,
      harms: held,
    }));
}

/** Harms that a control brings down by itself or with others of its strategy. */
function harmsHeldBy(control: string, harms: readonly HarmEntry[]): readonly string[] {
  return harms
    .filter((harm) =>
      harm.measures.some(
        ({ state, usefulness, controls }) =>
          state !== 'available' && usefulness === 'primary' && controls.some(({ id }) => id === control),
      ),
    )
    .map(({ id }) => id);
}

function decide({ harms, author }: ActionParts): readonly Action[] {
  return harms
    .filter((harm) => !harm.acceptable && !harm.advice.some((advice) => advice.sufficient))
    .map((harm) => ({
      actor: author,
      kind: 'accept' as const,
      text: `Decide about ${nameOf(harm)}: no single measure brings it within what is accepted; combine measures, change the design, or state why it is accepted.`,
      harms: [harm.id],
    }));
}

function answer({ questions, author }: ActionParts): readonly Action[] {
  return questions
    .filter((question) => question.weight > 0)
    .map((question) => ({
      actor: author,
      kind: 'answer' as const,
      text: `${question.assetLabel}: ${question.ask}`,
      harms: question.swings.map((swing) => swing.harm),
    }));
}

function fix(finding: Finding, author: Actor): Action {
  const advice = finding.advice === undefined ? '' : ` ${finding.advice}`;
  return { actor: author, kind: 'fix-model', text: `${finding.message}${advice}`, harms: [] };
}

function isModelFault(finding: Finding): boolean {
  return finding.severity !== 'info';
}

/** Joins actions that say the same to the same actor. */
function merged(actions: readonly Action[]): readonly Action[] {
  const byText = new Map<string, Action>();
  for (const action of actions) {
    const key = `${action.actor} ${action.kind} ${action.text}`;
    const known = byText.get(key);
    byText.set(
      key,
      known === undefined ? action : { ...known, harms: [...new Set([...known.harms, ...action.harms])] },
    );
  }
  return [...byText.values()];
}

function actorNamed(name: string | null, author: Actor): Actor {
  return actors.find((actor) => actor === name) ?? author;
}

function nameOf(harm: HarmEntry | undefined): string {
  return harm === undefined ? '' : `${harm.label} (${harm.assetLabel})`;
}

import { canonicalJson } from '../assurance/canonical-json.ts';
import { stepWord } from '../documents/level-words.ts';
import { actorOf, ownerTest } from './known-things.ts';
import type { OrganisationKind } from './organisation.ts';
import type { SharedInterfaces } from './shared-interfaces.ts';
import type { ReliedOnControl, SharedRisks, SharedWhole } from './shared-risks.ts';
import type { SharedSource } from './shared-source.ts';

/** The risks at what an organisation owns or is handed over, and the controls of others against them. */
export function sharedRisks(
  source: SharedSource,
  owner: OrganisationKind,
  { owned, handedOver }: SharedInterfaces,
): SharedRisks {
  const { assessment, now, register } = source;
  const { scales } = assessment;
  const visible = new Set([...owned, ...handedOver].map(({ id }) => id));
  const before = new Map(now.harms.map((harm) => [harm.id, harm]));
  const harms = assessment.harms.filter(({ asset }) => visible.has(asset));
  const isOwner = ownerTest(register, owner);
  const controls = new Map(assessment.controls.map((control) => [control.id, control]));
  const reliedOn = harms
    .flatMap(({ measures }) => measures)
    .filter(({ state }) => state !== 'available')
    .flatMap((measure) => measure.controls.flatMap(({ id }) => controls.get(id) ?? []))
    .flatMap(({ label, providedBy, state, asset }): readonly ReliedOnControl[] => {
      if (isOwner(providedBy) || (state !== 'in-place' && state !== 'planned')) return [];
      return [{ label, by: actorOf(providedBy), state, at: visible.has(asset) ? asset : null }];
    });
  const word = (scale: 'likelihood' | 'impact' | 'risk', id: string) => stepWord(scales, scale, id);
  return {
    harms: harms.map((harm) => {
      const { id, label, asset, assetLabel, kind, impact, criterion, acceptable, provisional } = harm;
      const levels = ({ likelihood, risk }: { readonly likelihood: string; readonly risk: string }) => ({
        likelihood: word('likelihood', likelihood),
        risk: word('risk', risk),
      });
      return {
        ...{ id, label, asset, assetLabel, kind, impact: word('impact', impact) },
        ...{ now: levels(before.get(id) ?? harm), residual: levels(harm) },
        ...{ criterion: word('risk', criterion), acceptable, provisional },
      };
    }),
    reliedOn: [...new Map(reliedOn.map((one) => [canonicalJson(one) ?? '', one]))]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, one]) => one),
  };
}

/** Everything that is known of a scenario. */
export function sharedWhole({ text, assessment }: SharedSource): SharedWhole {
  const { scales } = assessment;
  const levels = ({ likelihood, risk }: { readonly likelihood: string; readonly risk: string }) => ({
    likelihood: stepWord(scales, 'likelihood', likelihood),
    risk: stepWord(scales, 'risk', risk),
  });
  return {
    text,
    harms: assessment.harms.map((harm) => ({
      ...{ id: harm.id, label: harm.label, assetLabel: harm.assetLabel },
      ...{ impact: stepWord(scales, 'impact', harm.impact), ...levels(harm) },
      path: (harm.path?.steps ?? []).map(({ label, text: sentence }) => (sentence === '' ? label : sentence)),
    })),
    threats: assessment.threats.map((threat) => ({
      ...{ id: threat.id, label: threat.label, text: threat.text, ...levels(threat) },
    })),
  };
}

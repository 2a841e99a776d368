import { at } from '../engine/at.ts';
import type { FlawIndicator, Indicator } from '../knowledge/indicator.ts';
import type { TrustWord } from '../scenario/scale-word.ts';
import type { Claim } from './claim.ts';
import type { EvidenceWorld } from './evidence-world.ts';
import type { Flaw } from './flaw.ts';

/**
 * What a flaw at an asset means for trust: at the asset, or where an attribute is one of devices, at the device it runs
 * on; and what it gives over other assets, at those that the asset is connected to.
 */
export function flawClaims(world: EvidenceWorld, asset: string, { flaw, text }: { flaw: Flaw; text: string }): Claim[] {
  const level = trustLevel(world, flaw.level);
  const over = (places: readonly string[], gains: Flaw['gains'], why: string): Claim[] =>
    gains.length === 0
      ? []
      : places.flatMap((place) =>
          flawIndicators(world)
            .filter((indicator) => fits(indicator, { ...flaw, gains }))
            .flatMap((indicator) => indicatorClaims(world, place, { indicator, level, text: why })),
        );
  const label = world.assets.get(asset)?.label ?? asset;
  return [
    ...over([asset], flaw.gains, text),
    ...over(world.connected(asset), flaw.connectedGains, `${text}; it reaches on from ${label}`),
  ];
}

/** What an indicator lowers and takes away at an asset. A level that is absent lowers nothing. */
export function indicatorClaims(
  world: EvidenceWorld,
  asset: string,
  { indicator, level, text }: { indicator: Indicator; level: number | undefined; text: string },
): Claim[] {
  const place = placeOf(world, asset, indicator.at);
  if (place === undefined) return [];
  const rule = indicator.id;
  const lowered = level === undefined ? [] : indicator.lowers;
  return [
    ...lowered.flatMap((concept): Claim[] => {
      const there = qualityPlace(world, place, { kind: 'attributes', concept });
      if (there === undefined || level === undefined) return [];
      return [{ kind: 'trust', asset: there, concept, level, rule, text }];
    }),
    ...indicator.removes.flatMap((concept): Claim[] => {
      const there = qualityPlace(world, place, { kind: 'controls', concept });
      return there === undefined ? [] : [{ kind: 'control', asset: there, concept, state: 'absent', rule, text }];
    }),
  ];
}

/** The position of a level word on the scale of trust, by id or label; throws nothing, unknown words are the lowest. */
export function trustLevel({ tables }: EvidenceWorld, word: TrustWord): number {
  return Math.max(0, levelNamed(tables.knowledge.scales.trust, word));
}

/** The position of a level word on a scale, by the id or the label of the step; -1 where the scale has none. */
export function levelNamed(scale: readonly { readonly id: string; readonly label: string }[], word: string): number {
  const plain = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/gu, '-');
  const byId = scale.findIndex(({ id }) => id === word);
  return byId >= 0 ? byId : scale.findIndex(({ label }) => plain(label) === word);
}

/** The asset where a concept exists: itself, or the device it runs on. */
export function qualityPlace(
  world: EvidenceWorld,
  asset: string,
  { kind, concept }: { kind: 'attributes' | 'controls' | 'consequences'; concept: string },
): string | undefined {
  const { tables } = world;
  const index = { attributes: 'attribute', controls: 'control', consequences: 'consequence' } as const;
  const wanted = tables.index[index[kind]].get(concept);
  const has = (id: string | undefined): boolean => {
    const type = tables.classes.index.get(world.assets.get(id ?? '')?.class ?? '');
    return type !== undefined && at(tables.qualities, type)[kind].some((quality) => quality.concept === wanted);
  };
  if (wanted === undefined) return undefined;
  const host = world.assets.get(asset)?.host;
  return has(asset) ? asset : has(host) ? host : undefined;
}

function placeOf(world: EvidenceWorld, asset: string, kinds: readonly string[]): string | undefined {
  const fitsKind = (id: string | undefined): boolean => {
    const type = world.assets.get(id ?? '')?.class;
    return type !== undefined && kinds.some((kind) => world.isKind(type, kind));
  };
  const host = world.assets.get(asset)?.host;
  return fitsKind(asset) ? asset : fitsKind(host) ? host : undefined;
}

function flawIndicators({ tables }: EvidenceWorld): readonly FlawIndicator[] {
  return tables.knowledge.indicators.filter((indicator) => indicator.kind === 'flaw');
}

function fits({ when }: FlawIndicator, flaw: Flaw): boolean {
  return (
    (when.reach === undefined || when.reach.includes(flaw.reach)) &&
    (when.login === undefined || when.login === flaw.login) &&
    (when.interaction === undefined || when.interaction === flaw.interaction) &&
    (when.gains === undefined || when.gains.some((gain) => flaw.gains.includes(gain)))
  );
}

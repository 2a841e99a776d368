import { describe, expect, it } from 'vitest';
import { strategyId } from '../../packages/core/src/knowledge/source/compile-controls.ts';
import { knowledge, runProof, source } from './proof-run.ts';

const top = knowledge.scales.trust.length - 1;
const threats = new Map(source.threats.map(({ value }) => [value.id, value]));
const strategies = source.controls
  .flatMap(({ value: control }) =>
    control.strategies.map((strategy) => ({ id: strategyId(control, strategy), strategy })),
  )
  .map(({ id, strategy }) => ({ id, strategy, blocked: strategy.blocks.filter((threat) => threats.has(threat)) }))
  .filter(({ blocked }) => blocked.length > 0);

describe.each(strategies)('strategy $id', ({ strategy, blocked }) => {
  const left = top - knowledge.scales.trust.findIndex(({ id }) => id === strategy.effect);

  it.each(blocked)('holds down %s', (id) => {
    const fires = threats.get(id)?.proof?.fires;
    if (fires === undefined) throw new Error('no proof');
    const before = runProof(id, fires);
    const controls = before.places.flatMap((place) =>
      Object.entries(strategy.needs).flatMap(([role, needed]) =>
        (place[role] ?? []).flatMap((asset) => needed.map((control) => `${control}@${asset}`)),
      ),
    );
    if (controls.length === 0) return; // an optional role that the proof leaves empty
    const after = runProof(id, { ...fires, controls: [...new Set([...fires.controls, ...controls])] });
    if (after.unused.length > 0) return; // the proof plays the role with an asset this control cannot stand at
    expect(after.likelihood).toBeLessThanOrEqual(Math.min(before.likelihood, left));
  });
});

import { describe, expect, it } from 'vitest';
import { changeProof } from '../../packages/core/src/knowledge/source/prove.ts';
import { knowledge, runProof, source } from './proof-run.ts';

const likelihoods = knowledge.scales.likelihood.map(({ id }) => id);

describe.each(source.threats.map(({ value }) => value))('threat $id', ({ id, proof }) => {
  if (proof === undefined) return;
  const { fires } = proof;

  it('fires where its proof says', () => {
    const result = runProof(id, fires);
    expect(result.unused, 'settings that name nothing').toEqual([]);
    expect(result.found, 'times its pattern is found').toBeGreaterThan(0);
    expect(result.likelihood, 'likelihood').toBeGreaterThan(0);
    for (const [key, word] of Object.entries(fires.gives)) {
      expect(result.consequence(key), key).toBeGreaterThanOrEqual(likelihoods.indexOf(word));
    }
  });

  it.each(proof.not)('does not fire when $because', (change) => {
    expect(runProof(id, changeProof(fires, change)).likelihood).toBe(0);
  });

  it.each(proof.lowered)('is less likely when $because', (change) => {
    expect(runProof(id, changeProof(fires, change)).likelihood).toBeLessThan(runProof(id, fires).likelihood);
  });
});

describe.each(source.checks.map(({ value }) => value))('modelling check $id', ({ id, proof }) => {
  if (proof === undefined) return;

  it('finds the fault its proof shows', () => {
    expect(runProof(id, proof.fires).found).toBeGreaterThan(0);
  });

  it.each(proof.not)('finds nothing when $because', (change) => {
    expect(runProof(id, changeProof(proof.fires, change)).found).toBe(0);
  });
});

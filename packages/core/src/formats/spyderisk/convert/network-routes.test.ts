import { describe, expect, test } from 'vitest';
import { type NetworkMap, routeBetween } from './network-routes.ts';

/** Machines with their networks; those whose name starts with g join them. */
function mapOf(networks: Readonly<Record<string, readonly string[]>>): NetworkMap {
  return {
    networksOf: (machine) => networks[machine] ?? [],
    gateways: Object.keys(networks).filter((machine) => machine.startsWith('g')),
  };
}

describe('the way between two machines', () => {
  test('is the one network that both are on', () => {
    expect(routeBetween(mapOf({ a: ['lan'], b: ['lan'] }), ['a'], ['b'])).toEqual(['lan']);
  });

  test('goes through the gateways that join networks, and never through other machines', () => {
    const networks = { a: ['ward'], g: ['ward', 'core'], g2: ['core', 'lan'], b: ['lan'], short: ['ward', 'lan'] };
    expect(routeBetween(mapOf(networks), ['a'], ['b'])).toEqual(['ward', 'core', 'lan']);
  });

  test('is the shortest', () => {
    const networks = { a: ['ward'], g: ['ward', 'core'], g2: ['core', 'lan'], g3: ['ward', 'lan'], b: ['lan'] };
    expect(routeBetween(mapOf(networks), ['a'], ['b'])).toEqual(['ward', 'lan']);
  });

  test('is the same through two gateways that join the same networks', () => {
    const networks = { a: ['ward'], g: ['ward', 'lan'], g2: ['ward', 'lan'], b: ['lan'] };
    expect(routeBetween(mapOf(networks), ['a'], ['b'])).toEqual(['ward', 'lan']);
  });

  test.each([
    ['there is none', { a: ['ward'], b: ['lan'] }],
    ['a machine is on no network', { a: [], b: ['lan'] }],
    ['both are on two networks', { a: ['ward', 'lan'], b: ['lan', 'ward'] }],
    ['two are equally short', { a: ['ward'], g: ['ward', 'x'], g2: ['ward', 'y'], g3: ['x', 'y', 'lan'], b: ['lan'] }],
  ])('is left open where %s', (_why, networks) => {
    expect(routeBetween(mapOf(networks), ['a'], ['b'])).toBeUndefined();
  });
});

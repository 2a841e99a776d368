import type { Assessment, AttackPath } from '@nemecys/core';
import type { Highlighted } from '../../canvas/highlighted.ts';
import type { AssessmentIndex } from '../assessment-index.ts';
import type { Shown } from '../place/page-place.ts';
import { assetsOfTree, whyTree } from './why-tree.ts';

type Diagram = Assessment['diagram'];

/** What the drawing makes stand out, with the numbers of the steps that a thing is part of. */
export type DrawnPlaces = Highlighted & { readonly numbers?: Readonly<Record<string, readonly number[]>> };

/** A threat on a way, with its number and the things of the scenario that it happens at. */
export type WayStep = {
  readonly number: number;
  readonly id: string;
  readonly text: string;
  readonly likelihood: string;
  readonly assets: readonly string[];
};

/** The threats of a way from the outside to the harm, numbered from 1. */
export function stepsOf(path: AttackPath): readonly WayStep[] {
  return path.steps
    .filter(({ kind }) => kind === 'threat')
    .map(({ id, text, label, likelihood, assets }, place) => ({
      ...{ number: place + 1, id, likelihood, assets },
      text: text === '' ? label : text,
    }));
}

/** The things of a drawing among some of a scenario, and the lines that are among them or between two of them. */
export function drawnAmong(diagram: Diagram, assets: Iterable<string>): DrawnPlaces {
  const wanted = new Set(assets);
  return {
    assets: [...diagram.nodes, ...diagram.zones].filter(({ id }) => wanted.has(id)).map(idOf),
    edges: diagram.edges.filter(({ id, from, to }) => wanted.has(id) || (wanted.has(from) && wanted.has(to))).map(idOf),
  };
}

/** The way drawn: everything it passes, numbered by its steps, or only what one of the steps happens at. */
export function drawnWay(diagram: Diagram, steps: readonly WayStep[], only: number | undefined): DrawnPlaces {
  const shown = steps.filter(({ number }) => only === undefined || number === only);
  const drawn = shown.map(({ assets }) => drawnAmong(diagram, assets));
  const numbers = new Map<string, number[]>();
  for (const [place, { assets }] of drawn.entries()) {
    const { number } = shown[place] ?? { number: 0 };
    for (const id of assets) numbers.set(id, [...(numbers.get(id) ?? []), number]);
  }
  return {
    assets: [...numbers.keys()],
    edges: [...new Set(drawn.flatMap(({ edges }) => edges))],
    numbers: Object.fromEntries(numbers),
  };
}

/** What the drawing makes stand out for the thing that is looked at. */
export function drawnFor(shown: Shown, { diagram, whys }: Assessment, index: AssessmentIndex): DrawnPlaces {
  switch (shown.kind) {
    case 'harm': {
      const harm = index.harm(shown.id);
      return drawnAmong(diagram, harm === undefined ? [] : [harm.asset]);
    }
    case 'threat':
      return drawnAmong(diagram, index.threat(shown.id)?.roles.flatMap(({ assets }) => assets) ?? []);
    case 'control': {
      const control = index.control(shown.id);
      return drawnAmong(diagram, control === undefined ? [] : [control.asset]);
    }
    case 'why': {
      const tree = whyTree(shown.id, whys);
      return drawnAmong(diagram, tree === undefined ? [] : assetsOfTree(tree));
    }
    case 'option':
      return drawnAmong(diagram, []);
  }
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

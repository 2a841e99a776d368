import type { Glance, Inferred } from '@nemecys/core';
import { type Called, calledIn } from './called.ts';
import type { Speech } from './speech.ts';

/** Assets with their names and classes in the words of a language. */
export function assetsIn(assets: Glance['assets'], { byId }: Called, { classes }: Speech): Glance['assets'] {
  return assets.map((one) => ({
    ...one,
    label: byId.get(one.id) ?? one.label,
    classLabel: classes.get(one.class) ?? one.classLabel,
  }));
}

/** A drawing with its names and relations in the words of a language. */
export function drawnIn<D extends Inferred>(diagram: D, called: Called, speech: Speech, assets: Glance['assets']): D {
  const types = new Map(assets.map((one) => [one.id, one.class]));
  return {
    ...diagram,
    nodes: diagram.nodes.map((node) => ({
      ...node,
      label: called.byId.get(node.id) ?? node.label,
      classLabel: speech.classes.get(types.get(node.id) ?? '') ?? node.classLabel,
    })),
    edges: diagram.edges.map((edge) => {
      const relation = edge.id.split(' ')[1] ?? '';
      const isNamed = edge.kind === 'relation' && edge.label !== '';
      return isNamed ? { ...edge, label: speech.relations.get(relation) ?? edge.label } : edge;
    }),
  };
}

/** What the engine adds to a scenario, in the words of a language. */
export function sayInferred(inferred: Inferred, speech: Speech): Inferred {
  const classOf = (id: string) => id.slice(0, Math.max(0, id.indexOf('[')));
  const assets = inferred.nodes.map((node) => ({
    ...node,
    ...{ class: classOf(node.id), inferred: true, population: '' },
  })) as unknown as Glance['assets'];
  return drawnIn(inferred, calledIn({ assets }, speech), speech, assets);
}

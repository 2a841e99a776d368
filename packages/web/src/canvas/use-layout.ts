import type { Diagram } from '@nemecys/core';
import { useEffect, useState } from 'react';
import { layOut, type Positions, type Shape } from './layout.ts';

/** Where the layout puts each thing; undefined until the first one is there. Only a new shape is laid out again. */
export function useLayout(diagram: Diagram | undefined): Positions | undefined {
  const [positions, setPositions] = useState<Positions>();
  const shape = diagram === undefined ? undefined : JSON.stringify(shapeOf(diagram));
  useEffect(() => {
    if (shape === undefined) return;
    let wanted = true;
    layOut(JSON.parse(shape) as Shape).then(
      (laidOut) => wanted && setPositions(laidOut),
      // Things stand in rows then, and can be placed by hand.
      () => wanted && setPositions((now) => now ?? {}),
    );
    return () => {
      wanted = false;
    };
  }, [shape]);
  return positions;
}

/** Levels and labels change at every edit; what stands where depends on neither. */
function shapeOf({ nodes, edges }: Diagram): Shape {
  return { nodes: nodes.map(({ id }) => ({ id })), edges: edges.map(({ id, from, to }) => ({ id, from, to })) };
}

import { useEffect, useRef, useState } from 'react';
import type { View } from './drawing.ts';
import { inRows, type Layout, layOut, type Shape } from './layout.ts';

/** How long the layout may take before things are shown in rows meanwhile, in milliseconds. */
const patience = 4_000;
/** Layouts that are kept, so that unfolding a box or hiding what is inferred comes back to what was there. */
const keptLayouts = 12;

/** Where the layout puts each thing; undefined until the first one is there. Only a new shape is laid out again. */
export function useLayout(view: View | undefined): Layout | undefined {
  const [layout, setLayout] = useState<Layout>();
  const made = useRef(new Map<string, Layout>());
  const shape = view === undefined ? undefined : JSON.stringify(shapeOf(view));
  useEffect(() => {
    if (shape === undefined) return;
    const before = made.current.get(shape);
    if (before !== undefined) {
      setLayout(before);
      return;
    }
    let wanted = true;
    const wantedShape = JSON.parse(shape) as Shape;
    // Things stand in rows then, and can be placed by hand.
    const meanwhile = () => wanted && setLayout((now) => now ?? inRows(wantedShape));
    const timer = setTimeout(meanwhile, patience);
    layOut(wantedShape).then((laidOut) => {
      clearTimeout(timer);
      made.current.set(shape, laidOut);
      const [oldest] = made.current.keys();
      if (made.current.size > keptLayouts && oldest !== undefined) made.current.delete(oldest);
      if (wanted) setLayout(laidOut);
    }, meanwhile);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [shape]);
  return layout;
}

/** Levels and labels change at every edit; what stands where depends on neither. */
function shapeOf({ shown, lines }: View): Shape {
  return {
    boxes: [...shown.values()].map(({ id, isBox, parent }) => ({ id, isBox, parent })),
    lines: lines.map(({ from, to }) => [from, to] as const),
  };
}

import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';

/** Brings some things of the drawing into sight, as large as they fit, each time they are others. */
export function FitTo({ things }: { readonly things: readonly string[] }) {
  const { fitView } = useReactFlow();
  const wanted = things.join(' ');
  useEffect(() => {
    if (wanted === '') return;
    void fitView({ nodes: wanted.split(' ').map((id) => ({ id })), maxZoom: 1, padding: 0.2 });
  }, [fitView, wanted]);
  return null;
}

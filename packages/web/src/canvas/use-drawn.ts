import { applyEdgeChanges, applyNodeChanges, type EdgeChange, type NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineEdge, ThingNode } from './drawn.ts';
import type { Highlighted } from './highlighted.ts';
import { type Look, merged, toEdges, toNodes } from './to-nodes.ts';
import type { useKeptFocus } from './use-kept-focus.ts';

const nothing: Highlighted = { assets: [], edges: [] };

/**
 * The things and lines that are drawn of a view. What is dragged or selected is so here at once; the model follows where a
 * drag ends.
 */
export function useDrawn(look: Omit<Look, 'highlighted'>, focus: ReturnType<typeof useKeptFocus>) {
  const { view, spots, scales, changed, kindOf, sayOf } = look;
  const { t } = useTranslation('canvas');
  const fresh = useMemo(
    () => toNodes({ view, spots, scales, changed, highlighted: nothing, kindOf, sayOf }),
    [view, spots, scales, changed, kindOf, sayOf],
  );
  const [nodes, setNodes] = useState<ThingNode[]>([]);
  const [edges, setEdges] = useState<LineEdge[]>([]);
  const wanted = useRef<ReadonlySet<string>>(undefined);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn puts back what was dragged to where it cannot be
  useEffect(() => {
    const select = wanted.current;
    const isThere = select !== undefined && fresh.some(({ id }) => select.has(id));
    if (isThere) wanted.current = undefined;
    setNodes((now) => merged(fresh, now, isThere ? select : undefined));
    if (isThere) focus.next([...select][0]);
  }, [fresh, turn]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has the focus can go with any change of what is drawn
  useEffect(focus.keep, [nodes]);
  useEffect(() => {
    const labelOf = (id: string) => view.shown.get(id)?.label ?? id;
    setEdges((now) => {
      const before = new Map(now.map((edge) => [edge.id, edge]));
      const sayLine = ({ from, to, label }: { from: string; to: string; label: string }) =>
        t('line.say', { from: labelOf(from), to: labelOf(to), label });
      return [...toEdges(view, nothing, sayLine, before)];
    });
  }, [view, t]);

  /** Draws everything where the model has it. */
  const putBack = useCallback(() => setTurn((now) => now + 1), []);
  const select = useCallback(
    (ids: readonly string[]) => {
      wanted.current = new Set(ids);
      putBack();
    },
    [putBack],
  );
  const onNodesChange = useCallback(
    (changes: NodeChange<ThingNode>[]) => setNodes((now) => applyNodeChanges(changes, now)),
    [],
  );
  const onEdgesChange = useCallback(
    (changes: EdgeChange<LineEdge>[]) => setEdges((now) => applyEdgeChanges(changes, now)),
    [],
  );
  return { nodes, edges, select, putBack, onNodesChange, onEdgesChange };
}

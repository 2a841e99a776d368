import '@xyflow/react/dist/style.css';
import '../../canvas/canvas.css';
import { Text, useComputedColorScheme } from '@mantine/core';
import type { Glance } from '@nemecys/core';
import { Background, Controls, type NodeProps, ReactFlow } from '@xyflow/react';
import { createContext, memo, useCallback, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { At } from '../../api.ts';
import { arranged } from '../../canvas/arrange.ts';
import { drawingOf, type Shown, viewOf } from '../../canvas/drawing.ts';
import type { ThingNode } from '../../canvas/drawn.ts';
import { FoldingProvider } from '../../canvas/folding.ts';
import { kindOfThing } from '../../canvas/kind-of-thing.ts';
import { LineEdge, LineEnd } from '../../canvas/line-edge.tsx';
import { BoxNode, ThingNode as ThingView } from '../../canvas/thing-node.tsx';
import { toEdges, toNodes } from '../../canvas/to-nodes.ts';
import { useFolded } from '../../canvas/use-folded.ts';
import { useLayout } from '../../canvas/use-layout.ts';
import type { Words } from '../../engine/messages.ts';
import type { Places } from '../../pages/draft.ts';
import type { DrawnPlaces } from './drawn-places.ts';
import { FitTo } from './fit-to.tsx';

type Props = {
  readonly at: At;
  readonly words: Words | undefined;
  readonly glance: Glance;
  readonly places: Places;
  readonly drawn: DrawnPlaces;
};

const Numbers = createContext<Readonly<Record<string, string>>>({});
const nodeTypes = { thing: numbered(ThingView), box: numbered(BoxNode) };
const edgeTypes = { line: LineEdge };
const nothing: ReadonlySet<string> = new Set();

/** The drawing to look at, beside what is read: some of it stands out and is in sight, with numbers where it has steps. */
export const DrawingBeside = memo(function DrawingBeside({ at, words, glance, places, drawn }: Props) {
  const { t } = useTranslation('panels');
  const scheme = useComputedColorScheme('light');
  const drawing = useMemo(() => drawingOf(glance), [glance]);
  const { folded, fold } = useFolded(at, drawing);
  const view = useMemo(() => viewOf(drawing, folded), [drawing, folded]);
  const layout = useLayout(view);
  const spots = useMemo(() => arranged(view, layout ?? {}, places), [view, layout, places]);
  const kinds = useMemo(() => new Map(words?.classes.map((one) => [one.id, kindOfThing(one.kinds)])), [words]);
  const nodes = useMemo(() => {
    const kindOf = (part: Shown) => kinds.get(part.class) ?? (part.isZone ? ('place' as const) : ('other' as const));
    const sayOf = ({ label, classLabel }: Shown, risk: string) => `${label}, ${classLabel}, ${risk}`;
    const look = { view, spots, scales: glance.scales, changed: nothing, highlighted: drawn, kindOf, sayOf };
    return toNodes(look).map((node) => ({ ...node, draggable: false }));
  }, [view, spots, glance, drawn, kinds]);
  const edges = useMemo(() => {
    const labelOf = (id: string) => view.shown.get(id)?.label ?? id;
    return [...toEdges(view, drawn, ({ from, to, label }) => `${labelOf(from)}, ${label}, ${labelOf(to)}`, new Map())];
  }, [view, drawn]);
  const numbers = useMemo(() => shownNumbers(drawn, view.shownBy), [drawn, view]);
  const things = useMemo(() => drawn.assets.map((id) => view.shownBy.get(id) ?? id), [drawn, view]);
  const foldOne = useCallback((id: string) => fold([id], !folded.has(id)), [fold, folded]);
  if (layout === undefined) return <Text role="status">{t('detail.layingOut')}</Text>;
  return (
    <section className="canvas" aria-label={t('detail.drawing')}>
      <FoldingProvider value={foldOne}>
        <Numbers value={numbers}>
          <ReactFlow
            {...{ nodes, edges, nodeTypes, edgeTypes }}
            colorMode={scheme}
            nodesDraggable={false}
            nodesConnectable={false}
            nodesFocusable={false}
            edgesFocusable={false}
            elementsSelectable={false}
            deleteKeyCode={null}
            fitView
            minZoom={0.05}
          >
            <LineEnd />
            <Background />
            <Controls showInteractive={false} />
            <FitTo things={things} />
          </ReactFlow>
        </Numbers>
      </FoldingProvider>
    </section>
  );
});

/** The numbers by what is shown: a folded box has those of everything in it. */
function shownNumbers({ numbers = {} }: DrawnPlaces, shownBy: ReadonlyMap<string, string>) {
  const shown = new Map<string, Set<number>>();
  for (const [id, list] of Object.entries(numbers)) {
    const by = shownBy.get(id) ?? id;
    shown.set(by, new Set([...(shown.get(by) ?? []), ...list]));
  }
  return Object.fromEntries([...shown].map(([id, all]) => [id, [...all].sort((a, b) => a - b).join(', ')]));
}

/** A thing as the drawing has it, with the numbers of the steps that it is part of. */
function numbered(View: React.ComponentType<NodeProps<ThingNode>>) {
  return function Numbered(props: NodeProps<ThingNode>) {
    const number = useContext(Numbers)[props.id];
    return (
      <>
        <View {...props} />
        {number !== undefined && <span className="thing-number">{number}</span>}
      </>
    );
  };
}

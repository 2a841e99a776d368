import '@xyflow/react/dist/style.css';
import './canvas.css';
import { Text, useComputedColorScheme } from '@mantine/core';
import type { Glance } from '@nemecys/core';
import {
  applyEdgeChanges,
  applyNodeChanges,
  Background,
  type Connection,
  Controls,
  type EdgeChange,
  type NodeChange,
  type OnSelectionChangeParams,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import { type DragEvent, memo, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { At } from '../api.ts';
import type { Engine } from '../engine/engine.ts';
import type { Words } from '../engine/messages.ts';
import type { Moves, Places } from '../pages/draft.ts';
import type { TextEdit } from '../text/edit-text.ts';
import { arranged, boxesUnder, cornerOf } from './arrange.ts';
import { type Asked, Asking } from './asking.tsx';
import { onCanvasKey } from './canvas-keys.ts';
import { CanvasTools } from './canvas-tools.tsx';
import { type Commands, commandsFor } from './commands.ts';
import { drawingOf, type Shown, viewOf } from './drawing.ts';
import type { LineEdge, ThingNode } from './drawn.ts';
import { FoldingProvider } from './folding.ts';
import type { Highlighted } from './highlighted.ts';
import { kindOfThing } from './kind-of-thing.ts';
import { LineEdge as LineView } from './line-edge.tsx';
import { type Moving, moving } from './moving.ts';
import { draggedKind } from './palette.tsx';
import { BoxNode, ThingNode as ThingView } from './thing-node.tsx';
import { merged, toEdges, toNodes } from './to-nodes.ts';
import { useChangedRisks } from './use-changed-risks.ts';
import { useFolded } from './use-folded.ts';
import { useInferred } from './use-inferred.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useLayout } from './use-layout.ts';
import { waysBetween } from './ways-between.ts';

export type { Highlighted } from './highlighted.ts';

/** What is selected on the drawing: things and lines, by id. */
export type Selection = { readonly things: readonly string[]; readonly lines: readonly string[] };

type Props = {
  readonly at: At;
  readonly words: Words | undefined;
  readonly glance: Glance | undefined;
  readonly engine: Engine | undefined;
  readonly places: Places;
  /** The newest text, for what is copied from it and removed. */
  readonly read: () => string;
  readonly edit: (wanted: TextEdit, moves?: Moves) => void;
  readonly move: (moves: Moves, goesOn?: 'moving') => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** What is made to stand out, such as a way of an attack. */
  readonly highlighted?: Highlighted | undefined;
  /** Told which thing was selected last; undefined when nothing is. */
  readonly onSelect?: ((id: string | undefined) => void) | undefined;
  readonly onSelection: (selected: Selection) => void;
  /** Filled with what the drawing can do, for the palette and panels beside it. */
  readonly commands: RefObject<Commands | undefined>;
  /** Brings the focus to the search of the palette, and to the fields of what is selected. */
  readonly focusPalette: () => void;
  readonly focusFields: () => void;
};

const nothing: Highlighted = { assets: [], edges: [] };
const nodeTypes = { thing: ThingView, box: BoxNode };
const edgeTypes = { line: LineView };
const severalKeys = ['Shift', 'Meta', 'Control'];

/**
 * The scenario as a drawing, with the highest risk at each thing. Drawn anew only when the glance changes, not at every key
 * that is pressed beside it.
 */
export const Canvas = memo(function Canvas(props: Props) {
  const { t } = useTranslation('canvas');
  if (props.glance === undefined) return <Text role="status">{t('waits')}</Text>;
  return (
    <ReactFlowProvider>
      <Board {...props} glance={props.glance} />
    </ReactFlowProvider>
  );
});

function Board(props: Props & { readonly glance: Glance }) {
  const { at, words, glance, engine, places, read, edit, move, highlighted = nothing, onSelect, onSelection } = props;
  const { t } = useTranslation('canvas');
  const scheme = useComputedColorScheme('light');
  const flow = useReactFlow<ThingNode, LineEdge>();
  const [isInferredShown, showInferred] = useState(false);
  const [asked, ask] = useState<Asked>();
  const [said, say] = useState('');
  const added = useInferred(engine, isInferredShown ? read() : undefined);
  const changed = useChangedRisks(glance);

  const drawing = useMemo(() => drawingOf(glance, added), [glance, added]);
  const { folded, fold } = useFolded(at, drawing);
  const view = useMemo(() => viewOf(drawing, folded), [drawing, folded]);
  const layout = useLayout(view);
  const spots = useMemo(() => arranged(view, layout ?? {}, places), [view, layout, places]);

  const kinds = useMemo(() => new Map(words?.classes.map((one) => [one.id, kindOfThing(one.kinds)])), [words]);
  const kindOf = useCallback(
    (part: Shown) => kinds.get(part.class) ?? (part.isInferred ? ('data' as const) : kindByWords(part, glance)),
    [kinds, glance],
  );
  const sayOf = useCallback(
    ({ label, classLabel, isFolded, inside, isZone, isInferred }: Shown, risk: string) => {
      const what = isInferred ? `${classLabel}, ${t('node.inferred')}` : classLabel;
      if (isZone && !isFolded) return t('node.place', { label, what, count: inside });
      return isFolded
        ? t('node.sayFolded', { label, what, risk, count: inside })
        : t('node.say', { label, what, risk });
    },
    [t],
  );
  const fresh = useMemo(
    () => toNodes({ view, spots, scales: glance.scales, changed, highlighted, kindOf, sayOf }),
    [view, spots, glance, changed, highlighted, kindOf, sayOf],
  );

  const focus = useKeptFocus();

  // What is dragged or selected is so here at once; the model follows where a drag ends.
  const [nodes, setNodes] = useState<ThingNode[]>([]);
  const [edges, setEdges] = useState<LineEdge[]>([]);
  const wanted = useRef<ReadonlySet<string>>(undefined);
  const [turn, putBack] = useState(0);
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
  const labelOf = useCallback((id: string) => view.shown.get(id)?.label ?? id, [view]);
  useEffect(() => {
    setEdges((now) => {
      const before = new Map(now.map((edge) => [edge.id, edge]));
      const sayLine = ({ from, to, label }: { from: string; to: string; label: string }) =>
        t('line.say', { from: labelOf(from), to: labelOf(to), label });
      return [...toEdges(view, highlighted, sayLine, before)];
    });
  }, [view, highlighted, labelOf, t]);

  const select = useCallback((ids: readonly string[]) => {
    wanted.current = new Set(ids);
    putBack((now) => now + 1);
  }, []);
  const onNodesChange = useCallback((changes: NodeChange<ThingNode>[]) => {
    setNodes((now) => applyNodeChanges(changes, now));
    nudged.current?.(changes);
  }, []);
  const onEdgesChange = useCallback(
    (changes: EdgeChange<LineEdge>[]) => setEdges((now) => applyEdgeChanges(changes, now)),
    [],
  );

  // Things moved by the arrow keys end nowhere: each step counts, and they are undone together.
  const nudged = useRef<(changes: readonly NodeChange<ThingNode>[]) => void>(undefined);
  nudged.current = (changes) => {
    const moves: Record<string, { x: number; y: number; in?: string | undefined }> = {};
    for (const change of changes) {
      if (
        change.type !== 'position' ||
        change.dragging !== false ||
        change.position === undefined ||
        isDragging.current
      )
        continue;
      moves[change.id] = { ...change.position, in: view.shown.get(change.id)?.parent };
    }
    if (Object.keys(moves).length > 0) move(moves, 'moving');
  };
  const isDragging = useRef(false);

  const situation: Moving | undefined = words && { words, view, spots, drawing };
  const put = (moved: ReturnType<typeof moving>) => {
    if (moved.refused !== undefined) {
      say(t('cannotBe', moved.refused));
      putBack((now) => now + 1);
    } else if (moved.changes.length > 0) edit({ kind: 'set-fields', changes: moved.changes }, moved.moves);
    else move(moved.moves);
  };
  const onDragStop = (
    event: MouseEvent | TouchEvent | { clientX: number; clientY: number },
    dragged: readonly ThingNode[],
  ) => {
    isDragging.current = false;
    if (situation === undefined) return;
    const pointer = 'clientX' in event ? flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }) : undefined;
    const things = dragged
      .filter(({ parentId }) => parentId === undefined || !dragged.some(({ id }) => id === parentId))
      .map(({ id, position, parentId }) => {
        const corner = parentId === undefined ? { x: 0, y: 0 } : cornerOf(parentId, view.shown, spots);
        return { id, x: position.x + corner.x, y: position.y + corner.y };
      });
    put(moving(situation, things, pointer));
  };

  // Where everything folds or unfolds, nothing stands where it was looked at.
  const fitsNext = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a layout that is there is shown whole, if that was asked for
  useEffect(() => {
    if (!fitsNext.current) return;
    fitsNext.current = false;
    requestAnimationFrame(() => void flow.fitView());
  }, [layout]);

  const commands = commandsFor({
    ...{ t, words, glance, drawing, view, read, edit, fold, folded, select, say, ask, flow, showInferred, move },
    ...{ undo: props.undo, redo: props.redo, focusPalette: props.focusPalette, focusFields: props.focusFields, places },
    nodes,
    edges,
    fitNext: () => {
      fitsNext.current = true;
    },
    put: (ids, into) =>
      situation &&
      put(
        moving(
          situation,
          ids.map((id) => ({ id, ...cornerOf(id, view.shown, spots) })),
          { into },
        ),
      ),
  });
  useEffect(() => {
    props.commands.current = commands;
  });

  const isLegal = useCallback(
    ({ source, target }: Connection | LineEdge) => {
      const [from, to] = [view.shown.get(source)?.class ?? '', view.shown.get(target)?.class ?? ''];
      return source !== target && words !== undefined && waysBetween(words, from, to).length > 0;
    },
    [view, words],
  );
  const onDrop = (event: DragEvent) => {
    const found = words?.classes.find(({ id }) => id === event.dataTransfer.getData(draggedKind));
    if (found === undefined) return;
    event.preventDefault();
    const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    commands.add(found, '', { point, boxes: boxesUnder(point, view.shown, spots), spots });
  };
  const tellSelection = useCallback(
    ({ nodes: things, edges: lines }: OnSelectionChangeParams) => {
      onSelection({ things: things.map(({ id }) => id), lines: lines.map(({ id }) => id) });
      onSelect?.(things.at(-1)?.id);
    },
    [onSelection, onSelect],
  );
  const closeDialog = () => {
    focus.take();
    ask(undefined);
  };
  const [isFar, setFar] = useState(false);
  // Where nearly everything is in sight, leaving out the rest costs more than drawing it.
  const [isWhole, setWhole] = useState(false);
  const foldOne = useCallback((id: string) => fold([id], !folded.has(id)), [fold, folded]);
  const ariaLabels = useMemo(() => ({ 'node.a11yDescription.default': t('node.keys') }), [t]);

  if (layout === undefined) return <Text role="status">{t('layingOut')}</Text>;
  return (
    <>
      <CanvasTools {...{ commands, isInferredShown, showInferred }} hasWords={words !== undefined} />
      <section
        className={`canvas${isFar ? ' far' : ''}${edges.length > 150 ? ' dense' : ''}`}
        aria-label={t('drawing')}
        {...focus.props}
        onKeyDown={(event) => onCanvasKey(event, commands)}
      >
        <FoldingProvider value={foldOne}>
          <ReactFlow
            nodes={nodes}
            edges={edges}
            {...{ nodeTypes, edgeTypes, onNodesChange, onEdgesChange, onDrop }}
            colorMode={scheme}
            onConnect={({ source, target }) => ask({ kind: 'connect', from: source, to: target })}
            isValidConnection={isLegal}
            onNodeDragStart={() => {
              isDragging.current = true;
            }}
            onNodeDragStop={(event, node, all) => onDragStop(event as MouseEvent, all.length > 0 ? all : [node])}
            onSelectionDragStart={() => {
              isDragging.current = true;
            }}
            onSelectionDragStop={(event, all) => onDragStop(event, all)}
            onSelectionChange={tellSelection}
            onDragOver={(event) => {
              event.preventDefault();
              event.dataTransfer.dropEffect = 'copy';
            }}
            onMove={(_, { zoom }) => {
              setFar(zoom < 0.55);
              setWhole(zoom < 0.12);
            }}
            onNodeDoubleClick={() => props.focusFields()}
            deleteKeyCode={null}
            multiSelectionKeyCode={severalKeys}
            selectionKeyCode="Shift"
            zoomOnDoubleClick={false}
            zIndexMode="manual"
            ariaLabelConfig={ariaLabels}
            fitView
            minZoom={0.02}
            onlyRenderVisibleElements={nodes.length > 150 && !isWhole}
          >
            <LineEnd />
            <Background />
            <Controls showInteractive={false} />
          </ReactFlow>
        </FoldingProvider>
      </section>
      <Text size="sm" role="status" className="canvas-said">
        {said}
      </Text>
      {words !== undefined && <Asking {...{ asked, words, glance, edit, commands }} onClose={closeDialog} />}
    </>
  );
}

/** The arrow at the end of lines, once for all of them. */
export function LineEnd() {
  return (
    <svg className="line-end" aria-hidden="true" focusable="false">
      <defs>
        <marker id="line-end" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0 10 5 0 10z" />
        </marker>
      </defs>
    </svg>
  );
}

/** Until the words of the knowledge are there, the drawing itself says roughly what a thing is. */
function kindByWords({ id, isZone }: Shown, { diagram }: Glance) {
  if (isZone) return 'place' as const;
  const kind = diagram.nodes.find((node) => node.id === id)?.kind;
  return kind === undefined || kind === 'other' ? ('other' as const) : kind;
}

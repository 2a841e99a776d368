import '@xyflow/react/dist/style.css';
import './canvas.css';
import { Text, useComputedColorScheme } from '@mantine/core';
import type { Glance } from '@nemecys/core';
import {
  Background,
  type Connection,
  Controls,
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
import { arranged, boxesUnder } from './arrange.ts';
import { type Asked, Asking } from './asking.tsx';
import { onCanvasKey } from './canvas-keys.ts';
import { CanvasTools } from './canvas-tools.tsx';
import { type Commands, commandsFor } from './commands.ts';
import { drawingOf, type Shown, viewOf } from './drawing.ts';
import type { LineEdge, ThingNode } from './drawn.ts';
import { FoldingProvider } from './folding.ts';
import { kindByWords, kindOfThing } from './kind-of-thing.ts';
import { LineEnd, LineEdge as LineView } from './line-edge.tsx';
import { draggedKind } from './palette.tsx';
import { BoxNode, ThingNode as ThingView } from './thing-node.tsx';
import { useChangedRisks } from './use-changed-risks.ts';
import { useDrawn } from './use-drawn.ts';
import { useFolded } from './use-folded.ts';
import { useInferred } from './use-inferred.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useLayout } from './use-layout.ts';
import { useMoving } from './use-moving.ts';
import { waysBetween } from './ways-between.ts';

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
  /** Whether the text has taken it. */
  readonly edit: (wanted: TextEdit, moves?: Moves) => boolean;
  readonly move: (moves: Moves, goesOn?: 'moving') => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly onSelection: (selected: Selection) => void;
  /** Filled with what the drawing can do, for the palette and panels beside it. */
  readonly commands: RefObject<Commands | undefined>;
  /** Brings the focus to the search of the palette, and to the fields of what is selected. */
  readonly focusPalette: () => void;
  readonly focusFields: () => void;
};

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
  const { at, words, glance, engine, places, read, edit, move, onSelection } = props;
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
  const focus = useKeptFocus();
  const drawn = useDrawn({ view, spots, scales: glance.scales, changed, kindOf, sayOf }, focus);
  const { nodes, edges, select, onEdgesChange } = drawn;
  const { onNodesChange, onDragStart, onDragStop, putInto } = useMoving({
    ...{ words, view, spots, drawing, say, edit, move, toPoint: flow.screenToFlowPosition },
    ...{ putBack: drawn.putBack, onNodesChange: drawn.onNodesChange },
  });

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
    put: putInto,
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
    },
    [onSelection],
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
            onNodeDragStart={onDragStart}
            onNodeDragStop={(event, node, all) => onDragStop(event as MouseEvent, all.length > 0 ? all : [node])}
            onSelectionDragStart={onDragStart}
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

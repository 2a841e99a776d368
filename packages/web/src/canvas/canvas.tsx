import { Button, Group, Select, Text, useComputedColorScheme } from '@mantine/core';
import type { Assessment } from '@nemecys/core';
import {
  Background,
  type Connection,
  Controls,
  Handle,
  type Node,
  type NodeChange,
  type NodeProps,
  Position,
  ReactFlow,
} from '@xyflow/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { At } from '../api.ts';
import type { Assessed, Words } from '../engine/messages.ts';
import { legalRelations } from '../engine/words-of.ts';
import type { TextEdit } from '../text/edit-text.ts';
import { layOut, type Positions } from './layout.ts';

type Props = {
  readonly at: At;
  readonly words: Words | undefined;
  readonly assessed: Assessed | undefined;
  readonly edit: (wanted: TextEdit) => void;
};

type Thing = Node<{
  readonly label: string;
  readonly classLabel: string;
  readonly risk: number;
  readonly changed: boolean;
}>;

const nodeTypes = { thing: ThingNode };

/** The scenario as a drawing, with the highest risk at each thing; drag to place, drag from edge to edge to connect. */
export function Canvas({ at, words, assessed, edit }: Props) {
  const assessment = useLastGood(assessed?.assessment);
  const diagram = assessment?.diagram;
  const [automatic, setAutomatic] = useState<Positions>({});
  const [placed, setPlaced] = usePlaced(at);
  const [asked, setAsked] = useState<Connection>();
  const changed = useChangedRisks(assessment);
  const scheme = useComputedColorScheme('light');
  const shape =
    diagram === undefined ? '' : JSON.stringify([diagram.nodes.map(({ id }) => id), diagram.edges.map(({ id }) => id)]);
  // Only a new shape is laid out again: levels change at every edit, places do not.
  useEffect(() => {
    if (diagram === undefined) return;
    let wanted = true;
    layOut(diagram).then(
      (positions) => wanted && setAutomatic(positions),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [shape]);
  const nodes = useMemo(
    () => nodesOf(assessment, { automatic, placed, changed }),
    [assessment, automatic, placed, changed],
  );
  const edges = useMemo(
    () => (diagram?.edges ?? []).map(({ id, from, to, label }) => ({ id, source: from, target: to, label })),
    [diagram],
  );
  const move = (changes: readonly NodeChange<Thing>[]) => {
    for (const change of changes) {
      if (change.type === 'position' && change.position)
        setPlaced((now) => ({ ...now, [change.id]: change.position ?? { x: 0, y: 0 } }));
    }
  };
  if (assessment === undefined) return <Text role="status">The drawing appears when the text has no errors.</Text>;
  return (
    <>
      {asked !== undefined && words !== undefined && (
        <AskRelation {...{ asked, words, assessment, edit }} onDone={() => setAsked(undefined)} />
      )}
      <section className="canvas" aria-label="Drawing of the scenario">
        <ReactFlow
          nodes={nodes as Thing[]}
          edges={edges}
          nodeTypes={nodeTypes}
          colorMode={scheme}
          onNodesChange={move}
          onConnect={setAsked}
          deleteKeyCode={null}
          fitView
          key={Object.keys(automatic).length === 0 ? 'before layout' : 'laid out'}
          minZoom={0.1}
          onlyRenderVisibleElements={nodes.length > 200}
        >
          <Background />
          <Controls showInteractive={false} />
        </ReactFlow>
      </section>
      <Group>
        <Button size="compact-sm" variant="default" onClick={() => setPlaced({})}>
          Lay out again
        </Button>
      </Group>
    </>
  );
}

type AskProps = {
  readonly asked: Connection;
  readonly words: Words;
  readonly assessment: Assessment;
  readonly edit: (wanted: TextEdit) => void;
  readonly onDone: () => void;
};

function AskRelation({ asked: { source, target }, words, assessment, edit, onDone }: AskProps) {
  const asset = (id: string) => assessment.assets.find((one) => one.id === id);
  const legal = legalRelations(words, asset(source)?.class ?? '', asset(target)?.class ?? '');
  const relate = (is: string | null) => {
    if (is !== null) edit({ kind: 'relate', from: source, is, to: target });
    onDone();
  };
  return (
    <Group align="end">
      <Select
        label={`How is ${asset(source)?.label} connected to ${asset(target)?.label}?`}
        data={legal.map(({ id, label }) => ({ value: id, label }))}
        nothingFoundMessage="No relation is possible between these"
        onChange={relate}
        comboboxProps={{ withinPortal: false }}
      />
      <Button variant="default" onClick={onDone}>
        Not at all
      </Button>
    </Group>
  );
}

function ThingNode({ data: { label, classLabel, risk, changed } }: NodeProps<Thing>) {
  return (
    <div className={`thing risk-${risk}${changed ? ' changed' : ''}`}>
      <Handle type="target" position={Position.Left} />
      <div>{label}</div>
      <div className="thing-class">{classLabel}</div>
      <Handle type="source" position={Position.Right} />
    </div>
  );
}

type Placing = { readonly automatic: Positions; readonly placed: Positions; readonly changed: ReadonlySet<string> };

function nodesOf(assessment: Assessment | undefined, { automatic, placed, changed }: Placing): readonly Thing[] {
  const { diagram, scales } = assessment ?? { diagram: undefined, scales: undefined };
  return (diagram?.nodes ?? []).map(({ id, label, classLabel, risk }, place) => {
    const level = Math.max(0, scales?.risk.findIndex((step) => step.id === risk) ?? 0);
    const word = scales?.risk[level]?.label ?? risk;
    return {
      id,
      type: 'thing',
      position: placed[id] ?? automatic[id] ?? { x: (place % 5) * 220, y: Math.floor(place / 5) * 90 },
      data: { label, classLabel: `${classLabel}, ${word.toLowerCase()} risk`, risk: level, changed: changed.has(id) },
      ariaLabel: `${label}, ${classLabel}, ${word} risk`,
    };
  });
}

/** While the text has an error the drawing shows the last text that had none. */
function useLastGood(assessment: Assessment | undefined): Assessment | undefined {
  const last = useRef<Assessment>(undefined);
  if (assessment !== undefined) last.current = assessment;
  return last.current;
}

/** The things whose highest risk is another than before the last edit. */
function useChangedRisks(assessment: Assessment | undefined): ReadonlySet<string> {
  const [pair, setPair] = useState<{ readonly now?: Assessment; readonly before?: Assessment }>({});
  if (assessment !== undefined && pair.now !== assessment) {
    setPair({ now: assessment, ...(pair.now === undefined ? {} : { before: pair.now }) });
  }
  return useMemo(() => {
    if (pair.before === undefined || pair.now === undefined) return new Set();
    const before = new Map(pair.before.diagram.nodes.map(({ id, risk }) => [id, risk]));
    return new Set(pair.now.diagram.nodes.filter(({ id, risk }) => before.get(id) !== risk).map(({ id }) => id));
  }, [pair]);
}

/** Places given by hand, kept in this browser. */
function usePlaced({ workspace, id }: At) {
  const key = `nemecys-places ${workspace}/${id}`;
  const [placed, setPlaced] = useState<Positions>(() => JSON.parse(localStorage.getItem(key) ?? '{}'));
  useEffect(() => localStorage.setItem(key, JSON.stringify(placed)), [key, placed]);
  return [placed, setPlaced] as const;
}

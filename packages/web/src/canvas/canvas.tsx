import '@xyflow/react/dist/style.css';
import { Button, Group, Text, useComputedColorScheme } from '@mantine/core';
import type { Glance } from '@nemecys/core';
import { Background, type Connection, Controls, type NodeChange, ReactFlow } from '@xyflow/react';
import { memo, useMemo, useState } from 'react';
import type { At } from '../api.ts';
import type { Words } from '../engine/messages.ts';
import type { TextEdit } from '../text/edit-text.ts';
import { AskRelation } from './ask-relation.tsx';
import { type Thing, ThingNode } from './thing-node.tsx';
import { type Seen, thingsOf } from './things-of.ts';
import { useChangedRisks } from './use-changed-risks.ts';
import { useLayout } from './use-layout.ts';
import { usePlaced } from './use-placed.ts';

type Props = {
  readonly at: At;
  readonly words: Words | undefined;
  readonly glance: Glance | undefined;
  readonly edit: (wanted: TextEdit) => void;
  /** What is made to stand out, such as a way of an attack. */
  readonly highlighted?: Highlighted | undefined;
  /** Told which thing was selected last; undefined when nothing is. */
  readonly onSelect?: ((id: string | undefined) => void) | undefined;
};

/** Things and lines of the drawing, by id. */
export type Highlighted = { readonly assets: readonly string[]; readonly edges: readonly string[] };

const nothing: Highlighted = { assets: [], edges: [] };
const nodeTypes = { thing: ThingNode };
const keyboardHelp = 'Press enter or space to select it, then move it with the arrow keys. Escape ends that.';
const ariaLabels = { 'node.a11yDescription.default': keyboardHelp };

/**
 * The scenario as a drawing, with the highest risk at each thing; drag to place, drag from edge to edge to connect. Drawn
 * anew only when the glance changes, not at every key that is pressed beside it.
 */
export const Canvas = memo(function Canvas({ at, words, glance, edit, highlighted = nothing, onSelect }: Props) {
  const diagram = glance?.diagram;
  const automatic = useLayout(diagram);
  const [placed, setPlaced] = usePlaced(at);
  const [seen, setSeen] = useState<Seen>({});
  const [asked, setAsked] = useState<Connection>();
  const changed = useChangedRisks(glance);
  const scheme = useComputedColorScheme('light');
  const nodes = useMemo(
    () => (glance && automatic ? thingsOf(glance, { automatic, placed, changed, seen, highlighted }) : []),
    [glance, automatic, placed, changed, seen, highlighted],
  );
  const edges = useMemo(() => {
    const marked = new Set(highlighted.edges);
    return (diagram?.edges ?? []).map(({ id, from, to, label }) => ({
      ...{ id, source: from, target: to, label },
      ...(marked.has(id) ? { className: 'highlighted' } : {}),
    }));
  }, [diagram, highlighted]);
  const see = (id: string, found: Seen[string]) => setSeen((now) => ({ ...now, [id]: { ...now[id], ...found } }));
  const take = (changes: readonly NodeChange<Thing>[]) => {
    for (const change of changes) {
      if (change.type === 'position' && change.position !== undefined) {
        const { id, position } = change;
        setPlaced((now) => ({ ...now, [id]: position }));
      }
      if (change.type === 'dimensions' && change.dimensions !== undefined) {
        see(change.id, { measured: change.dimensions });
      }
      if (change.type === 'select') see(change.id, { selected: change.selected });
    }
    const selects = changes.filter((change) => change.type === 'select');
    const selected = selects.findLast((change) => change.selected);
    if (selects.length > 0) onSelect?.(selected?.id);
  };
  if (glance === undefined) return <Text role="status">The drawing appears when the text has no errors.</Text>;
  if (automatic === undefined) return <Text role="status">Laying out the drawing …</Text>;
  return (
    <>
      {asked !== undefined && words !== undefined && (
        <AskRelation {...{ asked, words, glance, edit }} onDone={() => setAsked(undefined)} />
      )}
      <section className="canvas" aria-label="Drawing of the scenario">
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          colorMode={scheme}
          onNodesChange={take}
          onConnect={setAsked}
          deleteKeyCode={null}
          ariaLabelConfig={ariaLabels}
          fitView
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
});

import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';

/** What the drawing shows of something in the scenario. */
export type Thing = Node<{
  readonly label: string;
  readonly classLabel: string;
  readonly risk: number;
  readonly changed: boolean;
}>;

/** A box of the drawing, coloured by the highest risk at it. */
export function ThingNode({ data: { label, classLabel, risk, changed } }: NodeProps<Thing>) {
  return (
    <div className={`thing risk-${risk}${changed ? ' changed' : ''}`}>
      <Handle type="target" position={Position.Left} />
      <div>{label}</div>
      <div className="thing-class">{classLabel}</div>
      <Handle type="source" position={Position.Right} />
    </div>
  );
}

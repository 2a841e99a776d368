import { BaseEdge, type EdgeProps, getBezierPath } from '@xyflow/react';
import { memo } from 'react';
import type { LineEdge as Line } from './drawn.ts';

/** A line of the drawing. Its words are plain text of the picture, which needs no measuring, and are left out from afar. */
export const LineEdge = memo(function LineEdge(props: EdgeProps<Line>) {
  const { id, sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, data } = props;
  const [path, x, y] = getBezierPath({ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition });
  const isDirected = data?.kind !== 'network';
  return (
    <>
      <BaseEdge id={id} path={path} interactionWidth={14} {...(isDirected ? { markerEnd: 'url(#line-end)' } : {})} />
      {data !== undefined && data.label !== '' && (
        <text className="line-label" x={x} y={y} textAnchor="middle" dominantBaseline="central">
          {data.label.length > 40 ? `${data.label.slice(0, 39)}…` : data.label}
        </text>
      )}
    </>
  );
});

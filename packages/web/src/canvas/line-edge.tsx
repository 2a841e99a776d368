import { BaseEdge, type EdgeProps, getBezierPath } from '@xyflow/react';
import { memo } from 'react';
import type { LineEdge as Line } from './drawn.ts';

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

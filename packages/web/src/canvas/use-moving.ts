import type { NodeChange } from '@xyflow/react';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Words } from '../engine/messages.ts';
import type { Moves } from '../pages/draft.ts';
import type { TextEdit } from '../text/edit-text.ts';
import { cornerOf } from './arrange.ts';
import type { ThingNode } from './drawn.ts';
import { type Move, type Moving, moving } from './moving.ts';

type Situation = Omit<Moving, 'words'> & {
  readonly words: Words | undefined;
  readonly say: (said: string) => void;
  readonly edit: (wanted: TextEdit, moves?: Moves) => boolean;
  readonly move: (moves: Moves, goesOn?: 'moving') => void;
  readonly putBack: () => void;
  readonly onNodesChange: (changes: NodeChange<ThingNode>[]) => void;
  /** The point of the drawing under a point of the screen. */
  readonly toPoint: (point: { x: number; y: number }) => { readonly x: number; readonly y: number };
};

type Ended = MouseEvent | TouchEvent | { clientX: number; clientY: number };

/** What moves on the drawing: by a drag, by the arrow keys, or into a box that is named. */
export function useMoving(now: Situation) {
  const { words, view, spots, drawing, say, edit, move, putBack, onNodesChange: changeNodes, toPoint } = now;
  const { t } = useTranslation('canvas');
  const situation: Moving | undefined = words && { words, view, spots, drawing };
  const isDragging = useRef(false);

  // Things moved by the arrow keys end nowhere: each step counts, and they are undone together.
  const nudged = useRef<(changes: readonly NodeChange<ThingNode>[]) => void>(undefined);
  nudged.current = (changes) => {
    const moves: Record<string, { x: number; y: number; in?: string | undefined }> = {};
    for (const change of changes) {
      if (change.type !== 'position' || change.dragging !== false || change.position === undefined) continue;
      if (!isDragging.current) moves[change.id] = { ...change.position, in: view.shown.get(change.id)?.parent };
    }
    if (Object.keys(moves).length > 0) move(moves, 'moving');
  };
  const onNodesChange = useCallback(
    (changes: NodeChange<ThingNode>[]) => {
      changeNodes(changes);
      nudged.current?.(changes);
    },
    [changeNodes],
  );

  const put = ({ refused, changes, moves }: Move) => {
    if (refused !== undefined) say(t('cannotBe', refused));
    else if (changes.length === 0) return move(moves);
    else if (edit({ kind: 'set-fields', changes }, moves)) return;
    putBack();
  };
  const onDragStart = () => {
    isDragging.current = true;
  };
  const onDragStop = (event: Ended, dragged: readonly ThingNode[]) => {
    isDragging.current = false;
    if (situation === undefined) return;
    const pointer = 'clientX' in event ? toPoint({ x: event.clientX, y: event.clientY }) : undefined;
    const things = dragged
      .filter(({ parentId }) => parentId === undefined || !dragged.some(({ id }) => id === parentId))
      .map(({ id, position, parentId }) => {
        const corner = parentId === undefined ? { x: 0, y: 0 } : cornerOf(parentId, view.shown, spots);
        return { id, x: position.x + corner.x, y: position.y + corner.y };
      });
    put(moving(situation, things, pointer));
  };
  const putInto = (ids: readonly string[], into: string | undefined) => {
    if (situation === undefined) return;
    const things = ids.map((id) => ({ id, ...cornerOf(id, view.shown, spots) }));
    put(moving(situation, things, { into }));
  };
  return { onNodesChange, onDragStart, onDragStop, putInto };
}

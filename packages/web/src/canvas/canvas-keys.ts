import type { KeyboardEvent } from 'react';
import type { Commands } from './commands.ts';

/** How far an arrow key moves the picture when nothing is selected. */
const step = 80;

/** Does what a key means in the drawing; keys in a field mean what they mean there. */
export function onCanvasKey(event: KeyboardEvent, commands: Commands): void {
  const { target, key, shiftKey } = event;
  if (target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null) return;
  const isWithControl = event.ctrlKey || event.metaKey;
  const wanted = isWithControl ? withControl(key.toLowerCase(), shiftKey, commands) : alone(key, shiftKey, commands);
  if (wanted === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  wanted();
}

function withControl(key: string, shift: boolean, commands: Commands): (() => void) | undefined {
  const { undo, redo, copy, paste, duplicate, selectAll } = commands;
  const keys: Readonly<Record<string, () => void>> = {
    ...{ z: shift ? redo : undo, y: redo, c: copy, v: paste, d: duplicate, a: selectAll },
  };
  return keys[key];
}

function alone(key: string, shift: boolean, commands: Commands): (() => void) | undefined {
  const { pan, selected } = commands;
  const arrows: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => pan(step, 0),
    ArrowRight: () => pan(-step, 0),
    ArrowUp: () => pan(0, step),
    ArrowDown: () => pan(0, -step),
  };
  if (key in arrows) return selected.length === 0 ? arrows[key] : undefined;
  const keys: Readonly<Record<string, () => void>> = {
    a: commands.focusPalette,
    c: commands.connect,
    m: commands.moveInto,
    e: commands.focusFields,
    F2: commands.focusFields,
    f: shift ? commands.foldAll : commands.fold,
    F: commands.foldAll,
    Delete: commands.remove,
    Backspace: commands.remove,
    i: commands.toggleInferred,
    l: commands.layOutAgain,
    '+': commands.zoomIn,
    '-': commands.zoomOut,
    '0': commands.fit,
    '?': commands.help,
  };
  return keys[key];
}

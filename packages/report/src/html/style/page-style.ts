import { drawingStyle } from './drawing-style.ts';
import { printStyle } from './print-style.ts';
import { screenStyle } from './screen-style.ts';
import { tableStyle } from './table-style.ts';

/** The whole style sheet of a report. */
export const pageStyle = [screenStyle, tableStyle, drawingStyle, printStyle].join('');

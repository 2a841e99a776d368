import canvas from './canvas.json' with { type: 'json' };
import decision from './decision.json' with { type: 'json' };
import panels from './panels.json' with { type: 'json' };
import signIn from './sign-in.json' with { type: 'json' };
import start from './start.json' with { type: 'json' };
import workbench from './workbench.json' with { type: 'json' };

/** Every word of the pages in German, by part of the workbench. */
export const de = { canvas, decision, panels, signIn, start, workbench };

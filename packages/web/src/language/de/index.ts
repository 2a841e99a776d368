import account from './account.json' with { type: 'json' };
import canvas from './canvas.json' with { type: 'json' };
import comments from './comments.json' with { type: 'json' };
import compliance from './compliance.json' with { type: 'json' };
import decision from './decision.json' with { type: 'json' };
import engine from './engine.json' with { type: 'json' };
import imports from './imports.json' with { type: 'json' };
import members from './members.json' with { type: 'json' };
import pages from './pages.json' with { type: 'json' };
import panels from './panels.json' with { type: 'json' };
import passkeys from './passkeys.json' with { type: 'json' };
import problems from './problems.json' with { type: 'json' };
import register from './register.json' with { type: 'json' };
import reports from './reports.json' with { type: 'json' };
import sharing from './sharing.json' with { type: 'json' };
import signIn from './sign-in.json' with { type: 'json' };
import signatures from './signatures.json' with { type: 'json' };
import start from './start.json' with { type: 'json' };
import tour from './tour.json' with { type: 'json' };
import workbench from './workbench.json' with { type: 'json' };

/** Every word of the pages in German, by part of the workbench. Sentences about results are beside them. */
export const de = {
  account,
  canvas,
  comments,
  compliance,
  decision,
  engine,
  imports,
  members,
  pages,
  panels,
  passkeys,
  problems,
  register,
  reports,
  sharing,
  signIn,
  signatures,
  start,
  tour,
  workbench,
};

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, SharedView } from '@nemecys/core';
import type { MakeView, WantedView } from '@nemecys/server';
import { runCommand } from './run-command.ts';

/** How many views may wait for the one that is made: each holds a request open, and others need a place too. */
const mostWaiting = 4;

/**
 * Makes views with this very command in a process of its own, one at a time: however many people share at once, the
 * machine goes on answering. Throws a Failure (unavailable) while too many wait.
 */
export function viewMaker(): MakeView {
  let last: Promise<unknown> = Promise.resolve();
  let open = 0;
  return async (wanted) => {
    if (open > mostWaiting) {
      throw new Failure('unavailable', 'Many people share something at this moment. Try again in a minute.');
    }
    open += 1;
    const made = last.then(() => make(wanted)).finally(() => (open -= 1));
    last = made.catch(() => undefined);
    return made;
  };
}

async function make({ text, register, owner, level }: WantedView): Promise<SharedView> {
  const folder = await mkdtemp(join(tmpdir(), 'nemecys-share-'));
  try {
    const [scenario, records, out] = [join(folder, 'scenario.yaml'), join(folder, 'register'), join(folder, 'out')];
    await writeFile(scenario, text, { mode: 0o600 });
    // No view speaks of evidence, so nobody has to look for its files.
    await writeFile(records, JSON.stringify({ ...register, records: [] }), { mode: 0o600 });
    const wanted = ['--with', owner, '--level', level, '--records', records, '--out', out];
    await runCommand(['share', scenario, ...wanted, '--quiet'], { folder, stopped: new AbortController().signal });
    return SharedView.parse(JSON.parse(await readFile(join(out, 'shared-view.json'), 'utf8')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

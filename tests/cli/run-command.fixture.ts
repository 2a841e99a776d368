import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Io } from '../../packages/cli/src/io.ts';
import { main } from '../../packages/cli/src/main.ts';

/** Folder of the examples that come with the product. */
export const examples = fileURLToPath(new URL('../../examples', import.meta.url));

/** How to run the command: with which answers, in which folder, before whom. */
export type Circumstances = {
  readonly cwd?: string;
  readonly answers?: readonly string[];
  readonly env?: Io['env'];
  /** A person looks at the outputs and types the answers. */
  readonly terminal?: boolean;
};

/** What a run of the command left. */
export type Outcome = { readonly code: number; readonly out: string; readonly err: string };

/** Runs the command in this process, as the shell would. */
export async function nemecys(args: readonly string[], circumstances: Circumstances = {}): Promise<Outcome> {
  const { cwd = process.cwd(), answers = [], env = {}, terminal = false } = circumstances;
  const written = { out: '', err: '' };
  const lines = [...answers];
  const output = (name: 'out' | 'err') => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTerminal: terminal,
    columns: 100,
  });
  const code = await main(args, {
    stdin: { isTerminal: terminal, ask: async () => lines.shift(), close: () => undefined },
    stdout: output('out'),
    stderr: output('err'),
    env,
    cwd,
    now: () => 0,
    today: () => 0,
    stopped: async () => undefined,
    uninterrupted: (work) => work(),
    stoppable: () => ({ isStopped: () => false, turn: () => Promise.resolve(), release: () => undefined }),
  });
  return { code, ...written };
}

/** A new folder with the scenario that init writes unasked, and a variant of it called `other`. */
export async function folderWithFirstScenario(): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), 'nemecys-cli-'));
  await nemecys(['init', '--yes', '--quiet'], { cwd });
  writeFileSync(join(cwd, 'other.yaml'), 'nemecys: 1\nid: other\nextends: scenario.yaml\n');
  return cwd;
}

/** A new empty folder with the given files, gone after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'nemecys-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** The smallest scenario that can be assessed. */
export const smallest = `nemecys: 1
id: small
title: Small
purpose: To test
assets:
  - { id: pump, type: infusion-pump, label: Pump }
`;

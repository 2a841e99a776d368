import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { installationFolder } from '../installation-folder.ts';
import { startProgress } from '../progress.ts';
import { protocolText } from '../self-test/protocol-text.ts';
import { runSelfTest } from '../self-test/run-self-test.ts';
import { type Session, writeJson } from '../session.ts';
import { writeFiles } from '../write-files.ts';

/** Runs the known cases on this machine and prints a protocol to be signed; the exit code is 1 where one fails. */
export async function selfTest({ out }: { readonly out?: string }, session: Session): Promise<ExitCode> {
  const { io } = session;
  const folder = installationFolder();
  const progress = startProgress(session);
  const protocol = await runSelfTest({
    folder,
    run: fileURLToPath(import.meta.url).startsWith(join(folder, 'dist')) ? 'built' : 'sources',
    day: new Date(io.today()).toISOString().slice(0, 10),
    place: { node: process.versions.node, system: `${process.platform} ${process.arch}` },
    onCase: (what) => progress.step(`Testing ${what}`),
  });
  progress.done();
  const text = protocolText(protocol);
  if (out !== undefined) {
    const content = out.endsWith('.json') ? `${JSON.stringify(protocol, null, 2)}\n` : text;
    writeFiles(dirname(out), [{ name: basename(out), content }], io);
  }
  if (session.json) writeJson(session, protocol);
  else if (!session.quiet || !protocol.passed) io.stdout.write(text);
  return protocol.passed ? exitCode.done : exitCode.levelReached;
}

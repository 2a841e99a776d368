import type { FileHash } from './file-hashes.ts';
import type { SelfTestCase, SelfTestProtocol } from './self-test-protocol.ts';

const marks: Readonly<Record<SelfTestCase['result'], string>> = { pass: 'PASS', fail: 'FAIL', 'not-run': 'NOT RUN' };

/** The protocol as plain text, to be printed and signed. */
export function protocolText({ product, day, place, software, data, passed, cases }: SelfTestProtocol): string {
  const count = (result: SelfTestCase['result']): number => cases.filter((one) => one.result === result).length;
  const lines = [
    `Self-test of ${product.name} ${product.version}`,
    '',
    `Date          ${day}`,
    `Node.js       ${place.node}`,
    `System        ${place.system}`,
    '',
    'Software (SHA-256)',
    ...hashes(software),
    '',
    'Knowledge and data (SHA-256)',
    ...hashes(data),
    '',
    'Cases',
    ...cases.flatMap(({ what, result, told }) => [
      `  ${marks[result].padEnd(7)}  ${what}`,
      ...told.map((line) => `             ${line}`),
    ]),
    '',
    `Result: ${passed ? 'PASSED' : 'FAILED'} (${count('pass')} passed, ${count('fail')} failed, ${count('not-run')} not run)`,
    '',
    'This shows that the installation gives the results it was released with. It does not show that a model is complete',
    'or its assumptions true. Not for decisions about individual patients.',
    '',
    `Name: ${'_'.repeat(30)}  Date: ${'_'.repeat(12)}  Signature: ${'_'.repeat(30)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function hashes(files: readonly FileHash[]): readonly string[] {
  return files.map(({ file, sha256 }) => `  ${sha256}  ${file}`);
}

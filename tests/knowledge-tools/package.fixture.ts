import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The head of a package on top of the bundled knowledge. */
export const head = 'id: own\ntitle: Own\nversion: 1.2.3\nextends: nemecys\nwritten-for: 0.1.0\n';

const provenance = 'source: [our judgement]\ngrade: assumption\nauthor: the test\nreview: none\n';

/** A class, a threat against it and a control, without faults. */
export const bedFiles: Readonly<Record<string, string>> = {
  'own/knowledge.yaml': head,
  'own/classes/ward-bed.yaml': `id: ward-bed\nlabel: Powered bed\nabout: A bed with motors.\nkind-of: [actuator]\n${provenance}`,
  'own/threats/own/bed-moves.yaml': `id: bed-moves
label: Bed moves by itself
description: A fault moves _target_ while nobody operates it.
kind: primary
origin: failure
pattern:
  key: {target: ward-bed}
causes:
  - target lacks reliability
effects:
  - target suffers loss-of-control
frequency: medium
${provenance}proof:
  fires:
    assets: {bed: ward-bed}
    trust: {reliability@bed: low}
    gives: {loss-of-control@bed: medium}
  not:
    - because: the motors are sound
      trust: {reliability@bed: safe}
`,
  'own/controls/bed-lock.yaml': `id: bed-lock
label: Motors locked while unattended
about: A key takes the power from the motors.
at: [ward-bed]
cost: low
performance: low
provider: [manufacturer, operator]
strategies:
  - needs: {target: [bed-lock]}
    blocks: [bed-moves]
    effect: very-high
${provenance}`,
};

/** A scenario with such a bed. */
export const bedScenario = `# A ward.
nemecys: 1
id: ward
title: Ward
purpose: To test
people:
  - { id: ill, type: patient, label: Patient }
assets:
  # the bed
  - { id: bed, type: ward-bed, label: Bed 1 }
`;

/** A new empty folder with files, gone after the test; their folders are made. */
export function filesIn(files: Readonly<Record<string, string>>): string {
  const cwd = mkdtempSync(join(tmpdir(), 'nemecys-own-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), content);
  }
  return cwd;
}

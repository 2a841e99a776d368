import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Compliance, labelItems, unjudged } from '@nemecys/core';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { examples, folderWith, nemecys } from '../cli/run-command.fixture.ts';

const office = '/usr/bin/soffice';
const pump = join(examples, 'insulin-pump-phone', 'scenario.yaml');

async function documentsOf(scenario: string, formats: string): Promise<string> {
  const cwd = folderWith();
  const args = ['comply', scenario, '--at', '2026-11-26', '--out', 'out', '--documents', formats, '--quiet'];
  const { code, err } = await nemecys(args, { cwd });
  expect(err).toBe('');
  expect(code).toBe(0);
  return join(cwd, 'out', 'documents');
}

describe('the document set', () => {
  it.each(readdirSync(examples).sort())(
    'lists the gaps of %s before anything else, and says its versions',
    async (name) => {
      const folder = await documentsOf(join(examples, name, 'scenario.yaml'), 'md');
      const names = readdirSync(folder);
      expect(names).toHaveLength(16);
      for (const file of names) {
        const text = readFileSync(join(folder, file), 'utf8');
        expect(text.split('\n').find((line) => line.startsWith('## '))).toBe('## Gaps');
        expect(text).toMatch(/with the fingerprint [0-9a-f]{64}/u);
        expect(text).toMatch(/requirements [0-9a-f]{64}/u);
        expect(text).toContain('Approved by: nobody yet');
      }
    },
  );

  it('puts the rules that wait for the same thing on one line, and loses none of those that concern it', async () => {
    const folder = await documentsOf(pump, 'md');
    const { findings, requirements } = Compliance.parse(
      JSON.parse(readFileSync(join(folder, '../compliance.json'), 'utf8')),
    );
    const asking = ['fda-cy', 'fdca-524b', 'estar'];
    const premarket = new Set(requirements.filter(({ document }) => asking.includes(document)).map(({ id }) => id));
    const waiting = findings.filter(
      ({ message, requirements: asked }) => message.startsWith(unjudged) && asked.some((id) => premarket.has(id)),
    );
    expect(waiting.length).toBeGreaterThan(5);
    const text = readFileSync(join(folder, 'fda-security-risk-management-report.md'), 'utf8');
    const gaps = text.slice(text.indexOf('## Gaps'), text.indexOf('## ', text.indexOf('## Gaps') + 3)).split('\n');
    for (const { message, rule } of waiting) {
      const lines = gaps.filter((line) => line.includes(message.slice(unjudged.length)));
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(rule);
    }
  });

  it('has a section of the instructions for use for each thing that users are told, whose requirements are there', async () => {
    const folder = await documentsOf(pump, 'md');
    const text = readFileSync(join(folder, 'ifu-security-section.md'), 'utf8');
    const { requirements } = Compliance.parse(JSON.parse(readFileSync(join(folder, '../compliance.json'), 'utf8')));
    const known = new Set(requirements.map(({ id }) => id));
    const items = Object.values(labelItems);
    const headings = text.split('\n').filter((line) => /^## \d+ /u.test(line));
    expect(headings).toEqual(items.map((item, at) => `## ${at + 1} ${item.text}`));
    for (const { rows } of items) for (const id of rows) expect(known.has(id), id).toBe(true);
  });

  it('sorts controls into the categories by which the reviewer rule judges', async () => {
    const folder = await documentsOf(pump, 'md');
    const text = readFileSync(join(folder, 'fda-controls.md'), 'utf8');
    const { findings } = Compliance.parse(JSON.parse(readFileSync(join(folder, '../compliance.json'), 'utf8')));
    for (const letter of 'ABCDEFGH') {
      const from = text.indexOf(`## ${letter} `);
      const part = text.slice(from, text.indexOf('\n## ', from + 3));
      const empty = findings.some(({ id }) => id === `R-CTL-02:FDA-A1.${letter}`);
      expect(part.includes('No control of the model is in place or planned'), letter).toBe(empty);
    }
  });

  it('comes as one archive with the same files when it is asked for', async () => {
    const folder = await documentsOf(pump, 'md');
    const cwd = folderWith();
    const args = ['comply', pump, '--at', '2026-11-26', '--out', 'out', '--documents', 'md', '--zip', '--quiet'];
    expect((await nemecys(args, { cwd })).code).toBe(0);
    const parts = unzipSync(new Uint8Array(readFileSync(join(cwd, 'out/documents.zip'))));
    expect(Object.keys(parts)).toEqual(readdirSync(folder).sort());
    for (const [name, bytes] of Object.entries(parts)) {
      expect(new TextDecoder().decode(bytes)).toBe(readFileSync(join(folder, name), 'utf8'));
    }
    expect(existsSync(join(cwd, 'out/documents'))).toBe(false);
  });

  it('is the same to the byte when it is made again, in every format', async () => {
    const [first, second] = [await documentsOf(pump, 'all'), await documentsOf(pump, 'all')];
    const names = readdirSync(first);
    expect(names).toHaveLength(80);
    for (const name of names) {
      expect(readFileSync(join(second, name)).equals(readFileSync(join(first, name))), name).toBe(true);
    }
  });

  it('has no formula in its workbooks, even from a title that is one', async () => {
    const cwd = folderWith({
      'scenario.yaml': `nemecys: 1\nid: small\ntitle: '=HYPERLINK("http://x")'\npurpose: To test\nassets:\n  - { id: pump, type: infusion-pump, label: '=1+1' }\n`,
    });
    await nemecys(['comply', 'scenario.yaml', '--at', '2026-11-26', '--out', 'out', '--documents', 'xlsx', '--quiet'], {
      cwd,
    });
    const folder = join(cwd, 'out', 'documents');
    for (const name of readdirSync(folder)) {
      for (const [part, bytes] of Object.entries(unzipSync(readFileSync(join(folder, name))))) {
        if (part.startsWith('xl/worksheets/')) expect(new TextDecoder().decode(bytes)).not.toContain('<f>');
      }
    }
  });

  it.runIf(existsSync(office) || process.env.CI === 'true')(
    'opens in LibreOffice, which makes pages of it that hold its headings and its tables',
    async () => {
      const folder = await documentsOf(pump, 'docx,xlsx');
      const names = [
        'gspr-checklist.docx',
        'fda-threat-model.docx',
        'fda-controls.xlsx',
        'fda-architecture-views.docx',
      ];
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const paths = names.map((name) => join(folder, name));
      execFileSync(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'pdf'), ...paths], {
        stdio: 'pipe',
        timeout: 170_000,
      });
      const words = (name: string) =>
        execFileSync('pdftotext', ['-layout', join(folder, 'pdf', name), '-'], { encoding: 'utf8', maxBuffer: 1e8 });
      const checklist = words('gspr-checklist.pdf');
      expect(checklist.indexOf('Gaps')).toBeGreaterThan(0);
      expect(checklist.indexOf('Gaps')).toBeLessThan(checklist.indexOf('Annex I, point by point'));
      expect(checklist).toContain('MDR-AI-17.2');
      expect(checklist).toMatch(/page 2 of \d+/u);
      expect(words('fda-threat-model.pdf')).toContain('Ways to the worst harms');
      expect(words('fda-controls.pdf')).toContain('NOT VERIFIED');
      const caption = 'Global system view. The tables say the same.';
      const drawn =
        words('fda-architecture-views.pdf')
          .split('\f')
          .find((one) => one.includes(caption)) ?? '';
      for (const thing of ['Home and on the way', 'Patch pump', 'Diabetologist']) expect(drawn).toContain(thing);
    },
    180_000,
  );
});

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '@nemecys/core';
import { expect, test } from 'vitest';
import { nemecys } from '../cli/run-command.fixture.ts';
import { filesIn } from './package.fixture.ts';

const guide = readFileSync(join(import.meta.dirname, '../../packages/knowledge/CONTRIBUTING.md'), 'utf8');
const section = guide.slice(guide.indexOf('## A device class'), guide.indexOf('## Replace one'));

/** The commands of a part of the guide, each as its words. */
const commandsIn = (text: string) =>
  [...text.matchAll(/```sh\n(.*?)```/gsu)].flatMap(([, block = '']) =>
    block
      .trim()
      .split('\n')
      .map((line) => line.split(' ').slice(1)),
  );

/** The files the guide shows, by the name written before each. */
const filesOf = new Map(
  [...section.matchAll(/`([\w./-]+\.yaml)`[^`]*?\n\n```yaml\n(.*?)```/gsu)].map(([, name = '', text = '']) => [
    name,
    text,
  ]),
);

test('what the guide says, done in an empty folder, gives a class, three threats and a control that count', async () => {
  const cwd = filesIn({});
  const commands = commandsIn(section);
  const begin = commands.filter(([, word]) => word === 'new');
  expect(begin).toHaveLength(6);
  for (const command of begin) expect(await nemecys(command, { cwd }), command.join(' ')).toMatchObject({ code: 0 });

  const unfilled = await nemecys(['knowledge', 'lint', 'my-ward'], { cwd });
  expect(unfilled.code).toBe(2);
  expect(unfilled.out).toContain('not-filled-in');

  const entries = [...filesOf].filter(([name]) => name.startsWith('my-ward/'));
  expect(entries).toHaveLength(5);
  for (const [name, text] of filesOf) {
    // Each shown file fills in one that the commands made, and is small.
    if (name !== 'ward.yaml') expect(existsSync(join(cwd, name)), name).toBe(true);
    expect(text.split('\n').length, name).toBeLessThan(35);
    writeFileSync(join(cwd, name), text);
  }

  const [lint = [], prove = [], assess = []] = commands.filter(([, word]) => word !== 'new');
  expect(await nemecys(lint, { cwd })).toMatchObject({ code: 0, out: 'my-ward: nothing to complain of.\n' });
  const proved = await nemecys(prove, { cwd });
  expect(proved.code).toBe(0);
  expect(proved.out).toMatch(/10 parts of proofs, 0 failed\./u);

  expect(await nemecys(assess, { cwd })).toMatchObject({ code: 0 });
  const { out } = await nemecys([...assess, '--json'], { cwd });
  const { threats, harms, knowledge } = JSON.parse(out) as Assessment;
  const codes = threats.map(({ code }) => code);
  expect(codes).toEqual(
    expect.arrayContaining(['bed-driven-over-network', 'bed-moves-by-itself', 'moving-bed-injures']),
  );
  expect(harms.map(({ id }) => id)).toContain('inappropriate-treatment@ill');
  expect(knowledge.version).toBe('0.1.0 + my-ward 0.1.0');

  const path = join(cwd, 'ward.yaml');
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace('label: Bed 1', 'label: Bed 1, controls: { bed-locked-unattended: in-place }'),
  );
  const locked = JSON.parse((await nemecys([...assess, '--json'], { cwd })).out) as Assessment;
  const likelihood = ({ harms: all, scales }: Pick<Assessment, 'harms' | 'scales'>) =>
    scales.likelihood.findIndex(
      ({ id }) => id === all.find((one) => one.id === 'inappropriate-treatment@ill')?.likelihood,
    );
  expect(likelihood(locked)).toBeLessThan(likelihood(JSON.parse(out) as Assessment));
});

test('every command that the guide names is there', async () => {
  const { out } = await nemecys(['knowledge', '--help']);
  for (const [, part = ''] of guide.matchAll(/nemecys knowledge ([a-z]+)/gu)) {
    if (part !== 'list') expect(out, part).toMatch(new RegExp(`^ {2}${part} `, 'mu'));
  }
});

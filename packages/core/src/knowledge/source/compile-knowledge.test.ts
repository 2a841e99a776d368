import { describe, expect, it } from 'vitest';
import { Knowledge } from '../knowledge.ts';
import { compileKnowledge } from './compile-knowledge.ts';
import { readKnowledgeSource } from './read-knowledge-source.ts';
import { tinyFiles, tinySource } from './tiny-knowledge.fixture.ts';

describe('compiling knowledge', () => {
  const { knowledge } = compileKnowledge(tinySource(), { cwe: ['CWE-787'] });
  const threat = knowledge.threats.find(({ id }) => id === 'break-in');
  const pattern = knowledge.patterns.find(({ id }) => id === threat?.pattern);

  it('gives a knowledge of the published form', () => {
    expect(() => Knowledge.parse(knowledge)).not.toThrow();
  });

  it('splits causes into attributes that lack and consequences suffered', () => {
    expect(threat?.entryPoints).toEqual([{ attribute: 'patched', role: 'target' }]);
    expect(threat?.conditions).toEqual([{ consequence: 'intrusion', role: 'network' }]);
    expect(threat?.effects).toEqual([{ consequence: 'broken-in', role: 'target' }]);
  });

  it('puts links between root roles into the root part', () => {
    expect(pattern?.rootLinks).toEqual([{ from: 'target', relation: 'connects-to', to: 'network' }]);
    expect(pattern?.links).toEqual([]);
  });

  it('shares a pattern between threats that have the same', () => {
    const users = knowledge.threats.filter(({ id }) => ['stop', 'stopped-stays'].includes(id));
    expect(new Set(users.map(({ pattern: id }) => id)).size).toBe(1);
  });

  it('turns level words into positions on the scales', () => {
    const level = (asset: string): number | undefined =>
      knowledge.trustTemplates.find((one) => one.class === asset && one.attribute === 'patched')?.level;
    expect(level('device')).toBe(1);
    expect(knowledge.strategies[0]?.blockingEffect).toBe(3);
  });

  it('takes the impact of a harm from its severity', () => {
    expect(knowledge.impactTemplates).toMatchObject([{ class: 'device', consequence: 'stopped', level: 3 }]);
  });

  it('reports a word that is no level', () => {
    const source = tinySource({ 'classes/device.yaml': { trust: { patched: 'so-so' } } });
    expect(compileKnowledge(source, {}).findings[0]?.message).toContain('"so-so" is not a level of the trust scale');
  });

  it('marks a reference as verified only when it is in the list', () => {
    expect(threat?.references).toEqual([{ scheme: 'cwe', id: 'CWE-787', verified: true }]);
    expect(knowledge.controls[0]?.references).toEqual([{ scheme: 'nist-800-53', id: 'SI-2', verified: false }]);
  });

  it('gives the same bytes whatever the order of the files', () => {
    const { source } = readKnowledgeSource([...tinyFiles()].reverse());
    if (source === null) throw new Error('not read');
    expect(JSON.stringify(compileKnowledge(source, { cwe: ['CWE-787'] }).knowledge)).toBe(JSON.stringify(knowledge));
  });
});

describe('reading knowledge files', () => {
  const findings = (changes: Parameters<typeof tinyFiles>[0]): string[] =>
    readKnowledgeSource(tinyFiles(changes)).findings.map(({ message }) => message);

  it('reports an unknown key with its file', () => {
    const [finding] = readKnowledgeSource(tinyFiles({ 'classes/pump.yaml': { labl: 'x' } })).findings;
    expect(finding).toMatchObject({ code: 'knowledge-form', where: { file: 'classes/pump.yaml' } });
  });

  it('asks for the file name to be the id', () => {
    expect(findings({ 'classes/pump.yaml': { id: 'pumps' } })).toEqual([
      'The file defines "pumps": name it pumps.yaml.',
    ]);
  });

  it('reports an id that is defined twice', () => {
    const twice = { id: 'stop', label: '', about: '' };
    expect(findings({ 'classes/stop.yaml': twice, 'classes/more/stop.yaml': twice })[0]).toContain('already defined');
  });

  it('reports files that belong nowhere and files that are missing', () => {
    expect(findings({ 'notes/a.yaml': {} })).toEqual([
      'No folder of the knowledge takes notes/a.yaml: move or remove it.',
    ]);
    expect(readKnowledgeSource(tinyFiles({ 'scales/levels.yaml': null })).source).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { identifierHash } from '../identifier-hash.ts';
import { spyderiskNaming } from '../naming.ts';
import { assessWords } from './assess-words.fixture.ts';

const knowledge = `
  class Thing
  class Host Thing
  class Data Thing
  class Copy Thing
  relation near
  attribute Patched Host 1
  consequence Taken Thing 0
  consequence Lost Data 0
  control Patching Host 5
  control Locking Thing 5
  control Backup Data 5
  undermines Taken Patched
  pattern MP-HD key:z=Host root:a=Data rootlink:z-near-a
  construction CP MP-HD adds:new=Copy named:z=Host,a=Data
  threat Take MP-HD lack:Patched@z causes:Taken@z,Lost@a threatens:z
  threat Lose MP-HD after:Taken@z causes:Lost@a secondary
  strategy CSG-One needs:Patching@z,Locking@z may:Backup@a,Locking@a blocks:Take,Lose`;

const model = `
  asset h Host
  asset d Data
  link h near d`;

describe('3.1 identifiers', () => {
  // The hash of one letter is its code: 'a' is 97, and 91 + 97 = 188 = 0xbc. Two letters: 31 * 97 + 98 + 91 = 3196.
  test.each([
    ['', '5b'],
    ['a', 'bc'],
    ['ab', 'c7c'],
    ['system#DataCopy_a1_b2', 'ae7d7fe4'],
    ['system#Host', 'b135454d'],
    ['system#CS-Encryption-a1', 'eae46442'],
  ])('the hash of “%s” is %s', (iri, hash) => {
    expect(identifierHash(iri)).toBe(hash);
  });

  test('an inferred asset is named by class and ids in the order of “role-class”, and its own id is its hash', async () => {
    const { rows } = await assessWords(knowledge, model);
    // a-Data stands before z-Host although z is named first.
    expect(rows('A', 1)).toEqual(['Copy_d1_h1', 'd', 'h']);
    expect(rows('MS', 1)).toContain(`MS-Taken-${identifierHash('system#Copy_d1_h1')}`);
  });

  test('an inferred label puts a label with a blank in brackets, unless it is an inferred one itself', () => {
    const { inferredLabel } = spyderiskNaming(new Map());
    expect(inferredLabel({ id: 'Copy', label: 'Copy' }, ['Hub', 'Old tablet', '[Copy:Hub-X Y]'])).toBe(
      '[Copy:Hub-(Old tablet)-[Copy:Hub-X Y]]',
    );
  });

  test('qualities at an asset are named by kind, concept and the stored id of the asset', async () => {
    const { rows } = await assessWords(knowledge, model);
    expect(rows('TW', 1)).toEqual(['TWAS-Patched-h1']);
    expect(rows('MS', 1)).toEqual(expect.arrayContaining(['MS-Lost-d1', 'MS-Taken-d1', 'MS-Taken-h1']));
  });

  test('an asset without a stored id gets the hash of its IRI', async () => {
    const { rows } = await assessWords(
      knowledge,
      `asset d Data
       say system#x rdf#type domain#Host
       link x near d`,
    );
    expect(rows('TW', 1)).toEqual([`TWAS-Patched-${identifierHash('system#x')}`]);
  });

  test('a threat is named by its own name, its pattern and the ids in the order of the nodes', async () => {
    const { rows } = await assessWords(knowledge, model);
    // Node-a-Data stands before Node-z-Host.
    expect(rows('T', 1)).toEqual(['Lose-MP-HD_d1_h1', 'Take-MP-HD_d1_h1']);
  });

  test('the least and most likely variants of threats, strategies and qualities have the names given to them', async () => {
    const { rows } = await assessWords(knowledge, model.replace('asset h Host', 'asset h Host 1'));
    expect(rows('T', 1)).toEqual(
      ['Lose', 'Lose_Max', 'Lose_Min', 'Take', 'Take_Max', 'Take_Min'].map((name) => `${name}-MP-HD_d1_h1`),
    );
    expect(rows('TW', 1)).toEqual(['TWAS-Patched-h1', 'TWAS-Patched_Max-h1', 'TWAS-Patched_Min-h1']);
  });

  test('a strategy is named by the hashes of its mandatory controls in the order of their names, then the optional ones', async () => {
    const { rows } = await assessWords(knowledge, model);
    const hash = (control: string): string => identifierHash(`system#CS-${control}`);
    expect(rows('CSG', 1)).toEqual([
      `CSG-One_M_${hash('Locking-h1')}_${hash('Patching-h1')}_O_${hash('Backup-d1')}_${hash('Locking-d1')}`,
    ]);
  });

  test('threats whose strategy has the same controls share it', async () => {
    const { rows, assessment } = await assessWords(knowledge, model);
    expect(rows('CSG', 1)).toHaveLength(1);
    expect(assessment.graph.strategies.blocks.values).toHaveLength(2);
  });
});

import { Assessment } from '@nemecys/core';
import { expect, test } from 'vitest';
import { sampleAssessment } from '../sample/sample-assessment.fixture.ts';
import { renderJson } from './render-json.ts';

test('what is written reads back as the same assessment', () => {
  expect(Assessment.parse(JSON.parse(renderJson(sampleAssessment)))).toEqual(sampleAssessment);
});

test('the order of keys in memory does not change a byte', () => {
  const turned = Object.fromEntries(Object.entries(sampleAssessment).reverse()) as Assessment;
  expect(renderJson(turned)).toBe(renderJson(sampleAssessment));
  expect(renderJson(turned)).toMatch(/^\{\n {2}"format"/);
});

test('a key of the prototype stays a plain key', () => {
  const whys = JSON.parse('{"__proto__":{"polluted":true}}') as Assessment['whys'];
  expect(renderJson({ ...sampleAssessment, whys })).toContain('"__proto__": {');
});

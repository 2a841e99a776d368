import type { ScaleStep, Scales } from '@nemecys/core';

/** The scales of the sample, with meanings as a knowledge base gives them. */
export const sampleScales: Scales = {
  likelihood: steps({
    negligible: 'can be ignored',
    'very-low': 'rare within the lifetime of a system',
    low: 'possible in the lifetime, not inevitable',
    medium: 'every year or so',
    high: 'within hours to days',
    'very-high': 'within minutes',
  }),
  trust: steps({ 'very-low': '', low: '', medium: '', high: '', 'very-high': '', safe: '' }),
  impact: steps({
    negligible: 'no significant effect',
    'very-low': 'small loss',
    low: 'moderate loss',
    medium: 'serious, not fatal',
    high: 'serious, and fatal unless stopped quickly',
    'very-high': 'fatal',
  }),
  risk: steps({
    'very-low': 'accept, no action needed',
    low: 'tolerate until routine measures',
    medium: 'tolerate briefly while measures are found',
    high: 'introduce controls at once',
    'very-high': 'intolerable',
  }),
  population: steps({ one: '', few: '', some: '', many: '', 'very-many': '' }),
  cost: steps({ 'very-low': '', low: '', medium: '', high: '', 'very-high': '' }),
  performance: steps({ 'very-low': '', low: '', medium: '', high: '', 'very-high': '' }),
  riskMatrix: [
    [0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 1, 1],
    [0, 0, 0, 1, 1, 2],
    [0, 0, 1, 2, 3, 3],
    [0, 1, 2, 3, 4, 4],
    [0, 1, 2, 3, 4, 4],
  ],
};

function steps(meanings: Readonly<Record<string, string>>): readonly ScaleStep[] {
  return Object.entries(meanings).map(([id, meaning]) => {
    const words = id.replaceAll('-', ' ');
    return { id, label: words.charAt(0).toUpperCase() + words.slice(1), meaning };
  });
}

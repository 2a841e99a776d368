import type { ReviewRule } from '../review-rule.ts';

/** Of every control the level of option is recorded; what only informs users comes after a reasoned no to the better ones. */
export const betterOptionsComeFirst: ReviewRule = {
  id: 'R-CTL-01',
  severity: 'error',
  asks: 'Is the level of option of every control recorded, and are better ones rejected with a reason before users are informed?',
  artefacts: ['REQ'],
  requirements: ['MDCG-3.3c', 'MDR-AI-4a'],
  check: ({ scenario, assessment, register }) => {
    const notes = new Map(register.controls.map((note) => [note.control, note]));
    return assessment.controls.flatMap(({ id, label, asset, assetLabel, state }) => {
      if (state !== 'in-place' && state !== 'planned') return [];
      const note = notes.get(id);
      const path = scenario.assets.some((one) => one.id === asset) ? `assets.${asset}.controls` : 'id';
      if (note?.level === undefined) {
        const message = `${label} at ${assetLabel} has no level: design, protection or information.`;
        return [{ object: id, path, message, advice: 'State it under "controls" in the register.' }];
      }
      if (note.level !== 'information' || note.betterRejected !== undefined) return [];
      const message = `${label} at ${assetLabel} only informs users, and nobody says why nothing better is possible.`;
      return [
        { object: id, path, message, advice: 'Give the reason as betterRejected, or find a measure in the device.' },
      ];
    });
  },
};

import { type QuantifiedDecision, rounded } from '@nemecys/core';

/** How the numbers are to be read; while a sign-off is missing it says so first. */
export function numbersIntro(provisional: boolean): string {
  const first = provisional
    ? 'Provisional: severities or chances of harm (P2) in these numbers lack the sign-off of a named clinician. '
    : '';
  return (
    `${first}“a to b” are the guaranteed bounds within this model, on average over what is uncertain; in brackets the ` +
    'range of 90 in 100 draws of the less favourable bound.'
  );
}

/** What was computed and how it can be repeated. */
export function settingsText(quantified: QuantifiedDecision): string {
  const { draws, seed, years, patients, objective, minimumGrade, perfectInformation } = quantified;
  const counts = objective === 'health' ? 'health alone' : 'health less money and staff time';
  return (
    `${draws.toLocaleString('en-GB')} draws, seed ${seed}; ${patients.toLocaleString('en-GB')} patients, ${rounded(years)} years. ` +
    `What counts is ${counts}. Evidence of grade ${minimumGrade} or better classes a control. ` +
    `To know every number for certain would be worth ${rounded(perfectInformation)} QALY a year.`
  );
}

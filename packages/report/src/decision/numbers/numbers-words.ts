import { inEnglish, type QuantifiedDecision, rounded, type Say } from '@nemecys/core';

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
export function settingsText(quantified: QuantifiedDecision, say: Say = inEnglish): string {
  const { draws, seed, years, patients, objective, minimumGrade, perfectInformation } = quantified;
  return say('settings', {
    ...{ draws: draws.toLocaleString('en-GB'), seed, grade: minimumGrade },
    ...{ patients: patients.toLocaleString('en-GB'), years: rounded(years), worth: rounded(perfectInformation) },
    counts: say(objective === 'health' ? 'settings.health' : 'settings.net'),
  });
}

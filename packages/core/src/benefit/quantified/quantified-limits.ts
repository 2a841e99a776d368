/** What every result in numbers must say of itself (§17 of the scheme). */
export const quantifiedLimits: readonly string[] = [
  'Bounds are guaranteed within this model only: its events, and their independence but for causes that are events of their own.',
  'Devices of one maker or version can fail together in ways that the model does not show as one event.',
  'Chances that were not supplied are read from levels by a convention that nobody has calibrated; they are listed as standard.',
  'Upper bounds can be loose where chances are high and ways form dense circles.',
  'Failures and ordinary use count once a year at most for each event; a campaign counts for what it adds to such a year.',
  'Controls that only strengthen or weaken others (optional ones) are left out.',
  'An attacker adapts: look at the exploitability of the worst way beside the expected harm.',
  'QALY added over people can hide who bears a burden; harms without numbers are in no sum.',
  'Effects of controls, P2 and rates of attacks are mostly judgement: read the intervals, grades and flip points, never a mean alone.',
  'It speaks of groups of patients, never of one.',
];

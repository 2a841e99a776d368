/** The heads of the columns that say what an option does to each harm. */
export const effectColumns = [
  'Harm',
  'Risk',
  'Accepted',
  'Likelihood',
  'Without attackers',
  'Without controls',
  'Without both',
  'In an emergency',
  'One control failed',
  'Made most by',
] as const;

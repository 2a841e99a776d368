/** What the ordinal mode takes as agreed; every report says it. */
export const decisionConventions: readonly string[] = [
  'Levels are ordinal: they say which is more, never how much more. Options are compared harm by harm and from the highest level down; nothing is added up to one number.',
  'Without attackers means: threats that a deliberate act starts do not happen and what guards against them holds; failures and ordinary use go on.',
  'What failures make is read with no controls at all, facts of the care pathway such as a fallback included; what security makes is what the option without attackers adds to that; what attacks make is what attackers add.',
  'A harm belongs to the largest of the three shares; of equal ones an attack counts before security, and security before failure.',
  'Where one option is above criteria by attacks at one harm and by its own side effects at another, the verdict is that of the worse harm, and the other verdict is told beside it.',
  'An option that only failures push above a criterion counts as under-protected when another option keeps inside the criteria.',
  'What is left of a benefit is its strength less the level that the risk matrix gives for the strength and the likelihood of erosion. This subtracts ordinal levels; it is a convention of this program that nobody has validated.',
  'The burden of care is compared by side effects that are awake without attackers, then by loss of performance, then by the number of controls.',
  'A control that matters only when one other control fails is a back-stop and no waste.',
];

/** What the result cannot say; every report says it. */
export const decisionLimits: readonly string[] = [
  'One level may span orders of magnitude, and ten independent ways of medium likelihood count as one.',
  'How likely a hazardous situation leads to harm (P2) is for clinicians; the levels here are likelihoods of the hazardous situation by way of security, failure and use.',
  'An attacker adapts: the levels speak of the likeliest way, and holding one way down can make another the likeliest.',
  'Controls are taken to fail one at a time. Controls of one maker or version can fail together.',
  'Legal duties to have a control, flaws that are known to be exploited, and how often privacy is breached are not tested here; check them apart.',
  'The ceilings of threats and what controls can hold back are levels of the knowledge and are not moved in the sensitivity.',
  'Not to connect is always an option; it is judged by what the patients would lose, which no option here shows.',
  'The statement is about groups of patients. It is no advice on an individual patient.',
];

/** What must make somebody decide anew. */
export const rerunTriggers: readonly string[] = [
  'The scenario, an option or a criterion changes: its hash is then another.',
  'The knowledge changes: its hash is then another.',
  'An assumption listed here no longer holds or expires.',
  'A flaw in something used here becomes known, an incident happens, or a maker ends support.',
  'The setting, the patients, the staff or the fallback changes.',
  'A level among the flip points gets better evidence.',
  'A clinician signs off, or changes, a severity or the probability that a hazardous situation leads to harm.',
];

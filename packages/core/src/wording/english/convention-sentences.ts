/** What every decision takes as agreed, cannot say, and is to be made anew for, in English. */
export const conventionSentences = {
  'convention.ordinal':
    'Levels are ordinal: they say which is more, never how much more. Options are compared harm by harm and from the highest level down; nothing is added up to one number.',
  'convention.without-attackers':
    'Without attackers means: threats that a deliberate act starts do not happen and what guards against them holds; failures and ordinary use go on.',
  'convention.failures':
    'What failures make is read with no controls at all, facts of the care pathway such as a fallback included; what security makes is what the option without attackers adds to that; what attacks make is what attackers add.',
  'convention.largest-share':
    'A harm belongs to the largest of the three shares; of equal ones an attack counts before security, and security before failure.',
  'convention.worse-harm':
    'Where one option is above criteria by attacks at one harm and by its own side effects at another, the verdict is that of the worse harm, and the other verdict is told beside it.',
  'convention.failures-only':
    'An option that only failures push above a criterion counts as under-protected when another option keeps inside the criteria.',
  'convention.benefit-left':
    'What is left of a benefit is its strength less the level that the risk matrix gives for the strength and the likelihood of erosion. This subtracts ordinal levels; it is a convention of this program that nobody has validated.',
  'convention.burden':
    'The burden of care is compared by side effects that are awake without attackers, then by loss of performance, then by the number of controls.',
  'convention.back-stop': 'A control that matters only when one other control fails is a back-stop and no waste.',
  'limit.spans': 'One level may span orders of magnitude, and ten independent ways of medium likelihood count as one.',
  'limit.p2':
    'How likely a hazardous situation leads to harm (P2) is for clinicians; the levels here are likelihoods of the hazardous situation by way of security, failure and use.',
  'limit.adapts':
    'An attacker adapts: the levels speak of the likeliest way, and holding one way down can make another the likeliest.',
  'limit.one-at-a-time':
    'Controls are taken to fail one at a time. Controls of one maker or version can fail together.',
  'limit.not-tested':
    'Legal duties to have a control, flaws that are known to be exploited, and how often privacy is breached are not tested here; check them apart.',
  'limit.ceilings':
    'The ceilings of threats and what controls can hold back are levels of the knowledge and are not moved in the sensitivity.',
  'limit.not-connecting':
    'Not to connect is always an option; it is judged by what the patients would lose, which no option here shows.',
  'limit.groups': 'The statement is about groups of patients. It is no advice on an individual patient.',
  'rerun.scenario': 'The scenario, an option or a criterion changes: its hash is then another.',
  'rerun.knowledge': 'The knowledge changes: its hash is then another.',
  'rerun.assumption': 'An assumption listed here no longer holds or expires.',
  'rerun.flaw': 'A flaw in something used here becomes known, an incident happens, or a maker ends support.',
  'rerun.setting': 'The setting, the patients, the staff or the fallback changes.',
  'rerun.flip-point': 'A level among the flip points gets better evidence.',
  'rerun.clinician':
    'A clinician signs off, or changes, a severity or the probability that a hazardous situation leads to harm.',
  'number-limit.bounds':
    'Bounds are guaranteed within this model only: its events, and their independence but for causes that are events of their own.',
  'number-limit.together':
    'Devices of one maker or version can fail together in ways that the model does not show as one event.',
  'number-limit.standard':
    'Chances that were not supplied are read from levels by a convention that nobody has calibrated; they are listed as standard.',
  'number-limit.loose': 'Upper bounds can be loose where chances are high and ways form dense circles.',
  'number-limit.once-a-year':
    'Failures and ordinary use count once a year at most for each event; a campaign counts for what it adds to such a year.',
  'number-limit.optional': 'Controls that only strengthen or weaken others (optional ones) are left out.',
  'number-limit.adapts': 'An attacker adapts: look at the exploitability of the worst way beside the expected harm.',
  'number-limit.sums': 'QALY added over people can hide who bears a burden; harms without numbers are in no sum.',
  'number-limit.judgement':
    'Effects of controls, P2 and rates of attacks are mostly judgement: read the intervals, grades and flip points, never a mean alone.',
  'number-limit.groups': 'It speaks of groups of patients, never of one.',
} as const;

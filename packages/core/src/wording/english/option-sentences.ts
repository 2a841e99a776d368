/** What a decision says in English of an option: its verdict with the grounds and facts, its controls and emergencies. */
export const optionSentences = {
  'verdict.under-protected': 'under-protected',
  'verdict.proportionate': 'proportionate',
  'verdict.over-protected': 'over-protected',
  'verdict.not-justifiable': 'not justifiable',
  'verdict.provisional': '{{said:verdict}} (provisional)',
  'maker.attack': 'attacks',
  'maker.security': 'the side effects of the option itself',
  'maker.failure': 'failures and ordinary use',
  'ground.harm-most-over':
    '{{thing:harm}} is above what is accepted; {{said:maker}} make most of its likelihood, so relax or replace what obstructs, and do not add to it.',
  'ground.harm-most-under':
    '{{thing:harm}} is above what is accepted; {{said:maker}} make most of its likelihood, and another option keeps inside the criteria.',
  'ground.harm-equal-over':
    '{{thing:harm}} is above what is accepted; {{said:maker}} make as much as anything else of its likelihood, so relax or replace what obstructs, and do not add to it.',
  'ground.harm-equal-under':
    '{{thing:harm}} is above what is accepted; {{said:maker}} make as much as anything else of its likelihood, and another option keeps inside the criteria.',
  'ground.lighter':
    'Option “{{option}}” is no worse at any harm, with and without one control failed, and {{list:advantages}}.',
  'advantage.benefit': 'leaves more of the benefits',
  'advantage.care': 'asks less of care',
  'advantage.cost': 'costs less',
  'advantage.less': 'asks for less',
  'ground.better': 'Option “{{option}}” asks for no more and protects better.',
  'ground.benefit-gone': 'Nothing is left of the benefits, mostly because of {{said:maker}}.',
  'ground.none-inside':
    'No option keeps all harms within the criteria with a benefit left: redesign, do not connect, or argue the overall balance on its own.',
  'ground.front':
    'All harms are within the criteria, a benefit is left where its strength is known, and no option is better without being worse elsewhere.',
  'fact.harm':
    '{{thing:harm}}: {{risk}} risk where {{risk:accepted}} is accepted; likelihood {{likelihood}}, without attackers {{likelihood:unattacked}}, without controls and attackers {{likelihood:bare}} (steps made by attacks {{number:attack}}, by security {{number:security}}, by failures and use {{number:failure}}).',
  'fact.benefits': 'Delivered benefit by level: {{commas:benefits}}.',
  'fact.delivered': '“{{text:benefit}}” {{number:level}}',
  'fact.delivered-unknown': '“{{text:benefit}}” not known',
  'fact.above': 'Above the criteria here: {{things:harms}}.',
  'fact.compared': '{{number:harms}} harms compared; the highest risk among them is {{risk}}.',
  'fact.tie': 'Another option that is equal in all else costs less and is preferred.',
  'fact.cost': 'Placements of controls by cost: {{list:here}} here, {{list:there}} with “{{option}}”.',
  'fact.side-effects':
    'Side effects of security, without any attacker: {{list:here}} here, {{list:there}} with “{{option}}”.',
  'fact.slower': 'Placements of controls that slow work down: {{list:here}} here, {{list:there}} with “{{option}}”.',
  'count.likelihood': '{{number:count}} at {{likelihood}}',
  'count.performance': '{{number:count}} at {{performance}}',
  'count.cost': '{{number:count}} at {{cost}}',
  'count.none': 'none',
  'fact.better': '{{thing:harm}}: likelihood {{likelihood:here}} here, {{likelihood:there}} with “{{option}}”.',
  'fact.erosion':
    'The benefit “{{text:benefit}}” is eroded with likelihood {{likelihood:here}} here, {{likelihood:there}} with “{{option}}”{{said:gone}} (steps made here by attacks {{number:attack}}, by security {{number:security}}, by failures and use {{number:failure}}).',
  'fact.benefit-gone': ', so nothing of it is left here',
  'fact.controls': {
    one: '{{number:count}} control here, {{number:there}} with “{{option}}”.',
    many: '{{number:count}} controls here, {{number:there}} with “{{option}}”.',
  },
  'control.required': 'Without it the criteria are not met: {{things:harms}}.',
  'control.required-benefit': 'Without it the criteria are not met: no benefit is left.',
  'control.recommended': 'Without it more likely: {{things:harms}}.',
  'control.judgement': 'Without it more likely: {{things:harms}}; but benefits would be eroded less.',
  'control.back-stop': 'Matters when “{{concept:control}} at {{asset}}” fails.',
  'control.disproportionate':
    'Taking it away changes no harm in this model, also with any one other control failed, and asks for less. Where another way keeps a harm as likely, look again once that way is closed.',
  'control.harmful': 'Without it less likely: {{things:harms}}. It obstructs more than it protects.',
  'control.unknown-evidence': 'The evidence for it is below the minimum grade.',
  'control.unknown': 'In this model taking it away changes nothing at all; levels cannot tell what it is worth.',
  'emergency.stated': 'Looked at the functions that the scenario says are needed in an emergency.',
  'emergency.not-stated':
    'The scenario does not say which functions are needed in an emergency; all were looked at as if they were.',
  'emergency.no-access': 'The option has no emergency access.',
  'emergency.access': 'It has emergency access: {{things:controls}}.',
  'emergency.none-above': 'No harm goes above its criterion because of an emergency.',
  'emergency.above': 'In an emergency above what is accepted, though not otherwise: {{things:harms}}.',
  'emergency.state-fallback': 'State a fallback for: {{list:functions}}.',
  'emergency.fallback': 'Its functions have a stated fallback: show that it is quick enough.',
  'name.quoted': '“{{option:name}}”',
  'option.as-it-is': 'As the scenario is',
  'option.searched': 'Found by search, set {{number:set}}',
} as const;

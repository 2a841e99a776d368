/** What a search for sets of controls says in English, and what is done meanwhile. */
export const searchSentences = {
  'search.nothing': 'No set of controls is within what was asked for.',
  'search.stopped': 'The search was stopped before it found a set of controls.',
  'search.budget': {
    one: 'The budget is in the way: without it, {{number:count}} control would be enough, {{list:cost}}.',
    many: 'The budget is in the way: without it, {{number:count}} controls would be enough, {{list:cost}}.',
  },
  'search.nearest': {
    one: 'No set of controls brings every harm within the criteria; the nearest adds {{number:count}} control.',
    many: 'No set of controls brings every harm within the criteria; the nearest adds {{number:count}} controls.',
  },
  'search.none-needed': 'All harms are within the criteria without a further control.',
  'search.minimal': {
    one: 'The lightest set found that keeps every harm within the criteria adds {{number:count}} control, {{list:cost}}; it is proved that none is cheaper.',
    many: 'The lightest set found that keeps every harm within the criteria adds {{number:count}} controls, {{list:cost}}; it is proved that none is cheaper.',
  },
  'search.gap': {
    one: 'The lightest set found that keeps every harm within the criteria adds {{number:count}} control, {{list:cost}}; the search ended before that was proved, and no set costs less than {{list:bound}}.',
    many: 'The lightest set found that keeps every harm within the criteria adds {{number:count}} controls, {{list:cost}}; the search ended before that was proved, and no set costs less than {{list:bound}}.',
  },
  'cost.placements': {
    one: '{{number:count}} placement at cost {{costLabel}}',
    many: '{{number:count}} placements at cost {{costLabel}}',
  },
  'cost.nothing': 'at next to no cost',
  'constraint.mandatory': '{{id:control}} is mandatory',
  'constraint.requires': '{{id:control}} requires {{id:other}}',
  'constraint.excludes': '{{id:control}} excludes {{id:other}}',
  'constraint.in-place': '{{id:control}} is in place',
  'constraint.budget-controls': {
    one: 'the budget is {{number:count}} control',
    many: 'the budget is {{number:count}} controls',
  },
  'constraint.budget-money': 'the budget is {{number:most}} {{id:currency}} a year',
  'constraint.budget-cost': {
    one: 'the budget is {{number:count}} placement at cost {{costLabel}}, and nothing dearer',
    many: 'the budget is {{number:count}} placements at cost {{costLabel}}, and nothing dearer',
  },
  'worth.none': 'No set of these controls keeps to the constraints, or none was found in time.',
  'worth.proved':
    '{{said:what}} is worth most at the means, {{number:worth}} QALY a year net at least; it is proved that no other set of them is worth more.',
  'worth.gap':
    '{{said:what}} is worth most at the means, {{number:worth}} QALY a year net at least; the search ended before that was proved, and no set is worth more than {{number:bound}}.',
  'worth.adding-none': 'adding none of them',
  'worth.adding': 'adding {{id:controls}}',
  'worth.unpriced': '{{number:unpriced}} of them have no numbers: what those ask for counts as nothing.',
  'stage.reading': 'Reading the options',
  'stage.evaluating': 'Evaluating option {{option}}',
  'stage.moving': 'Moving assumed levels',
  'stage.taking-away': 'Taking controls away from {{option}}',
  'stage.weighing': 'Weighing option {{option}} in numbers',
  'stage.flips': 'Looking for flip points',
  'stage.sets': 'Looking for sets of controls with no risk above {{riskLabel}}',
  'stage.so-far': '{{said:stage}} ({{number:found}} so far)',
  'stage.worth': 'Looking for the controls that are worth most in numbers',
  'stage.front': 'Looking for the front over harm, delay and cost',
  'stage.budget': 'Looking at what the budget leaves out',
  'stage.lightest': 'Looking for the lightest sets of controls within the criteria',
} as const;

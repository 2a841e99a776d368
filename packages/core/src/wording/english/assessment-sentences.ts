/** What an assessment says in English: its headline, and what the answers to a question would do. */
export const assessmentSentences = {
  'headline.none': 'No harm was found that the scenario could do.',
  'headline.within': {
    one: 'The one harm is within what the scenario accepts; the highest risk is {{risk}}.',
    many: 'All {{number:count}} harms are within what the scenario accepts; the highest risk is {{risk}}.',
  },
  'headline.above': {
    one: '1 harm is above what the scenario accepts: {{things:worst}} at {{risk}} risk.',
    many: '{{number:count}} of {{number:all}} harms are above what the scenario accepts: {{things:worst}} at {{risk}} risk.',
  },
  'headline.above-others-lower':
    '{{number:count}} of {{number:all}} harms are above what the scenario accepts: {{things:worst}} at {{risk}} risk, others lower.',
  'headline.no-attacker': {
    one: 'No attacker is needed: {{things:harms}} is as likely through failures and ordinary use alone.',
    many: 'No attacker is needed: {{things:harms}} are as likely through failures and ordinary use alone.',
  },
  'headline.attacker': {
    one: '{{things:harms}} reaches its level only through an attacker.',
    many: '{{things:harms}} reach their level only through an attacker.',
  },
  'headline.first': 'First: {{said:step}}',
  'headline.then': 'Then: {{said:step}}',
  'headline.step-risk':
    '“{{concept:strategy}}” at {{assets}} brings {{thing:harm}} from {{risk:from}} to {{risk:to}} risk.',
  'headline.step-risk-not-enough':
    '“{{concept:strategy}}” at {{assets}} brings {{thing:harm}} from {{risk:from}} to {{risk:to}} risk, which is not yet enough on its own.',
  'headline.step-likelihood':
    '“{{concept:strategy}}” at {{assets}} makes {{thing:harm}} less likely, though its risk stays {{risk}}.',
  'headline.step-likelihood-not-enough':
    '“{{concept:strategy}}” at {{assets}} makes {{thing:harm}} less likely, though its risk stays {{risk}}, which is not yet enough on its own.',
  'headline.side-effects': 'Security measures themselves can get in the way of care: {{quoted:threats}}.',
  'headline.unknown': {
    one: '{{number:count}} unanswered question would change results; first: {{text:ask}} ({{asset}})',
    many: '{{number:count}} unanswered questions would change results; first: {{text:ask}} ({{asset}})',
  },
  'headline.provisional':
    'These results are provisional: they rest on knowledge entries that no clinician has reviewed.',
  'answer.yes-rises-risk': 'If yes, {{thing:harm}} rises from {{risk:from}} to {{risk:to}} risk{{said:more}}.',
  'answer.yes-falls-risk': 'If yes, {{thing:harm}} falls from {{risk:from}} to {{risk:to}} risk{{said:more}}.',
  'answer.no-rises-risk': 'If no, {{thing:harm}} rises from {{risk:from}} to {{risk:to}} risk{{said:more}}.',
  'answer.no-falls-risk': 'If no, {{thing:harm}} falls from {{risk:from}} to {{risk:to}} risk{{said:more}}.',
  'answer.yes-rises-likelihood':
    'If yes, {{thing:harm}} rises from {{likelihood:from}} to {{likelihood:to}} likelihood{{said:more}}.',
  'answer.yes-falls-likelihood':
    'If yes, {{thing:harm}} falls from {{likelihood:from}} to {{likelihood:to}} likelihood{{said:more}}.',
  'answer.no-rises-likelihood':
    'If no, {{thing:harm}} rises from {{likelihood:from}} to {{likelihood:to}} likelihood{{said:more}}.',
  'answer.no-falls-likelihood':
    'If no, {{thing:harm}} falls from {{likelihood:from}} to {{likelihood:to}} likelihood{{said:more}}.',
  'answer.more': {
    one: ', and {{number:count}} more harm with it',
    many: ', and {{number:count}} more harms with it',
  },
} as const;

import { type Glance, type Knowledge, TextKeeper, ThreatKeeper } from '@nemecys/core';
import { answerQuestions, type TellProgress } from './answer-questions.ts';
import { assessText, glanceAtText, inferredFromText } from './assess-text.ts';
import { compareTexts } from './compare-texts.ts';
import { decideText, freezeText } from './decide-text.ts';
import { fetchOnce } from './fetch-once.ts';
import { KeptAnswers } from './kept-answers.ts';
import type { Answers, Assessed, ComparedTexts, Decided, DecideQuestion, Frozen, Question } from './messages.ts';
import { plainCalled } from './words/called.ts';
import { sayAssessed } from './words/say-assessed.ts';
import { sayCompared } from './words/say-compared.ts';
import { sayDecision, sayStage } from './words/say-decided.ts';
import { sayInferred } from './words/say-drawn.ts';
import { findingsIn } from './words/say-findings.ts';
import { sayGlanced } from './words/say-glanced.ts';
import type { Speech } from './words/speech.ts';
import { loadSpeech } from './words/speeches.ts';
import { wordsOf } from './words-of.ts';

const knowledge = fetchOnce<Knowledge>('/api/knowledge');
const now = () => performance.now();
const texts = new TextKeeper();
const keeper = new ThreatKeeper();
// A comparison mostly has the text that was assessed last on one of its sides.
const assessments = new KeptAnswers<Assessed>(3);

// Whoever starts this worker names it for the language of the pages. Everything is worked out in the knowledge's own words;
// only what goes to the page is said in others.
let loading: Promise<Speech | undefined> | undefined;
function speechFor(known: Knowledge): Promise<Speech | undefined> {
  loading ??= loadSpeech(self.name, known).catch((thrown) => {
    // The next question asks for the words again.
    loading = undefined;
    throw thrown;
  });
  return loading;
}

async function answer(question: Question, tell: TellProgress): Promise<Answers[Question['kind']]> {
  const known = await knowledge();
  const speech = await speechFor(known);
  const assessed = (text: string) => assessments.of(text, () => assessText(text, known, now));
  switch (question.kind) {
    case 'freeze':
      return frozenInWords(question, { known, speech });
    case 'decide':
      return decidedInWords(question, { known, speech }, tell);
    default:
      return answerInWords(question, { known, speech, assessed });
  }
}

async function frozenInWords(
  { text, choice }: Extract<Question, { kind: 'freeze' }>,
  { known, speech }: Pick<Means, 'known' | 'speech'>,
): Promise<Frozen> {
  const made = await freezeText(text, choice, known);
  const { scales } = speech?.knowledge ?? known;
  const findings = speech === undefined ? made.findings : findingsIn(made.findings, plainCalled, speech);
  return { ...made, findings, scales };
}

/** A decision as it is, and as the page says it. */
async function decidedInWords(
  question: DecideQuestion,
  { known, speech }: Pick<Means, 'known' | 'speech'>,
  tell: TellProgress,
): Promise<Decided> {
  if (speech === undefined) {
    const decided = await decideText(question, known, tell);
    return { ...decided, told: decided.decision };
  }
  const decided = await decideText(question, known, (stage) => tell(sayStage(stage, known.scales, speech)));
  const findings = findingsIn(decided.findings, plainCalled, speech);
  if (decided.decision === undefined) return { ...decided, findings, told: undefined };
  const assets: Glance['assets'][number][] = [];
  for (const { text } of [question, ...question.options]) {
    const { glance } = await glanceAtText(text, { knowledge: known, texts, keeper, now });
    assets.push(...(glance?.assets ?? []));
  }
  return { ...decided, findings, told: sayDecision(decided.decision, assets, speech) };
}

type Means = {
  readonly known: Knowledge;
  readonly speech: Speech | undefined;
  readonly assessed: (text: string) => Promise<Assessed>;
};

async function answerInWords(
  question: Exclude<Question, { kind: 'freeze' | 'decide' }>,
  { known, speech, assessed }: Means,
): Promise<Answers[Question['kind']]> {
  switch (question.kind) {
    case 'glance': {
      const glanced = await glanceAtText(question.text, { knowledge: known, texts, keeper, now });
      return speech === undefined ? glanced : sayGlanced(glanced, speech);
    }
    case 'assess': {
      const found = await assessed(question.text);
      return speech === undefined ? found : sayAssessed(found, speech);
    }
    case 'compare': {
      const found = await comparedInWords(question, { known, speech, assessed });
      return found.kind === 'compared' ? found.compared : undefined;
    }
    case 'compare-texts':
      return comparedInWords(question, { known, speech, assessed });
    case 'inferred': {
      const found = await inferredFromText(question.text, { knowledge: known, texts, keeper });
      return speech === undefined || found === undefined ? found : sayInferred(found, speech);
    }
    case 'words':
      return wordsOf(speech?.knowledge ?? known);
  }
}

async function comparedInWords(
  texts: { readonly before: string; readonly after: string },
  { speech, assessed }: Means,
): Promise<ComparedTexts> {
  const found = await compareTexts(texts, assessed);
  if (speech === undefined || found.kind === 'wrong') return found;
  const [before, after] = await Promise.all([texts.before, texts.after].map(assessed));
  return { kind: 'compared', compared: sayCompared(found.compared, { before, after }, speech) };
}

answerQuestions(answer);

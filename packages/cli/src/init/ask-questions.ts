import { didYouMean, Failure, type Knowledge } from '@nemecys/core';
import { wrap } from '../printer.ts';
import type { Session } from '../session.ts';
import { type Answers, dataPurposes, type NamedThing, roles, settings } from './answers.ts';
import { type Around, candidatesOf, guessClass, type ThingKind } from './guess-class.ts';
import { suggested } from './suggested.ts';

/** Says an answer cannot be used, and why. */
class Unusable extends Error {}

type Asked<T> = {
  readonly text: string;
  readonly hint?: string;
  readonly offer: string;
  readonly parse: (a: string) => T;
};

/** Where answers come from: asked one by one at a terminal, read from a pipe, or those offered throughout. */
export type Answering = 'terminal' | 'piped' | 'offered';

/** Asks the plain questions in their order. A pipe gives one answer a line; what is empty or missing is the one offered. */
export async function askQuestions(knowledge: Knowledge, how: Answering, session: Session): Promise<Answers> {
  const ask = <T>(asked: Asked<T>) => askOne(asked, how, session);
  const setting = await ask({
    text: 'Where is it used?',
    hint: settings.join(', '),
    offer: 'hospital',
    parse: (answer) => oneOf(answer, settings),
  });
  const things = (kind: ThingKind, asked: Omit<Asked<readonly string[]>, 'parse'>) =>
    askThings(kind, asked, { knowledge, setting, how, session });
  const offer = suggested[setting];
  const purpose = await ask({ text: 'What is it for? One sentence.', offer: offer.purpose, parse: (answer) => answer });
  const name = purpose === offer.purpose ? offer.title : shortName(purpose);
  const title = await ask({ text: 'A short name for it?', offer: name, parse: (answer) => answer });
  const role = await ask({
    text: 'Who are you to it?',
    hint: `${roles.join(', ')} (the one who makes a device, joins devices, or runs the service)`,
    offer: 'operator',
    parse: (answer) => oneOf(answer, roles),
  });
  const devices = await things('things', {
    text: 'Which devices and programs, in the order in which the data passes them?',
    hint: 'with commas between; "name = kind" where the name does not say what it is, e.g. Bedside box = home hub',
    offer: offer.things,
  });
  const networks = await things('networks', { text: 'Over which networks?', offer: offer.networks });
  const people = await things('people', { text: 'Which people have to do with it?', offer: offer.people });
  const data = await things('data', { text: 'Which data goes through?', offer: offer.data });
  const dataFor = await ask({
    text: 'What is the data used for?',
    hint: dataPurposes.join(', '),
    offer: offer.dataFor,
    parse: (answer) => listOf(answer).map((word) => oneOf(word, dataPurposes)),
  });
  const patients = await ask({ text: 'How many patients?', offer: unknown, parse: countOf });
  const staff = people.find(({ class: type }) => type !== 'patient') ?? people[0];
  const noticedBy = await ask({
    text: 'Who would notice if it gave wrong results or stopped?',
    offer: staff?.label ?? unknown,
    parse: known,
  });
  const noticedWithin = await ask({
    text: 'How soon?',
    hint: durations,
    offer: offer.noticedWithin,
    parse: durationOf,
  });
  const reaction = await ask({ text: 'What do they do then?', offer: offer.reaction, parse: known });
  const timeToHarm = await ask({
    text: 'After how long would a patient come to harm?',
    hint: durations,
    offer: unknown,
    parse: durationOf,
  });
  return {
    ...{ purpose, title, role, setting, things: devices, networks, people, data, dataFor },
    ...{ patients, noticedBy, noticedWithin, reaction, timeToHarm },
  };
}

const unknown = 'unknown';
const durations = 'e.g. 5 minutes, 2 days, unknown';

async function askOne<T>({ text, hint, offer, parse }: Asked<T>, how: Answering, session: Session): Promise<T> {
  if (how === 'offered') return parse(offer);
  const { line, paint } = session.out;
  if (how === 'terminal') {
    line();
    line(paint.strong(text));
    for (const words of hint === undefined ? [] : wrap(hint, session.out.columns - 4)) line(paint.faint(`  ${words}`));
  }
  for (;;) {
    const given = await session.io.stdin.ask(`  [${offer}] `);
    if (given === undefined && how === 'terminal') throw new Failure('input', 'Stopped; nothing was written.');
    const answer = (given ?? '').trim().replace(/\s+/gu, ' ');
    try {
      return parse(answer === '' ? offer : answer);
    } catch (thrown) {
      if (!(thrown instanceof Unusable)) throw thrown;
      if (how !== 'terminal') throw new Failure('input', `To "${text}" the answer was "${answer}". ${thrown.message}`);
      for (const words of wrap(thrown.message, session.out.columns - 4)) line(paint.yellow(`  ${words}`));
    }
  }
}

type Asking = Around & { readonly how: Answering; readonly session: Session };

async function askThings(
  kind: ThingKind,
  asked: Omit<Asked<readonly string[]>, 'parse'>,
  asking: Asking,
): Promise<readonly NamedThing[]> {
  const names = await askOne({ ...asked, parse: listOf }, asking.how, asking.session);
  const things: NamedThing[] = [];
  for (const name of names) things.push(await classify(name, kind, asking));
  return things;
}

/** The class of what was named: said after "=", guessed from the words, or asked when the words do not say. */
async function classify(name: string, kind: ThingKind, asking: Asking): Promise<NamedThing> {
  const { knowledge, how, session } = asking;
  const [label = name, said] = name.split(/\s*=\s*/u, 2);
  const [best, ...others] = guessClass(said ?? label, kind, asking);
  if (best?.sure) return { label: capital(label), class: best.class };
  const all = candidatesOf(kind, knowledge);
  if (how !== 'terminal') {
    const taken = best?.class ?? fallback(kind, knowledge);
    session.err.line(`Taking "${label}" for: ${taken}. Change its type in the file if that is wrong.`);
    return { label: capital(label), class: taken };
  }
  const offered = best?.label ?? '?';
  const near = [best, ...others].flatMap((guess) => (guess === undefined ? [] : [guess.label])).slice(0, 6);
  const chosen = await askOne(
    {
      text: `What is "${label}"?`,
      hint: near.length > 1 ? `perhaps: ${near.join(', ')}; "?" for all` : '"?" for all kinds',
      offer: offered,
      parse: (answer) => {
        if (answer === '?') throw new Unusable(all.map((entry) => entry.label).join(', '));
        const [guess] = guessClass(answer, kind, asking);
        if (guess !== undefined) return guess.class;
        const labels = all.map((entry) => entry.label);
        throw new Unusable(`That kind is not known; ${didYouMean(answer, labels) || '"?" shows all.'}`);
      },
    },
    how,
    session,
  );
  return { label: capital(label), class: chosen };
}

const fallbacks: Readonly<Record<ThingKind, readonly string[]>> = {
  things: ['medical-device', 'patient-monitor', 'server'],
  networks: ['hospital-lan', 'home-network'],
  people: ['clinician', 'adult'],
  data: ['health-data', 'result-data'],
};

function fallback(kind: ThingKind, knowledge: Knowledge): string {
  const possible = candidatesOf(kind, knowledge).map(({ id }) => id);
  const found = fallbacks[kind].find((id) => possible.includes(id)) ?? possible[0];
  if (found === undefined) throw new Failure('input', `The knowledge has no kind of ${kind} that a scenario may name.`);
  return found;
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

function oneOf<const T extends string>(answer: string, choices: readonly T[]): T {
  const word = answer.toLowerCase().replaceAll(' ', '-');
  const chosen = choices.filter((choice) => choice.startsWith(word));
  if (chosen.length === 1 && chosen[0] !== undefined) return chosen[0];
  throw new Unusable(`Choose one of: ${choices.join(', ')}.`);
}

function listOf(answer: string): readonly string[] {
  const names = answer
    .split(/[,;]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) throw new Unusable('Name at least one.');
  return names;
}

function known(answer: string): string | undefined {
  return answer === unknown ? undefined : answer;
}

function countOf(answer: string): number | undefined {
  if (answer === unknown) return undefined;
  if (/^[1-9]\d{0,8}$/u.test(answer)) return Number(answer);
  throw new Unusable('Give a whole number, or "unknown".');
}

const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;

function durationOf(answer: string): string | undefined {
  if (answer === unknown) return undefined;
  const [, count, letters = ''] = /^(\d{1,4}) ?([a-z]+)$/iu.exec(answer) ?? [];
  const unit = units.find(
    (name) => name.startsWith(letters.toLowerCase().replace(/s$/u, '')) || `${name}s` === letters,
  );
  if (count === undefined || unit === undefined || Number(count) === 0) {
    throw new Unusable('Give a number and a unit, such as "5 minutes" or "2 days", or "unknown".');
  }
  return `${Number(count)} ${unit}${Number(count) === 1 ? '' : 's'}`;
}

/** The first words of the purpose, for want of a name. */
function shortName(purpose: string): string {
  return purpose
    .split(' ')
    .slice(0, 4)
    .join(' ')
    .replace(/[.,;:]$/u, '');
}

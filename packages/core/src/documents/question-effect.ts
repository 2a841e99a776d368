import { at, byteAt } from '../engine/at.ts';
import { sayEnglish } from '../wording/say.ts';
import { type Evaluated, levelId } from './evaluated.ts';
import type { Answered } from './questions.ts';

/** Levels of the targets as they stand, and as either answer would make them. */
export type Answers = { readonly now: Answered; readonly yes: Answered; readonly no: Answered };

type Scale = 'risk' | 'likelihood';
type Move = { readonly target: number; readonly from: number; readonly to: number };

/**
 * What the answers would do to the harms, in words: for each answer the harm whose risk rises or falls most, or where no
 * risk moves, whose likelihood does. Empty where neither answer changes anything.
 */
export function effectOf(evaluated: Evaluated, answers: Answers): string {
  for (const scale of ['risk', 'likelihood'] as const) {
    const sentences = (['no', 'yes'] as const).flatMap((answer) => {
      const moves = movesOf(scale, answers.now, answers[answer]);
      const rises = moves.filter(({ from, to }) => to > from);
      const falls = moves.filter(({ from, to }) => to < from);
      return [sentence(evaluated, rises, { answer, scale }), sentence(evaluated, falls, { answer, scale })];
    });
    const told = sentences.filter((one) => one !== '');
    if (told.length > 0) return told.join(' ');
  }
  return '';
}

/** Targets whose level moves, the farthest first, and of those as far the one that ends highest. */
function movesOf(scale: Scale, now: Answered, then: Answered): readonly Move[] {
  const [before, after] = [now[scale], then[scale]];
  const moves: Move[] = [];
  for (let target = 0; target < before.length; target += 1) {
    const [from, to] = [byteAt(before, target), byteAt(after, target)];
    if (from !== to) moves.push({ target, from, to });
  }
  return moves.sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from) || b.to - a.to || a.target - b.target);
}

type Told = { readonly answer: 'yes' | 'no'; readonly scale: Scale };

function sentence(evaluated: Evaluated, [first, ...others]: readonly Move[], { answer, scale }: Told): string {
  if (first === undefined) return '';
  const { graph, names, targets } = evaluated;
  const say = sayEnglish(graph.tables.knowledge.scales);
  const { consequence } = at(targets, first.target);
  const place = names.assetLabel(names.assetOf('consequence', consequence));
  const verb = first.to > first.from ? 'rises' : 'falls';
  const told = {
    harm: `${names.qualityLabel('consequence', consequence)} (${place})`,
    from: levelId(evaluated, scale, first.from),
    to: levelId(evaluated, scale, first.to),
    more: others.length === 0 ? '' : say('answer.more', { count: others.length }),
  };
  return say(`answer.${answer}-${verb}-${scale}`, told);
}

import type { QuestionEntry } from '@nemecys/core';
import type { AskedAbout } from '../../engine/messages.ts';
import { editText, type TextEdit } from '../../text/edit-text.ts';

/** What somebody says to an open question. */
export type YesOrNo = 'yes' | 'no';

/**
 * The scenario text with the answer to an open question; undefined where the text cannot take it: it has an error, or the
 * thing that is asked about is not named in it. A service that there is becomes an asset with the links that the question
 * supposed.
 */
export function answeredText(
  text: string,
  { about, answer }: { readonly about: AskedAbout; readonly answer: YesOrNo },
): string | undefined {
  return editsOf(about, answer).reduce<string | undefined>((now, edit) => now && editText(now, edit), text);
}

function editsOf({ kind, about, asset, yes }: AskedAbout, answer: YesOrNo): readonly TextEdit[] {
  switch (kind) {
    case 'fact':
      return [{ kind: 'set-answer', id: asset, fact: about, answer }];
    case 'control':
      return [{ kind: 'set-control', id: asset, control: about, state: answer === 'yes' ? 'in-place' : 'absent' }];
    case 'dependency': {
      if (answer === 'no') return [{ kind: 'without', service: about }];
      const supposed = yes.assets.map(({ id }) => id);
      // It is in the scenario now, so its id no longer says that it is not.
      const named = (id: string) => (supposed.includes(id) ? about : id);
      return [
        ...yes.assets.map(
          ({ class: type }): TextEdit => ({ kind: 'add', section: 'assets', id: about, type, label: labelOf(about) }),
        ),
        ...yes.links.map(
          ({ from, relation, to }): TextEdit => ({ kind: 'relate', from: named(from), is: relation, to: named(to) }),
        ),
      ];
    }
  }
}

function labelOf(type: string): string {
  const words = type.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Does an answer change any result? Those that change none are listed apart. */
export const matters = ({ weight }: QuestionEntry): boolean => weight > 0;

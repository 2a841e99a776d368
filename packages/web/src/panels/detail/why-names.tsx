import type { Assessment } from '@nemecys/core';
import { useState } from 'react';
import type { AssessmentIndex } from '../assessment-index.ts';
import { LevelLink } from '../place/level-link.tsx';
import { More, usePages } from '../place/more.tsx';
import { ShownLink } from '../place/shown-link.tsx';

type Props = {
  readonly title: string;
  readonly ids: readonly string[];
  readonly assessment: Assessment;
  readonly index: AssessmentIndex;
};

/** Further causes behind a title that opens; nothing where there are none. */
export function WhyNames({ title, ids, assessment, index }: Props) {
  const [isOpen, setOpen] = useState(false);
  if (ids.length === 0) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && <Names {...{ ids, assessment, index }} />}
    </details>
  );
}

function Names({ ids, assessment, index }: Omit<Props, 'title'>) {
  const pages = usePages(ids, 10);
  const { scales, whys } = assessment;
  return (
    <>
      <ul>
        {pages.shown.map((id) => {
          const why = whys[id];
          if (why === undefined) return <li key={id}>{id}</li>;
          const text = why.kind === 'threat' ? why.text || why.label : `${why.label}: ${index.assetLabel(why.asset)}`;
          const scale = why.kind === 'attribute' ? ('trust' as const) : ('likelihood' as const);
          return (
            <li key={id}>
              <ShownLink to={{ kind: why.kind === 'threat' ? 'threat' : 'why', id }} text={text} /> (
              <LevelLink
                {...{ scales, scale, why: id, of: text }}
                level={why.kind === 'attribute' ? why.trust : why.likelihood}
              />
              )
            </li>
          );
        })}
      </ul>
      <More {...pages} />
    </>
  );
}

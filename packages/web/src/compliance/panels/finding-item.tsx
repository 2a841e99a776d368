import { Button, Text } from '@mantine/core';
import type { Compliance } from '@nemecys/core';
import { useState } from 'react';
import { Link } from '../../link.tsx';
import type { PanelProps } from '../panel-props.ts';
import { DecideForm } from './decide-form.tsx';

type Props = { readonly finding: Compliance['findings'][number]; readonly props: PanelProps };

/** What a rule misses, what to do, and where in the scenario; approvers decide on it here. */
export function FindingItem({ finding, props }: Props) {
  const [isDeciding, setDeciding] = useState(false);
  const { at, maySign } = props;
  const { id, message, advice, where, decision } = finding;
  const place = where.line === undefined ? where.path : `line ${where.line} (${where.path})`;
  return (
    <article className="finding" aria-label={id}>
      <Text>{message}</Text>
      <Text size="sm">{advice}</Text>
      <Text size="sm">
        {id}
        {place !== undefined && where.line === undefined && `, at ${place}`}
        {where.line !== undefined && (
          <>
            , at{' '}
            <Link to={`/scenarios/${at.workspace}/${at.id}#line-${where.line}`} text={`${place} of the scenario`} />
          </>
        )}
      </Text>
      {decision !== null && (
        <Text size="sm">
          {decision.state === 'accepted' ? 'Accepted' : 'Not applicable'}, says {decision.by} on {decision.on}:{' '}
          {decision.because}
        </Text>
      )}
      {maySign && decision === null && !isDeciding && (
        <Button size="compact-sm" variant="default" onClick={() => setDeciding(true)} aria-label={`Decide on ${id}`}>
          Decide on it
        </Button>
      )}
      {isDeciding && <DecideForm {...{ finding: id, props }} onDone={() => setDeciding(false)} />}
    </article>
  );
}

import { Alert, List } from '@mantine/core';
import type { Finding } from '@nemecys/core';

type Props = { readonly title: string; readonly findings: readonly Finding[] };

const shown = 5;

/** Says what is wrong, in which line of the text, and what to do; nothing where nothing is. */
export function FindingsAlert({ title, findings }: Props) {
  if (findings.length === 0) return null;
  return (
    <Alert color="red" title={title}>
      <List>
        {findings.slice(0, shown).map(({ code, message, advice, where }) => (
          <List.Item key={`${code} ${where.line} ${message}`}>
            {where.line !== undefined && `Line ${where.line}: `}
            {message} {advice}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import type { Clash } from './use-draft.ts';

type Props = { readonly clash: Clash; readonly keepMine: () => void; readonly takeTheirs: () => void };

const shown = 10;

/** Shows what two people wrote into the same lines, and lets the one who came second settle it. */
export function ClashAlert({ clash: { version, clashes }, keepMine, takeTheirs }: Props) {
  return (
    <Alert
      color="red"
      title={`Version ${version} changes the same lines as you do, or the lines beside them. Nothing was lost.`}
    >
      <Stack gap="xs">
        {clashes.slice(0, shown).map(({ line, mine, theirs }) => (
          <Group key={line} align="start" grow>
            <Lines whose="Theirs" text={theirs} />
            <Lines whose="Yours" text={mine} />
          </Group>
        ))}
        {clashes.length > shown && <Text size="sm">And {clashes.length - shown} more places.</Text>}
        {clashes.length === 0 && (
          <Text size="sm">Both texts are changed throughout, so one of them has to give way.</Text>
        )}
        <Text size="sm">All other changes of both are kept, whichever you choose. Undo brings your text back.</Text>
        <Group>
          <Button variant="default" onClick={keepMine}>
            Keep my lines
          </Button>
          <Button variant="default" onClick={takeTheirs}>
            Take their lines
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

function Lines({ whose, text }: { readonly whose: string; readonly text: string }) {
  return (
    <div>
      <Text size="sm" fw={600}>
        {whose}
      </Text>
      <Code block>{text === '' ? '(removed)' : text}</Code>
    </div>
  );
}

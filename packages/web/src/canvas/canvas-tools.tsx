import { Button, Group, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Commands } from './commands.ts';

type Props = {
  readonly commands: Commands;
  readonly hasWords: boolean;
  readonly isInferredShown: boolean;
  readonly showInferred: (isShown: boolean) => void;
};

/** What can be done on the drawing, as buttons; each has a key as well. */
export function CanvasTools({ commands, hasWords, isInferredShown, showInferred }: Props) {
  const { t } = useTranslation('canvas');
  const none = commands.selected.length === 0;
  const tools = [
    ['connect', commands.connect, !hasWords],
    ['moveInto', commands.moveInto, none || !hasWords],
    ['fold', commands.fold, none],
    ['foldAll', commands.foldAll, false],
    ['copy', commands.copy, none],
    ['paste', commands.paste, !commands.hasCopied],
    ['remove', commands.remove, false],
    ['layOut', commands.layOutAgain, false],
    ['help', commands.help, false],
  ] as const;
  return (
    <Group gap={6} role="toolbar" aria-label={t('tools.name')}>
      {tools.map(([name, run, isOff]) => (
        <Button key={name} size="compact-xs" variant="default" onClick={run} disabled={isOff}>
          {t(`tools.${name}`)}
        </Button>
      ))}
      <Switch
        size="xs"
        label={t('tools.inferred')}
        checked={isInferredShown}
        onChange={(event) => showInferred(event.currentTarget.checked)}
      />
    </Group>
  );
}

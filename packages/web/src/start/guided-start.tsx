import { Button, Group, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Told } from '../refusal.tsx';

// What writes a scenario is loaded by who starts one.
const StartQuestions = lazy(() => import('./start-questions.tsx').then((part) => ({ default: part.StartQuestions })));

type Props = { readonly workspace: string; readonly onFault: (said: Told) => void };

/** Opens the plain questions that a scenario can be started with. */
export function GuidedStart({ workspace, onFault }: Props) {
  const { t } = useTranslation('start');
  const { t: ofPages } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Group>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('open')}
        </Button>
      </Group>
      {isOpen && (
        <Suspense fallback={<Text role="status">{ofPages('loading')}</Text>}>
          <StartQuestions {...{ workspace, onFault }} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

import { Alert, Button, Grid, Group } from '@mantine/core';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';

// What reads tables is large; who imports nothing does not load it.
const ImportForm = lazy(() => import('./import-form.tsx').then((loaded) => ({ default: loaded.ImportForm })));

type Props = {
  readonly text: string;
  /** The newest text, which may be newer than the one that is shown. */
  readonly read: () => string;
  readonly write: (text: string) => void;
};

/** Brings an inventory or a hazard log into the scenario text, as one step that undo takes back. */
export function ImportPart({ text, read, write }: Props) {
  const { t } = useTranslation('imports');
  const [state, setState] = useState<'closed' | 'open' | 'taken'>('closed');
  const close = useCallback(() => setState('closed'), []);
  const take = useCallback(
    (taken: string) => {
      write(taken);
      setState('taken');
    },
    [write],
  );
  return (
    <Grid.Col span={12}>
      {state === 'open' ? (
        <Suspense>
          <ImportForm {...{ text, read }} onTaken={take} onClose={close} />
        </Suspense>
      ) : (
        <Group>
          <Button variant="default" onClick={() => setState('open')}>
            {t('open')}
          </Button>
          {state === 'taken' && (
            <Alert color="gray" role="status" withCloseButton closeButtonLabel={t('close')} onClose={close}>
              {t('taken')}
            </Alert>
          )}
        </Group>
      )}
    </Grid.Col>
  );
}

import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { goTo } from '../location.ts';
import { keepTour, tourScenario } from './steps.ts';

type Props = { readonly workspace: string; readonly ids: readonly string[] };

/** Offers the tour on one of the scenarios that are there. */
export function BeginTour({ workspace, ids }: Props) {
  const { t } = useTranslation('tour');
  const scenario = tourScenario(ids);
  if (scenario === undefined) return null;
  const begin = () => {
    keepTour(0);
    goTo(`/scenarios/${workspace}/${scenario}`);
  };
  return (
    <Group>
      <Text>{t('offer')}</Text>
      <Button variant="default" onClick={begin}>
        {t('begin')}
      </Button>
    </Group>
  );
}

import { Alert, Table } from '@mantine/core';
import type { SharedInterfaces, SharedRisks } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import { English } from '../language/english.tsx';
import { Part } from './part.tsx';

type Props = { readonly risks: SharedRisks; readonly interfaces: SharedInterfaces };

/** Risks at what the organisation owns or is handed over, and what others promise to do against them. */
export function ReceivedRisks({ risks: { harms, reliedOn }, interfaces }: Props) {
  const { t } = useTranslation('sharing');
  const things = new Map([...interfaces.owned, ...interfaces.handedOver].map(({ id, label }) => [id, label]));
  return (
    <>
      <Part
        title={t('harms.title')}
        about={t('harms.about')}
        empty={t('harms.none')}
        columns={[
          t('harms.what'),
          t('harms.at'),
          t('harms.impact'),
          t('harms.now'),
          t('harms.residual'),
          t('harms.accepted'),
        ]}
        rows={harms.map(({ id, label, assetLabel, impact, now, residual, criterion, acceptable }) => (
          <Table.Tr key={id}>
            <Table.Th scope="row" className="text">
              <English>{label}</English>
            </Table.Th>
            <Table.Td>{assetLabel}</Table.Td>
            <Table.Td>
              <English>{impact}</English>
            </Table.Td>
            <Table.Td>{t('harms.levels', now)}</Table.Td>
            <Table.Td>{t('harms.levels', residual)}</Table.Td>
            <Table.Td>{t(acceptable ? 'harms.within' : 'harms.above', { criterion })}</Table.Td>
          </Table.Tr>
        ))}
      >
        {harms.some(({ provisional }) => provisional) && <Alert color="gray">{t('harms.provisional')}</Alert>}
      </Part>
      <Part
        title={t('relied.title')}
        about={t('relied.about')}
        empty={t('relied.none')}
        columns={[t('controls.what'), t('relied.by'), t('controls.at'), t('controls.state')]}
        rows={reliedOn.map(({ label, by, state, at }) => (
          <Table.Tr key={`${label} ${by} ${at} ${state}`}>
            <Table.Th scope="row" className="text">
              <English>{label}</English>
            </Table.Th>
            <Table.Td>{t(`actor.${by ?? 'other'}`)}</Table.Td>
            <Table.Td>{at === null ? t('relied.inside') : (things.get(at) ?? at)}</Table.Td>
            <Table.Td>{t(`state.${state}`)}</Table.Td>
          </Table.Tr>
        ))}
      />
    </>
  );
}

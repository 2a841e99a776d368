import { Table, Text } from '@mantine/core';
import type { SharedInterfaces, SharedThing } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import { English } from '../language/english.tsx';
import { Part } from './part.tsx';

/** What the organisation owns, what is asked of it, and what is around it. */
export function ReceivedInterfaces({ interfaces }: { readonly interfaces: SharedInterfaces }) {
  const { t } = useTranslation('sharing');
  const { owned, handedOver, neighbours, flows, links, assumptions, conditions, controls } = interfaces;
  const things = new Map([...owned, ...handedOver, ...neighbours].map(({ id, label }) => [id, label]));
  const labelOf = (id: string | null) => (id === null ? t('unstated') : (things.get(id) ?? id));
  const kinds = [t('thing.name'), t('thing.type'), t('thing.owner')];
  const seenTo = [...assumptions.map((one) => ({ ...one, at: [] })), ...conditions];
  return (
    <>
      <Part
        title={t('controls.title')}
        about={t('controls.about')}
        empty={t('controls.none')}
        columns={[t('controls.what'), t('controls.at'), t('controls.state'), t('controls.why')]}
        rows={controls.map(({ id, label, at, state, why }) => (
          <Table.Tr key={id}>
            <Table.Th scope="row" className="text">
              <English>{label}</English>
            </Table.Th>
            <Table.Td>{labelOf(at)}</Table.Td>
            <Table.Td>{t(`state.${state}`)}</Table.Td>
            <Table.Td className="text">
              <English>{why}</English>
            </Table.Td>
          </Table.Tr>
        ))}
      />
      <Part
        title={t('seenTo.title')}
        about={t('seenTo.about')}
        empty={t('seenTo.none')}
        columns={[t('seenTo.what'), t('seenTo.at')]}
        rows={seenTo.map(({ id, text, at }) => (
          <Table.Tr key={id}>
            <Table.Th scope="row" className="text">
              {text}
            </Table.Th>
            <Table.Td>{at.map(labelOf).join(', ')}</Table.Td>
          </Table.Tr>
        ))}
      />
      <Part
        title={t('owned.title')}
        about={t('owned.about')}
        empty={t('owned.none')}
        columns={kinds}
        rows={owned.map((thing) => <Thing key={thing.id} {...thing} />)}
      />
      <Part
        title={t('around.title')}
        about={t('around.about')}
        empty={t('around.none')}
        columns={kinds}
        rows={[...handedOver, ...neighbours].map((thing) => <Thing key={thing.id} {...thing} />)}
      >
        {links.length > 0 && (
          <Text size="sm">
            {links.map(({ from, is, to }) => `${labelOf(from)} ${is.replaceAll('-', ' ')} ${labelOf(to)}`).join('; ')}
          </Text>
        )}
      </Part>
      <Part
        title={t('flows.title')}
        about={t('flows.about')}
        empty={t('flows.none')}
        columns={[
          t('flows.from'),
          t('flows.to'),
          t('flows.data'),
          t('flows.protocol'),
          t('flows.encrypted'),
          t('flows.shown'),
        ]}
        rows={flows.map(({ id, from, to, data, protocol, ports, encrypted, authenticated }) => (
          <Table.Tr key={id}>
            <Table.Td>{labelOf(from)}</Table.Td>
            <Table.Td>{labelOf(to)}</Table.Td>
            <Table.Td className="text">{data.map(({ label }) => label).join(', ')}</Table.Td>
            <Table.Td>{[protocol ?? t('unstated'), ...ports].join(', ')}</Table.Td>
            <Table.Td>{t(`answer.${encrypted}`)}</Table.Td>
            <Table.Td>{t(`shown.${authenticated}`)}</Table.Td>
          </Table.Tr>
        ))}
      />
    </>
  );
}

function Thing({ label, type, owner }: SharedThing) {
  const { t } = useTranslation('sharing');
  return (
    <Table.Tr>
      <Table.Th scope="row">{label}</Table.Th>
      <Table.Td>
        <English>{type}</English>
      </Table.Td>
      <Table.Td>{owner ?? t('unstated')}</Table.Td>
    </Table.Tr>
  );
}

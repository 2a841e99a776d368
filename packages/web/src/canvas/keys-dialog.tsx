import { Button, Group, Kbd, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../dialog.tsx';

const keys = [
  'add',
  'next',
  'select',
  'selectMore',
  'selectAll',
  'arrows',
  'connect',
  'move',
  'edit',
  'fold',
  'foldAll',
  'remove',
  'copy',
  'paste',
  'duplicate',
  'undo',
  'redo',
  'inferred',
  'layout',
  'zoom',
  'help',
] as const;

/** Lists the keys of the drawing. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('canvas');
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <div className="keys">
        <Table>
          <Table.Tbody>
            {keys.map((what) => (
              <Table.Tr key={what}>
                <Table.Td>
                  <Kbd>{t(`keyNames.${what}`)}</Kbd>
                </Table.Td>
                <Table.Td>{t(`keys.${what}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Group justify="flex-end" mt="sm">
        <Button variant="default" onClick={onClose} data-first>
          {t('close')}
        </Button>
      </Group>
    </Dialog>
  );
}

import { Button, Group, Kbd, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../dialog.tsx';

const keys = [
  ['A', 'add'],
  ['Tab', 'next'],
  ['Enter', 'select'],
  ['Shift + Enter', 'selectMore'],
  ['Ctrl + A', 'selectAll'],
  ['← ↑ → ↓', 'arrows'],
  ['C', 'connect'],
  ['M', 'move'],
  ['E', 'edit'],
  ['F', 'fold'],
  ['Shift + F', 'foldAll'],
  ['Delete', 'remove'],
  ['Ctrl + C', 'copy'],
  ['Ctrl + V', 'paste'],
  ['Ctrl + D', 'duplicate'],
  ['Ctrl + Z', 'undo'],
  ['Ctrl + Shift + Z, Ctrl + Y', 'redo'],
  ['I', 'inferred'],
  ['L', 'layout'],
  ['+  −  0', 'zoom'],
  ['?', 'help'],
] as const;

/** Lists the keys of the drawing. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('canvas');
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <div className="keys">
        <Table>
          <Table.Tbody>
            {keys.map(([key, what]) => (
              <Table.Tr key={key}>
                <Table.Td>
                  <Kbd>{key}</Kbd>
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

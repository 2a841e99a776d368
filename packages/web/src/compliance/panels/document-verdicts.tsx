import { Table } from '@mantine/core';
import type { Compliance } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import type { At } from '../../api.ts';
import { useEnglish } from '../../language/english.tsx';
import { Link } from '../../link.tsx';
import { compliancePath } from '../compliance-path.ts';
import { WideTable } from '../wide-table.tsx';

type Props = { readonly at: At; readonly compliance: Compliance };

const order = ['applies', 'undecided', 'not-applicable'] as const;

/** How binding a document is; the catalogue has no others. */
type Binding = 'law' | 'guidance' | 'standard' | 'voluntary';

/** Every document of the catalogue: whether it applies, and why. */
export function DocumentVerdicts({ at, compliance }: Props) {
  const { t } = useTranslation('compliance');
  const english = useEnglish();
  const documents = [...compliance.documents].sort((a, b) => order.indexOf(a.applies) - order.indexOf(b.applies));
  return (
    <WideTable
      caption={t('scope.documents')}
      columns={[t('column.document'), t('column.applies'), t('column.because'), t('column.kind')]}
    >
      {documents.map(({ id, title, version, applies, because, bindingness, note }) => (
        <Table.Tr key={id}>
          <Table.Td className="text" lang={english}>
            <Link to={compliancePath(at, 'requirements', `in:${id}`)} text={title} />
            {version !== '' && ` (${version})`}
            {note !== '' && ` ${note}`}
          </Table.Td>
          <Table.Td>
            <span className={`mark mark-${applies}`}>{t(`scope.verdict.${applies}`)}</span>
          </Table.Td>
          <Table.Td className="text" lang={english}>
            {because}
          </Table.Td>
          <Table.Td>{t(`scope.binding.${bindingness as Binding}`)}</Table.Td>
        </Table.Tr>
      ))}
    </WideTable>
  );
}

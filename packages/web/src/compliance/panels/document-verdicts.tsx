import { Table } from '@mantine/core';
import type { Compliance } from '@nemecys/core';
import type { At } from '../../api.ts';
import { Link } from '../../link.tsx';
import { compliancePath } from '../compliance-path.ts';
import { WideTable } from '../wide-table.tsx';

type Props = { readonly at: At; readonly compliance: Compliance };

const verdicts = { applies: 'Yes', undecided: 'Undecided', 'not-applicable': 'No' } as const;
const order = ['applies', 'undecided', 'not-applicable'] as const;

/** Every document of the catalogue: whether it applies, and why. */
export function DocumentVerdicts({ at, compliance }: Props) {
  const documents = [...compliance.documents].sort((a, b) => order.indexOf(a.applies) - order.indexOf(b.applies));
  return (
    <WideTable caption="Documents that apply or not" columns={['Document', 'Applies', 'Because', 'Kind']}>
      {documents.map(({ id, title, version, applies, because, bindingness, note }) => (
        <Table.Tr key={id}>
          <Table.Td className="text">
            <Link to={compliancePath(at, 'requirements', `in:${id}`)} text={title} />
            {version !== '' && ` (${version})`}
            {note !== '' && ` ${note}`}
          </Table.Td>
          <Table.Td>
            <span className={`mark mark-${applies}`}>{verdicts[applies]}</span>
          </Table.Td>
          <Table.Td className="text">{because}</Table.Td>
          <Table.Td>{bindingness}</Table.Td>
        </Table.Tr>
      ))}
    </WideTable>
  );
}

import { Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { type DecisionRole, EvidenceGrade } from '@nemecys/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriteriaChoice } from '../../engine/messages.ts';
import { SideChoice } from '../compare/side-choice.tsx';
import type { useSides } from '../compare/use-sides.ts';

/** In whose role is decided, what evidence counts, and what is judged beside the scenario as it is. */
export type Choices = {
  /** Empty: the role of the author of the scenario. */
  readonly role: DecisionRole | '';
  readonly minimumGrade: EvidenceGrade;
  readonly beside: readonly { readonly id: string; readonly label: string }[];
  readonly search: boolean;
  readonly numbers: boolean;
};

/** What is judged unless somebody wants something else. */
export const usualChoices: Choices = {
  ...{ role: '', minimumGrade: 'assumption', beside: [], search: true, numbers: true },
};

/** What these choices say of the criteria. */
export function choiceOf({ role, minimumGrade }: Choices): CriteriaChoice {
  return role === '' ? { minimumGrade } : { role, minimumGrade };
}

const roles = ['manufacturer', 'integrator', 'operator'] as const;

type Props = {
  readonly choices: Choices;
  readonly sides: ReturnType<typeof useSides>;
  readonly choose: (choices: Choices) => void;
};

/** The choices before a decision: they are part of the criteria, or of the question. */
export function DecisionForm({ choices, sides, choose }: Props) {
  const { t } = useTranslation('decision');
  return (
    <Stack gap="xs">
      <Group align="end">
        <NativeSelect
          label={t('role')}
          data={[
            { value: '', label: t('roles.author') },
            ...roles.map((value) => ({ value, label: t(`roles.${value}`) })),
          ]}
          value={choices.role}
          onChange={(event) => choose({ ...choices, role: event.currentTarget.value as Choices['role'] })}
        />
        <NativeSelect
          label={t('minimumGrade')}
          data={EvidenceGrade.options.map((value) => ({ value, label: t(`grades.${value}`) }))}
          value={choices.minimumGrade}
          onChange={(event) => choose({ ...choices, minimumGrade: EvidenceGrade.parse(event.currentTarget.value) })}
        />
        <Checkbox
          label={t('search')}
          checked={choices.search}
          onChange={(event) => choose({ ...choices, search: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('inNumbers')}
          checked={choices.numbers}
          onChange={(event) => choose({ ...choices, numbers: event.currentTarget.checked })}
        />
      </Group>
      <Beside {...{ choices, sides, choose }} />
    </Stack>
  );
}

function Beside({ choices, sides, choose }: Props) {
  const { t } = useTranslation('decision');
  const [next, setNext] = useState('text');
  const { versions, others } = sides;
  const labelOf = (side: string): string => {
    const version = versions.find(({ number }) => side === `version-${number}`);
    if (version !== undefined) return t('version', { number: version.number, message: version.message });
    return others.find(({ id }) => side === `scenario-${id}`)?.title ?? side;
  };
  const isThere = next === 'text' || choices.beside.some(({ id }) => id === next);
  return (
    <>
      <Group align="end">
        <SideChoice label={t('beside')} {...{ sides, value: next, choose: setNext }} />
        <Button
          variant="default"
          disabled={isThere}
          onClick={() => choose({ ...choices, beside: [...choices.beside, { id: next, label: labelOf(next) }] })}
        >
          {t('add')}
        </Button>
      </Group>
      {choices.beside.map(({ id, label }) => (
        <Group key={id} gap="xs">
          <Text size="sm">{label}</Text>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => choose({ ...choices, beside: choices.beside.filter((one) => one.id !== id) })}
          >
            {t('remove', { label })}
          </Button>
        </Group>
      ))}
    </>
  );
}

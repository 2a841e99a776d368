import { Button, Group, Select } from '@mantine/core';
import type { Assessment } from '@nemecys/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Words } from '../../engine/messages.ts';
import type { Effect } from './use-effect-of.ts';

type Props = { readonly words: Words; readonly assessment: Assessment; readonly effect: Effect };

/** Any control that the knowledge knows for a thing of the scenario, to see its effect whether it is advised or not. */
export function OtherControl({ words, assessment, effect }: Props) {
  const { t } = useTranslation('panels');
  const [thing, setThing] = useState<string | null>(null);
  const [control, setControl] = useState<string | null>(null);
  const known = new Set(words.classes.map(({ id }) => id));
  // Flows and functions have fields of their own for what protects them; the table below lists it.
  const things = assessment.assets.filter((asset) => !asset.inferred && known.has(asset.class));
  const placed = things.find(({ id }) => id === thing);
  const kinds = words.classes.find(({ id }) => id === placed?.class)?.kinds ?? [];
  const fitting = words.controls.filter(({ at }) => at.some((one) => kinds.includes(one)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (placed === undefined || control === null) return;
    const label = fitting.find(({ id }) => id === control)?.label ?? control;
    const wanted = { kind: 'set-control', id: placed.id, control, state: 'in-place' } as const;
    effect.show({ wanted, control: label, at: placed.label });
  };
  const field = { searchable: true, allowDeselect: false, comboboxProps: { withinPortal: false } };
  return (
    <form onSubmit={submit}>
      <Group align="end">
        <Select
          {...field}
          label={t('controls.otherAt')}
          data={things.map(({ id, label }) => ({ value: id, label: `${label} (${id})` }))}
          value={thing}
          onChange={(id) => {
            setThing(id);
            setControl(null);
          }}
        />
        <Select
          {...field}
          label={t('controls.which')}
          data={fitting.map(({ id, label }) => ({ value: id, label }))}
          value={control}
          onChange={setControl}
        />
        <Button type="submit" variant="default" disabled={control === null}>
          {t('controls.show')}
        </Button>
      </Group>
    </form>
  );
}

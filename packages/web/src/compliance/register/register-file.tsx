import { Anchor, Button, FileButton, Group, List, Text, Title } from '@mantine/core';
import type { RecordRegister } from '@nemecys/core';
import type { ListedRegister } from '@nemecys/server';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../language/use-formats.ts';
import { told } from '../../refusal.tsx';
import { complianceApi } from '../compliance-api.ts';
import { type FileRegister, type LeftOut, leftOut } from '../left-out.ts';
import type { PanelProps } from '../panel-props.ts';

const shown = 8;

/** The register as a file, as "nemecys comply --records" reads it, and its versions. */
export function RegisterFile({ at, held, act, mayEdit }: PanelProps) {
  const { t } = useTranslation('compliance');
  const { moment } = useFormats();
  const { register, version } = held.open;
  const [versions, setVersions] = useState<readonly ListedRegister[]>([]);
  useEffect(() => {
    // Read anew at every version.
    if (version > 0) complianceApi.registers(at).then(setVersions, (thrown) => act.tell(told(thrown)));
  }, [at, version, act]);
  const address = useMemo(
    () => `data:application/json;charset=utf-8,${encodeURIComponent(`${JSON.stringify(register, null, 1)}\n`)}`,
    [register],
  );
  const tellLeftOut = (left: LeftOut) => {
    const said = (['approvals', 'answers', 'decisions'] as const).flatMap((kind) =>
      left[kind].length === 0 ? [] : [t(`register.leftOut.${kind}`, { list: left[kind].join('; ') })],
    );
    if (said.length > 0) act.tell([t('register.leftOut.title'), ...said].join(' '));
  };
  const takeOver = async (file: File | null) => {
    if (file === null) return;
    try {
      // JSON is YAML as well.
      const { parse } = await import('yaml');
      const read: FileRegister & RecordRegister = parse(await file.text());
      const saved = await act.edit({ kind: 'replace', register: read }, t('register.takenOver', { file: file.name }));
      if (saved !== undefined) tellLeftOut(leftOut(read, saved));
    } catch {
      act.tell(t('register.noRegister', { file: file.name }));
    }
  };
  return (
    <section aria-label={t('register.title')}>
      <Title order={2} size="h3">
        {t('register.title')}
      </Title>
      <Group>
        {version > 0 && (
          <Anchor href={address} download={`${at.id}-register.json`} c="var(--mantine-color-text)" underline="always">
            {t('register.download')}
          </Anchor>
        )}
        {mayEdit && (
          <FileButton onChange={(file) => void takeOver(file)} accept=".json,.yaml,.yml">
            {(props) => (
              <Button {...props} size="compact-sm" variant="default">
                {t('register.takeOver')}
              </Button>
            )}
          </FileButton>
        )}
      </Group>
      <Text size="sm">{version === 0 ? t('register.noVersion') : t('register.version', { version })}</Text>
      <List size="sm">
        {versions.slice(0, shown).map(({ number, message, author, savedAt }) => (
          <List.Item key={number}>
            {t('register.change', { number, message, author: author ?? 'nemecys', moment: moment(savedAt) })}
          </List.Item>
        ))}
      </List>
    </section>
  );
}

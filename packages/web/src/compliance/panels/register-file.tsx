import { Anchor, Button, FileButton, Group, List, Text, Title } from '@mantine/core';
import type { RecordRegister } from '@nemecys/core';
import type { ListedRegister } from '@nemecys/server';
import { useEffect, useMemo, useState } from 'react';
import { complianceApi } from '../compliance-api.ts';
import type { PanelProps } from '../panel-props.ts';

const shown = 8;

/** The register as a file, as "nemecys comply --records" reads it, and its versions. */
export function RegisterFile({ at, held, act, mayEdit }: PanelProps) {
  const { register, version } = held.open;
  const [versions, setVersions] = useState<readonly ListedRegister[]>([]);
  useEffect(() => {
    // Read anew at every version.
    if (version > 0) complianceApi.registers(at).then(setVersions, (thrown: Error) => act.tell(thrown.message));
  }, [at, version, act]);
  const address = useMemo(
    () => `data:application/json;charset=utf-8,${encodeURIComponent(`${JSON.stringify(register, null, 1)}\n`)}`,
    [register],
  );
  const takeOver = async (file: File | null) => {
    if (file === null) return;
    try {
      // JSON is YAML as well.
      const { parse } = await import('yaml');
      const read: RecordRegister = parse(await file.text());
      const signed = (read.records ?? []).filter(({ approved }) => approved !== undefined).length;
      const saved = await act.edit({ kind: 'replace', register: read }, `Taken over from ${file.name}`);
      if (saved && signed > 0)
        act.tell(`Approvals of the file that were not given here do not count: approve those records.`);
    } catch {
      act.tell(`${file.name} is no register. Choose one that was downloaded here, or one for "nemecys comply".`);
    }
  };
  return (
    <section aria-label="Register">
      <Title order={2} size="h3">
        Register
      </Title>
      <Group>
        {version > 0 && (
          <Anchor href={address} download={`${at.id}-register.json`} c="var(--mantine-color-text)" underline="always">
            Download the register
          </Anchor>
        )}
        {mayEdit && (
          <FileButton onChange={(file) => void takeOver(file)} accept=".json,.yaml,.yml">
            {(props) => (
              <Button {...props} size="compact-sm" variant="default">
                Take over a register from a file
              </Button>
            )}
          </FileButton>
        )}
      </Group>
      <Text size="sm">
        {version === 0
          ? 'The register has no version yet.'
          : `Version ${version}; every change is kept with its author:`}
      </Text>
      <List size="sm">
        {versions.slice(0, shown).map(({ number, message, author, savedAt }) => (
          <List.Item key={number}>
            {number}: {message}, {author ?? 'nemecys'}, {new Date(savedAt).toLocaleString()}
          </List.Item>
        ))}
      </List>
    </section>
  );
}

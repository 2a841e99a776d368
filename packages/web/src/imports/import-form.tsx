import { Alert, Button, FileInput, Group, NativeSelect, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { English } from '../language/english.tsx';
import { HazardLogPart } from './hazard-log-part.tsx';
import { ImportFindings } from './import-findings.tsx';
import { InventoryPart } from './inventory-part.tsx';
import type { ImportKind, OpenedFile } from './messages.ts';
import { useImporter } from './use-importer.ts';

type Props = {
  readonly text: string;
  readonly read: () => string;
  readonly onTaken: (text: string) => void;
  readonly onClose: () => void;
};

/** Larger files are no lists that people keep. */
const mostBytes = 30_000_000;

/** Asks for a file, its table and columns, and shows what it would change before anything is taken. */
export function ImportForm({ text, read, onTaken, onClose }: Props) {
  const { t } = useTranslation('imports');
  const importer = useImporter();
  const title = useId();
  const begin = useRef<HTMLButtonElement>(null);
  const [kind, setKind] = useState<ImportKind>('inventory');
  const [file, setFile] = useState<File | null>(null);
  const [opened, setOpened] = useState<OpenedFile>();
  const [sheet, setSheet] = useState('');
  const [isLate, setLate] = useState(false);
  useEffect(() => begin.current?.focus(), []);
  // What was written meanwhile would be lost; the proposal is worked out anew of it by itself.
  const take = (taken: string, of: string) => {
    if (read() === of) onTaken(taken);
    else setLate(true);
  };
  const open = async (chosen: File | null) => {
    importer.stop();
    setFile(chosen);
    setOpened(undefined);
    setLate(false);
    importer.tell(chosen !== null && chosen.size > mostBytes ? t('tooLarge') : '');
    if (chosen === null || chosen.size > mostBytes) return;
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const found = await importer.ask({ kind: 'open', name: chosen.name, bytes });
    if (found === undefined) return;
    setOpened(found);
    setSheet(found.likeliest[kind]);
  };
  const stop = () => {
    importer.stop();
    setOpened(undefined);
    setFile(null);
  };
  const choose = (chosen: ImportKind) => {
    setKind(chosen);
    if (opened !== undefined) setSheet(opened.likeliest[chosen]);
  };
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={title}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h3" id={title}>
            {t('title')}
          </Title>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
        </Group>
        <Text size="sm">{t('about')}</Text>
        <Group align="end">
          <NativeSelect
            label={t('kind.label')}
            data={[
              { value: 'inventory', label: t('kind.inventory') },
              { value: 'hazard-log', label: t('kind.hazardLog') },
            ]}
            value={kind}
            onChange={(event) => choose(event.currentTarget.value === 'inventory' ? 'inventory' : 'hazard-log')}
          />
          <FileInput
            ref={begin}
            label={t('file')}
            placeholder={t('chooseFile')}
            accept=".csv,.txt,.xlsx"
            value={file}
            onChange={(chosen) => void open(chosen)}
          />
          {opened !== undefined && opened.sheets.length > 1 && (
            <NativeSelect
              label={t('sheet')}
              data={opened.sheets.map(({ name }) => name)}
              value={sheet}
              onChange={(event) => setSheet(event.currentTarget.value)}
            />
          )}
        </Group>
        <div role="status" aria-label={t('state')}>
          {importer.stage !== undefined && (
            <Group>
              <Text size="sm">{t(`stage.${importer.stage}`)}</Text>
              <Progress value={importer.stage === 'read' ? 30 : 70} animated w={160} aria-label={t('state')} />
              <Button size="xs" variant="default" onClick={stop}>
                {t('stop')}
              </Button>
            </Group>
          )}
        </div>
        {isLate && (
          <Alert color="yellow" role="status">
            {t('late')}
          </Alert>
        )}
        {importer.said !== '' && <Alert color="red">{importer.said}</Alert>}
        {opened !== undefined && (
          <>
            <Text size="sm">
              {t('readAs')} <English>{opened.form}</English>
            </Text>
            <ImportFindings findings={opened.findings} />
          </>
        )}
        {opened !== undefined && opened.sheets.length > 0 && kind === 'inventory' && (
          <InventoryPart key={sheet} {...{ sheet, text, importer }} onTaken={take} source={opened.source} />
        )}
        {opened !== undefined && opened.sheets.length > 0 && kind === 'hazard-log' && (
          <HazardLogPart key={sheet} {...{ sheet, text, importer }} onTaken={take} />
        )}
      </Stack>
    </Paper>
  );
}

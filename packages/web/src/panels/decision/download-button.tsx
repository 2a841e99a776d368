import { Button } from '@mantine/core';
import { type FileKind, saveFile } from '../../save-file.ts';

type Props = {
  readonly text: string;
  readonly file: FileKind;
  /** Makes the file when somebody wants it. */
  readonly make: () => Promise<string>;
};

/** Gives the browser a file to save that is made here. */
export function DownloadButton({ text, file, make }: Props) {
  const download = async () => saveFile(await make(), file);
  return (
    <Button size="compact-sm" variant="default" onClick={() => void download()}>
      {text}
    </Button>
  );
}

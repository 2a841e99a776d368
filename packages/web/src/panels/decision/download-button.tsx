import { Button } from '@mantine/core';

type Props = {
  readonly text: string;
  readonly file: { readonly name: string; readonly type: string };
  /** Makes the file when somebody wants it. */
  readonly make: () => Promise<string>;
};

/** Gives the browser a file to save that is made here. */
export function DownloadButton({ text, file, make }: Props) {
  const download = async () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([await make()], { type: file.type }));
    link.download = file.name;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Button size="compact-sm" variant="default" onClick={() => void download()}>
      {text}
    </Button>
  );
}

// Files a person offers: chosen, or dropped. They are read here and go to the host as octets; no path crosses.

import { type ReactNode, useState } from 'react';
import { Button as AriaButton, DropZone, FileTrigger, isFileDropItem } from 'react-aria-components';
import type { OfferedFile } from '../../../src/ipc/files.ts';
import { Say } from '../../components/say.tsx';
import buttonStyles from '../../components/button.module.css';
import { useDesk } from '../../state/desk-context.ts';
import { withoutRuby } from '../../text/ruby.ts';
import styles from './settings.module.css';

interface FileDropProps {
  readonly label: string;
  readonly several: boolean;
  readonly onFiles: (files: readonly OfferedFile[]) => void;
}

const MAX_OCTETS = 1024 * 1024;

export function FileDrop({ label, several, onFiles }: FileDropProps): ReactNode {
  const { words } = useDesk();
  const { settings } = words.screens;
  const [tooLarge, setTooLarge] = useState(false);
  const offer = async (files: readonly File[]): Promise<void> => {
    const taken = several ? files : files.slice(0, 1);
    const fits = taken.every(({ size }) => size <= MAX_OCTETS);
    setTooLarge(!fits);
    if (fits && taken.length > 0) onFiles(await Promise.all(taken.map(offeredFile)));
  };
  return (
    <>
      <DropZone
        className={styles.drop ?? ''}
        aria-label={withoutRuby(label)}
        onDrop={(event) => {
          const files = event.items.filter(isFileDropItem).map((item) => item.getFile());
          void Promise.all(files).then(offer);
        }}
      >
        <p>
          <Say text={settings.dropHere} />
        </p>
        <FileTrigger allowsMultiple={several} onSelect={(files) => void offer(Array.from(files ?? []))}>
          <AriaButton className={buttonStyles.button ?? ''}>
            <span>
              <Say text={settings.chooseFiles} />
            </span>
          </AriaButton>
        </FileTrigger>
      </DropZone>
      {tooLarge && (
        <p className={styles.problem} role="alert">
          <Say text={settings.tooLarge} />
        </p>
      )}
    </>
  );
}

async function offeredFile(file: File): Promise<OfferedFile> {
  const octets = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const octet of octets) binary += String.fromCharCode(octet);
  return { name: file.name.slice(0, 255), base64: btoa(binary) };
}

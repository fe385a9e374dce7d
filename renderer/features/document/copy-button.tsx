// Puts one value on the clipboard, by way of the host.

import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { withoutRuby } from '../../text/ruby.ts';

export function CopyButton({ label, text }: { readonly label: string; readonly text: string }): ReactNode {
  const { words, client, act } = useDesk();
  const { app } = words.screens;
  const plain = withoutRuby(label);
  return (
    <span className="screen-only">
      <Button
        look="icon"
        label={fillIn(withoutRuby(app.copy), { label: plain })}
        onPress={() =>
          act(client.call('text.copy', { text: text.slice(0, 512) }), fillIn(app.copied, { label }))
        }
      >
        <Icon name="copy" />
      </Button>
    </span>
  );
}

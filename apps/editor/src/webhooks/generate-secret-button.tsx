import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { SecretOnce } from './secret-once.js';

/** Makes a signing secret in the browser and puts it into the form. */
export function GenerateSecretButton(props: {
  /** What it is called in the dialect; only a signing secret has the form of Standard Webhooks. */
  what: 'signing secret' | 'secret';
  replaces: boolean;
  onGenerated: (secret: string) => void;
}) {
  const [shown, setShown] = useState<string | null>(null);
  return (
    <div>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconKey size={14} />}
        onClick={() => {
          const secret = newSecret(props.what === 'signing secret' ? 'whsec_' : '');
          setShown(secret);
          props.onGenerated(secret);
        }}
      >
        {props.replaces ? `Generate a new ${props.what}` : `Generate a ${props.what}`}
      </Button>
      <SecretOnce
        title={`New ${props.what}`}
        label={props.what === 'signing secret' ? 'Signing secret' : 'Secret'}
        secret={shown}
        advice="It is in the form now. Save the form and apply the configuration; requests use it from then on."
        onClose={() => setShown(null)}
      />
    </div>
  );
}

/** A key of 32 random bytes in base64, which Standard Webhooks mark as theirs. */
function newSecret(mark: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return `${mark}${btoa(String.fromCharCode(...bytes))}`;
}

import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { SecretOnce } from './secret-once.js';

/** Makes a signing secret in the browser and puts it into the form. */
export function GenerateSecretButton(props: { replaces: boolean; onGenerated: (secret: string) => void }) {
  const [shown, setShown] = useState<string | null>(null);
  return (
    <div>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconKey size={14} />}
        onClick={() => {
          const secret = newSigningSecret();
          setShown(secret);
          props.onGenerated(secret);
        }}
      >
        {props.replaces ? 'Generate a new signing secret' : 'Generate a signing secret'}
      </Button>
      <SecretOnce
        title="New signing secret"
        label="Signing secret"
        secret={shown}
        advice="It is in the form now. Save the form and apply the configuration; requests are signed with it from then on."
        onClose={() => setShown(null)}
      />
    </div>
  );
}

/** A key of 32 random bytes, as Standard Webhooks writes it. */
function newSigningSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return `whsec_${btoa(String.fromCharCode(...bytes))}`;
}

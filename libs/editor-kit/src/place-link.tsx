import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';

/** A link to another screen of the editor, which opens beside this one: what is being drawn stays in sight. */
export function PlaceLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Anchor href={to} target="_blank" size="sm">
      {children}
    </Anchor>
  );
}

/** Such links side by side. */
export function PlaceLinks({ children }: { children: ReactNode }) {
  return <div style={{ display: 'flex', gap: 16, flexWrap: 'wrap' }}>{children}</div>;
}

import { Tooltip } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import type { Permission } from '../api/records.js';
import { useMay } from './may.js';
import classes from './needs.module.css';

/**
 * Disables every control inside for who lacks the permission. Why is said to the pointer and to who comes by the keyboard, by a frame
 * that takes the focus in place of what is disabled. `block`: for parts that take the whole width, such as forms.
 */
export function Needs(props: { permission: Permission; block?: boolean; children: ReactNode }) {
  const { reason } = useMay(props.permission);
  if (reason === null) return props.children;
  return (
    <Tooltip label={reason} multiline w={280} events={{ hover: true, focus: true, touch: true }}>
      <fieldset
        disabled
        tabIndex={0}
        aria-label={reason}
        className={`${classes['denied']} ${props.block ? classes['block'] : ''}`}
      >
        {props.children}
      </fieldset>
    </Tooltip>
  );
}

/** The same around a whole component: `export const ResendButton = needing('deliveries:resend', Resend)`. */
export function needing<Props extends object>(permission: Permission, Inner: ComponentType<Props>) {
  return function Needing(props: Props) {
    return (
      <Needs permission={permission}>
        <Inner {...props} />
      </Needs>
    );
  };
}
